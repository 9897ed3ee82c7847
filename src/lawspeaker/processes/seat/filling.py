"""A seat is filled, changes its person, and falls vacant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import Organisation, Person, Prose, Seat, holds_on
from lawspeaker.kernel.facts import Need, PartyNow, SeatNow
from lawspeaker.kernel.kinds import Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.seat.life import (
    Filled,
    How,
    Mandated,
    Membership,
    PersonChanged,
    Vacated,
)

OF_IT = (
    "Whoever fills the seat of a constituency must be a party of it on the day the term begins:"
    " have it entered there first."
)
DRAWN = (
    "Whoever fills the seat must be a party that it is drawn from, on the day the term begins:"
    " have the party put under that obligation first."
)
IN_TERM = "The day must lie in the term of the seat."

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
    needs = (Need("seat", "seat"), Need("party", "organisation", optional=True, on="since"))
    opens = True
    seat: Seat
    organisation: Organisation
    person: Person
    since: date
    how: How
    reason: Prose
    until: date | None = None
    expertise: Title | None = None
    mandate: Prose | None = None

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

    @rule("seat.own_constituency", OF_IT, "organisation")
    def comes_from_its_constituency(self, case: Case[Membership]) -> bool:
        line = case.framework.seats.get(self.seat)
        of = line.constituency if line else ""
        return not of or (case.has(PartyNow) and case.known(PartyNow).is_of(of))

    @rule("seat.drawn_from", DRAWN, "organisation")
    def comes_from_a_party_it_is_drawn_from(self, case: Case[Membership]) -> bool:
        line = case.framework.seats.get(self.seat)
        asked = line.drawn_from if line else ""
        return not asked or (case.has(PartyNow) and asked in case.known(PartyNow).obligations)

    @rule("seat.term", "A term must end after it begins.", "until")
    def ends_after_it_begins(self, case: Case[Membership]) -> bool:
        return self.until is None or self.since < self.until

    @rule("seat.mandate", "A mandate and its field must be stated together.", "mandate")
    def states_mandate_and_field(self, case: Case[Membership]) -> bool:
        return (self.mandate is None) is (self.expertise is None)

    def decide(self, case: Case[Membership]) -> Iterator[Event]:
        yield Filled(
            seat=self.seat,
            group=case.framework.seats[self.seat].group,
            organisation=self.organisation,
            person=self.person,
            how=self.how,
            since=self.since,
            until=self.until,
            reason=self.reason,
        )
        if self.expertise is not None and self.mandate is not None:
            yield Mandated(self.expertise, self.mandate)


@record("seat.change_person", "Record that somebody else sits for the same organisation.")
class ChangePerson(Command[Membership]):
    given = (is_filled,)
    person: Person
    on: date

    @rule("seat.other_person", "The person must not sit in the seat already.", "person")
    def is_somebody_else(self, case: Case[Membership]) -> bool:
        return self.person != case.state.person

    @rule("seat.in_term", IN_TERM, "on")
    def lies_in_the_term(self, case: Case[Membership]) -> bool:
        return holds_on(self.on, case.state.since, case.state.until)

    def decide(self, case: Case[Membership]) -> Iterator[Event]:
        yield PersonChanged(self.person, self.on)


@record("seat.vacate", "Record that the seat is vacant.")
class Vacate(Command[Membership]):
    given = (is_filled,)
    on: date
    reason: Prose

    @rule("seat.in_term", IN_TERM, "on")
    def lies_in_the_term(self, case: Case[Membership]) -> bool:
        return holds_on(self.on, case.state.since, case.state.until)

    def decide(self, case: Case[Membership]) -> Iterator[Event]:
        yield Vacated(self.on, self.reason)


COMMANDS = (Fill, ChangePerson, Vacate)
