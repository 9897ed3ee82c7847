"""Dates as people say them."""

from datetime import date
from typing import Final

from lawspeaker.kernel.dates import DAYS, MONTHS, day_and_month, said, short

__all__ = (
    "SOON",
    "away",
    "day_and_month",
    "said",
    "short",
    "spoken",
    "weekday_and_day",
    "working_days_said",
)

SOON: Final = 2  # working days within which something is due soon

_WHOLE_DAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip


def weekday_and_day(day: date) -> str:
    """Say "Wed 20": where the month is plain."""
    return f"{DAYS[day.weekday()]} {day.day}"


def spoken(day: date) -> str:
    """Say "Wednesday 20 December", for those who hear the page."""
    return f"{_WHOLE_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def away(working_days: int) -> str:
    """Say how far a due date is: "in 7 working days", "today", "2 working days ago"."""
    if working_days == 0:
        return "today"
    many = working_days_said(abs(working_days))
    return f"in {many}" if working_days > 0 else f"{many} ago"


def working_days_said(count: int) -> str:
    """Say "1 working day", "7 working days"."""
    return f"{count} working day{'' if count == 1 else 's'}"
