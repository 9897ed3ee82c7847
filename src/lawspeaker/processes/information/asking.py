"""Asking for information, or giving it unasked, and finding who can answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, Protocol

from lawspeaker.framework.names import CHAIR, PARTY, CaseId, Organisation, Prose
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.facts import Need, PartyNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.information.events import Asked, Given, Received, Routed, Withdrawn
from lawspeaker.processes.information.life import Request, Stage


class OnASubject(Protocol):
    """A command that may say which subject a question is on."""

    @property
    def topic(self) -> Name | None: ...


class Triages(OnASubject, Protocol):
    """A command that may say that none applies, too."""

    @property
    def on_no_subject(self) -> bool: ...


A_PARTY: Final = Need("party", "party", optional=True)


def at(*stages: Stage) -> Rule[[Case[Request]]]:
    says = f"It must stand so: {' or '.join(stages)}."
    return Rule("information.stage", says, lambda case: case.state.stage in stages)


def is_office_or_seat(name: str, framework: Framework) -> bool:
    return name in {*map(str, framework.offices), *map(str, framework.seats)}


@rule("information.owner", "Whoever is asked must be an office or a seat.", "owner")
def asks_an_office_or_a_seat(asked: Ask | Route | Give, case: Case[Request]) -> bool:
    return asked.owner is None or is_office_or_seat(asked.owner, case.framework)


@rule("information.party", "A party that is asked must take part.", "party")
def asks_a_party_that_takes_part(asked: Ask | Route, case: Case[Request]) -> bool:
    return asked.party is None or (case.has(PartyNow) and case.known(PartyNow).stands)


@rule("information.one", "One must be asked: an office, a seat or a party.", "owner")
def asks_no_two(asked: Ask, _case: Case[Request]) -> bool:
    return asked.owner is None or asked.party is None


@rule("information.topic", "The subject must be one that the framework lists.", "topic")
def is_on_a_subject_of_the_framework(asked: OnASubject, case: Case[Request]) -> bool:
    return asked.topic is None or asked.topic in case.framework.text.subjects


@rule("information.no_subject", "A subject that was named must stand.", "on_no_subject")
def keeps_the_subject(asked: Triages, case: Case[Request]) -> bool:
    return not (asked.on_no_subject and (asked.topic or case.state.topic))


@record("information.ask", "Ask for information.")
class Ask(Command[Request]):
    """Who can answer may be left open: it is found."""

    opens = True
    given = (at(Stage.NEW),)
    needs = (A_PARTY,)
    title: Title
    question: Prose
    owner: Name | None = None
    party: Organisation | None = None
    topic: Name | None = None
    may_be_named: bool = False
    until: date | None = None

    asks_an_office_or_a_seat = asks_an_office_or_a_seat
    asks_a_party_that_takes_part = asks_a_party_that_takes_part
    asks_no_two = asks_no_two
    is_on_a_subject_of_the_framework = is_on_a_subject_of_the_framework

    @rule("information.until", "The day must be today or a day to come.", "until")
    def is_in_time_to_come(self, case: Case[Request]) -> bool:
        return self.until is None or self.until >= case.today

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        by = case.act.by
        yield Asked(
            organisation=by.organisation,
            hat=Name(by.hat) if by.hat else None,
            from_party=by.holds not in {CHAIR, *case.framework.offices},
            asked_in=None if by.holds == PARTY else Name(by.holds) if by.holds else None,
            on=case.today,
            **vars(self),
        )


@record("information.receive", "Take in a question of somebody who holds nothing here.")
class Receive(Command[Request]):
    opens = True
    given = (at(Stage.NEW),)
    who: Title
    title: Title
    question: Prose
    topic: Name | None = None
    may_be_named: bool = False

    is_on_a_subject_of_the_framework = is_on_a_subject_of_the_framework

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield Received(organisation=case.act.by.organisation, on=case.today, **vars(self))


@record("information.give", "Give the programme information.")
class Give(Command[Request]):
    opens = True
    given = (at(Stage.NEW),)
    title: Title
    text: Prose
    owner: Name
    action: CaseId | None = None

    asks_an_office_or_a_seat = asks_an_office_or_a_seat

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield Given(organisation=case.act.by.organisation, on=case.today, **vars(self))


@record("information.route", "Pass the question on to whoever can answer it.")
class Route(Command[Request]):
    given = (at(Stage.ASKED, Stage.ROUTED),)
    needs = (A_PARTY,)
    note: Prose
    owner: Name | None = None
    party: Organisation | None = None
    sensitive: bool = False
    topic: Name | None = None
    on_no_subject: bool = False

    asks_an_office_or_a_seat = asks_an_office_or_a_seat
    asks_a_party_that_takes_part = asks_a_party_that_takes_part
    is_on_a_subject_of_the_framework = is_on_a_subject_of_the_framework
    keeps_the_subject = keeps_the_subject

    @rule("information.one", "One must be asked: an office, a seat or a party.", "owner")
    def asks_one(self, _case: Case[Request]) -> bool:
        return (self.owner is None) is not (self.party is None)

    @rule(
        "information.shown",
        "A party that is asked reads who asks, which must have agreed to be named.",
        "party",
    )
    def shows_no_party_who_asks_against_their_will(self, case: Case[Request]) -> bool:
        it = case.state
        return self.party is None or it.may_be_named or not it.from_party

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        to = (self.owner, self.party, self.sensitive, self.note, case.today)
        yield Routed(*to, self.topic, self.on_no_subject)


@record("information.withdraw", "Withdraw the question.")
class Withdraw(Command[Request]):
    given = (at(Stage.ASKED, Stage.ROUTED),)
    reason: Prose

    def decide(self, _case: Case[Request]) -> Iterator[Event]:
        yield Withdrawn(self.reason)


COMMANDS = (Ask, Receive, Give, Route, Withdraw)
