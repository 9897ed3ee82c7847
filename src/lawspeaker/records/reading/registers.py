"""Actions, reports, changes, and the versions of the framework."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Model, Q, QuerySet

from lawspeaker.framework.names import CaseId, Group, Pence
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.models import AdoptionRow
from lawspeaker.records.reading import words
from lawspeaker.records.reading.pages import paged
from lawspeaker.records.shown import (
    ActionLine,
    ChangeLine,
    FrameworkLine,
    Page,
    PartLine,
    ReportLine,
)
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.actions import ActionRow
from lawspeaker.records.tables.changes import ChangeRow
from lawspeaker.records.tables.parts import PartRow
from lawspeaker.records.tables.reports import ReportRow


def _or_none(case: str) -> CaseId | None:
    return CaseId(case) if case else None


def _page[Line](
    rows: QuerySet[Any], after: str, most: int, line: Callable[[Any], Line]
) -> Page[Line]:
    """Return a page of rows, the last opened first."""
    rows = rows.order_by("-opened_at")
    if after:
        rows = rows.filter(opened_at__lt=int(after))
    page = paged(list(rows[: most + 1]), most, lambda row: str(row.opened_at))
    return Page(tuple(map(line, page.rows)), page.after)


def _rows(
    sight: Sight, table: type[Model], wanted: Filter, named: str, period: str
) -> QuerySet[Any]:
    """Return what of a table is wanted: `named` holds the group's fellow, `period` the day."""
    asked = sight.visible()
    if wanted.group is not None:
        asked &= Q(group=wanted.group)
    if wanted.stage:
        asked &= Q(stage=wanted.stage)
    if wanted.owner:
        asked &= Q(**{named: wanted.owner})
    if wanted.since:
        asked &= Q(**{f"{period}__gte": wanted.since})
    if wanted.until:
        asked &= Q(**{f"{period}__lte": wanted.until})
    if wanted.text:
        asked &= Q(case__in=words.cases_with(sight, wanted.text))
    return table._default_manager.using(sight.using).filter(asked)  # noqa: SLF001  # Django's name


def actions(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[ActionLine]:
    rows = _rows(sight, ActionRow, wanted, "owner", "due")
    return _page(rows, after, most, _action)


def _action(row: ActionRow) -> ActionLine:
    return ActionLine(
        case=CaseId(row.case),
        group=Group(row.group),
        what=row.what,
        owner=row.owner,
        due=row.due,
        stage=row.stage,
        decision=_or_none(row.decision),
        meeting=_or_none(row.meeting),
        done_on=row.done_on,
    )


def reports(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[ReportLine]:
    rows = _rows(sight, ReportRow, wanted, "meeting", "day")
    return _page(rows, after, most, report_line)


def report_line(row: ReportRow) -> ReportLine:
    return ReportLine(
        case=CaseId(row.case),
        group=Group(row.group),
        title=row.title,
        stage=row.stage,
        meeting=_or_none(row.meeting),
        day=row.day,
        issued_on=row.issued_on,
        due=row.due,
        late=row.late,
    )


def changes(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[ChangeLine]:
    rows = _rows(sight, ChangeRow, wanted, "decided_by", "raised_on")
    return _page(rows, after, most, _change)


def _change(row: ChangeRow) -> ChangeLine:
    return ChangeLine(
        case=CaseId(row.case),
        group=Group(row.group),
        title=row.title,
        stage=row.stage,
        raised_by=row.raised_by,
        raised_on=row.raised_on,
        cost=None if row.cost is None else Pence(row.cost),
        decision=_or_none(row.decision),
        decided_on=row.decided_on,
        decided_by=row.decided_by,
    )


def frameworks(sight: Sight) -> tuple[FrameworkLine, ...]:
    """Return what was adopted, in order: versions of the framework and of its calendar."""
    rows = AdoptionRow.objects.using(sight.using).filter(programme=sight.programme)
    return tuple(
        FrameworkLine(
            position=row.position,
            case=CaseId(row.case),
            framework=row.framework,
            sha256=row.sha256,
            calendar=row.calendar,
            readings=tuple(sorted(row.readings.items())),
            commences=row.commences,
        )
        for row in rows.order_by("position")
    )


def parts(sight: Sight) -> tuple[PartLine, ...]:
    """Return the parts of versions that acts have let commence, in order."""
    rows = PartRow.objects.using(sight.using).filter(programme=sight.programme)
    return tuple(
        PartLine(row.position, CaseId(row.case), row.version, row.part, row.on)
        for row in rows.order_by("position")
    )
