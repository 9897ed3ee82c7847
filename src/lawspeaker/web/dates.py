"""Dates as people say them."""

from datetime import date
from typing import Final

# Not strftime's: those follow the machine's locale.
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WHOLE_DAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def said(day: date) -> str:
    """Say "Wed 20 Dec 2023"."""
    return f"{short(day)} {day.year}"


def short(day: date) -> str:
    """Say "Wed 20 Dec": in tables, where the year is plain."""
    return f"{_DAYS[day.weekday()]} {day_and_month(day)}"


def weekday_and_day(day: date) -> str:
    """Say "Wed 20": where the month is plain."""
    return f"{_DAYS[day.weekday()]} {day.day}"


def day_and_month(day: date) -> str:
    """Say "20 Dec"."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]}"


def spoken(day: date) -> str:
    """Say "Wednesday 20 December", for those who hear the page."""
    return f"{_WHOLE_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def away(working_days: int) -> str:
    """Say how far a due date is: "in 7 working days", "today", "2 working days ago"."""
    if working_days == 0:
        return "today"
    many = working_days_said(abs(working_days))
    return f"in {many}" if working_days > 0 else f"{many} ago"


def working_days_said(count: int) -> str:
    """Say "1 working day", "7 working days"."""
    return f"{count} working day{'' if count == 1 else 's'}"
