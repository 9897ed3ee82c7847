"""When something was recorded, as it is told in the zone of its programme."""

from datetime import UTC, datetime

from lawspeaker.records.shown import EntryShown
from lawspeaker.service import clock
from lawspeaker.web import dates


def at(milliseconds: int, zone: str) -> datetime:
    """Return the time it was in a zone when something was recorded."""
    return clock.local(datetime.fromtimestamp(milliseconds / 1000, UTC), zone)


def said(milliseconds: int, zone: str) -> str:
    """Say when something was recorded: "Wed 6 Dec 2023, 10:52:58"."""
    then = at(milliseconds, zone)
    return f"{dates.said(then.date())}, {then:%H:%M:%S}"


def later(entry: EntryShown, zone: str) -> str:
    """Say when something was recorded that was not recorded on the day it happened."""
    day = at(entry.recorded, zone).date()
    return f"recorded on {dates.said(day)}" if day > entry.past.happened.day else ""
