"""What a meeting is prepared with: marks on its items, apologies, what arises, what lies ahead."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lawspeaker.framework.names import Office, Seat
from lawspeaker.framework.version import Framework
from lawspeaker.processes.meeting.agenda import Item, Meeting
from lawspeaker.records.shown import MeetingLine, MeetingShown
from lawspeaker.records.visible import Filter
from lawspeaker.web import dates
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.components import (
    Bold,
    Column,
    Line,
    Lines,
    Link,
    Notice,
    Piece,
    Row,
    Says,
    Soft,
    Status,
    Table,
)
from lawspeaker.web.meetings.without_seat import attending, coming, listed

FEW: Final = 6
DONE: Final = "done"


@dataclass(frozen=True)
class Prepared:
    """A meeting as it is prepared."""

    looking: Looking
    shown: MeetingShown
    framework: Framework

    @property
    def state(self) -> Meeting:
        state: Meeting = self.shown.case.state
        return state

    def notices(self) -> Iterator[Notice]:
        """Say that it was called too late for its papers, and why."""
        short = self.state.short
        if short is None:
            return
        departures = (each for e in self.shown.case.trail for each in e.departures)
        reasons = [each.reason for each in departures if each.key == "meeting.notice"]
        says = (
            f"Called at short notice: its papers were due on {dates.said(short.due)}, "
            f"{dates.working_days_said(short.late)} before it was called."
        )
        yield Notice(" ".join((says, *reasons)), "late")

    @property
    def guests(self) -> Table | None:
        """List those who may come without a seat."""
        line = self.shown.line
        there = attending(self.looking.view, line.group, line.day)
        return listed(self.looking.programme, coming(there, line.case))

    @property
    def items(self) -> Table | None:
        """Show what is said of each item besides its title; nothing where nothing is."""
        rows = tuple(filter(None, map(self._item, self.state.agenda)))
        columns = (
            Column("Item", card="title"),
            Column("Stands", card="state"),
            Column("Interests declared", card="note"),
            Column("In the room", nowrap=True),
        )
        return Table("Item by item", columns, rows, folds=True) if rows else None

    def _item(self, item: Item) -> Row | None:
        marks, interests = tuple(self._marks(item)), tuple(self._interests(item))
        there = self._there(item)
        if not (marks or interests or there):
            return None
        return Row((f"{item.number} {item.title}", marks, interests, there))

    def _marks(self, item: Item) -> Iterator[Piece]:
        it = self.state
        if item.number in it.consent:
            yield Status("open", "Consent agenda ")
        if item.number in it.information:
            yield Status("none", "For information ")
        for each in it.late:
            if each.item == item.number and each.waived_by:
                office = self.framework.offices.get(Office(each.waived_by))
                yield Status("half", "Late paper admitted ")
                yield Soft(f"Waived by {office.name if office else each.waived_by}: {each.reason}")
            elif each.item == item.number and it.waits(item.number):
                yield Status("late", "A late paper waits to be admitted ")

    def _interests(self, item: Item) -> Iterator[Piece]:
        for each in self.state.interests:
            if each.item == item.number:
                out = " (stays out of it)" if each.stays_out else ""
                yield Bold(self._seat(each.seat))
                yield f": {each.text}{out} "

    def _there(self, item: Item) -> str:
        """Say how many were in the room while an item was taken."""
        if item.opened is None:
            return ""
        here = [each for each in self.state.room if self.state.there(each, item)]
        seats = len({each.seat for each in here if each.seat})
        guests = len([each for each in here if each.seat is None])
        said = f"{seats} seat{'' if seats == 1 else 's'}"
        return f"{said}, {guests} without" if guests else said

    def _seat(self, seat: Seat) -> str:
        line = self.framework.seats.get(seat)
        return line.name if line else seat

    @property
    def apologies(self) -> Lines | None:
        lines = tuple(
            Line(
                (Bold(self._seat(each.seat)), f" {each.reason}"),
                "an alternate comes" if each.alternate else "nobody comes",
            )
            for each in self.state.apologies
        )
        return Lines(lines) if lines else None

    @property
    def arising(self) -> Lines | None:
        """List what the group still owes from its meetings before: its open actions."""
        group = self.shown.line.group
        found = self.looking.view.actions(Filter(group=group), most=50).rows
        lines = tuple(
            Line(
                (Link(each.case, self._page("action", each.case)), f" {each.what}"),
                dates.day_and_month(each.due) if each.due else each.owner,
            )
            for each in found
            if each.stage != DONE
        )
        return Lines(lines[:FEW]) if lines else None

    @property
    def ahead(self) -> Lines | None:
        """List the meetings of the group after this one, and what is planned for them."""
        line = self.shown.line
        wanted = Filter(group=line.group, since=line.day)
        found = self.looking.view.meetings(wanted, most=50).rows
        after = sorted((e for e in found if e.day > line.day), key=lambda each: each.day)
        lines = tuple(Line(self._meeting(each), _planned(each)) for each in after[:FEW])
        return Lines(lines) if lines else None

    def _meeting(self, line: MeetingLine) -> Says:
        return Link(dates.said(line.day), self._page("meeting", line.case))

    def _page(self, process: str, case: str) -> str:
        return case_page(self.looking.programme, process, case)


def _planned(line: MeetingLine) -> str:
    if line.phase == "cancelled":
        return "cancelled"
    return f"{line.items} item{'' if line.items == 1 else 's'}"
