"""Answering what a party asks: what it is told, every party like it may have."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Prose
from lawspeaker.kernel import telling
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.contact.asking import at
from lawspeaker.processes.contact.life import Answered, Contact, Stage


@record("contact.reply", "Answer what the party asks.")
class Reply(Command[Contact]):
    """What is more than a matter of routine goes to every party alike, under a title.

    Neither title nor question need name who asked. `routine`: where something is found, when
    somebody calls back, and what else tells the party nothing that others would want to know.
    """

    given = (at(Stage.PARTY_ASKS),)
    needs = (*telling.NEEDS, Need("party", "organisation", optional=True))
    text: Prose
    routine: bool = False
    title: Title | None = None
    question: Prose | None = None
    constituency: Name | None = None
    sensitive: bool = False
    topic: Name | None = None
    on_no_subject: bool = False

    is_triaged = telling.is_triaged
    is_declared = telling.is_declared
    is_let_in = telling.is_let_in
    gives_no_party_anything_sensitive = telling.gives_no_party_anything_sensitive
    gives_nothing_sensitive_in_an_office = telling.gives_nothing_sensitive_in_an_office
    keeps_businesses_apart = telling.keeps_businesses_apart

    @rule("information.topic", "The subject must be one that the framework lists.", "topic")
    def is_on_a_subject_of_the_framework(self, case: Case[Contact]) -> bool:
        return self.topic is None or self.topic in case.framework.text.subjects

    @rule("information.constituency", "It must be one of the framework.", "constituency")
    def is_for_a_constituency_of_the_framework(self, case: Case[Contact]) -> bool:
        return self.constituency is None or self.constituency in case.framework.constituencies

    @rule("information.alike", "It must reach every party like the one that asked.", "title")
    def reaches_every_party_alike(self, case: Case[Contact]) -> bool:
        if self.routine:
            return True
        return bool(self.title) and telling.reaches_all_alike(self.constituency, case)

    @rule("contact.routine", "What is routine must be told to nobody else.", "routine")
    def is_routine_or_for_all(self, _case: Case[Contact]) -> bool:
        return not (self.routine and self.title)

    def telling(self, _case: Case[Contact]) -> telling.Telling:
        return telling.Telling(
            topics=(self.topic,) if self.topic else (),
            is_triaged=self.routine or bool(self.topic) or self.on_no_subject,
            is_sensitive=self.sensitive,
        )

    def decide(self, case: Case[Contact]) -> Iterator[Event]:
        told = (self.title, self.question, self.constituency, self.topic, self.on_no_subject)
        yield Answered(self.text, case.today, *told)


COMMANDS = (Reply,)
