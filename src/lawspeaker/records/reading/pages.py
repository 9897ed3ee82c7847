"""Pages of long lists: where the next one begins is told by the last row, never by a count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from lawspeaker.records.asked import NoSuchPage
from lawspeaker.records.numbers import whole
from lawspeaker.records.shown import Page


def position(after: str) -> int:
    """Return the position that the page before ended with."""
    return _number(after, after)


def day_and_position(after: str) -> tuple[date, int]:
    """Return the day and the position that the page before ended with."""
    day, rest = day_and_more(after)
    return day, _number(rest, after)


def day_and_more(after: str) -> tuple[date, str]:
    """Return the day that the page before ended with, and what stands behind it."""
    said, _, rest = after.partition(".")
    try:
        return date.fromisoformat(said), rest
    except ValueError:
        raise NoSuchPage(after) from None


def _number(text: str, after: str) -> int:
    number = whole(text)
    if number is None:
        raise NoSuchPage(after)
    return number


def paged[Row](rows: Sequence[Row], most: int, key: Callable[[Row], str]) -> Page[Row]:
    """Return a page of the rows, which are one more than asked for where others follow."""
    if len(rows) <= most:
        return Page(tuple(rows))
    return Page(tuple(rows[:most]), key(rows[most - 1]))
