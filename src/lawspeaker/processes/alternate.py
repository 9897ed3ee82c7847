"""An alternate: who stands in for the member of a seat, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import NO_GROUP, Group, Organisation, Person, Prose, Seat, holds_on
from lawspeaker.framework.powers import Part
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.facts import Need, PartyNow, SeatNow
from lawspeaker.kernel.history import History
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Event, Rule, no_duties, record, rule


@dataclass(frozen=True)
class Substitution:
    """`exceptional`: whoever named the alternate states exceptional circumstances."""

    seat: Seat = Seat("")
    group: Group = NO_GROUP
    person: Person | None = None
    organisation: Organisation | None = None
    since: date | None = None
    until: date | None = None
    exceptional: bool = False

    @property
    def named(self) -> tuple[str, ...]:
        """The seat whose holder may end it."""
        return (self.seat,) if self.seat else ()


@record("alternate.named/1", "named {person} alternate for the seat {seat}: {reason}")
class Named(Event):
    seat: Seat
    group: Group
    person: Person
    organisation: Organisation
    since: date
    until: date
    exceptional: bool
    reason: Prose


@record("alternate.ended/1", "ended the substitution on {on}: {reason}")
class Ended(Event):
    on: date
    reason: Prose


def evolve(it: Substitution, event: Named | Ended) -> Substitution:
    match event:
        case Named():
            return Substitution(
                seat=event.seat,
                group=event.group,
                person=event.person,
                organisation=event.organisation,
                since=event.since,
                until=event.until,
                exceptional=event.exceptional,
            )
        case Ended():
            return replace(it, until=event.on)


@record("alternate.name", "Name an alternate for a seat.")
class NameAlternate(Command[Substitution]):
    needs = (Need("seat", "seat"), Need("party", "organisation", optional=True))
    opens = True
    seat: Seat
    person: Person
    organisation: Organisation
    since: date
    until: date
    reason: Prose
    exceptional: bool = False

    @rule("alternate.new", "The case must be a new one: each substitution has its own.")
    def is_a_new_case(self, case: Case[Substitution]) -> bool:
        return case.state.person is None

    @rule("alternate.seat", "The seat must be one of the framework.", "seat")
    def is_for_a_seat_of_the_framework(self, case: Case[Substitution]) -> bool:
        return self.seat in case.framework.seats

    @rule("alternate.member", "The seat must have a member, who is somebody else.", "person")
    def stands_in_for_a_member(self, case: Case[Substitution]) -> bool:
        return not case.has(SeatNow) or case.known(SeatNow).person not in (None, self.person)

    @rule(
        "alternate.constituency",
        "The alternate must come from the constituency of the seat.",
        "organisation",
    )
    def comes_from_the_constituency(self, case: Case[Substitution]) -> bool:
        seat = case.framework.seats.get(self.seat)
        if seat is None or not seat.constituency:
            return True
        return case.has(PartyNow) and seat.constituency in case.known(PartyNow).constituencies

    @rule(
        "alternate.exceptional",
        "An alternate must be named in exceptional circumstances only, and these be stated.",
        "exceptional",
    )
    def is_exceptional_where_it_must_be(self, case: Case[Substitution]) -> bool:
        seat = case.framework.seats.get(self.seat)
        group = case.framework.groups.get(seat.group) if seat else None
        return self.exceptional or group is None or group.alternates != "exceptional"

    @rule("alternate.term", "A term must end after it begins.", "until")
    def ends_after_it_begins(self, case: Case[Substitution]) -> bool:
        return self.since < self.until

    def part(self, state: Substitution) -> Part:
        """Whoever holds the seat names its alternate."""
        return Part(state.group, named=(self.seat,))

    def decide(self, case: Case[Substitution]) -> Iterator[Event]:
        yield Named(group=case.framework.seats[self.seat].group, **vars(self))


is_named: Rule[[Case[Substitution]]] = Rule(
    "alternate.named",
    "An alternate must have been named.",
    lambda case: case.state.person is not None,
)


@record("alternate.end", "End the substitution before its time.")
class EndIt(Command[Substitution]):
    given = (is_named,)
    on: date
    reason: Prose

    @rule("alternate.in_term", "The day must lie in the term of the alternate.", "on")
    def lies_in_the_term(self, case: Case[Substitution]) -> bool:
        return holds_on(self.on, case.state.since, case.state.until)

    def decide(self, case: Case[Substitution]) -> Iterator[Event]:
        yield Ended(self.on, self.reason)


ALTERNATE = Process(
    "alternate",
    "ALT",
    Substitution(),
    evolve,
    no_duties,
    (NameAlternate, EndIt),
    (Named, Ended),
    title=lambda it: it.seat,
    history=History(NameAlternate, (NameAlternate.is_for_a_seat_of_the_framework,)),
)
