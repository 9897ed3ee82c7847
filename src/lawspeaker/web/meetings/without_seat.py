"""Those who attend a group without a seat: as what, until when, and what they read."""

from collections.abc import Iterable
from datetime import date

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.processes.attendance.life import Stage
from lawspeaker.records.asked import Filter
from lawspeaker.records.shown import AttendanceLine
from lawspeaker.records.visible import View
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.components import Column, Day, Link, Row, Soft, Table

MOST = 100


def attending(view: View, group: Group, day: date) -> tuple[AttendanceLine, ...]:
    """Return who attends a group without a seat on a day."""
    found = view.attendances(Filter(group=group, stage=Stage.ATTENDS), most=MOST).rows
    return _on(day, found)


def attended(view: View, group: Group, day: date) -> tuple[AttendanceLine, ...]:
    """Return who attended a group without a seat on a day gone by, as it was on record then."""
    found = view.attendances_then(group, day)
    return _on(day, (each for each in found if each.stage == Stage.ATTENDS))


def _on(day: date, lines: Iterable[AttendanceLine]) -> tuple[AttendanceLine, ...]:
    return tuple(each for each in lines if each.until is None or day <= each.until)


def coming(lines: Iterable[AttendanceLine], meeting: CaseId) -> tuple[AttendanceLine, ...]:
    """Return those of them who may come to one meeting."""
    return tuple(each for each in lines if each.meeting in (None, meeting))


def listed(programme: str, lines: tuple[AttendanceLine, ...]) -> Table | None:
    """List them."""
    if not lines:
        return None
    names = Names.of(each for line in lines for each in (line.person, line.organisation))
    columns = (
        Column("Who", card="title"),
        Column("Of", card="for"),
        Column("As", nowrap=True, card="state"),
        Column("To", nowrap=True, card="note"),
        Column("Reads", card="clause", labelled=True),
        Column("Last day", nowrap=True, soft=True, card="due", labelled=True),
    )
    rows = tuple(
        Row(
            (
                Link(names.full(each.person), case_page(programme, "attendance", each.case)),
                names.short(each.organisation),
                each.role.capitalize(),
                each.meeting or "Every meeting",
                "With the group" if each.reads else Soft("What everybody reads"),
                Day(each.until) if each.until else Soft("No end"),
            )
        )
        for each in lines
    )
    return Table("Guests and observers", columns, rows, folds=True)
