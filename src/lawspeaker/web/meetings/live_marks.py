"""The consent agenda on the live screen, and the interests that are declared in an item."""

from collections.abc import Iterator
from dataclasses import dataclass

from lawspeaker.kernel.facts import SeatNow
from lawspeaker.processes.meeting.preparing import Flag, PutOn, TakeConsent, consented
from lawspeaker.surfaces.menu import Asked
from lawspeaker.web.acts.widgets import pick
from lawspeaker.web.components import Choice
from lawspeaker.web.meetings.room import Room


@dataclass(frozen=True)
class Declared:
    """An interest that is declared in the item."""

    seat: str
    says: str


@dataclass(frozen=True)
class Marks:
    """What is said of the item besides its matter; what cannot be done now is left out."""

    number: int
    consent: str  # the items that are still on the consent agenda
    is_on_it: bool
    puts_on: bool
    takes: bool
    flags: bool
    declared: tuple[Declared, ...]
    may_declare: bool
    declares: bool  # the form is asked for: it is left out else, so that the screen stays light
    seats: tuple[Choice, ...]


def marks(room: Room) -> Marks | None:
    """Return what the item is marked with, or None where no item is looked at."""
    item = room.item
    if item is None or not room.is_open:
        return None
    still = consented(room.state)
    is_on_it = item.number in still
    return Marks(
        number=item.number,
        consent=", ".join(map(str, still)),
        is_on_it=is_on_it,
        puts_on=_is_open(room, PutOn) and not is_on_it and not item.decision and not item.opened,
        takes=_is_open(room, TakeConsent),
        flags=is_on_it and _is_open(room, Flag),
        declared=tuple(_declared(room)),
        may_declare=item.closed is None,
        declares=item.closed is None and room.declares,
        seats=_seats(room),
    )


def _is_open(room: Room, asked: Asked) -> bool:
    choice = room.offering.choice(asked)
    return choice is not None and choice.is_open


def _declared(room: Room) -> Iterator[Declared]:
    for each in room.state.interests:
        if each.item == room.number:
            line = room.framework.seats.get(each.seat)
            out = " Stays out of it." if each.stays_out else ""
            yield Declared(line.name if line else each.seat, f"{each.text}{out}")


def _seats(room: Room) -> tuple[Choice, ...]:
    """Offer the seats that somebody sits in, one's own first."""
    filled = (each for each in room.shown.composition.seats if room.sits(each))
    ours = room.looking.viewer.person
    first = sorted(filled, key=lambda each: (room.sits(each) != ours, not each.present))
    return pick({room.key(each): _called(room, each) for each in first})[1:]


def _called(room: Room, seat: SeatNow) -> str:
    return room.called(seat) if seat.present else f"{room.called(seat)}, not here"
