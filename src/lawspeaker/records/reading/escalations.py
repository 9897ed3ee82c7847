"""What goes up: concerns, appeals, matters taken up; and which decisions are to be chased."""

from __future__ import annotations

from lawspeaker.framework.names import CaseId, Group, Organisation, Seat
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.reading import words
from lawspeaker.records.reading.decisions import lines as decision_lines
from lawspeaker.records.reading.pages import paged, position
from lawspeaker.records.shown import AppealLine, ConcernLine, DecisionLine, Page
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.appeals import AppealRow
from lawspeaker.records.tables.concerns import ConcernRow
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.where import Where


def concerns(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[ConcernLine]:
    """Return concerns, the last raised first."""
    asked = sight.visible()
    for name in ("group", "stage", "decision"):
        if value := getattr(wanted, name):
            asked = asked.also(f'"{name}" = %s', value)
    asked = words.also_with(asked, sight, wanted.text)
    if after:
        asked = asked.also("opened_at < %s", position(after))
    found = asked.rows(ConcernRow, sight.using, f"ORDER BY opened_at DESC LIMIT {most + 1}")
    page = paged(found, most, lambda row: str(row.opened_at))
    return Page(tuple(map(_concern, page.rows)), page.after)


def _concern(row: ConcernRow) -> ConcernLine:
    return ConcernLine(
        case=CaseId(row.case),
        group=Group(row.group),
        title=row.title,
        stage=row.stage,
        raiser=Organisation(row.raiser),
        below=Group(row.below) if row.below else None,
        seat=Seat(row.seat) if row.seat else None,
        decision=CaseId(row.decision) if row.decision else None,
        raised_on=row.raised_on,
        moved_on=row.moved_on,
    )


def appeals(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[AppealLine]:
    """Return appeals, the last filed first."""
    asked = _appeals_asked(sight, wanted)
    if after:
        asked = asked.also("opened_at < %s", position(after))
    found = asked.rows(AppealRow, sight.using, f"ORDER BY opened_at DESC LIMIT {most + 1}")
    page = paged(found, most, lambda row: str(row.opened_at))
    return Page(tuple(map(_appeal, page.rows)), page.after)


def every_appeal(sight: Sight, wanted: Filter = EVERYTHING) -> tuple[AppealLine, ...]:
    """Return all appeals that are wanted, the last filed first: what is counted leaves none out."""
    found = _appeals_asked(sight, wanted).rows(AppealRow, sight.using, "ORDER BY opened_at DESC")
    return tuple(map(_appeal, found))


def _appeals_asked(sight: Sight, wanted: Filter) -> Where:
    asked = sight.visible()
    for column, value in (("against", wanted.decision), ("stage", wanted.stage)):
        if value:
            asked = asked.also(f"{column} = %s", value)
    if wanted.since:
        asked = asked.also("filed_on >= %s", wanted.since)
    if wanted.until:
        asked = asked.also("filed_on <= %s", wanted.until)
    return asked


def _appeal(row: AppealRow) -> AppealLine:
    return AppealLine(
        case=CaseId(row.case),
        group=Group(row.group),
        against=CaseId(row.against),
        kind=row.kind,
        title=row.title,
        stage=row.stage,
        raiser=Organisation(row.raiser),
        exhausted=row.exhausted,
        earlier=row.earlier,
        filed_on=row.filed_on,
        received_on=row.received_on,
        judged_on=row.judged_on,
        enacted_on=row.enacted_on,
        upheld=row.upheld,
        stays=row.stays,
        decided_by=Group(row.decided_by),
        fault=row.fault,
    )


def to_chase(sight: Sight, most: int = 100) -> tuple[DecisionLine, ...]:
    """Return what was decided and not told, or accepted and not carried out, the first first."""
    wanting = "(told_on IS NULL OR (accepted AND implemented_on IS NULL AND superseded_by = ''))"
    asked = sight.visible().also(f"final_on IS NOT NULL AND set_aside_by = '' AND {wanting}")
    then = f'ORDER BY "on", opened_at LIMIT {most}'
    return decision_lines(sight, asked.rows(DecisionRow, sight.using, then))


def taken_up(sight: Sight, most: int = 50) -> tuple[DecisionLine, ...]:
    """Return the matters that a group took to the one above, the last first."""
    asked = sight.visible().also("came_from <> ''")
    then = f'ORDER BY "on" DESC, opened_at DESC LIMIT {most}'
    return decision_lines(sight, asked.rows(DecisionRow, sight.using, then))
