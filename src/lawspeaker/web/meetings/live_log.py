"""The log of a meeting: what has happened in the room, by its place in the recording."""

from collections.abc import Iterator

from lawspeaker.kernel.dates import clock
from lawspeaker.kernel.words import Event
from lawspeaker.processes.decision import events as matter
from lawspeaker.processes.meeting import events as meeting
from lawspeaker.web.components import Entry, Trail
from lawspeaker.web.groups import seats as sitting
from lawspeaker.web.meetings.room import Room

MOST = 9  # lines that are shown


def log(room: Room) -> Trail:
    """Make the log, the last first."""
    lines = sorted(_lines(room), key=lambda each: each[0], reverse=True)[:MOST]
    return Trail(tuple(Entry(clock(at), says) for at, says in lines), narrow=True)


def _lines(room: Room) -> Iterator[tuple[int, str]]:
    for each in room.shown.case.trail:
        at, says = getattr(each.past.event, "at", None), _meeting(room, each.past.event)
        if isinstance(at, int) and says:
            yield at, says
    for each in room.decision.trail if room.decision else ():
        if (said := _matter(room, each.past.event)) is not None:
            yield said


def _meeting(room: Room, event: Event) -> str:
    match event:
        case meeting.Came():
            return f"{room.names.full(event.person)} came in"
        case meeting.Went():
            return f"{room.names.full(event.person)} went out"
        case meeting.ItemOpened():
            return f"Item {event.number} opened"
        case meeting.ItemClosed():
            note = f": {event.note}" if event.note else ""
            return f"Item {event.number} closed{note}"
        case meeting.Closed():
            return "Meeting closed"
        case _:
            return ""


def _matter(room: Room, event: Event) -> tuple[int, str] | None:
    match event:
        case matter.ViewGiven() if event.at is not None:
            name = sitting.called(room.framework, event.seat, event.organisation, room.names)
            return event.at, f"{name}: {event.stand}, {event.basis}"
        case matter.Taken():
            known = room.framework.outcomes.get(event.outcome)
            return event.ruling.at, f"Decided: {known.name if known else event.outcome}"
        case _:
            return None
