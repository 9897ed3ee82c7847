"""The meetings of a group as a calendar feed and as invitations: one stable event a meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Invitation:
    """An entry for the calendar of one person, that a later one changes or takes out (iTIP)."""

    uid: str
    name: str
    day: date
    page: str
    sequence: int
    cancels: bool
    organiser: str
    attendee: str
    made: datetime

    @property
    def method(self) -> str:
        return "CANCEL" if self.cancels else "REQUEST"


def invitation(of: Invitation) -> bytes:
    """Return an invitation, under the id that the meeting has in every feed."""
    from icalendar import Calendar, vCalAddress

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", of.method)
    event = _event(of.uid, of.name, of.day, of.page, of.cancels)
    del event["dtstamp"]
    event.add("dtstamp", of.made.astimezone(UTC))
    event.add("sequence", of.sequence)
    event.add("organizer", vCalAddress(f"mailto:{of.organiser}"))
    attendee = vCalAddress(f"mailto:{of.attendee}")
    attendee.params.update({"ROLE": "REQ-PARTICIPANT", "RSVP": "FALSE"})
    event.add("attendee", attendee)
    calendar.add_component(event)
    return bytes(calendar.to_ical())
