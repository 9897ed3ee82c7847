"""Who holds what on a day: capacities of a person, the seats of a group and who is present."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lawspeaker.framework.model import SeatLine
from lawspeaker.framework.names import (
    CHAIR,
    Capacity,
    Group,
    Organisation,
    Person,
    Seat,
)
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.facts import Composition, SeatNow
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.records.models import HoldingRow
from lawspeaker.records.onday import HOLDS, OnDay
from lawspeaker.records.rows import among_these, rows
from lawspeaker.records.tables.seats import ALTERNATE, MEMBER, SeatRow

type Room = frozenset[tuple[str, str]]  # a person, and the seat taken; the chair takes none
NOBODY: Room = frozenset()


def capacity(row: HoldingRow) -> Capacity:
    return Capacity(
        person=Person(row.person),
        organisation=Organisation(row.organisation),
        hat=row.hat,
        holds=row.holds,
        group=Group(row.group),
        since=row.since,
        until=row.until,
        rests_on=row.rests_on,
    )


def capacities(on: OnDay, person: str) -> tuple[Capacity, ...]:
    """Return what a person may act as, and the seats that come with an office."""
    theirs = f'person = %s AND {HOLDS} ORDER BY rests_on, "case", n'
    return capacities_among(rows(HoldingRow, on.using, theirs, (person, *on.held)), on.framework)


def capacities_among(found: Iterable[HoldingRow], framework: Framework) -> tuple[Capacity, ...]:
    """Return what some rows let people act as, and the seats that come with an office."""
    held = tuple(map(capacity, found))
    seats = (each for one in held for each in _seats_of_office(one, framework))
    return tuple(dict.fromkeys((*held, *seats)))


def holders(on: OnDay, among: Collection[str]) -> tuple[Capacity, ...]:
    """Return whoever holds one of some offices, or a chair, on a day."""
    return tuple(capacity(row) for row in officers(on) if row.holds in among)


def officers(on: OnDay) -> list[HoldingRow]:
    """Return whoever holds an office or a chair: few, and so asked for once, whatever the day."""
    among = (*on.framework.offices, CHAIR)
    theirs = f"programme = %s AND {among_these('holds', among)} ORDER BY rests_on, n"
    found = rows(HoldingRow, on.using, theirs, (on.programme, *among))
    return [row for row in found if on.is_within(row.since, row.until)]


def _seats_of_office(held: Capacity, framework: Framework) -> Iterator[Capacity]:
    for seat, line in _of_offices(framework).get(held.holds, ()):
        yield Capacity(
            *(held.person, held.organisation, line.hat, seat, line.group),
            *(held.since, held.until, held.rests_on),
        )


@lru_cache(128)  # as many as there are frameworks at hand
def _of_offices(framework: Framework) -> Mapping[str, list[tuple[Seat, SeatLine]]]:
    """Return the seats that come with each office."""
    found: dict[str, list[tuple[Seat, SeatLine]]] = {}
    for seat, line in framework.seats.items():
        if line.office is not None and not line.ended_by:
            found.setdefault(line.office, []).append((seat, line))
    return found


@dataclass(frozen=True)
class Sits:
    """Whoever fills a seat on a day, as its member or an alternate."""

    seat: Seat
    organisation: Organisation
    person: Person
    since: date
    until: date | None
    sits_as: str
    case: str


Sat = Callable[[Framework, date], tuple[Sits, ...]]


def sitting(on: OnDay, among: Iterable[Seat]) -> tuple[Sits, ...]:
    """Return who fills some seats: those whom acts have put there, and holders of offices."""
    seats = {seat: on.framework.seats[seat] for seat in among}
    taken = f"{among_these('seat', seats)} AND {HOLDS} ORDER BY since, rests_on, n"
    filled = rows(SeatRow, on.using, taken, (*seats, *on.held)) if seats else ()
    offices = of_offices(seats)
    held = [row for row in officers(on) if row.holds in offices] if offices else []
    return sits(filled, held, seats)


def of_offices(seats: Mapping[Seat, SeatLine]) -> frozenset[str]:
    """Return the offices that some seats come with."""
    return frozenset(line.office for line in seats.values() if line.office is not None)


def sat(programme: str, group: Group, using: str) -> Sat:
    """Return how to say who filled the seats of a group on any day: they are read once."""
    asked = 'programme = %s AND "group" = %s ORDER BY since, rests_on, n'
    ever = rows(SeatRow, using, asked, (programme, group))

    def on_a_day(framework: Framework, day: date) -> tuple[Sits, ...]:
        on = OnDay(programme, day, framework, using)
        seats = {seat: framework.seats[seat] for seat in standing_seats(framework, group)}
        filled = (row for row in ever if on.is_within(row.since, row.until))
        return sits(filled, officers(on), seats)

    return on_a_day


def sits(
    filled: Iterable[SeatRow], offices: Iterable[HoldingRow], seats: Mapping[Seat, SeatLine]
) -> tuple[Sits, ...]:
    """Return who fills some seats, from the rows that hold on the day."""
    found = [_sits(row, Seat(row.seat), row.sits_as) for row in filled if Seat(row.seat) in seats]
    for row in offices:
        found += [_sits(row, s, MEMBER) for s, line in seats.items() if line.office == row.holds]
    return tuple(found)


def _sits(row: SeatRow | HoldingRow, seat: Seat, sits_as: str) -> Sits:
    organisation, person = Organisation(row.organisation), Person(row.person)
    return Sits(seat, organisation, person, row.since, row.until, sits_as, row.case)


def composition(on: OnDay, group: Group, room: Room = NOBODY) -> Composition | None:
    """Return the seats of a group, and who of them is in the room; None if there is no group."""
    line = on.framework.groups.get(group)
    if line is None:
        return None
    seats = standing_seats(on.framework, group)
    held = sitting(on, seats)
    shown = (each for seat in seats for each in seat_now(seat, on.framework, held, room))
    return Composition(group, Count(line.level), tuple(shown))


def standing_seats(framework: Framework, group: Group) -> tuple[Seat, ...]:
    """Return the seats of a group that this version of the framework does not end."""
    return tuple(s for s in framework.seats_of(group) if not framework.seats[s].ended_by)


def seat_now(
    seat: Seat, framework: Framework, held: Iterable[Sits], room: Room = NOBODY
) -> Iterator[SeatNow]:
    """Yield a seat once; an open-ended one once for each who fills it."""
    line = framework.seats[seat]
    ours = [each for each in held if each.seat == seat]
    places = (seat,) if line.office is None else (seat, "")  # an office has its seat wherever it is
    members = [each for each in ours if each.sits_as == MEMBER]
    alternates = [each for each in ours if each.sits_as == ALTERNATE]
    for member in members or (None,):
        person = member.person if member else None
        instead = stands_in(alternates, member if len(members) > 1 else None)
        alternate = instead.person if instead else None
        yield SeatNow(
            seat=seat,
            name=line.name,
            hat=Name(line.hat),
            constituency=line.constituency,
            counts=framework.counts(line),
            organisation=member.organisation if member else None,
            person=person,
            alternate=alternate,
            present=any(taken in places and who in (person, alternate) for who, taken in room),
            until=member.until if member else None,
        )


def stands_in(alternates: Iterable[Sits], among_several: Sits | None) -> Sits | None:
    """Return who stands in: of a seat that several fill, somebody of the same organisation."""
    ours = (
        each
        for each in alternates
        if among_several is None or each.organisation == among_several.organisation
    )
    return max(ours, key=_goes_before, default=None)


def _goes_before(alternate: Sits) -> tuple[bool, date]:
    """Put whoever stands in for a while before who always does, and the later first."""
    return alternate.until is not None, alternate.since
