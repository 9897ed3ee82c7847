"""The calendar of a month: one lane a group, what is due when, and what collides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from lawspeaker.framework.calendar import Calendar, NotPublished
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.calendars import announced
from lawspeaker.records.shown import ExceptionLine, GroupLine
from lawspeaker.web import dates
from lawspeaker.web.acts.offers import Offer
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Column,
    Day,
    Head,
    Lane,
    LaneDay,
    Lanes,
    Link,
    Mark,
    Notice,
    Row,
    Says,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.meetings import collisions, days
from lawspeaker.web.meetings.days import Planned

SATURDAY: Final = 5
DUE: Final = {
    "meeting": "meets",
    "papers_due": "papers are due",
    "report_due": "report is due",
}
KEY: Final = (
    Status("meet", "Meeting"),
    Status("open", "By rule, not called"),
    Status("paper", "Papers due"),
    Status("report", "Report due"),
    "Hatched: bank holiday",
)


@dataclass(frozen=True)
class Month:
    """What was read for a month."""

    programme: str
    today: date
    first: date
    framework: Framework
    calendar: Calendar
    groups: tuple[GroupLine, ...]
    planned: tuple[Planned, ...]
    call: Offer | None
    excepted: tuple[ExceptionLine, ...] = ()

    @property
    def span(self) -> tuple[date, date]:
        return weeks_of(self.first)

    @property
    def meets(self) -> tuple[Planned, ...]:
        """The meetings of the month itself, without what only has something due in it."""
        return tuple(e for e in self.planned if e.day.replace(day=1) == self.first)


@dataclass(frozen=True)
class MonthPage:
    """The calendar of a month."""

    head: Head
    attending: str
    ruled: str
    standing: Standing
    months: tuple[Link, ...]
    lanes: Lanes | None
    collisions: tuple[Notice, ...]
    table: Table | None


def weeks_of(first: date) -> tuple[date, date]:
    """Return the Monday before a month and the Friday after it."""
    after = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return first - timedelta(days=first.weekday()), after + timedelta(
        days=(4 - after.weekday()) % 7
    )


def month_page(of: Month) -> MonthPage:
    """Make the page of a month."""
    return MonthPage(
        attending=find("meetings:attending", programme=of.programme),
        ruled=find("meetings:days", programme=of.programme),
        head=_head(of),
        standing=_standing(of),
        months=_months(of),
        lanes=_lanes(of),
        collisions=tuple(_collisions(of)),
        table=_table(of),
    )


def _head(of: Month) -> Head:
    name = f"{dates.spoken(of.first).split()[2]} {of.first.year}"
    sub = f"Working days of {of.calendar.title}{announced(of.calendar)}"
    return Head(f"Meetings, {name}", sub)


def _standing(of: Month) -> Standing:
    coming = [e for e in of.planned if e.day >= of.today and e.is_held]
    following = min(coming, key=lambda each: each.day, default=None)
    held = len([e for e in of.meets if e.line and e.line.phase == "closed"])
    return Standing(
        stands=Status("half" if of.meets else "none", _how_many(of)),
        stands_note=f"{held} closed" if held else "",
        act=of.call.as_primary() if of.call and of.call.is_open else None,
        act_note=of.call.note if of.call and of.call.is_open else "",
        when=_next(of, following),
        when_asks="Next meeting",
        when_note=days.papers_by(of.today, following, of.framework) if following else "",
    )


def _how_many(of: Month) -> str:
    count = len([each for each in of.meets if each.is_held])
    return f"{count} meeting{'' if count == 1 else 's'} this month" if count else "No meeting"


def _next(of: Month, following: Planned | None) -> Says:
    if following is None:
        return "None is planned in these weeks"
    if following.case is None:
        return (Day(following.day), f", {following.group}")
    page = case_page(of.programme, "meeting", following.case)
    return (Link(dates.said(following.day), page), f", {following.group}")


def _months(of: Month) -> tuple[Link, ...]:
    """Lead on as far as the calendar knows its working days."""
    index = find("meetings:index", programme=of.programme)
    before, _, after = days.months_around(of.first)
    today = of.today.replace(day=1)
    shown = (before, after) if today in (before, of.first, after) else (before, today, after)
    known = (each for each in shown if of.calendar.first <= each <= of.calendar.last)
    return tuple(days.month_link(index, each) for each in known)


def _lanes(of: Month) -> Lanes | None:
    columns = tuple(_columns(of))
    lanes = tuple(lane for each in of.groups if (lane := _lane(of, each.group)).marks)
    if not lanes:
        return None
    caption = f"Meetings and due dates, {dates.said(of.span[0])} to {dates.said(of.span[1])}"
    return Lanes(caption, columns, lanes, KEY)


def _columns(of: Month) -> Iterator[LaneDay]:
    day, last = of.span
    while day <= last:
        if day.weekday() < SATURDAY:
            yield LaneDay(day, _off(of.calendar, day), day == of.today)
        day += timedelta(days=1)


def _off(calendar: Calendar, day: date) -> str:
    try:
        return calendar.why_not(day)
    except NotPublished:
        return ""


def _lane(of: Month, group: Group) -> Lane:
    marks = [mark for each in of.planned if each.group == group for mark in _marks(of, each)]
    inside = tuple(mark for mark in marks if of.span[0] <= mark.day <= of.span[1])
    return Lane(group, inside, group_page(of.programme, group))


def _marks(of: Month, each: Planned) -> Iterator[Mark]:
    if not each.is_held:
        return
    to = case_page(of.programme, "meeting", each.case) if each.case else ""
    day = dates.short(each.day)
    if each.papers_due:
        late = each.line is not None and not each.line.papers_on and each.papers_due < of.today
        yield Mark(each.papers_due, "paper", f"{each.group} papers due for {day}", late, to)
    if each.line is None:
        yield Mark(each.day, "open", f"{each.group} meets by rule, {_uncalled(of, each)}")
    else:
        yield Mark(each.day, "meet", f"{each.group} meeting, {each.state(of.today).says}", to=to)
    if each.report_due:
        unsaid = each.line is not None and each.line.phase == "closed" and not each.line.report
        late = unsaid and each.report_due < of.today
        yield Mark(each.report_due, "report", f"{each.group} report due for {day}", late, to)


def _uncalled(of: Month, each: Planned) -> str:
    return "was not called" if each.day < of.today else "not called"


def _collisions(of: Month) -> Iterator[Notice]:
    to = find("meetings:days", programme=of.programme)
    for each in of.meets:
        stands = collisions.of(each, of.planned)
        if stands and each.is_held:
            asks = ". Its chair must say what becomes of it: " if collisions.waits(each) else ". "
            link = (Link("days of the rules", to), ".") if collisions.waits(each) else ()
            yield Notice((Day(each.day), f": {each.group} meets {stands}{asks}", *link))
    for line in of.excepted:
        if of.first in {line.day.replace(day=1), (line.held or line.day).replace(day=1)}:
            yield Notice(collisions.said(line), "half")


def _table(of: Month) -> Table | None:
    if not of.meets:
        return None
    rows = tuple(_row(of, each) for each in of.meets)
    return Table("Meetings of the month", _COLUMNS, rows, folds=True)


_COLUMNS: Final = (
    Column("Meeting", nowrap=True, card="title"),
    Column("Group", card="for"),
    Column("Papers due", nowrap=True, card="due", labelled=True),
    Column("Papers", nowrap=True, card="note", labelled=True),
    Column("Report due", nowrap=True, card="clause", labelled=True),
    Column("State", nowrap=True, card="state"),
    Column("Also that day", soft=True, card="hide"),
)


def _row(of: Month, each: Planned) -> Row:
    day = dates.short(each.day)
    to = case_page(of.programme, "meeting", each.case) if each.case else ""
    following = each.line is not None and each.day == of.today
    return Row(
        (
            Link(day, to) if to else day,
            Link(each.group, group_page(of.programme, each.group)),
            dates.short(each.papers_due) if each.papers_due else "",
            _papers(of, each),
            dates.short(each.report_due) if each.report_due else "",
            each.state(of.today),
            _also(of, each),
        ),
        "now" if following else "",
    )


def _papers(of: Month, each: Planned) -> Says:
    if each.line is None or each.line.phase == "cancelled":
        return ""
    if each.line.papers_on is not None:
        return issued(each.line.papers_on, each.line.papers_late)
    if each.papers_due is None:
        return Status("open", "Not issued")
    return days.state_of(of.today, each.papers_due, of.calendar)


def issued(on: date, late: int | None) -> Status:
    """Say when papers were issued, and how late."""
    if late:
        return Status(
            "late", f"Issued {dates.day_and_month(on)}, {dates.working_days_said(late)} late"
        )
    return Status("done", f"Issued {dates.day_and_month(on)}")


def _others(of: Month, meeting: Planned) -> Iterator[tuple[Group, str]]:
    """Yield what other groups have on the day of a meeting."""
    for each in of.planned:
        if each.group != meeting.group and each.is_held:
            falls = {
                "meeting": each.day,
                "papers_due": each.papers_due,
                "report_due": each.report_due,
            }
            yield from ((each.group, what) for what, day in falls.items() if day == meeting.day)


def _also(of: Month, meeting: Planned) -> str:
    return ", ".join(dict.fromkeys(f"{group} {DUE[what]}" for group, what in _others(of, meeting)))


def stand_then(groups: Iterable[GroupLine]) -> tuple[Group, ...]:
    """Return the groups that stand."""
    return tuple(each.group for each in groups if each.stands)
