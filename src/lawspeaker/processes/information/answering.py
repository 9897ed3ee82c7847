"""Answering a question, and letting every party have the answer that is like whoever asked."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import PARTY, Prose
from lawspeaker.kernel import telling
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Link, Name, Title
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.information.asking import (
    at,
    is_on_a_subject_of_the_framework,
    keeps_the_subject,
)
from lawspeaker.processes.information.events import Answered, Published
from lawspeaker.processes.information.life import Request, Stage


@rule("information.asked", "It must be answered by whoever is asked.")
def is_whoever_is_asked(case: Case[Request]) -> bool:
    it, by = case.state, case.act.by
    if it.party is not None:
        return by.holds == PARTY and by.organisation == it.party
    return by.holds == it.owner


@record("information.answer", "Answer the question.")
class Answer(Command[Request]):
    """`sensitive`: what the answer holds must not reach everybody.

    It is said which subject it is on, or that none applies, unless whoever passed it on did.
    """

    given = (at(Stage.ROUTED), is_whoever_is_asked)
    needs = telling.NEEDS
    text: Prose
    link: Link | None = None
    sensitive: bool = False
    topic: Name | None = None
    on_no_subject: bool = False

    is_on_a_subject_of_the_framework = is_on_a_subject_of_the_framework
    keeps_the_subject = keeps_the_subject
    is_triaged = telling.is_triaged
    is_declared = telling.is_declared
    is_let_in = telling.is_let_in
    gives_no_party_anything_sensitive = telling.gives_no_party_anything_sensitive
    gives_nothing_sensitive_in_an_office = telling.gives_nothing_sensitive_in_an_office
    keeps_businesses_apart = telling.keeps_businesses_apart

    def telling(self, case: Case[Request]) -> telling.Telling:
        it = case.state
        return telling.Telling(
            topics=tuple(dict.fromkeys(filter(None, (it.topic, self.topic)))),
            is_triaged=bool(it.topic or it.on_no_subject or self.topic or self.on_no_subject),
            to_outside=it.who is not None,
            to_party=it.from_party,
            is_sensitive=self.sensitive or it.sensitive,
            hat=it.hat,
        )

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield Answered(self.text, self.link, case.today, self.topic, self.on_no_subject)


@record("information.publish", "Publish the answer to every party like whoever asked.")
class Publish(Command[Request]):
    """In words of its own: neither question nor answer need name who asked."""

    given = (at(Stage.ANSWERED),)
    needs = (Need("party", "organisation", optional=True),)
    title: Title
    question: Prose
    text: Prose
    constituency: Name | None = None
    name_who_asked: bool = False

    @rule("information.constituency", "It must be one of the framework.", "constituency")
    def is_for_a_constituency_of_the_framework(self, case: Case[Request]) -> bool:
        return self.constituency is None or self.constituency in case.framework.constituencies

    @rule("information.alike", "It must reach every party like the one that asked.", "constituency")
    def reaches_every_party_alike(self, case: Case[Request]) -> bool:
        return telling.reaches_all_alike(self.constituency, case)

    @rule(
        "information.unnamed",
        "Whoever asked must not be named without having agreed to it.",
        "name_who_asked",
    )
    def names_nobody_against_their_will(self, case: Case[Request]) -> bool:
        return case.state.may_be_named or not self.name_who_asked

    @rule(
        "information.outside",
        "Only an organisation that asked here can be named: who asked from outside is no such one.",
        "name_who_asked",
    )
    def names_nobody_in_place_of_who_is_outside(self, case: Case[Request]) -> bool:
        """The question of somebody outside is kept by an organisation that did not ask it."""
        return case.state.who is None or not self.name_who_asked

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        said = (self.title, self.question, self.text, self.constituency)
        named = case.state.organisation if self.name_who_asked else None
        yield Published(*said, named, case.today)


COMMANDS = (Answer, Publish)
