"""Groups, their seats and their chairs, as they are on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from lawspeaker.framework.names import CaseId, Group, Office, Organisation, Person, Seat
from lawspeaker.records import people, standing
from lawspeaker.records.asked import Filter
from lawspeaker.records.onday import HOLDS, OnDay
from lawspeaker.records.people import Sits
from lawspeaker.records.reading import meetings
from lawspeaker.records.shown import DelegationShown, GroupLine, GroupShown, MeetingLine, SeatShown
from lawspeaker.records.sight import Sight
from lawspeaker.records.standing import Place
from lawspeaker.records.tables.delegations import DelegationRow
from lawspeaker.records.tables.devolutions import DevolutionRow
from lawspeaker.records.tables.seats import ALTERNATE, MEMBER, SeatRow
from lawspeaker.records.where import Where

# Whoever fills a seat on a day, and its members before: asked together.
CAME: Final = "programme = %s AND since <= %s AND (until IS NULL OR until > %s OR sits_as = %s)"


def groups(sight: Sight, day: date | None = None) -> tuple[GroupLine, ...]:
    """Return the groups; a closed one is not there for whoever does not belong to it."""
    on = sight.on(day)
    return tuple(_lines(sight, on))


def _lines(sight: Sight, on: OnDay) -> Iterator[GroupLine]:
    for place in standing.places(on).values():
        if sight.sees_group(place.group, place.audience):
            yield _line(on, place)


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
        chairs=() if sight.is_public else _holders(on, office),
        delegates=tuple(each.person for each in given if each.person is not None),
        # Of every group, since a page that shows one shows the others around it: one question.
        seats=tuple(each for each in seats(sight, None, on.day) if each.group == group_id),
        delegations=given,
        meetings=_meetings(sight, group_id, on.day),
    )


def _meetings(sight: Sight, group: Group, day: date) -> tuple[MeetingLine, ...]:
    """Return the last meetings; of a day gone by, those that were called by then."""
    if day < sight.viewer.today:
        return meetings.meetings_then(sight, day, group)[: meetings.MOST]
    return meetings.meetings(sight, Filter(group=group), most=meetings.MOST).rows


def _holders(on: OnDay, office: Office | None) -> tuple[Person, ...]:
    return tuple(each.person for each in people.holders(on, (office,))) if office else ()


def delegations(
    sight: Sight, group_id: Group | None = None, day: date | None = None
) -> tuple[DelegationShown, ...]:
    """Return the chairs that are given to delegates on a day."""
    on = sight.on(day)
    asked = sight.visible().also(HOLDS, *on.held)
    if group_id is not None:
        asked = asked.also('"group" = %s', group_id)
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
        for row in asked.rows(DelegationRow, on.using, 'ORDER BY "group", since')
    )


def devolved(sight: Sight, group_id: Group, day: date | None = None) -> tuple[DelegationShown, ...]:
    """Return what a group has delegated to others on a day, and what others have to it."""
    on = sight.on(day)
    asked = sight.visible().also('("group" = %s OR "to" = %s)', group_id, group_id)
    asked = asked.also("since <= %s AND last >= %s", on.day, on.day)
    asked = asked.also("(ended_on IS NULL OR ended_on > %s)", on.day)
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
        for row in asked.rows(DevolutionRow, on.using, "ORDER BY since, opened_at")
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
    held = _held(on, among)
    return tuple(each for seat in among for each in _seats(sight, on, seat, held))


def seat(sight: Sight, seat_id: Seat, day: date | None = None) -> SeatShown | None:
    """Return one seat."""
    on = sight.on(day)
    line = on.framework.seats.get(seat_id)
    if line is None or not sight.sees_group(line.group, on.framework.groups[line.group].audience):
        return None
    return next(_seats(sight, on, seat_id, _held(on, (seat_id,))))


def _held(on: OnDay, among: Sequence[Seat]) -> Held:
    places = standing.places(on).values()
    ended = {p.group: p.until for p in places if p.until is not None and p.until <= on.day}
    asked = Where(CAME, (*on.held, MEMBER)).among("seat", among)
    came = asked.rows(SeatRow, on.using, "ORDER BY since, rests_on, n")
    now = [row for row in came if on.is_within(row.since, row.until)]
    seats = {seat: on.framework.seats[seat] for seat in among}
    return Held(people.seated(on, now, seats), _left(on, came), ended)


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
