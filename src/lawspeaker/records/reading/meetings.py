"""Meetings: the calendar of them, and one whole with its agenda and its room."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Final

from lawspeaker.framework.calendar import NotPublished
from lawspeaker.framework.meetings import PAPERS_CLOCK
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.facts import Composition, Phase
from lawspeaker.kernel.kinds import Count
from lawspeaker.processes.meeting.agenda import Item, Meeting
from lawspeaker.records import people
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.onday import OnDay
from lawspeaker.records.reading import decisions
from lawspeaker.records.reading.cases import may_read, whole
from lawspeaker.records.reading.earlier import rows_then
from lawspeaker.records.reading.pages import day_and_more, paged
from lawspeaker.records.reading.trail import NOW, Then, before, seen, unseen
from lawspeaker.records.rooms import room_of
from lawspeaker.records.rows import rows
from lawspeaker.records.shown import (
    CaseShown,
    DecisionLine,
    ItemShown,
    MeetingLine,
    MeetingShown,
    Page,
)
from lawspeaker.records.sight import OF_GROUP, Sight
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.tables.meetings import MeetingRow
from lawspeaker.records.tables.meetings import meetings as made
from lawspeaker.records.tables.reports import ReportRow
from lawspeaker.records.tables.reports import reports as reported
from lawspeaker.records.where import Where

_AGENDA: Final = (
    'records_agenda a WHERE a.programme = records_decision.programme AND a."case" = %s'
    ' AND a.decision = records_decision."case"'
)
OF: Final = '"group" = %s'
LATEST: Final = 'ORDER BY day DESC, "case" DESC'
MOST: Final = 12  # meetings that are shown with a group
PLACED: Final = (  # the decisions in the order of the agenda
    f"programme = %s AND EXISTS (SELECT 1 FROM {_AGENDA})"  # noqa: S608  # a constant
    f" ORDER BY (SELECT min(number) FROM {_AGENDA})"
)


def line(sight: Sight, row: MeetingRow, report: str = "", on: date | None = None) -> MeetingLine:
    return MeetingLine(
        case=CaseId(row.case),
        group=Group(row.group),
        day=row.day,
        phase=row.phase,
        by_rule=row.by_rule,
        papers_on=row.papers_on,
        papers_due=row.papers_due or _papers_due(sight, row.day, on),
        papers_late=row.papers_late,
        items=row.items,
        recorded=row.recorded,
        report=CaseId(report) if report else None,
    )


def _papers_due(sight: Sight, day: date, on: date | None) -> date | None:
    clock = sight.framework(on).clocks.get(PAPERS_CLOCK)
    try:
        return sight.calendar_on(on).shift(day, clock.working_days) if clock else None
    except NotPublished:
        return None


def meetings(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[MeetingLine]:
    """Return meetings, the latest first; the public is told the day of those of open groups."""
    asked = _asked(sight, wanted)
    if after:
        day, case = day_and_more(after)
        asked = asked.also("day <= %s", day)  # where the index is entered
        asked = asked.also('(day < %s OR "case" < %s)', day, case)
    then = f"{LATEST} LIMIT {most + 1}"
    found = asked.rows(MeetingRow, sight.using, then)
    page = paged(found, most, lambda row: f"{row.day}.{row.case}")
    reports = _reports(sight, page.rows)
    lines = (_told(sight, row, reports.get(row.case, "")) for row in page.rows)
    return Page(tuple(lines), page.after)


def meetings_then(sight: Sight, day: date, group: Group | None = None) -> tuple[MeetingLine, ...]:
    """Return the meetings that were called by a day, as they stood then, the latest first."""
    asked = scheduled(sight)
    found = rows_of_day(sight, day, asked if group is None else asked.also(OF, group))
    if sight.is_public:
        found = [each for each in found if each.phase != Phase.CANCELLED]
    reports = _reports_then(sight, found, Then(day))
    return tuple(_told(sight, row, reports.get(row.case, ""), day) for row in found)


def rows_of_day(sight: Sight, day: date, asked: Where) -> list[MeetingRow]:
    """Return meetings as they stood on a day: of an open group whoever asks, as of today."""
    found = rows_then(sight, MeetingRow, asked, Then(day), partial(_again, sight, day))
    return sorted(found, key=lambda row: (row.day, row.case), reverse=True)


def _again(sight: Sight, day: date, case: CaseId) -> MeetingRow | None:
    """Return the row of a meeting that has gone on since, of which the viewer may be told today.

    Then it must have been one of which they may be told, too.
    """
    now = unseen(sight, case)
    it = before(now, Then(day)) if now else None
    row = next(made(it), None) if it else None
    if row is None or sight.may_see(row.audience) or sight.reads_as_guest(case):
        return row
    return row if sight.is_public and not row.audience.startswith(OF_GROUP) else None


def _told(sight: Sight, row: MeetingRow, report: str, on: date | None = None) -> MeetingLine:
    if sight.is_public_of(CaseId(row.case), row.audience):
        return _day_only(row, report)
    return line(sight, row, report, on)


def _visible(sight: Sight, stage: str | None = None) -> Where:
    """Return what may be told; to the public what is cancelled only if that is asked for."""
    asked = scheduled(sight)
    if not sight.is_public or stage == Phase.CANCELLED:
        return asked
    return asked.also("phase <> %s", Phase.CANCELLED.value)


def scheduled(sight: Sight) -> Where:
    """Return what is of the groups whose schedule the viewer may know."""
    if not sight.is_public:
        return sight.readable()
    of_open = Where("audience NOT LIKE %s", (f"{OF_GROUP}%",))
    for each, group in sight.framework().groups.items():
        if group.schedule == "registered":
            of_open = of_open.also('"group" <> %s', each)
    if sight.is_guest:
        of_open = of_open.either(sight.seeing()).either(sight.besides())
    return sight.here.both(of_open)


def _asked(sight: Sight, wanted: Filter) -> Where:
    asked = _visible(sight, wanted.stage)
    if wanted.group is not None:
        asked = asked.also(OF, wanted.group)
    if wanted.stage:
        asked = asked.also("phase = %s", wanted.stage)
    if wanted.since:
        asked = asked.also("day >= %s", wanted.since)
    if wanted.until:
        asked = asked.also("day <= %s", wanted.until)
    return asked


def _day_only(row: MeetingRow, report: str) -> MeetingLine:
    return MeetingLine(
        case=CaseId(row.case),
        group=Group(row.group),
        day=row.day,
        phase=row.phase,
        by_rule=row.by_rule,
        papers_on=None,
        papers_due=None,
        papers_late=None,
        items=0,
        recorded=False,
        report=CaseId(report) if report else None,
    )


def _reports(sight: Sight, of: Iterable[MeetingRow]) -> dict[str, str]:
    """Find the reports of those that may have one: only a closed meeting is reported."""
    closed = [row.case for row in of if row.phase == Phase.CLOSED]
    if not closed:
        return {}
    asked = sight.readable().among("meeting", closed)
    found = asked.rows(ReportRow, sight.using, "ORDER BY opened_at")
    return {row.meeting: row.case for row in found}


def _reports_then(sight: Sight, of: Iterable[MeetingRow], then: Then) -> dict[str, str]:
    """Find those that were begun by then."""
    closed = [row.case for row in of if row.phase == Phase.CLOSED]
    if not closed:
        return {}
    asked = sight.readable().among("meeting", closed)

    def again(case: CaseId) -> ReportRow | None:
        it = seen(sight, case, then)
        return next(reported(it.folded)) if it else None

    found = rows_then(sight, ReportRow, asked, then, again)
    return {row.meeting: row.case for row in found}


def meeting(sight: Sight, case: CaseId) -> MeetingShown | None:
    """Return a meeting whole, or None where the viewer may not be told of it."""
    it = seen(sight, case, NOW)
    if it is None or not it.whole or not isinstance(it.folded.state, Meeting):
        return None
    state, shown = it.folded.state, whole(sight, it)
    row = next(made(it.folded), None)
    if row is None:
        return None
    on = OnDay(sight.programme, row.day, it.folded.framework, sight.using)
    return MeetingShown(
        line=line(sight, row, _report_of(shown)),
        chair=state.chair,
        chair_is_office=state.chair_is_office,
        recording=shown.state.recording or "",
        items=items(sight, case, shown.state),
        composition=people.composition(on, state.group, room_of(row)) or _empty(state.group),
        case=shown,
    )


def _report_of(shown: CaseShown) -> str:
    return next((each.case for each in shown.links if each.process == "report"), "")


def _empty(group: Group) -> Composition:
    return Composition(group, Count(0), ())


def _may_see(sight: Sight, row: DecisionRow) -> bool:
    """Say whether a decision on an agenda may be seen: one that has gone on, by its case."""
    case = CaseId(row.case)
    return sight.may_see(row.audience) or may_read(sight, case, decisions.DECISION)


def items(sight: Sight, case: CaseId, state: Meeting) -> tuple[ItemShown, ...]:
    """Return the items of an agenda, each with its decision as far as it may be seen."""
    placed = rows(DecisionRow, sight.using, PLACED, (sight.programme, case, case))
    seen = [row for row in placed if _may_see(sight, row)]
    lines: dict[str, DecisionLine] = {e.case: e for e in decisions.lines(sight, seen)}
    agenda = sorted(state.agenda, key=attrgetter("number"))
    return tuple(_item(each, lines, state.note(each.number) or "") for each in agenda)


def _item(item: Item, lines: dict[str, DecisionLine], note: str) -> ItemShown:
    return ItemShown(
        number=item.number,
        title=item.title,
        minutes=item.minutes,
        opened=item.opened,
        closed=item.closed,
        decision=lines.get(item.decision or ""),
        note=note,
    )
