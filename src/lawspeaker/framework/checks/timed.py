"""Where clocks differ: what is due when, and when groups meet, with a day that shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from lawspeaker.framework.calendar import DAY, NotPublished, load_calendar
from lawspeaker.framework.checks.compared import Stands, said, standing_otherwise
from lawspeaker.framework.clocks import due
from lawspeaker.framework.meetings import held, month_after
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework

type Witness = Mapping[str, object]
NOTHING: Final[Witness] = {}


def clocks_otherwise(before: Framework, after: Framework) -> Iterator[Stands]:
    """Yield each clock that differs, and each group that meets on other days."""
    for name in dict.fromkeys((*before.clocks, *after.clocks)):
        old, new = _clock(before, name), _clock(after, name)
        witness = _due_otherwise(before, after, name) if old and new and old != new else NOTHING
        yield from standing_otherwise(f"clocks.{name}", old, new, witness)
    for group in dict.fromkeys((*before.groups, *after.groups)):
        old, new = _meets(before, group), _meets(after, group)
        witness = _held_otherwise(before, after, group) if old and new and old != new else NOTHING
        yield from standing_otherwise(f"groups.{group}.meets", old, new, witness)


def _clock(framework: Framework, name: str) -> dict[str, Any] | None:
    line = said(framework.clocks.get(name))
    return None if line is None else {**line, "calendar": framework.text.calendar}


def _meets(framework: Framework, group: Group) -> dict[str, Any] | None:
    line = framework.groups.get(group)
    return said(line.meets) if line and framework.stands(group) else None


def _due_otherwise(before: Framework, after: Framework, name: str) -> Witness:
    """Return the first event after which something is due on another day."""
    for event in _days(before, after):
        following = month_after(event)  # by it, what counts from the next of them
        old, new = (_due(each, name, event, following) for each in (before, after))
        if old != new:
            days = {"before": str(old or "none"), "after": str(new or "none")}
            return {"event": event.isoformat(), "next": following.isoformat(), **days}
    return NOTHING


def _due(framework: Framework, name: str, event: date, following: date) -> date | None:
    calendar = load_calendar(framework.text.calendar)
    try:
        return due(framework, name, event, calendar, following).day
    except NotPublished:
        return None


def _held_otherwise(before: Framework, after: Framework, group: Group) -> Witness:
    """Return the first days on which a group meets under one text and not under the other."""
    days = _days(before, after)
    rules = [each.groups[group].meets for each in (before, after)]
    old, new = ({*held(rule, min(days), max(days))} if rule else set[date]() for rule in rules)
    told = {"before": old - new, "after": new - old}
    return {
        name: next(day for day in days if day in some).isoformat()
        for name, some in told.items()
        if some
    }


def _days(before: Framework, after: Framework) -> tuple[date, ...]:
    """Return the days that both calendars publish, at first those since the later text holds."""
    both = [load_calendar(each.text.calendar) for each in (before, after)]
    first, last = max(each.first for each in both), min(each.last for each in both)
    days = tuple(first + DAY * n for n in range((last - first).days + 1))
    since = after.text.in_force.from_ or first
    return (*(day for day in days if day >= since), *(day for day in days if day < since))
