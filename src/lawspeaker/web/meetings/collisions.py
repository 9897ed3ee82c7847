"""What stands in the way of a meeting by its rule, and what its chair has said of the day."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from lawspeaker.framework.calendar import Calendar, NotPublished
from lawspeaker.records.shown import ExceptionLine
from lawspeaker.web import dates
from lawspeaker.web.components import Day, Says
from lawspeaker.web.meetings.days import Planned

WHAT: Final = {
    "moved": "is moved by its chair to ",
    "kept": "is kept by its chair",
    "cancelled": "is cancelled by its chair",
}
NEAR: Final = 10  # days around a day, among which free ones are looked for
FEW: Final = 3


def of(meeting: Planned, among: Iterable[Planned]) -> str:
    """Say what stands in the way of a meeting: no working day, others that meet; empty: nothing."""
    others = sorted({e.group for e in among if e.day == meeting.day and e.is_held})
    names = ", ".join(each for each in others if each != meeting.group)
    off = "" if meeting.working_day else f"on {_off(meeting.calendar, meeting.day)}"
    same = f"on the same day as {names}" if names else ""
    return " and ".join(each for each in (off, same) if each)


def _off(calendar: Calendar, day: date) -> str:
    try:
        return calendar.why_not(day) or "a day that is no working day"
    except NotPublished:
        return "a day that is no working day"


def waits(meeting: Planned) -> bool:
    """Say whether nobody has called the meeting, and its chair has said nothing of its day."""
    return meeting.line is None and meeting.word is None


def said(line: ExceptionLine) -> Says:
    """Say what a chair has said of a day."""
    what = f": the meeting of {line.group} by its rule {WHAT[line.what]}"
    why = f". {line.reason}" if line.reason else "."
    if line.what == "moved" and line.held:
        return (Day(line.day), what, Day(line.held), why)
    return (Day(line.day), what, why)


def free(meeting: Planned, among: Iterable[Planned], today: date) -> tuple[date, ...]:
    """Return the nearest working days to come on which no group meets."""
    taken = {each.day for each in among if each.is_held}
    around = (meeting.day + timedelta(days=n) for n in range(-NEAR, NEAR + 1))
    open_ = [day for day in around if day >= today and day not in taken and _works(meeting, day)]
    nearest = sorted(open_, key=lambda day: (abs((day - meeting.day).days), day))
    return tuple(sorted(nearest[:FEW]))


def _works(meeting: Planned, day: date) -> bool:
    try:
        return meeting.calendar.is_working(day)
    except NotPublished:
        return False


def freely(meeting: Planned, among: Iterable[Planned], today: date) -> str:
    """Name the nearest free days."""
    return ", ".join(map(dates.short, free(meeting, among, today)))
