"""The meetings of the open groups: those that were called, and those the rules give."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import GroupLine, MeetingLine
from lawspeaker.records.visible import Filter
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.places import public_case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Column, Day, Head, Heading, Link, Row, Soft, Status, Table
from lawspeaker.web.meetings import days
from lawspeaker.web.meetings.days import Planned

BACK: Final = timedelta(days=62)
AHEAD: Final = timedelta(days=124)
CLOSED: Final = "group"  # the audience of a group whose doors are closed
FIRST: Final = 8


@dataclass(frozen=True)
class Dates:
    """What was read for the calendar."""

    programme: str
    today: date
    framework: Framework
    calendar: Calendar
    groups: tuple[GroupLine, ...]
    planned: tuple[Planned, ...]

    @property
    def coming(self) -> tuple[Planned, ...]:
        return tuple(each for each in self.planned if each.day >= self.today)

    @property
    def feeds(self) -> tuple[Link, ...]:
        return tuple(Link(each.group, feed(self.programme, each.group)) for each in self.groups)


@dataclass(frozen=True)
class CalendarPage:
    """The dates of a few months, the next first."""

    head: Head
    table: Table | None
    past: Table | None
    feeds: tuple[Link, ...]


def feed(programme: str, group: str) -> str:
    return find("public:feed", programme=programme, group=group)


def page_of(programme: str, meeting: MeetingLine) -> str:
    """Return where everybody reads of a meeting: in its report, or in the calendar until then."""
    if meeting.report:
        return public_case_page(programme, "report", meeting.report)
    return find("public:calendar", programme=programme)


def read(looking: Looking) -> Dates:
    """Read the meetings of the groups that everybody may know of."""
    viewer = looking.viewer
    framework = viewer.framework or looking.view.framework(viewer.today)
    groups = tuple(e for e in looking.view.groups(viewer.day) if e.stands and e.audience != CLOSED)
    span = (viewer.day - BACK, viewer.day + AHEAD)
    called = looking.view.meetings(Filter(since=span[0], until=span[1]), most=400).rows
    open_ones = {each.group for each in groups}
    lines = tuple(each for each in called if each.group in open_ones or each.day < viewer.day)
    ahead = (viewer.day, span[1])
    rules = days.Rules(framework, looking.calendar, looking.view.exceptions())
    ruled = days.planned(rules, lines, sorted(open_ones), ahead)
    return Dates(looking.programme, viewer.day, framework, looking.calendar, groups, ruled)


def calendar_page(of: Dates) -> CalendarPage:
    """Make the page of dates."""
    past = tuple(reversed([each for each in of.planned if each.day < of.today and each.line]))
    sub = f"Meetings of the open groups; working days of {of.calendar.title}"
    return CalendarPage(
        Head("Calendar", sub),
        table(of, of.coming, "Meetings to come") if of.coming else None,
        table(of, past, "Meetings held") if past else None,
        of.feeds,
    )


def table(of: Dates, meetings: tuple[Planned, ...], caption: str) -> Table:
    """List meetings month by month."""
    columns = (
        Column("Day", nowrap=True, card="title"),
        Column("Group", nowrap=True, card="for"),
        Column("Stands", nowrap=True, card="state"),
        Column("Note", soft=True, card="note"),
    )
    rows: list[Row | Heading] = []
    month = ""
    for each in meetings:
        if f"{each.day:%B %Y}" != month:
            month = f"{each.day:%B %Y}"
            rows.append(Heading(month))
        rows.append(_row(of, each))
    return Table(caption, columns, tuple(rows), folds=True)


def _row(of: Dates, each: Planned) -> Row:
    return Row((Day(each.day), each.group, _state(each), _note(of, each)))


def _state(each: Planned) -> Status:
    if each.line is None:
        return Status("open", "By rule, not called")
    kind, says = days.PHASES[each.line.phase]
    return Status(kind, says)


def _note(of: Dates, each: Planned) -> Link | Soft | str:
    if each.line and each.line.report:
        return Link("Headline report", page_of(of.programme, each.line))
    return "" if each.working_day else Soft("Not a working day: its chair must choose another")


def short_list(of: Dates) -> Table | None:
    """List the next meetings of all groups, for the front page."""
    columns = (Column("Day", nowrap=True), Column("Group", nowrap=True), Column("Stands"))
    rows = tuple(Row((Day(e.day, short=True), e.group, _state(e))) for e in of.coming[:FIRST])
    return Table("Next meetings", columns, rows) if rows else None


def lines(of: Dates, group: str) -> tuple[MeetingLine, ...]:
    """Return the meetings of one group that were called."""
    return tuple(each.line for each in of.planned if each.group == group and each.line)
