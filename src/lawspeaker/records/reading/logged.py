"""The log of change requests whole, as they stand or stood, each with what was decided of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from msgspec import convert

from lawspeaker.framework.names import CaseId
from lawspeaker.processes.change.request import Request
from lawspeaker.records.cases import cases
from lawspeaker.records.models import CaseRow
from lawspeaker.records.reading import decisions, registers
from lawspeaker.records.reading.earlier import parted, rows_then
from lawspeaker.records.reading.nameless import nameless
from lawspeaker.records.reading.trail import Seen, Then, seen
from lawspeaker.records.shown import ChangeLine, DecisionLine
from lawspeaker.records.shown.logged import Logged
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.changes import ChangeRow, changes
from lawspeaker.records.tables.decisions import DecisionRow

CHANGE = "change"


def changes_then(sight: Sight, then: Then) -> tuple[ChangeLine, ...]:
    """Return the requests there were then, in one line each, the last recorded first."""

    def again(case: CaseId) -> ChangeRow | None:
        it = seen(sight, case, then)
        return next(changes(it.folded)) if it else None

    found = rows_then(sight, ChangeRow, sight.readable(), then, again)
    return tuple(registers.change(each) for each in _last_first(found))


def logged(sight: Sight, then: Then) -> tuple[Logged, ...]:
    """Return the requests that may be read whole, the last recorded first."""
    asked = sight.readable().also("process = %s", CHANGE)
    found = rows_then(sight, CaseRow, asked, then, partial(_row, sight, then))
    rows = [each for each in _last_first(found) if _may_read(sight, each, then)]
    whole = [(each, CaseId(each.case), convert(each.state, Request)) for each in rows]
    decided = _decided(sight, then, {it.decision for *_, it in whole if it.decision})
    return tuple(
        Logged(case, _as_read(sight, case, it, row.members), *decided.get(it.decision, (None, "")))
        for row, case, it in whole
    )


def _as_read(sight: Sight, case: CaseId, it: Request, members: str) -> Request:
    return nameless(it) if sight.is_public_of(case, members) else it


def _last_first[Row: (CaseRow, ChangeRow)](found: Iterable[Row]) -> list[Row]:
    return sorted(found, key=lambda row: row.opened_at, reverse=True)


def _may_read(sight: Sight, row: CaseRow, then: Then) -> bool:
    if sight.may_see(row.members):
        return True
    it = seen(sight, CaseId(row.case), then)
    return it is not None and it.whole


def _row(sight: Sight, then: Then, case: CaseId) -> CaseRow | None:
    it: Seen | None = seen(sight, case, then)
    return next(cases(it.folded)) if it else None


def _decided(
    sight: Sight, then: Then, named: set[CaseId]
) -> dict[CaseId | None, tuple[DecisionLine | None, str]]:
    """Return what was decided, and why, as far as the reader may know of it."""
    asked = sight.readable().among("case", sorted(named))
    rows, _ = parted(sight, DecisionRow, asked, then)
    among = sight.here.among("case", [each.case for each in rows])
    states: dict[str, dict[str, Any]] = {
        each.case: each.state for each in among.rows(CaseRow, sight.using)
    }
    told: dict[CaseId | None, tuple[DecisionLine | None, str]] = {
        line.case: (line, _reasons(states[line.case]))
        for line in decisions.lines(sight, rows, then)
    }
    for case in named - told.keys():
        if shown := decisions.decision(sight, case, then.day, then.position):
            told[case] = (shown.line, shown.text)
    return told


def _reasons(matter: dict[str, Any]) -> str:
    ruling = matter.get("ruling") or {}
    text: str = ruling.get("text", "")
    return text
