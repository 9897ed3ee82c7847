"""Groups listed by level: what every table of them shows of each."""

from collections.abc import Callable, Iterable

from lawspeaker.records.shown import GroupLine
from lawspeaker.web import dates
from lawspeaker.web.components import Column, Link, Row, Says, Status, Table
from lawspeaker.web.components.tables import Cell


def listed(
    lines: tuple[GroupLine, ...],
    to: Callable[[GroupLine], str],
    more: tuple[Column, ...] = (),
    cells: Callable[[GroupLine], tuple[Cell, ...]] = lambda _: (),
) -> Table:
    """List groups with where each leads; a page may show more of each, before its state."""
    columns = (
        Column("Group", nowrap=True, card="title"),
        Column("Name", card="note"),
        Column("Level", number=True, card="for", labelled=True),
        Column("Below", card="clause", labelled=True),
        *more,
        Column("State", nowrap=True, card="state"),
    )
    rows = (Row((*_cells(each, lines, to(each)), *cells(each), state(each))) for each in lines)
    return Table("Groups by level", columns, tuple(rows), folds=True)


def _cells(line: GroupLine, among: Iterable[GroupLine], to: str) -> tuple[Cell, ...]:
    name = Link(line.group, to) if to else line.group
    return name, line.name, str(line.level), parent(line, among)


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
