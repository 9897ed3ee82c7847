"""Days and places in a recording as people write them, in titles, sentences, pages and papers."""

from calendar import monthrange
from datetime import date
from typing import Final

# Not strftime's: those follow the machine's locale.
DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def said(day: date) -> str:
    """Say "Wed 20 Dec 2023"."""
    return f"{short(day)} {day.year}"


def short(day: date) -> str:
    """Say "Wed 20 Dec": in tables, where the year is plain."""
    return f"{DAYS[day.weekday()]} {day_and_month(day)}"


def day_and_month(day: date) -> str:
    """Say "20 Dec"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or the last of a month that has none such."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def clock(offset: int) -> str:
    """Say seconds into the recording: "00:47:12"."""
    return f"{offset // 3600:02}:{offset // 60 % 60:02}:{offset % 60:02}"
