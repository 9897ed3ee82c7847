"""The exceptions to the rules that groups meet by, and how often chairs find they should meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.records.reading.meetings import scheduled
from lawspeaker.records.shown import ExceptionLine, FrequencyLine
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.exceptions import ExceptionRow
from lawspeaker.records.tables.frequencies import FrequencyRow


def exceptions(sight: Sight, since: date | None = None) -> tuple[ExceptionLine, ...]:
    """Return what chairs have said of days; the public is told those of open groups, not why."""
    asked = scheduled(sight)
    if since is not None:
        asked = asked.also("day >= %s", since)
    found = asked.rows(ExceptionRow, sight.using, 'ORDER BY day, "group"')
    lines = (_line(row) for row in found)
    return tuple(replace(each, reason="") if sight.is_public else each for each in lines)


def frequencies(sight: Sight) -> tuple[FrequencyLine, ...]:
    """Return what chairs last found of how often their groups meet."""
    found = sight.visible().rows(FrequencyRow, sight.using, 'ORDER BY "group", reviewed_on')
    return tuple(
        FrequencyLine(CaseId(row.case), Group(row.group), row.found, row.reviewed_on, row.again)
        for row in found
    )


def _line(row: ExceptionRow) -> ExceptionLine:
    return ExceptionLine(
        case=CaseId(row.case),
        group=Group(row.group),
        day=row.day,
        what=row.what,
        held=row.held,
        reason=row.reason,
    )
