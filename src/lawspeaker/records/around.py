"""Around a meeting: who was in its room, who may be, which one follows, its status report."""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import Final

from lawspeaker.framework.meetings import ExceptedDay, excepting, month_after, next_by_rule
from lawspeaker.framework.model import MeetingRule
from lawspeaker.framework.names import CaseId, Group, Person
from lawspeaker.kernel.around import Alternates, Arranged, Attended, Following, Guests
from lawspeaker.kernel.elsewhere import ReportedNow
from lawspeaker.kernel.facts import Phase
from lawspeaker.processes.attendance.life import Stage
from lawspeaker.records.models import CaseRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import among_these, one, rows, values
from lawspeaker.records.tables.exceptions import ExceptionRow
from lawspeaker.records.tables.meetings import MeetingRow
from lawspeaker.records.tables.seats import ALTERNATE, SeatRow

OF_CASE: Final = 'programme = %s AND "case" = %s'
# A meeting, and whoever may attend all those of its group, or this one.
INVITED: Final = (
    'SELECT m."case", a.person FROM records_meeting m LEFT JOIN records_attendance a'
    ' ON a.programme = m.programme AND a."group" = m."group" AND a.stage = %s'
    """ AND a.meeting IN ('', m."case") AND (a.until IS NULL OR a.until >= m.day)"""
    ' WHERE m.programme = %s AND m."case" = %s'
    " ORDER BY a.opened_at"
)
THERE: Final = 'programme = %s AND "group" = %s AND sits_as = %s AND since = %s'
TO_COME: Final = 'programme = %s AND day >= %s AND phase <> %s ORDER BY day, "case"'
EXCEPTED: Final = 'programme = %s AND "group" = %s ORDER BY day'
OF_STATUS: Final = "programme = %s AND process = 'status' ORDER BY opened_at"
LATER: Final = 'programme = %s AND "group" = %s AND day > %s ORDER BY day, "case"'


def attended(on: OnDay, about: str) -> Attended | None:
    """Find who was ever in the room of a meeting."""
    row = one(MeetingRow, on.using, OF_CASE, (on.programme, about))
    if row is None:
        return None
    came = dict.fromkeys(chain((row.chair,), (person for person, _ in row.came)))
    return Attended(CaseId(about), tuple(Person(each) for each in came if each))


def guests(on: OnDay, about: str) -> Guests | None:
    """Find who may attend a meeting without a seat in its group."""
    found = values(on.using, INVITED, (Stage.ATTENDS.value, on.programme, about))
    if not found:
        return None
    return Guests(CaseId(about), tuple(Person(str(each)) for _, each in found if each))


def alternates(on: OnDay, about: str) -> Alternates | None:
    """Find who is to stand in at one meeting alone."""
    row = one(MeetingRow, on.using, OF_CASE, (on.programme, about))
    if row is None:
        return None
    there = rows(SeatRow, on.using, THERE, (on.programme, row.group, ALTERNATE, row.day))
    if not there:
        return Alternates(CaseId(about), ())
    among = [each.case for each in there]
    asked = f"programme = %s AND {among_these('case', among)} ORDER BY opened_at"
    named = rows(CaseRow, on.using, asked, (on.programme, *among))
    cases = tuple(CaseId(each.case) for each in named if each.state.get("meeting") == about)
    return Alternates(CaseId(about), cases)


def arranged(on: OnDay, _about: str) -> Arranged:
    """Find the meetings to come of every group that all who take part may follow."""
    called = rows(MeetingRow, on.using, TO_COME, (on.programme, on.day, Phase.CANCELLED.value))
    told = ((Group(each.group), each.day) for each in called)
    return Arranged(tuple(e for e in told if on.framework.is_followed_by_all(e[0])))


def reported(on: OnDay, about: str) -> ReportedNow | None:
    """Find the status report that was begun for a meeting."""
    for each in rows(CaseRow, on.using, OF_STATUS, (on.programme,)):
        if each.state.get("meeting") == about:
            said = each.state.get("day")
            day = date.fromisoformat(said) if said else None
            return ReportedNow(CaseId(about), CaseId(each.case), day)
    return None


def following(on: OnDay, about: str) -> Following | None:
    """Find the meeting of the next calendar month; where it has none, the next one there is."""
    row = one(MeetingRow, on.using, OF_CASE, (on.programme, about))
    return follows(on, Group(row.group), row.day) if row else None


def follows(on: OnDay, group: Group, day: date) -> Following | None:
    """Find the meeting that follows a day: one that is called, or else the one of the rule."""
    known = rows(MeetingRow, on.using, LATER, (on.programme, group, day))
    called = [each for each in known if each.phase != Phase.CANCELLED]
    month = month_after(day)
    in_month = [each for each in called if month_after(each.day) == month_after(month)]
    line = on.framework.groups.get(group)
    ruled = None
    if line and line.meets:
        ruled = _by_rule(excepting(line.meets, excepted(on, group)), day, known)
    if in_month:
        return _as_called(min(in_month, key=lambda each: (not each.by_rule, each.day)))
    if ruled is not None and (month_after(ruled) == month_after(month) or not called):
        return Following(None, ruled, None)
    return _as_called(called[0]) if called else None


def excepted(on: OnDay, group: Group) -> tuple[ExceptedDay, ...]:
    """Find what the chair of a group has said of days of its rule."""
    found = rows(ExceptionRow, on.using, EXCEPTED, (on.programme, group))
    return tuple(ExceptedDay(each.day, each.held) for each in found)


def _by_rule(rule: MeetingRule, day: date, known: list[MeetingRow]) -> date | None:
    """Return the day that the rule gives; None if that meeting was cancelled."""
    found = next_by_rule(rule, day)
    off = {each.day for each in known if each.phase == Phase.CANCELLED}
    return None if found in off else found


def _as_called(row: MeetingRow) -> Following:
    return Following(CaseId(row.case), row.day, row.papers_on)
