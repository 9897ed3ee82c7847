"""The meetings of a group as a calendar feed (ICS): one stable event a meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from lawspeaker.records.shown import MeetingLine

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//Lawspeaker//Meetings//EN"


type Paging = Callable[[MeetingLine], str]  # where a meeting has its page


def feed(programme: str, name: str, meetings: Iterable[MeetingLine], page: Paging) -> bytes:
    """Return the feed of a group, by its name."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("name", f"{name} meetings")
    calendar.add("x-wr-calname", f"{name} meetings")
    for each in meetings:
        for event in _events(programme, each, name, page(each)):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(programme: str, each: MeetingLine, name: str, page: str) -> Iterable[Event]:
    cancelled = each.phase == "cancelled"
    yield _event(f"{each.case}@{programme}", name, each.day, page, cancelled)
    if each.papers_due and each.papers_on is None and not cancelled:
        due = f"Papers due: {name}, {each.day:%-d %B %Y}"
        papers = f"{each.case}-papers@{programme}"
        yield _event(papers, due, each.papers_due, page, cancelled)


def _event(uid: str, says: str, day: date, url: str, cancelled: bool) -> Event:  # noqa: FBT001
    from icalendar import Event

    event = Event()
    event.add("uid", uid)
    event.add("summary", says)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("dtstamp", datetime(day.year, day.month, day.day, tzinfo=UTC))
    event.add("url", url)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    return event
