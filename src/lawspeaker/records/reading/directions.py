"""The directions of the sponsor, in one line each."""

from __future__ import annotations

from lawspeaker.framework.names import CaseId, Office
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.reading.pages import paged, position
from lawspeaker.records.shown.cases import Page
from lawspeaker.records.shown.directions import DirectionLine
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.directions import DirectionRow


def directions(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[DirectionLine]:
    """Return directions, the last given first."""
    asked = sight.visible()
    for name in ("stage", "decision"):
        if value := getattr(wanted, name):
            asked = asked.also(f'"{name}" = %s', value)
    if after:
        asked = asked.also("opened_at < %s", position(after))
    found = asked.rows(DirectionRow, sight.using, f"ORDER BY opened_at DESC LIMIT {most + 1}")
    page = paged(found, most, lambda row: str(row.opened_at))
    return Page(tuple(map(_line, page.rows)), page.after)


def _line(row: DirectionRow) -> DirectionLine:
    return DirectionLine(
        case=CaseId(row.case),
        title=row.title,
        office=Office(row.office),
        decision=CaseId(row.decision) if row.decision else None,
        stage=row.stage,
        given_on=row.given_on,
        due=row.due,
        reports=row.reports,
        given=row.given,
        late=row.late,
    )
