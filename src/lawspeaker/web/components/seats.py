"""Seats and what they said; days and what falls on them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lawspeaker.web.components.text import Kind, Says

type Drawn = Literal["agree", "object", "wait", "none"]
type Letter = Literal["", "C", "M"]  # of whom a view speaks for


@dataclass(frozen=True)
class SeatView:
    """A seat and its view: C a constituency's consensus, M a majority with a minority noted."""

    name: str
    view: Drawn
    says: str  # "Agrees · R. Tate"
    basis: Letter = ""
    marked: bool = False  # the seat the keys act on
    to: str = ""


@dataclass(frozen=True)
class Bench:
    """Seats that sit together."""

    name: str
    seats: tuple[SeatView, ...]


@dataclass(frozen=True)
class SeatGrid:
    """The seats that count, in benches."""

    benches: tuple[Bench, ...]
    notes: tuple[Says, ...] = ()
    counts: bool = False  # begin the legend with how many agree, object, are to speak
    basis_by: tuple[str, ...] = ()  # the statements the letters rest on

    def tally(self, view: str) -> int:
        """Count the seats with this view."""
        return sum(seat.view == view for bench in self.benches for seat in bench.seats)

    @property
    def agree(self) -> int:
        return self.tally("agree")

    @property
    def object(self) -> int:
        return self.tally("object")

    @property
    def wait(self) -> int:
        return self.tally("wait")


@dataclass(frozen=True)
class LaneDay:
    """A column of the calendar strip."""

    day: date
    off: str = ""  # the holiday
    today: bool = False


@dataclass(frozen=True)
class Mark:
    """Something that falls on a day, with the words for it."""

    day: date
    kind: Kind
    says: str
    late: bool = False
    to: str = ""


@dataclass(frozen=True)
class Lane:
    """A row of the calendar strip: a group and what falls on its days."""

    name: str
    marks: tuple[Mark, ...]
    to: str = ""


@dataclass(frozen=True)
class Lanes:
    """The calendar strip: one row a group, one column a working day."""

    caption: str
    days: tuple[LaneDay, ...]
    lanes: tuple[Lane, ...]
    key: tuple[Says, ...] = ()
    head: str = "Group"


@dataclass(frozen=True)
class CountedDay:
    """A day on the way to a due date."""

    day: date
    says: str  # "meeting", "day 1", "due", "bank holiday"
    kind: Literal["", "on", "late", "off"] = ""


@dataclass(frozen=True)
class Count:
    """How a due date was counted, day by day, and from which calendar."""

    days: tuple[CountedDay, ...]
    note: Says = ""
