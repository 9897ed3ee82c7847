"""How long something is open for answers: the last day, counted or named, and who set it."""

from __future__ import annotations

from datetime import date
from typing import Any

from lawspeaker.framework.calendar import Calendar, NotPublished
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.kernel.words import Case


def sets_time(name: Name, framework: Framework) -> bool:
    """Say whether somebody can be held to have set the time: a group or an office."""
    return name in {*map(str, framework.groups), *map(str, framework.offices)}


def last_day(case: Case[Any], closes: date | None, working_days: Count | None) -> date | None:
    """Return the last day to answer, if it can be counted; the day it opens does not count."""
    if working_days is None:
        return closes
    try:
        return case.calendar.shift(case.today, working_days)
    except NotPublished:
        return None


def days_late(calendar: Calendar, last: date | None, on: date) -> Count:
    """Return how many working days something comes after its last day, and is kept as late.

    Nothing is in time for want of a calendar: in years not published plain days are counted.
    """
    if last is None or on <= last:
        return Count(0)
    try:
        return Count(calendar.past(last, on))
    except NotPublished:
        return Count((on - last).days)
