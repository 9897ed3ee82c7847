"""An office: who holds it, for which organisation, from when to when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import NO_GROUP, Group, Office, Organisation, Person, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.facts import Need, OfficeNow
from lawspeaker.kernel.history import History
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Case, Command, Event, no_duties, record, rule


@dataclass(frozen=True)
class Holding:
    office: Office = Office("")
    person: Person | None = None
    organisation: Organisation | None = None
    since: date | None = None
    until: date | None = None
    group: Group = NO_GROUP


@record("office.appointed/1", "appointed {person} to the office {office} from {since}")
class Appointed(Event):
    office: Office
    person: Person
    organisation: Organisation
    since: date
    until: date | None = None


@record("office.left/1", "recorded that the office is left on {on}: {reason}")
class Left(Event):
    final = True  # somebody else may have taken the office up
    on: date
    reason: Prose


def evolve(it: Holding, event: Appointed | Left) -> Holding:
    match event:
        case Appointed():
            return Holding(event.office, event.person, event.organisation, event.since, event.until)
        case Left():
            return replace(it, until=event.on)


@record("office.appoint", "Appoint somebody to an office.")
class Appoint(Command[Holding]):
    opens = True
    needs = (Need("office", "office", optional=True),)
    office: Office
    person: Person
    organisation: Organisation
    since: date
    until: date | None = None

    @rule("office.known", "The office must be one of the framework.", "office")
    def is_an_office_of_the_framework(self, case: Case[Holding]) -> bool:
        return self.office in case.framework.offices

    @rule("office.term", "A term must end after it begins.", "until")
    def ends_after_it_begins(self, case: Case[Holding]) -> bool:
        return self.until is None or self.since < self.until

    @rule("office.single", "One person at a time must hold this office: it is first left.", "since")
    def is_held_by_one_at_a_time(self, case: Case[Holding]) -> bool:
        line = case.framework.offices.get(self.office)
        if line is None or not line.single or not case.has(OfficeNow):
            return True
        terms = case.known(OfficeNow).terms
        return not any(each.meets(self.since, self.until) for each in terms)

    @rule("office.vacant", "The case must be a new one: an office held is first left.")
    def is_not_held_already(self, case: Case[Holding]) -> bool:
        return case.state.person is None

    def decide(self, case: Case[Holding]) -> Iterator[Event]:
        yield Appointed(self.office, self.person, self.organisation, self.since, self.until)


@record("office.leave", "Record that an office is left.")
class Leave(Command[Holding]):
    on: date
    reason: Prose

    @rule("office.held", "The office must be held on the day it is left.", "on")
    def is_held_on_the_day(self, case: Case[Holding]) -> bool:
        since, until = case.state.since, case.state.until
        return since is not None and since < self.on and (until is None or self.on < until)

    def decide(self, case: Case[Holding]) -> Iterator[Event]:
        yield Left(self.on, self.reason)


OFFICE = Process(
    "office",
    "O",
    Holding(),
    evolve,
    no_duties,
    (Appoint, Leave),
    (Appointed, Left),
    audience="public",
    title=lambda it: it.office,
    history=History(
        Appoint, (Appoint.is_an_office_of_the_framework, Appoint.is_held_by_one_at_a_time)
    ),
    in_hand=nobodys,
)
