"""The days of meetings: those the rules give, those that were called, and what is due by when."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from lawspeaker.framework.calendar import Calendar, Counted, NotPublished
from lawspeaker.framework.clocks import Due, due
from lawspeaker.framework.meetings import (
    PAPERS_CLOCK,
    REPORT_CLOCK,
    ExceptedDay,
    Meeting,
    NoMeetings,
    as_excepted,
    meetings,
    owes,
)
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.calendars import calendar
from lawspeaker.records.shown import ExceptionLine, MeetingLine
from lawspeaker.web import dates
from lawspeaker.web.components import Count, CountedDay, Day, Kind, Link, Piece, Says, Status, cites

PHASES: Final[Mapping[str, tuple[Kind, str]]] = {
    "called": ("half", "Called"),
    "open": ("rec", "In session"),
    "closed": ("done", "Closed"),
    "cancelled": ("shut", "Cancelled"),
}


@dataclass(frozen=True)
class Planned:
    """A meeting on a page: by rule, called, or held."""

    group: Group
    day: date
    calendar: Calendar
    papers_due: date | None = None
    report_due: date | None = None
    amendments_due: date | None = None
    line: MeetingLine | None = None  # once it is called
    working_day: bool = True
    word: ExceptionLine | None = None  # what its chair said of the day the rule gives

    @property
    def case(self) -> CaseId | None:
        return self.line.case if self.line else None

    @property
    def is_held(self) -> bool:
        """Say whether it takes place, took place, or is expected to."""
        return self.line is None or self.line.phase != "cancelled"

    def state(self, today: date) -> Status:
        """Say how far the meeting has come."""
        if self.line is None:
            past = self.day < today
            return (
                Status("none", "Was not called") if past else Status("open", "By rule, not called")
            )
        if self.line.phase == "closed" and self.line.report:
            return Status("done", "Reported")
        if self.line.phase == "called" and self.line.papers_on:
            return Status("half", "Papers issued")
        kind, says = PHASES[self.line.phase]
        return Status(kind, says)


@dataclass(frozen=True)
class Rules:
    """What gives the days to come: a framework, a calendar, and what chairs have excepted."""

    framework: Framework
    calendar: Calendar
    excepted: tuple[ExceptionLine, ...] = ()


def planned(
    rules: Rules,
    called: Iterable[MeetingLine],
    standing: Iterable[Group],
    span: tuple[date, date],
) -> tuple[Planned, ...]:
    """Return every meeting of a span of days: what the rules give, and what was called."""
    lines, calendar, words = tuple(called), rules.calendar, rules.excepted
    framework = as_excepted(rules.framework, by_group(words))
    found = [of_line(each, framework, calendar) for each in lines]
    taken = {(each.group, _month(each.day)) for each in lines if each.by_rule}
    taken |= {(each.group, each.day) for each in lines}
    for group in standing:
        found += [
            _of_rule(group, each, calendar, words)
            for each in by_rule(framework, calendar, group, span)
            if not taken & {(group, _month(each.date)), (group, each.date)}
        ]
    return tuple(sorted(found, key=lambda each: (each.day, each.group)))


def by_rule(
    framework: Framework, calendar: Calendar, group: Group, span: tuple[date, date]
) -> tuple[Meeting, ...]:
    """Return the meetings the rule of a group gives; none where it has no rule."""
    try:
        return meetings(framework, calendar, group, *span)
    except (NoMeetings, NotPublished):
        return ()


def _month(day: date) -> date:
    return day.replace(day=1)


def by_group(excepted: Iterable[ExceptionLine]) -> dict[Group, list[ExceptedDay]]:
    """Return the days that chairs have excepted from the rules of their groups."""
    found: dict[Group, list[ExceptedDay]] = {}
    for each in excepted:
        found.setdefault(each.group, []).append(ExceptedDay(each.day, each.held))
    return found


def _of_rule(
    group: Group, each: Meeting, calendar: Calendar, words: tuple[ExceptionLine, ...]
) -> Planned:
    return Planned(
        group=group,
        day=each.date,
        calendar=calendar,
        papers_due=each.papers_due,
        report_due=each.report_due,
        amendments_due=each.amendments_due,
        working_day=each.working_day,
        word=next((w for w in words if (w.group, w.held) == (group, each.date)), None),
    )


def of_line(line: MeetingLine, framework: Framework, calendar: Calendar) -> Planned:
    """Return a meeting that was called, with what is due around it."""
    papers = counted(framework, calendar, PAPERS_CLOCK, line.group, line.day)
    report = counted(framework, calendar, REPORT_CLOCK, line.group, line.day)
    return Planned(
        group=line.group,
        day=line.day,
        calendar=calendar,
        papers_due=line.papers_due or (papers.day if papers else None),
        report_due=report.day if report else None,
        line=line,
        working_day=_is_working(calendar, line.day),
    )


def _is_working(calendar: Calendar, day: date) -> bool:
    try:
        return calendar.is_working(day)
    except NotPublished:
        return True


def counted(
    framework: Framework, calendar: Calendar, clock: str, group: Group, event: date
) -> Due | None:
    """Count a clock from a day; None where a group is set none or the year is not published."""
    if clock not in framework.clocks or not owes(framework, group, clock):
        return None
    try:
        return due(framework, clock, event, calendar)
    except NotPublished:
        return None


def away(today: date, day: date, calendar: Calendar) -> str:
    """Say how many working days lie between today and a day."""
    try:
        return dates.away(calendar.left(day, today))
    except NotPublished:
        return ""


def state_of(today: date, day: date, calendar: Calendar) -> Status:
    """Say how far a due day is, and how that stands."""
    try:
        left = calendar.left(day, today)
    except NotPublished:
        return Status("open", dates.said(day))
    if left < 0:
        return Status("late", f"{dates.working_days_said(-left)} late")
    return Status("soon" if left <= dates.SOON else "open", dates.away(left))


def papers_by(today: date, meeting: Planned, framework: Framework) -> Says:
    """Say by when the papers of a meeting are due."""
    clock = framework.clocks.get(PAPERS_CLOCK)
    if meeting.line and meeting.line.papers_on:
        issued = dates.short(meeting.line.papers_on)
        return f"{away(today, meeting.day, meeting.calendar).capitalize()} · papers issued {issued}"
    if meeting.papers_due is None or clock is None:
        return away(today, meeting.day, meeting.calendar)
    far = away(today, meeting.papers_due, meeting.calendar)
    return (
        "Papers by ",
        Day(meeting.papers_due, short=True),
        f", {far} " if far else " ",
        cites(*clock.by[:1]),
    )


def count(of: Due, event: str, started: date, today: date | None = None) -> Count:
    """Show how a due day was counted, day by day; days after it are late."""
    steps = sorted(of.counted, key=lambda each: each.day)
    backwards = bool(steps) and steps[-1].day < started
    shown = [_step(each, of) for each in steps]
    begin = CountedDay(started, event)
    ordered = (*shown, begin) if backwards else (begin, *shown)
    return Count(tuple(_drop_weekends(ordered)), (*_note(of, event), *_late(of, today)))


def _step(each: Counted, of: Due) -> CountedDay:
    if each.day == of.day:
        return CountedDay(each.day, "due", "on")
    if each.why_not:
        return CountedDay(each.day, each.why_not, "off")
    return CountedDay(each.day, f"day {each.number}")


def _drop_weekends(days: Iterable[CountedDay]) -> Iterator[CountedDay]:
    # Everybody knows that a Saturday is no working day; a bank holiday must be seen.
    yield from (each for each in days if each.says not in {"Saturday", "Sunday"})


def _note(of: Due, event: str) -> tuple[Piece, ...]:
    return (
        f"The day of the {event} is not counted. Bank holidays of {calendar(of.calendar)}. ",
        cites(*of.clauses[:2]),
    )


def _late(of: Due, today: date | None) -> tuple[Piece, ...]:
    if today is None or today <= of.day:
        return ()
    return (f" {dates.said(today)} is past it.",)


def months_around(day: date) -> tuple[date, date, date]:
    """Return the first days of the month before, of this one, and of the month after."""
    first = day.replace(day=1)
    return (
        (first - timedelta(days=1)).replace(day=1),
        first,
        (first + timedelta(days=32)).replace(day=1),
    )


def month_link(address: str, day: date) -> Link:
    """Lead to the calendar of a month."""
    month = dates.said(day).split()[2]
    return Link(f"{month} {day.year}", f"{address}?month={day:%Y-%m}")
