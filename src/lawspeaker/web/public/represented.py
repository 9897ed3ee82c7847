"""Who represents whom: the groups, their seats, and the organisations that hold them."""

from dataclasses import dataclass

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import GroupLine, SeatShown
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Column, Head, Heading, Link, Row, Soft, Status, Table
from lawspeaker.web.framework.words import plural
from lawspeaker.web.groups.seats import AS_NEEDED, BENCHES, short
from lawspeaker.web.public.calendar import feed


@dataclass(frozen=True)
class Represented:
    """A group and its seats."""

    title: str
    anchor: str
    note: str
    feed: Link
    table: Table | None


@dataclass(frozen=True)
class RepresentationPage:
    """Every open group."""

    head: Head
    groups: tuple[Represented, ...]


def representation_page(
    programme: str,
    framework: Framework,
    groups: tuple[GroupLine, ...],
    seats: tuple[SeatShown, ...],
    names: Names,
) -> RepresentationPage:
    """Make the page."""
    shown = tuple(
        _group(programme, framework, each, [s for s in seats if s.group == each.group], names)
        for each in groups
    )
    return RepresentationPage(
        Head(
            "Who represents whom",
            "Groups, their seats, and the organisations that hold them",
            links=(Link("Structure on any day", find("public:structure", programme=programme)),),
        ),
        shown,
    )


def _group(
    programme: str, framework: Framework, line: GroupLine, seats: list[SeatShown], names: Names
) -> Represented:
    below = f", below the {line.parent}" if line.parent else ""
    listed = f"; {plural(len(seats), 'seat')}" if seats else ""
    return Represented(
        title=line.group if line.name == line.group else f"{line.group}, {line.name}",
        anchor=line.group,
        note=f"Level {line.level}{below}{listed}",
        feed=Link("Calendar feed", feed(programme, line.group)),
        table=_table(framework, line.group, seats, names) if seats else None,
    )


def _table(framework: Framework, group: Group, seats: list[SeatShown], names: Names) -> Table:
    columns = (
        Column("Seat", card="title"),
        Column("Organisation", card="note"),
        Column("Objection", nowrap=True, card="state"),
    )
    rows: list[Row | Heading] = []
    for hat, bench in BENCHES.items():
        sitting = [each for each in seats if each.hat == hat]
        rows += [Heading(bench)] if sitting else []
        rows += [_row(framework, each, names) for each in sitting]
    return Table(f"Seats of the {group}", columns, tuple(rows), "seat", folds=True)


def _row(framework: Framework, seat: SeatShown, names: Names) -> Row:
    return Row(
        (
            short(framework, seat.seat),
            _holder(seat, names),
            Status("done", "Counts") if seat.counts else Soft("Does not count"),
        )
    )


def _holder(seat: SeatShown, names: Names) -> Soft | Status | str:
    if seat.organisation:
        return names.full(seat.organisation)
    if seat.filled != "standing":
        return Soft(AS_NEEDED[seat.filled])
    return Status("soon", "Vacant")
