"""A member serves in a seat: on a mandate, for a term that is renewed or not, until resigning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import Prose, holds_on
from lawspeaker.kernel.facts import Need, SeatNow
from lawspeaker.kernel.kinds import Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.seat.filling import IN_TERM, is_filled
from lawspeaker.processes.seat.life import Lapsed, Mandated, Membership, Renewed, Resigned

has_a_term: Rule[[Case[Membership]]] = Rule(
    "seat.has_term",
    "The seat must be held for a term, and nobody have said yet what comes after it.",
    lambda case: case.state.until is not None and not case.state.ended,
)


@record("seat.state_mandate", "Record what the member may decide, and in which field an expert.")
class StateMandate(Command[Membership]):
    given = (is_filled,)
    expertise: Title
    mandate: Prose

    def decide(self, case: Case[Membership]) -> Iterator[Event]:
        yield Mandated(self.expertise, self.mandate)


@record("seat.resign", "Resign the seat.")
class Resign(Command[Membership]):
    given = (is_filled,)
    on: date
    reason: Prose

    @rule("seat.own", "A seat must be resigned by its member; an alternate holds it for a while.")
    def is_by_its_member(self, case: Case[Membership]) -> bool:
        return case.act.by.person == case.state.person

    @rule("seat.in_term", IN_TERM, "on")
    def lies_in_the_term(self, case: Case[Membership]) -> bool:
        return holds_on(self.on, case.state.since, case.state.until)

    def decide(self, case: Case[Membership]) -> Iterator[Event]:
        yield Resigned(self.on, self.reason)


@record("seat.renew", "Record that the term goes on, until a later day or without an end.")
class Renew(Command[Membership]):
    given = (has_a_term,)
    needs = (Need("seat", "seat"),)
    reason: Prose
    until: date | None = None

    @rule("seat.longer", "The term must end later than it did.", "until")
    def ends_later(self, case: Case[Membership]) -> bool:
        ends = case.state.until
        return self.until is None or ends is None or ends < self.until

    @rule("seat.free", "Nobody else must fill the seat in that time.", "until")
    def is_free_then(self, case: Case[Membership]) -> bool:
        ends = case.state.until
        if ends is None or not case.has(SeatNow):
            return True
        terms = case.known(SeatNow).terms
        return not any(each.meets(ends, self.until) for each in terms)

    def decide(self, case: Case[Membership]) -> Iterator[Event]:
        yield Renewed(self.until, self.reason)


@record("seat.let_lapse", "Record that the term is over and is not renewed.")
class LetLapse(Command[Membership]):
    given = (has_a_term,)
    reason: Prose

    @rule("seat.over", "The term must be over.")
    def is_over(self, case: Case[Membership]) -> bool:
        return case.state.until is None or case.state.until <= case.today

    def decide(self, case: Case[Membership]) -> Iterator[Event]:
        yield Lapsed(self.reason)


COMMANDS = (StateMandate, Resign, Renew, LetLapse)
