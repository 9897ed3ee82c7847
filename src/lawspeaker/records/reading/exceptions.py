"""The exceptions to the rules that groups meet by, and how often chairs find they should meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Final

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.records.models import CaseRow
from lawspeaker.records.reading.earlier import again_by, parted
from lawspeaker.records.reading.meetings import scheduled
from lawspeaker.records.reading.trail import Then
from lawspeaker.records.shown import ExceptionLine, FrequencyLine
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.exceptions import ExceptionRow
from lawspeaker.records.tables.exceptions import exceptions as made
from lawspeaker.records.tables.frequencies import FrequencyRow

EXCEPTION: Final = "exception"


def exceptions(sight: Sight, since: date | None = None) -> tuple[ExceptionLine, ...]:
    """Return what chairs have said of days; the public is told those of open groups, not why."""
    asked = scheduled(sight)
    if since is not None:
        asked = asked.also("day >= %s", since)
    found = asked.rows(ExceptionRow, sight.using, 'ORDER BY day, "group"')
    lines = (_line(row) for row in found)
    return tuple(replace(each, reason="") if sight.is_public else each for each in lines)


def exceptions_then(sight: Sight, then: Then) -> tuple[ExceptionLine, ...]:
    """Return what chairs had said of days by then, and had not withdrawn."""
    asked, again = scheduled(sight), again_by(sight, then, made)
    as_it_is, _ = parted(sight, ExceptionRow, asked, then)
    _, gone_on = parted(sight, CaseRow, asked.also("process = %s", EXCEPTION), then)
    found = (*as_it_is, *(row for each in gone_on if (row := again(CaseId(each.case)))))
    return tuple(_line(row) for row in sorted(found, key=attrgetter("day", "group")))


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
