"""Stage 8, clocks over ten years of the real calendar: holidays, collisions, no time, no way."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cache, partial
from itertools import combinations
from typing import Final

from lawspeaker.framework.calendar import calendar_names, load_calendar
from lawspeaker.framework.checks.finding import Check, Found, Value, check
from lawspeaker.framework.checks.timetables import (
    YEARS,
    Timetable,
    Timetables,
    timetables,
    years,
)
from lawspeaker.framework.model import Clock
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework

_Both = tuple[Group, int, tuple[str, ...]]  # how many days it shares with another, and the first


def _by(framework: Framework, *groups: Group) -> tuple[str, ...]:
    rules = (framework.groups[each].meets for each in groups)
    return tuple(dict.fromkeys(each for rule in rules if rule for each in rule.by))


def _told(days: tuple[date, ...]) -> tuple[str, ...]:
    few = 12
    return tuple(each.isoformat() for each in days[:few])


@check("meeting-on-a-holiday", 8, "warning")
def meeting_on_a_holiday(framework: Framework) -> Iterator[Found]:
    """A meeting rule must give no bank holiday, or a day to move to."""
    times = timetables(framework)
    titles = times.calendar.titles
    for group, meets in times.of.items():
        days = tuple(day for day in meets.days if titles.get(day))
        if days:
            first = f"{days[0]}, {titles[days[0]]}"
            says = (
                f"The rule of {group} gives {len(days)} bank holidays in {YEARS} years, such as "
                f"{first}, and nothing says where such a meeting goes."
            )
            yield Found(("groups", group, "meets"), says, {"days": _told(days)})


@check("meetings-collide", 8, "warning")
def meetings_collide(framework: Framework) -> Iterator[Found]:
    """No two groups may have their meetings on one day."""
    times = timetables(framework)
    colliding = cache(partial(_colliding, times))
    for one, meets in times.of.items():
        for other, count, told in colliding(meets):
            if times.place[other] > times.place[one]:
                says = f"{one} and {other} both meet on {count} days of {YEARS} years."
                by = _by(framework, one, other)
                yield Found(("groups", other, "meets"), says, {"days": told}, by)


def _colliding(times: Timetables, meets: Timetable) -> tuple[_Both, ...]:
    found = times.meeting_on(meets.days)
    return tuple((each, len({*days}), _told((*dict.fromkeys(days),))) for each, days in found)


@check("due-on-a-meeting-day", 8, "notice")
def due_on_a_meeting_day(framework: Framework) -> Iterator[Found]:
    """What is due before a meeting of one group should not fall on the meeting days of another."""
    times = timetables(framework)
    crossing = cache(partial(_crossing, times))
    for name, clock in _before_meetings(framework):
        for group, meets in times.of.items():
            for other, count, told in crossing(meets, clock.working_days):
                if other != group:
                    says = (
                        f'The clock "{name}" for {group} falls on a meeting day of {other} '
                        f"{count} times in {len(meets.days)}."
                    )
                    by = (*clock.by, *_by(framework, group, other))
                    path = ("groups", group, "meets", name, other)
                    yield Found(path, says, {"days": told}, by)


def _crossing(times: Timetables, meets: Timetable, working_days: int) -> tuple[_Both, ...]:
    due = filter(None, (times.shifted(day, working_days) for day in meets.days))
    found = times.meeting_on(due, lambda both: 2 * len(both) > len(meets.days))
    return tuple((each, len(days), _told(days)) for each, days in found)


def _before_meetings(framework: Framework) -> Iterator[tuple[str, Clock]]:
    for name, clock in framework.clocks.items():
        if clock.event == "meeting" and clock.working_days < 0 and clock.counts_from == "event":
            yield name, clock


@check("no-time-between", 8, "warning")
def no_time_between(framework: Framework) -> Iterator[Found]:
    """Between what one may ask for and what another must do about it there must be time."""
    for (one, first), (other, second) in combinations(framework.clocks.items(), 2):
        instant = (first.event, first.working_days) == (second.event, second.working_days)
        if instant and first.working_days < 0 and first.who != second.who:
            says = (
                f'The clocks "{one}" and "{other}" end on the same day: no time is left between '
                f"what {first.who} does by the one and {second.who} by the other."
            )
            witness: dict[str, Value] = {"slack": 0, "clocks": (one, other)}
            by = tuple(dict.fromkeys((*first.by, *second.by)))
            yield Found(("clocks", other, one), says, witness, by)


@check("clocks-out-of-order", 8, "error")
def clocks_out_of_order(framework: Framework) -> Iterator[Found]:
    """What counts back from the next meeting must end after what counts on from the one before."""
    times = timetables(framework)
    overtaken = cache(partial(_overtaken, times))
    back = [(n, c) for n, c in framework.clocks.items() if c.counts_from == "next"]
    on = [(n, c) for n, c in framework.clocks.items() if c.working_days > 0 and _meets(c)]
    for group, meets in times.of.items():
        for (late, after), (early, before) in ((a, b) for a in on for b in back):
            for day, first, then in overtaken(meets, after.working_days, before.working_days):
                says = (
                    f'After the meeting of {group} on {day}, "{early}" ends on {then}, before '
                    f'"{late}" does on {first}.'
                )
                witness = {"group": group, "meeting": day.isoformat()}
                yield Found(("clocks", early), says, witness, (*before.by, *after.by))


def _overtaken(
    times: Timetables, meets: Timetable, after: int, before: int
) -> tuple[tuple[date, date, date], ...]:
    """Return the first meeting after which that is so, with both days; nothing if none is."""
    for day, following in times.nexts(meets):
        first, then = times.shifted(day, after), times.shifted(following, before)
        if first and then and first > then:
            return ((day, first, then),)
    return ()


def _meets(clock: Clock) -> bool:
    return clock.event == "meeting" and clock.counts_from == "event"


@check("misses-the-next-meeting", 8, "warning")
def misses_the_next_meeting(framework: Framework) -> Iterator[Found]:
    """What a group takes up must be able to reach the papers of the next meeting above it."""
    times = timetables(framework)
    reaching = cache(partial(_reaching, times))
    for name, clock in _before_meetings(framework):
        for group, meets in times.of.items():
            above = framework.above(group)
            if above not in times.of:
                continue
            reached = reaching(meets, times.of[above], clock.working_days)
            same = sum(due == day for day, due in reached)
            late = sum(due < day for day, due in reached)
            if late + same:
                says = (
                    f"What {group} takes up cannot make the papers of the next {above} "
                    f"{late + same} times in {len(reached)}: they are due the same day {same} "
                    f"times, and before it {late} times."
                )
                witness: dict[str, Value] = {"same_day": same, "before": late, "of": len(reached)}
                witness["first"] = str(next(day for day, due in reached if due <= day))
                by = (*clock.by, *_by(framework, group, above))
                yield Found(("groups", group, "meets", name), says, witness, by)


def _reaching(
    times: Timetables, meets: Timetable, above: Timetable, working_days: int
) -> tuple[tuple[date, date], ...]:
    """Return each meeting, and when something is due for the next of the group above."""
    following = ((day, bisect_right(above.days, day)) for day in meets.days)
    nexts = ((day, above.days[at]) for day, at in following if at < len(above.days))
    dues = ((day, times.shifted(to, working_days)) for day, to in nexts)
    return tuple((day, due) for day, due in dues if due)


@check("dominated-clock", 8, "notice")
def dominated_clock(framework: Framework) -> Iterator[Found]:
    """Nobody should have two time limits for making one decision known."""
    forward = [(n, c) for n, c in framework.clocks.items() if c.working_days > 0]
    for (one, first), (other, second) in combinations(forward, 2):
        if first.who == second.who and {first.event, second.event} == {"meeting", "decision"}:
            says = (
                f"A decision of a meeting becomes known by two clocks of {first.who}: "
                f'"{one}" after {first.working_days} working days, "{other}" after '
                f"{second.working_days}."
            )
            by = tuple(dict.fromkeys((*first.by, *second.by)))
            yield Found(("clocks", other), says, {"clocks": (one, other)}, by)


@check("no-short-notice", 8, "notice")
def no_short_notice(framework: Framework) -> Iterator[Found]:
    """It must be said who may shorten the notice of a meeting when something is urgent."""
    for name, clock in _before_meetings(framework):
        if clock.short_notice == "silent" and not clock.local:
            says = (
                f'The clock "{name}" knows no exception: a meeting called at short notice must '
                f"keep its {-clock.working_days} working days too."
            )
            yield Found(("clocks", name), says, {"working_days": -clock.working_days})


@check("next-not-set", 8, "warning")
def next_not_set(framework: Framework) -> Iterator[Found]:
    """A clock that counts from the next meeting needs a rule that gives one."""
    without = [
        str(name)
        for name, line in framework.groups.items()
        if framework.stands(name) and line.meets is None
    ]
    for name, clock in framework.clocks.items():
        if clock.counts_from == "next" and without:
            says = (
                f'The clock "{name}" counts from the next {clock.event}, and no rule gives one '
                f"for {', '.join(without)}."
            )
            yield Found(("clocks", name), says, {"groups": tuple(without)})


@check("working-day-undefined", 8, "warning")
def working_day_undefined(framework: Framework) -> Iterator[Found]:
    """Where clocks count working days, it must be said what a working day is."""
    counting = [clock for clock in framework.clocks.values() if clock.working_days]
    if not counting or "working_day" in framework.text.vocabulary:
        return
    calendar = load_calendar(framework.text.calendar)
    start, end = years(calendar)
    for name in calendar_names():
        other = load_calendar(name)
        apart = sorted(calendar.titles.keys() ^ other.titles.keys())
        differ = tuple(day for day in apart if start <= day <= end and day.weekday() in range(5))
        if name != calendar.name and differ:
            says = (
                f"Nothing says what a working day is. {calendar.title} is counted; in "
                f"{other.title} {len(differ)} days of {YEARS} years are otherwise."
            )
            by = tuple(dict.fromkeys(each for clock in counting for each in clock.by))
            yield Found(("calendar", name), says, {"days": _told(differ)}, by)


CHECKS: Final[tuple[Check, ...]] = (
    meeting_on_a_holiday,
    meetings_collide,
    due_on_a_meeting_day,
    no_time_between,
    clocks_out_of_order,
    misses_the_next_meeting,
    dominated_clock,
    no_short_notice,
    next_not_set,
    working_day_undefined,
)
