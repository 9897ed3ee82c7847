"""Who is in the room on the live screen, who is expected, who has gone, and letting them in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lawspeaker.kernel.dates import clock
from lawspeaker.kernel.facts import SeatNow
from lawspeaker.processes.meeting.holding import LetIn, LetOut
from lawspeaker.web.acts.widgets import pick
from lawspeaker.web.components import Choice
from lawspeaker.web.components.text import Kind
from lawspeaker.web.meetings.attendance import came_for
from lawspeaker.web.meetings.room import Room

UNCOUNTED: Final = "does not count"  # beside a seat whose objection stands in nobody's way


@dataclass(frozen=True)
class Somebody:
    """Somebody in the room, expected, or gone; `does` is what the button asks for."""

    id: str
    seat: str
    name: str
    part: str
    kind: Kind
    state: str
    when: str
    does: str = ""
    verb: str = ""


def people(room: Room) -> Iterator[Somebody]:
    for seat in room.shown.composition.seats:
        if seat.person is not None or seat.present:
            yield _sitter(room, seat)
    for each in room.state.room:
        if each.seat is None and each.gone is None:
            name = room.names.full(each.person)
            yield _somebody(room, each.person, "", name, "", each.arrived)


def _sitter(room: Room, held: SeatNow) -> Somebody:
    last = next(reversed(came_for(held, room.state, room.shown.composition)), None)
    person = last.person if last else held.person
    part = room.called(held)
    if last and last.person != held.person:
        part = f"{part}, alternate"
    if not held.counts:
        part = f"{part}, {UNCOUNTED}"
    name = room.names.full(person) if person else ""
    here = last.arrived if last and last.gone is None else None
    gone = last.gone if last else None
    return _somebody(room, person or "", held.seat, name, part, here, gone)


def _somebody(  # noqa: PLR0913, PLR0917
    room: Room,
    person: str,
    seat: str,
    name: str,
    part: str,
    here: int | None = None,
    gone: int | None = None,
) -> Somebody:
    asked = LetIn if here is None else LetOut
    choice = room.offering.choice(asked)
    does, verb = ("in", "In") if here is None else ("out", "Out")
    if choice is None or not choice.is_open:
        does = verb = ""
    if here is not None:
        return Somebody(person, seat, name, part, "done", "here", clock(here), does, verb)
    if person == room.state.chair and gone is None:
        return Somebody(person, seat, name, part, "done", "in the chair", "chairs", does, verb)
    if gone is not None:
        return Somebody(person, seat, name, part, "none", "gone", f"left {clock(gone)}", does, verb)
    return Somebody(person, seat, name, part, "wait", "not here", "not here", does, verb)


def people_meta(room: Room) -> str:
    here = len([each for each in room.state.room if each.gone is None])
    counted = room.counted
    present = len([each for each in counted if each.present])
    return f"{here} here · {present} of {len(counted)} that count"


def others(room: Room) -> tuple[Choice, ...]:
    """Offer those who take part in the programme and hold no seat here, such as guests."""
    choice = room.offering.choice(LetIn)
    if choice is None or not choice.is_open:
        return ()
    alternates = {s.alternate: s for s in room.shown.composition.seats if s.alternate}
    here = {each.person for each in room.state.room if each.gone is None}
    wanted = {
        str(person): f"{room.names.full(person)}, alternate, {room.called(s)}"
        for person, s in alternates.items()
        if person and person not in here
    }
    return pick(wanted)[1:]
