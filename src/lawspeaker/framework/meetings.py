"""The meetings that a group's rule gives: what is due around each, and what it collides with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

import msgspec

from lawspeaker.framework.calendar import Calendar, NotPublished
from lawspeaker.framework.faults import near
from lawspeaker.framework.model import Clock, MeetingRule
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# The clocks that a framework may set around a meeting.
PAPERS_CLOCK: Final = "papers"
REPORT_CLOCK: Final = "report"
AMENDMENTS_CLOCK: Final = "amendments"
AMENDED_CLOCK: Final = "amended"  # of the report that is issued again; it names the meeting itself
RECORDING: Final = "recording"
CLOCKS: Final = (PAPERS_CLOCK, REPORT_CLOCK, AMENDMENTS_CLOCK)
DECEMBER: Final = 12


class NoMeetings(Exception):
    """No meetings can be worked out for a group; it says why."""


class NoSuchGroup(NoMeetings):
    """The framework knows no group by that name."""


@dataclass(frozen=True)
class ExceptedDay:
    """A day that a rule gives, and the day the meeting is held on by its chair: None if on none."""

    day: dt.date
    held: dt.date | None


@dataclass(frozen=True)
class Collision:
    """What another group has on the same day: "meeting", or what is due for one: "papers_due"."""

    group: Group
    what: str


@dataclass(frozen=True)
class Meeting:
    """A meeting by the rule. A day is None if the framework sets none or it is not published."""

    date: dt.date
    working_day: bool
    papers_due: dt.date | None
    report_due: dt.date | None
    amendments_due: dt.date | None
    collides_with: tuple[Collision, ...]


def meetings(
    framework: Framework, calendar: Calendar, group: Group, from_: date, to: date
) -> tuple[Meeting, ...]:
    """Return a group's meetings from a day to a day, both included; a holiday moves none of them.

    Nothing in a rule says where a meeting on a holiday goes: its chair must choose, so it stays.
    """
    rule = _rule(framework, group)
    others = _others(framework, calendar, group, from_, to)
    return tuple(
        Meeting(
            date=day,
            working_day=calendar.is_working(day),
            papers_due=_due(framework, calendar, rule, PAPERS_CLOCK, day),
            report_due=_due(framework, calendar, rule, REPORT_CLOCK, day),
            amendments_due=_due(framework, calendar, rule, AMENDMENTS_CLOCK, day),
            collides_with=tuple(Collision(who, what) for on, who, what in others if on == day),
        )
        for day in held(rule, from_, to)
    )


def owes(framework: Framework, group: Group, what: str) -> bool:
    """Say whether the meetings of a group must have something, as the framework is read."""
    line = framework.groups.get(group)
    return line is None or not any(
        what in each.what and line.level in each.levels and framework.reads(each.under)
        for each in framework.text.spared.values()
    )


def excepting(rule: MeetingRule, excepted: Iterable[ExceptedDay]) -> MeetingRule:
    """Return a rule as its chair has excepted days from it; a day it moves itself moves on."""
    moved, cancelled = dict(rule.moved), set(rule.cancelled)
    for each in excepted:
        given = next((day for day, to in moved.items() if to == each.day), each.day.isoformat())
        if each.held is None:
            cancelled.add(date.fromisoformat(given))
        else:
            moved[given] = each.held
    return msgspec.structs.replace(rule, moved=moved, cancelled=tuple(sorted(cancelled)))


def as_excepted(framework: Framework, excepted: Mapping[Group, Iterable[ExceptedDay]]) -> Framework:
    """Return a framework whose groups meet by their rules as their chairs have excepted them."""
    if not excepted:
        return framework
    groups = {
        group: msgspec.structs.replace(line, meets=excepting(line.meets, excepted[group]))
        if line.meets is not None and group in excepted
        else line
        for group, line in framework.groups.items()
    }
    return replace(framework, text=msgspec.structs.replace(framework.text, groups=groups))


def held(rule: MeetingRule, from_: date, to: date) -> Iterator[date]:
    """Yield the days of a rule's meetings, the moved ones on the day they were moved to."""
    month = _month_before(from_)
    last = month_after(to)
    days = []
    while month <= last:
        days.append(_held(rule, month))
        month = month_after(month)
    yield from sorted(day for day in days if day is not None and from_ <= day <= to)


def next_by_rule(rule: MeetingRule, day: date) -> date:
    """Return the meeting from which amendments to the report of another are counted back.

    It is the one of the next calendar month, or of the first month after that has one.
    """
    month = month_after(day)
    while (found := _held(rule, month)) is None or found <= day:
        month = month_after(month)
    return found


def _rule(framework: Framework, group: Group) -> MeetingRule:
    line = framework.groups.get(group)
    if line is None:
        raise NoSuchGroup(f'No such group: "{group}".{near(group, framework.groups)}')
    if line.ended_by:
        raise NoMeetings(
            f"{group} must still stand to meet, and {line.ended_by} ends it in {framework.id}. "
            f"{_before(framework)}"
        )
    if line.meets is None:
        raise NoMeetings(
            f"{group} must have a meeting rule, and no statement of {framework.id} gives it one: "
            "its meetings are called one by one."
        )
    return line.meets


def _before(framework: Framework) -> str:
    follows = framework.text.follows
    return f"Ask {framework.name}@{follows}, in which it stands." if follows else ""


def _others(
    framework: Framework, calendar: Calendar, group: Group, from_: date, to: date
) -> list[tuple[date, Group, str]]:
    """Return what the other groups have on the days from one to another."""
    span = timedelta(days=62)  # nothing is due further from its meeting than the month after
    found = []
    for other, line in framework.groups.items():
        if other != group and line.meets is not None and not line.ended_by:
            for day in held(line.meets, from_ - span, to + span):
                found.append((day, other, "meeting"))
                dues = _dues(framework, calendar, line.meets, day)
                found += [(due, other, what) for due, what in dues]
    return found


def _dues(
    framework: Framework, calendar: Calendar, rule: MeetingRule, day: date
) -> Iterator[tuple[date, str]]:
    for name in CLOCKS:
        if (due := _due(framework, calendar, rule, name, day)) is not None:
            yield due, f"{name}_due"


def _due(
    framework: Framework, calendar: Calendar, rule: MeetingRule, name: str, day: date
) -> date | None:
    clock = framework.clocks.get(name)
    if clock is None:
        return None
    try:
        return calendar.shift(_anchor(rule, clock, day), clock.working_days)
    except NotPublished:
        return None


def _anchor(rule: MeetingRule, clock: Clock, day: date) -> date:
    return next_by_rule(rule, day) if clock.counts_from == "next" else day


def _held(rule: MeetingRule, month: date) -> date | None:
    """Return the day a month's meeting is held; None if it is cancelled."""
    day = _nth(rule, month)
    return None if day in rule.cancelled else rule.moved.get(day.isoformat(), day)


def _nth(rule: MeetingRule, month: date) -> date:
    """Return the day the rule gives in a month, before it is moved or cancelled."""
    weekday = WEEKDAYS.index(rule.weekday)
    if rule.nth < 0:
        last = month_after(month) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = month.replace(day=1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (rule.nth - 1))


def month_after(day: date) -> date:
    """Return the first day of the month after that of a day."""
    year, month = (day.year + 1, 1) if day.month == DECEMBER else (day.year, day.month + 1)
    return date(year, month, 1)


def _month_before(day: date) -> date:
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)
