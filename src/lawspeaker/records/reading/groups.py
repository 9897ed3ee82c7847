"""Groups, their seats and their chairs, as they are on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from lawspeaker.framework.names import CHAIR, CaseId, Group, Office, Organisation, Person, Seat
from lawspeaker.records import people, standing
from lawspeaker.records.asked import Filter
from lawspeaker.records.models import HoldingRow
from lawspeaker.records.onday import HELD, OnDay
from lawspeaker.records.people import Sits
from lawspeaker.records.reading import meetings
from lawspeaker.records.reading.stood import is_past, stood
from lawspeaker.records.shown import DelegationShown, GroupLine, GroupShown, MeetingLine, SeatShown
from lawspeaker.records.sight import Sight
from lawspeaker.records.standing import Place
from lawspeaker.records.tables.delegations import DelegationRow
from lawspeaker.records.tables.devolutions import DevolutionRow
from lawspeaker.records.tables.groups import GroupRow
from lawspeaker.records.tables.seats import ALTERNATE, MEMBER, SeatRow

# Whoever fills a seat on a day, and its members before: asked together.
CAME: Final = "since <= %s AND (until IS NULL OR until > %s OR sits_as = %s)"
OFFICERS: Final = ("programme", "office", "delegation")  # whose cases say who holds an office


def groups(sight: Sight, day: date | None = None) -> tuple[GroupLine, ...]:
    """Return the groups; a closed one is not there for whoever does not belong to it."""
    on = sight.on(day)
    return tuple(_lines(sight, on))


def _lines(sight: Sight, on: OnDay) -> Iterator[GroupLine]:
    for place in _places(sight, on).values():
        if sight.sees_group(place.group, place.audience):
            yield _line(on, place)


def _places(sight: Sight, on: OnDay) -> dict[Group, Place]:
    """Return every group; of a day before today as far as it was on record by then.

    Of one that the day did not know yet nothing is told but that there would be one.
    """
    known = standing.places(on)
    if not is_past(sight, on.day):
        return known
    found = stood(sight, GroupRow, sight.here, on.day, order=("since",))
    then = standing.placed(found, on.framework, on.day)
    return {group: then.get(group) or _unknown(place) for group, place in known.items()}


def _unknown(place: Place) -> Place:
    return replace(place, parent=None, since=None, until=None, case=None, scope=())


def _line(on: OnDay, place: Place) -> GroupLine:
    line = on.framework.groups.get(place.group)
    return GroupLine(
        group=place.group,
        name=place.name,
        level=place.level,
        parent=place.parent,
        audience=place.audience,
        stands=place.stands,
        since=place.since,
        until=place.until,
        case=place.case,
        predecessors=line.predecessors if line else (),
        successors=line.successors if line else (),
        scope=place.scope,
    )


def group(sight: Sight, group_id: Group, day: date | None = None) -> GroupShown | None:
    """Return a group whole."""
    on = sight.on(day)
    lines = {each.group: each for each in _lines(sight, on)}
    if group_id not in lines:
        return None
    line = on.framework.groups.get(group_id)
    office = line.chair.office if line and line.chair else None
    given = (*delegations(sight, group_id, on.day), *devolved(sight, group_id, on.day))
    return GroupShown(
        line=lines[group_id],
        below=tuple(each for each in lines.values() if each.parent == group_id and each.stands),
        chair=office,
        chairs=() if sight.is_public else _holders(sight, on, office),
        delegates=tuple(each.person for each in given if each.person is not None),
        # Of every group, since a page that shows one shows the others around it: one question.
        seats=tuple(each for each in seats(sight, None, on.day) if each.group == group_id),
        delegations=given,
        meetings=_meetings(sight, group_id, on.day),
    )


def _meetings(sight: Sight, group: Group, day: date) -> tuple[MeetingLine, ...]:
    """Return the last meetings; of a day gone by, those that were called by then."""
    if is_past(sight, day):
        return meetings.meetings_then(sight, day, group)[: meetings.MOST]
    return meetings.meetings(sight, Filter(group=group), most=meetings.MOST).rows


def _holders(sight: Sight, on: OnDay, office: Office | None) -> tuple[Person, ...]:
    return tuple(Person(row.person) for row in _officers(sight, on) if row.holds == office)


def _officers(sight: Sight, on: OnDay) -> list[HoldingRow]:
    """Return whoever holds an office or a chair on a day, in the order of their entries."""
    if not is_past(sight, on.day):
        return people.officers(on)
    among = frozenset((*on.framework.offices, CHAIR))
    return stood(
        sight,
        HoldingRow,
        sight.here.also(HELD, on.day, on.day).among("holds", sorted(among)),
        on.day,
        order=("rests_on", "n"),
        wanted=lambda row: row.holds in among and on.is_within(row.since, row.until),
        of=OFFICERS,
    )


def delegations(
    sight: Sight, group_id: Group | None = None, day: date | None = None
) -> tuple[DelegationShown, ...]:
    """Return the chairs that are given to delegates on a day."""
    on = sight.on(day)
    asked = sight.visible().also(HELD, on.day, on.day)
    if group_id is not None:
        asked = asked.also('"group" = %s', group_id)
    found = stood(
        sight,
        DelegationRow,
        asked,
        on.day,
        order=("group", "since"),
        wanted=lambda row: group_id in (None, row.group) and on.is_within(row.since, row.until),
        seen=sight.may_see,
    )
    return tuple(
        DelegationShown(
            case=CaseId(row.case),
            what=f"Chair of {row.group}",
            by=row.by,
            to=row.function,
            person=Person(row.person),
            organisation=Organisation(row.organisation),
            group=Group(row.group),
            scope=row.instrument,
            since=row.since,
            until=row.until,
        )
        for row in found
    )


def devolved(sight: Sight, group_id: Group, day: date | None = None) -> tuple[DelegationShown, ...]:
    """Return what a group has delegated to others on a day, and what others have to it."""
    on = sight.on(day)
    asked = sight.visible().also('("group" = %s OR "to" = %s)', group_id, group_id)
    asked = asked.also("since <= %s AND last >= %s", on.day, on.day)
    asked = asked.also("(ended_on IS NULL OR ended_on > %s)", on.day)
    found = stood(
        sight,
        DevolutionRow,
        asked,
        on.day,
        order=("since", "opened_at"),
        wanted=lambda row: (
            group_id in (row.group, row.to)
            and row.since <= on.day <= row.last
            and (row.ended_on is None or row.ended_on > on.day)
        ),
        seen=sight.may_see,
    )
    return tuple(
        DelegationShown(
            case=CaseId(row.case),
            what=f"{row.what.capitalize()}: {row.scope}",
            by=row.by,
            to=row.to if row.group == group_id else f"From {row.group}",
            person=None,
            organisation=Organisation(""),
            group=Group(row.group),
            scope=row.scope,
            since=row.since,
            until=row.last,
            process="devolution",
        )
        for row in found
    )


@dataclass(frozen=True)
class Held:
    """Who fills some seats on a day; since when others are vacant; which groups have ended."""

    now: tuple[Sits, ...] = ()
    left: dict[Seat, date] = field(default_factory=dict)
    ended: dict[Group, date] = field(default_factory=dict)


def seats(
    sight: Sight, group_id: Group | None = None, day: date | None = None
) -> tuple[SeatShown, ...]:
    """Return the seats of a group, or of every group, in the order of their lists."""
    on = sight.on(day)
    asked = (group_id,) if group_id is not None else tuple(on.framework.groups)
    among = [
        seat
        for group in asked
        if group in on.framework.groups
        and sight.sees_group(group, on.framework.groups[group].audience)
        for seat in people.standing_seats(on.framework, group)
    ]
    held = _held(sight, on, among)
    return tuple(each for seat in among for each in _seats(sight, on, seat, held))


def seat(sight: Sight, seat_id: Seat, day: date | None = None) -> SeatShown | None:
    """Return one seat."""
    on = sight.on(day)
    line = on.framework.seats.get(seat_id)
    if line is None or not sight.sees_group(line.group, on.framework.groups[line.group].audience):
        return None
    return next(_seats(sight, on, seat_id, _held(sight, on, (seat_id,))))


def _held(sight: Sight, on: OnDay, among: Sequence[Seat]) -> Held:
    places = _places(sight, on).values()
    ended = {p.group: p.until for p in places if p.until is not None and p.until <= on.day}
    asked = sight.here.also(CAME, on.day, on.day, MEMBER).among("seat", among)
    came = stood(
        sight,
        SeatRow,
        asked,
        on.day,
        order=("since", "rests_on", "n"),
        wanted=lambda row: (
            row.seat in among
            and row.since <= on.day
            and (on.is_within(row.since, row.until) or row.sits_as == MEMBER)
        ),
    )
    now = [row for row in came if on.is_within(row.since, row.until)]
    seats = {seat: on.framework.seats[seat] for seat in among}
    offices = people.of_offices(seats)
    held = [row for row in _officers(sight, on) if row.holds in offices] if offices else []
    return Held(people.sits(now, held, seats), _left(on, came), ended)


def _left(on: OnDay, came: Iterable[SeatRow]) -> dict[Seat, date]:
    """Say of each seat that a member has left when the last of them did."""
    left: dict[Seat, date] = {}
    for row in came:
        if row.sits_as == MEMBER and row.until is not None and row.until <= on.day:
            left[Seat(row.seat)] = max(row.until, left.get(Seat(row.seat), row.until))
    return left


def _seats(sight: Sight, on: OnDay, seat_id: Seat, held: Held) -> Iterator[SeatShown]:
    """Yield a seat once; an open-ended one once for each who fills it."""
    line = on.framework.seats[seat_id]
    ours = [each for each in held.now if each.seat == seat_id]
    members = [each for each in ours if each.sits_as == MEMBER]
    alternates = [each for each in ours if each.sits_as == ALTERNATE and not sight.is_public]
    for member in members or (None,):
        instead = people.stands_in(alternates, member if len(members) > 1 else None)
        yield SeatShown(
            seat=seat_id,
            group=line.group,
            name=line.name,
            hat=line.hat,
            constituency=line.constituency,
            counts=on.framework.counts(line),
            filled=line.filled,
            office=line.office,
            case=CaseId(member.case) if member else None,
            organisation=member.organisation if member else None,
            person=member.person if member and not sight.is_public else None,
            since=member.since if member else None,
            until=member.until if member else None,
            alternate=instead.person if instead else None,
            alternate_until=instead.until if instead else None,
            vacant_since=None if member else held.left.get(seat_id),
            ended_on=held.ended.get(line.group),
        )
