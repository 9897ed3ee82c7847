"""Who is in the room of a meeting, and who stays out of what is decided there."""

from __future__ import annotations

from typing import Final

from lawspeaker.framework.names import Group
from lawspeaker.kernel.facts import Composition
from lawspeaker.records import people
from lawspeaker.records.elsewhere import OF_CASE
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import one
from lawspeaker.records.tables.meetings import MeetingRow

OF_ITS_MEETING: Final = (
    'programme = %s AND "case" IN (%s, (SELECT meeting FROM records_decision'
    ' WHERE programme = %s AND "case" = %s))'
)


def composition(on: OnDay, about: str) -> Composition | None:
    """Find the seats of a group, or those of the group that meets and who is in the room.

    About a decision that is the room of its meeting, without the seats that stay out of its item.
    """
    if about in on.framework.groups:
        return people.composition(on, Group(about))
    row = one(MeetingRow, on.using, OF_ITS_MEETING, (on.programme, about, on.programme, about))
    return _room_for(on, row, about) if row else None


def room_for(on: OnDay, meeting: str, decision: str) -> Composition | None:
    """Find the room of a meeting, without the seats that stay out of the item of a decision."""
    row = one(MeetingRow, on.using, OF_CASE, (on.programme, meeting))
    return _room_for(on, row, decision) if row else None


def _room_for(on: OnDay, row: MeetingRow, decision: str) -> Composition | None:
    then = OnDay(on.programme, row.day, on.framework, on.using)
    found = people.composition(then, Group(row.group), room_of(row))
    return found.without(seat for of, seat in row.apart if of == decision) if found else None


def room_of(row: MeetingRow) -> people.Room:
    """Return who is in the room of a meeting, and in which seat; the chair is there with it."""
    chair = {(row.chair, "")} if row.chair else set[tuple[str, str]]()
    return frozenset((person, seat or "") for person, seat in row.room) | chair
