"""A programme as of a day or a position: every case folded again from what was known then.

The tables answer the same for a day more quickly; this is what they are held against, and the only
answer there is for a position of the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from lawspeaker.framework.calendar import Calendar, load_calendar
from lawspeaker.framework.names import Group, Seat, holds_on
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.entries import Entry
from lawspeaker.records import adoptions
from lawspeaker.records.adoptions import NoFramework
from lawspeaker.records.database import READING
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import AdoptionRow, HoldingRow, ReadRow
from lawspeaker.records.own import process
from lawspeaker.records.people import Sits, sits
from lawspeaker.records.projecting import Folded
from lawspeaker.records.projectors import PROJECTORS, folded
from lawspeaker.records.standing import Place, placed
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.tables.groups import GroupRow
from lawspeaker.records.tables.parts import PartRow
from lawspeaker.records.tables.seats import SeatRow
from lawspeaker.records.trails import by_case, process_of


@dataclass(frozen=True)
class AsOf:
    """What stood on a day, as far as it was known."""

    day: date
    position: int  # of the last entry that counts
    framework: Framework
    calendar: Calendar
    commenced: tuple[tuple[str, str, date], ...]  # version, part, day
    groups: dict[Group, Place]
    seats: tuple[Sits, ...]  # whoever fills one on the day
    decisions: tuple[DecisionRow, ...]  # never saved; the last taken first


def as_of(programme: str, then: date | int, using: str = READING) -> AsOf:
    """Return a programme as of a day, by what happened; or a position, by what was known."""
    counted = _counted(Ledger(programme, using), then)
    if not counted:
        raise NoFramework(f"{programme} must have been founded; by {then} it was not")
    day = then if isinstance(then, date) else max(_day(each) for each in counted)
    rows = _rows(programme, counted)
    framework = _framework(programme, rows, day)
    return AsOf(
        day=day,
        position=counted[-1].seq,
        framework=framework,
        calendar=_calendar(rows),
        commenced=tuple((row.version, row.part, row.on) for row in _of(rows, PartRow, "position")),
        groups=placed(_of(rows, GroupRow, "since"), framework, day),
        seats=_seats(rows, framework, day),
        decisions=tuple(reversed(_of(rows, DecisionRow, "on", "opened_at"))),
    )


def _counted(ledger: Ledger, then: date | int) -> tuple[Entry, ...]:
    if isinstance(then, date):
        return tuple(each for each in ledger.read() if _day(each) <= then)
    return ledger.read(below=then + 1)


def _day(entry: Entry) -> date:
    whole: Any = entry  # an opened entry has all its members
    day: date = whole.happened.day
    return day


def _rows(programme: str, entries: Iterable[Entry]) -> tuple[ReadRow, ...]:
    """Return the rows of every table, as the projectors make them of what counts."""
    cases = [_folded(programme, found) for _, found in by_case(entries)]
    return tuple(
        row
        for case in cases
        for each in PROJECTORS
        if each.looks_at(case.process.name)
        for row in each.rows(case)
    )


def _folded(programme: str, entries: list[Entry]) -> Folded:
    return folded(programme, process(process_of(entries[0].kind)), entries)


def _of[Row: ReadRow](rows: Iterable[ReadRow], table: type[Row], *order: str) -> tuple[Row, ...]:
    found = [each for each in rows if isinstance(each, table)]
    return tuple(sorted(found, key=lambda row: tuple(getattr(row, name) for name in order)))


def _framework(programme: str, rows: Iterable[ReadRow], day: date) -> Framework:
    parts = _of(rows, PartRow, "position")
    found = adoptions.in_force(
        reversed(_of(rows, AdoptionRow, "position")),
        day,
        lambda version: {row.part: row.on for row in parts if row.version == version},
    )
    if found is None:
        raise NoFramework(f"a framework must have been in force for {programme} on {day}")
    return found


def _calendar(rows: Iterable[ReadRow]) -> Calendar:
    adopted = [each for each in _of(rows, AdoptionRow, "position") if each.calendar]
    return load_calendar(adopted[-1].calendar)


def _seats(rows: Iterable[ReadRow], framework: Framework, day: date) -> tuple[Sits, ...]:
    sat = [row for row in rows if isinstance(row, SeatRow | HoldingRow)]
    holding = [row for row in sat if holds_on(day, row.since, row.until)]
    offices = _of(holding, HoldingRow, "rests_on", "n")
    return sits(_of(holding, SeatRow, "since", "rests_on", "n"), offices, _seated(framework))


def _seated(framework: Framework) -> dict[Seat, Any]:
    return {seat: line for seat, line in framework.seats.items() if not line.ended_by}
