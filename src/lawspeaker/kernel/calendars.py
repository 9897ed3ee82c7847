"""What a calendar of working days is called, as it was adopted."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.calendar import Calendar, UnknownCalendar, load_calendar
from lawspeaker.kernel import dates


def calendar(ref: str) -> str:
    """Name a calendar as it was adopted: "England and Wales, as announced by 6 Nov 2022"."""
    try:
        of = load_calendar(ref)
    except UnknownCalendar:
        return ref
    return f"{of.title}{announced(of)}"


def announced(of: Calendar) -> str:
    """Say up to which announcement a calendar knows the bank holidays."""
    if of.version == "ordinary":
        return ""
    day = date.fromisoformat(of.version)
    return f", as announced by {dates.day_and_month(day)} {day.year}"
