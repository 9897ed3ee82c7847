"""The days on which something comes again, from its first day on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import count
from typing import Final

from lawspeaker.kernel.dates import months_later


class Every(StrEnum):
    """How often it comes again."""

    ONCE = "once"
    WEEK = "every week"
    FORTNIGHT = "every two weeks"
    MONTH = "every month"
    QUARTER = "every three months"
    YEAR = "every year"


WEEKS: Final = {Every.WEEK: 1, Every.FORTNIGHT: 2}
MONTHS: Final = {Every.MONTH: 1, Every.QUARTER: 3, Every.YEAR: 12}
LATEST: Final = date(9990, 1, 1)  # nothing is due where no calendar reaches


def days(first: date, every: Every, last: date | None) -> Iterator[date]:
    """Yield the days in order, none behind the last.

    Months are counted from the first day: what begins on the 31st comes back to it where a month
    has one, and is due on the last day of a month that has none.
    """
    end = LATEST if last is None else min(last, LATEST)
    for n in count() if every is not Every.ONCE else (0,):
        day = _nth(first, every, n)
        if day > end:
            return
        yield day


def _nth(first: date, every: Every, n: int) -> date:
    if every in WEEKS:
        return first + timedelta(weeks=n * WEEKS[every])
    return months_later(first, n * MONTHS.get(every, 0))
