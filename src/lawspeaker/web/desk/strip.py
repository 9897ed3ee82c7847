"""The calendar strip of the desk: five weeks, one lane a group, and what is due in them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from lawspeaker.framework.calendar import Calendar, NotPublished
from lawspeaker.records.shown import DutyShown
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.components import Kind, Lane, LaneDay, Lanes, Mark, Status
from lawspeaker.web.meetings.days import Planned

WEEKS: Final = 5
SATURDAY: Final = 5
MOST: Final = 8
KEY: Final = (
    Status("meet", "Meeting"),
    Status("open", "By rule, not called"),
    Status("paper", "Papers due"),
    Status("report", "Report due"),
    Status("soon", "Other duty due"),
    "Hatched: bank holiday",
)


def span(today: date) -> tuple[date, date]:
    """Return the Monday of this week and the Friday of the last week shown."""
    first = today - timedelta(days=today.weekday())
    return first, first + timedelta(days=7 * WEEKS - 3)


def strip(
    programme: str,
    today: date,
    calendar: Calendar,
    planned: Iterable[Planned],
    duties: Iterable[DutyShown],
) -> Lanes | None:
    """Make the strip; None where nothing falls into it."""
    first, last = span(today)
    every = tuple(planned)
    groups = dict.fromkeys(each.group for each in every)
    lanes = []
    for group in groups:
        marks = (m for each in every if each.group == group for m in _marks(programme, each, today))
        inside = tuple(mark for mark in marks if first <= mark.day <= last)
        if inside:
            lanes.append(Lane(group, inside, group_page(programme, group)))
    own = tuple(_due(programme, duties, first, last))
    if own:
        lanes.append(Lane("Yours", own))
    if not lanes:
        return None
    caption = f"Meetings and due dates, {dates.said(first)} to {dates.said(last)}"
    return Lanes(caption, tuple(_days(calendar, first, last, today)), tuple(lanes[:MOST]), KEY)


def _days(calendar: Calendar, first: date, last: date, today: date) -> Iterator[LaneDay]:
    day = first
    while day <= last:
        if day.weekday() < SATURDAY:
            yield LaneDay(day, _off(calendar, day), day == today)
        day += timedelta(days=1)


def _off(calendar: Calendar, day: date) -> str:
    try:
        return calendar.why_not(day)
    except NotPublished:
        return ""


def _marks(programme: str, each: Planned, today: date) -> Iterator[Mark]:
    if not each.is_held:
        return
    to = case_page(programme, "meeting", each.case) if each.case else ""
    day = dates.short(each.day)
    issued = each.line is not None and each.line.papers_on is not None
    if each.papers_due and not issued:
        yield Mark(each.papers_due, "paper", f"{each.group} papers due for {day}",
                   each.papers_due < today, to)  # fmt: skip
    kind: Kind = "meet" if each.line else "open"
    yield Mark(each.day, kind, f"{each.group} meets, {each.state(today).says.lower()}", to=to)
    if each.report_due and each.line is not None and not each.line.report:
        late = each.report_due < today and each.line.phase == "closed"
        yield Mark(each.report_due, "report", f"{each.group} report due for {day}", late, to)


def _due(programme: str, duties: Iterable[DutyShown], first: date, last: date) -> Iterator[Mark]:
    for each in duties:
        if each.due and first <= each.due <= last:
            says = f"{each.says.removesuffix('.')}: {each.title}"
            to = case_page(programme, each.process, each.case)
            yield Mark(each.due, "soon", says, late=bool(each.left and each.left < 0), to=to)
