"""What was read for a page of groups, and where the pages of groups are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import GroupLine, SeatShown
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Day, Link, Piece, Says, Status
from lawspeaker.web.groups import seats as sitting
from lawspeaker.web.groups.tree import Planted, Tree, grow
from lawspeaker.web.meetings.days import Planned


@dataclass(frozen=True)
class Place:
    """Where the pages of one programme are."""

    programme: str
    day: date
    is_past: bool = False
    reader: str = ""  # the person whose own addresses are shown

    def group(self, group: str) -> str:
        """Return the page of a group, on the day that is being looked at."""
        page = group_page(self.programme, group)
        return f"{page}?as_of={self.day}" if self.is_past else page

    def case(self, process: str, case: str) -> str:
        return case_page(self.programme, process, case)


@dataclass(frozen=True)
class Known:
    """What was read for a page of groups."""

    place: Place
    framework: Framework
    lines: tuple[GroupLine, ...]
    seats: tuple[SeatShown, ...]
    planned: tuple[Planned, ...]  # the meetings to come, by rule and as called
    calendar: Calendar

    def filled(self, group: Group) -> sitting.Filled:
        return sitting.filled(each for each in self.seats if each.group == group)

    def next(self, group: Group) -> Planned | None:
        return next((each for each in self.planned if each.group == group), None)

    def tree(self, here: Group | None = None, width: int = 848) -> Tree:
        notes = {each.group: self._note(each) for each in self.lines}
        places = {each.group: self.place.group(each.group) for each in self.lines}
        return grow(Planted(self.lines, notes, places, here, width), self.framework)

    def _note(self, line: GroupLine) -> str:
        return self.filled(line.group).brief


def readings(known: Known, keys: Iterable[str]) -> tuple[Piece, ...]:
    return tuple(
        Link(f"Reading {known.framework.text.readings[key].finding}", to)
        if (to := find("framework:reading", programme=known.place.programme, reading=key))
        else f"Reading {known.framework.text.readings[key].finding}"
        for key in keys
        if key in known.framework.text.readings
    )


def state(line: GroupLine) -> Status:
    """Say how a group stands."""
    if line.stands:
        return Status("done", "Closed doors" if line.audience == "group" else "Stands")
    if line.until is not None:
        return Status("shut", f"Ended {dates.day_and_month(line.until)} {line.until.year}")
    return Status("open", "Not set up yet")


def parent(line: GroupLine, among: Iterable[GroupLine]) -> Says:
    """Name the group above; nothing above the highest, and elsewhere that nobody has said."""
    if line.parent is not None:
        return line.parent
    highest = min((each.level for each in among), default=line.level)
    return "" if line.level == highest else Status("soon", "Nobody has said")


def end(known: Known, line: GroupLine) -> Says:
    ended: tuple[Piece, ...] = (Link(line.group, known.place.group(line.group)), " has ended")
    if line.until is not None:
        ended = (*ended, ": its last day was before ", Day(line.until))
    if line.successors:
        ended = (*ended, f". {', '.join(line.successors)} took over from it")
    return (*ended, ".")
