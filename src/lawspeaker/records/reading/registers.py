"""Actions, reports, changes, and the versions of the framework."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from lawspeaker.framework.names import CaseId, Group, Pence
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.models import AdoptionRow, ReadRow
from lawspeaker.records.reading import words
from lawspeaker.records.reading.earlier import of_group_then
from lawspeaker.records.reading.pages import paged, position
from lawspeaker.records.reading.stood import stood
from lawspeaker.records.reading.trail import Then
from lawspeaker.records.shown import (
    ActionLine,
    AttendanceLine,
    ChangeLine,
    FrameworkLine,
    OutputLine,
    Page,
    PartLine,
    ProposalLine,
    ReportLine,
    WideConsultationLine,
)
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.actions import ActionRow
from lawspeaker.records.tables.actions import actions as given
from lawspeaker.records.tables.attendances import AttendanceRow
from lawspeaker.records.tables.attendances import attendances as attended
from lawspeaker.records.tables.changes import ChangeRow
from lawspeaker.records.tables.consultations import WideConsultationRow
from lawspeaker.records.tables.outputs import OutputRow
from lawspeaker.records.tables.outputs import outputs as planned
from lawspeaker.records.tables.parts import PartRow
from lawspeaker.records.tables.proposals import ProposalRow
from lawspeaker.records.tables.reports import ReportRow
from lawspeaker.records.where import Where


def _or_none(case: str) -> CaseId | None:
    return CaseId(case) if case else None


def page_of[Line](  # noqa: PLR0913, PLR0917  # a table, what is wanted of it, and how it is shown
    sight: Sight,
    table: type[ReadRow],
    asked: Where,
    after: str,
    most: int,
    line: Callable[[Any], Line],
) -> Page[Line]:
    """Return a page of rows, the last opened first."""
    if after:
        asked = asked.also("opened_at < %s", position(after))
    found: list[Any] = asked.rows(table, sight.using, f"ORDER BY opened_at DESC LIMIT {most + 1}")
    page = paged(found, most, lambda row: str(row.opened_at))
    return Page(tuple(map(line, page.rows)), page.after)


def asked_of(sight: Sight, wanted: Filter, named: str, period: str) -> Where:
    """Return what is wanted: `named` is the column of the owner, `period` that of the day."""
    asked = sight.readable()
    if wanted.group is not None:
        asked = asked.also('"group" = %s', wanted.group)
    if wanted.stage:
        asked = asked.also("stage = %s", wanted.stage)
    if wanted.owner:
        asked = asked.also(f"{named} = %s", wanted.owner)
    if wanted.since:
        asked = asked.also(f"{period} >= %s", wanted.since)
    if wanted.until:
        asked = asked.also(f"{period} <= %s", wanted.until)
    return words.also_with(asked, sight, wanted.text)


def actions(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[ActionLine]:
    asked = asked_of(sight, wanted, "owner", "due")
    return page_of(sight, ActionRow, asked, after, most, _action)


def actions_then(sight: Sight, group: Group, then: Then) -> tuple[ActionLine, ...]:
    """Return the actions a group had given then, as they stood, the last given first."""
    return tuple(map(_action, of_group_then(sight, ActionRow, group, then, given)))


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


def outputs(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[OutputLine]:
    asked = asked_of(sight, wanted, '"group"', "due")
    return page_of(sight, OutputRow, asked, after, most, _output)


def outputs_then(sight: Sight, group: Group, then: Then) -> tuple[OutputLine, ...]:
    """Return the outputs a group had planned then, as they stood, the last planned first."""
    return tuple(map(_output, of_group_then(sight, OutputRow, group, then, planned)))


def _output(row: OutputRow) -> OutputLine:
    return OutputLine(
        case=CaseId(row.case),
        group=Group(row.group),
        title=row.title,
        stage=row.stage,
        for_whom=tuple(row.for_whom),
        due=row.due,
        first_due=row.first_due,
        delivered_on=row.delivered_on,
        late=row.late,
        document=row.document,
    )


def proposals(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[ProposalLine]:
    asked = asked_of(sight, wanted, '"group"', "proposed_on")
    return page_of(sight, ProposalRow, asked, after, most, _proposal)


def _proposal(row: ProposalRow) -> ProposalLine:
    return ProposalLine(
        case=CaseId(row.case),
        group=Group(row.group),
        what=row.what,
        title=row.title,
        stage=row.stage,
        into=tuple(row.into),
        proposed_on=row.proposed_on,
        consultation=_or_none(row.consultation),
    )


def attendances(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[AttendanceLine]:
    asked = asked_of(sight, wanted, "person", "opened_at")
    return page_of(sight, AttendanceRow, asked, after, most, _attendance)


def attendances_then(sight: Sight, group: Group, then: Then) -> tuple[AttendanceLine, ...]:
    """Return who attended a group without a seat then, or asked to, the last asked first."""
    return tuple(map(_attendance, of_group_then(sight, AttendanceRow, group, then, attended)))


def _attendance(row: AttendanceRow) -> AttendanceLine:
    return AttendanceLine(
        case=CaseId(row.case),
        group=Group(row.group),
        meeting=_or_none(row.meeting),
        person=row.person,
        organisation=row.organisation,
        stage=row.stage,
        invited=row.invited,
        role=row.role,
        reads=row.reads,
        until=row.until,
    )


def reports(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[ReportLine]:
    asked = asked_of(sight, wanted, "meeting", "day")
    return page_of(sight, ReportRow, asked, after, most, report_line)


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
    asked = asked_of(sight, wanted, "decided_by", "raised_on")
    return page_of(sight, ChangeRow, asked, after, most, change)


def change(row: ChangeRow) -> ChangeLine:
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
        raiser=row.raiser,
        track=row.track,
        wanted_by=row.wanted_by,
        asked=row.asked,
        answered=row.answered,
    )


def wide_consultations(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[WideConsultationLine]:
    asked = asked_of(sight, wanted, "change", "closes")
    return page_of(sight, WideConsultationRow, asked, after, most, _consultation)


def _consultation(row: WideConsultationRow) -> WideConsultationLine:
    return WideConsultationLine(
        case=CaseId(row.case),
        group=Group(row.group),
        title=row.title,
        stage=row.stage,
        opened_on=row.opened_on,
        closes=row.closes,
        reported_on=row.reported_on,
        change=_or_none(row.change),
        answered_by=tuple(row.answered_by),
        responses=row.responses,
        comments=row.comments,
        undisposed=row.undisposed,
    )


def frameworks(sight: Sight, on: date | None = None) -> tuple[FrameworkLine, ...]:
    """Return what was adopted by a day, in order: versions of the framework and of its calendar."""
    if on is None or on >= sight.viewer.today:
        rows = sight.here.rows(AdoptionRow, sight.using, "ORDER BY position DESC")[::-1]
    else:
        rows = stood(sight, AdoptionRow, sight.here, on, order=("position",))
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
        for row in rows
    )


def parts(sight: Sight, on: date | None = None) -> tuple[PartLine, ...]:
    """Return the parts of versions that acts had let commence by a day, in order."""
    day = on or sight.viewer.today
    rows = stood(sight, PartRow, sight.here, day, order=("position",))
    return tuple(
        PartLine(row.position, CaseId(row.case), row.version, row.part, row.on) for row in rows
    )
