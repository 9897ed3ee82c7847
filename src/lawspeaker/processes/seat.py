"""A seat: which organisation fills it, in which person, from when to when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, Group, Organisation, Person, Prose, Seat, holds_on
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.facts import Need, SeatNow
from lawspeaker.kernel.history import History
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Event, Rule, no_duties, record, rule


class How(StrEnum):
    """How whoever fills a seat came to it."""

    APPOINTED = "appointed"
    NOMINATED = "nominated"
    ELECTED = "elected"
    BY_FRAMEWORK = "by the framework"


@dataclass(frozen=True)
class Membership:
    seat: Seat = Seat("")
    group: Group = NO_GROUP
    organisation: Organisation | None = None
    person: Person | None = None
    how: How = How.APPOINTED
    since: date | None = None
    until: date | None = None


@record(
    "seat.filled/1", "recorded that {organisation} fills the seat {seat} from {since}: {reason}"
)
class Filled(Event):
    seat: Seat
    group: Group
    organisation: Organisation
    person: Person
    how: How
    since: date
    until: date | None
    reason: Prose


@record("seat.person-changed/1", "recorded that {person} sits in the seat from {on}")
class PersonChanged(Event):
    person: Person
    on: date


@record("seat.vacated/1", "recorded that the seat is vacant from {on}: {reason}")
class Vacated(Event):
    final = True  # the seat may be filled again
    on: date
    reason: Prose


def evolve(it: Membership, event: Filled | PersonChanged | Vacated) -> Membership:
    match event:
        case Filled():
            return Membership(
                seat=event.seat,
                group=event.group,
                organisation=event.organisation,
                person=event.person,
                how=event.how,
                since=event.since,
                until=event.until,
            )
        case PersonChanged():
            return replace(it, person=event.person)
        case Vacated():
            return replace(it, until=event.on)


is_filled: Rule[[Case[Membership]]] = Rule(
    "seat.filled",
    "The seat must have been filled.",
    lambda case: case.state.organisation is not None,
)


def is_open_ended(seat: Seat, case: Case[Membership]) -> bool:
    """Say whether as many fill the seat as come."""
    line = case.framework.seats.get(seat)
    return line is not None and line.filled in ("per_meeting", "per_provider")


@record("seat.fill", "Record who fills a seat.")
class Fill(Command[Membership]):
    needs = (Need("seat", "seat"),)
    opens = True
    seat: Seat
    organisation: Organisation
    person: Person
    since: date
    how: How
    reason: Prose
    until: date | None = None

    @rule("seat.known", "The seat must be one of the framework.", "seat")
    def is_a_seat_of_the_framework(self, case: Case[Membership]) -> bool:
        return self.seat in case.framework.seats

    @rule("seat.new", "The case must be a new one: each filling of a seat has its own.")
    def is_a_new_case(self, case: Case[Membership]) -> bool:
        return case.state.organisation is None

    @rule("seat.vacant", "The seat must be vacant from the day it is filled.", "since")
    def is_vacant_by_then(self, case: Case[Membership]) -> bool:
        if is_open_ended(self.seat, case) or not case.has(SeatNow):
            return True
        now = case.known(SeatNow)
        if any(each.meets(self.since, self.until) for each in now.terms):
            return False
        return now.organisation is None or (now.until is not None and now.until <= self.since)

    @rule("seat.term", "A term must end after it begins.", "until")
    def ends_after_it_begins(self, case: Case[Membership]) -> bool:
        return self.until is None or self.since < self.until

    def decide(self, case: Case[Membership]) -> Iterator[Event]:
        yield Filled(group=case.framework.seats[self.seat].group, **vars(self))


@record("seat.change_person", "Record that somebody else sits for the same organisation.")
class ChangePerson(Command[Membership]):
    given = (is_filled,)
    person: Person
    on: date

    @rule("seat.other_person", "The person must not sit in the seat already.", "person")
    def is_somebody_else(self, case: Case[Membership]) -> bool:
        return self.person != case.state.person

    @rule("seat.in_term", "The day must lie in the term of the seat.", "on")
    def lies_in_the_term(self, case: Case[Membership]) -> bool:
        return holds_on(self.on, case.state.since, case.state.until)

    def decide(self, case: Case[Membership]) -> Iterator[Event]:
        yield PersonChanged(self.person, self.on)


@record("seat.vacate", "Record that the seat is vacant.")
class Vacate(Command[Membership]):
    given = (is_filled,)
    on: date
    reason: Prose

    @rule("seat.in_term", "The day must lie in the term of the seat.", "on")
    def lies_in_the_term(self, case: Case[Membership]) -> bool:
        return holds_on(self.on, case.state.since, case.state.until)

    def decide(self, case: Case[Membership]) -> Iterator[Event]:
        yield Vacated(self.on, self.reason)


SEAT = Process(
    "seat",
    "S",
    Membership(),
    evolve,
    no_duties,
    (Fill, ChangePerson, Vacate),
    (Filled, PersonChanged, Vacated),
    audience="public",
    title=lambda it: it.seat,
    history=History(Fill, (Fill.is_a_seat_of_the_framework, Fill.is_vacant_by_then)),
)
