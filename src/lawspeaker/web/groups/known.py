"""What was read for a page of groups, and where the pages of groups are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lawspeaker.directory.names import Roll
from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.model import GroupLine as Rule
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import GroupLine, SeatShown
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Day, Link, Piece, Says
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
        """Return the page of a case; that of a decision on the day that is being looked at."""
        page = case_page(self.programme, process, case)
        return f"{page}?as_of={self.day}" if self.is_past and process == "decision" else page


@dataclass(frozen=True)
class Known:
    """What was read for a page of groups."""

    place: Place
    framework: Framework
    lines: tuple[GroupLine, ...]
    seats: tuple[SeatShown, ...]
    planned: tuple[Planned, ...]  # the meetings to come, by rule and as called
    calendar: Calendar
    roll: Roll

    def filled(self, group: Group) -> sitting.Filled:
        return sitting.filled(each for each in self.seats if each.group == group)

    def next(self, group: Group) -> Planned | None:
        return next((each for each in self.planned if each.group == group), None)

    def tree(self, here: Group | None = None, width: int = 848) -> Tree:
        planted = Planted(self.lines, self.seats, self.place.group, here, width)
        return grow(planted, self.framework)

    def rule(self, group: Group) -> Rule | None:
        """Return what the framework says of a group; a day may be older than the group."""
        return self.framework.groups.get(group)


def readings(known: Known, keys: Iterable[str]) -> tuple[Piece, ...]:
    return tuple(
        Link(f"Reading {known.framework.text.readings[key].finding}", to)
        if (to := find("framework:reading", programme=known.place.programme, reading=key))
        else f"Reading {known.framework.text.readings[key].finding}"
        for key in keys
        if key in known.framework.text.readings
    )


def end(known: Known, line: GroupLine) -> Says:
    ended: tuple[Piece, ...] = (Link(line.group, known.place.group(line.group)), " has ended")
    if line.until is not None:
        ended = (*ended, ": its last day was before ", Day(line.until))
    if line.successors:
        ended = (*ended, f". {', '.join(line.successors)} took over from it")
    return (*ended, ".")
