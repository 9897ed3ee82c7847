"""Stage 8, clocks over ten years of the real calendar: holidays, collisions, no time, no way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import Final

from lawspeaker.framework.calendar import Calendar, NotPublished, calendar_names, load_calendar
from lawspeaker.framework.checks.finding import Check, Found, Value, check
from lawspeaker.framework.meetings import held, next_by_rule
from lawspeaker.framework.model import Clock, MeetingRule
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework

YEARS: Final = 10


@lru_cache(maxsize=8)
def _years(calendar: Calendar) -> tuple[date, date]:
    """Return the last ten years that are published."""
    return date(calendar.last.year - YEARS + 1, 1, 1), date(calendar.last.year, 12, 31)


def _calendar(framework: Framework) -> Calendar:
    return load_calendar(framework.text.calendar)


@lru_cache(maxsize=4096)
def _shift(calendar: Calendar, day: date, working_days: int) -> date | None:
    try:
        return calendar.shift(day, working_days)
    except NotPublished:
        return None


def _meeting(framework: Framework) -> Iterator[tuple[Group, MeetingRule]]:
    for name, line in framework.groups.items():
        if line.meets is not None and framework.stands(name):
            yield name, line.meets


def _days(framework: Framework, rule: MeetingRule) -> tuple[date, ...]:
    return tuple(held(rule, *_years(_calendar(framework))))


def _by(framework: Framework, *groups: Group) -> tuple[str, ...]:
    rules = (framework.groups[each].meets for each in groups)
    return tuple(dict.fromkeys(each for rule in rules if rule for each in rule.by))


def _told(days: list[date]) -> tuple[str, ...]:
    few = 12
    return tuple(each.isoformat() for each in days[:few])


@check("meeting-on-a-holiday", 8, "warning")
def meeting_on_a_holiday(framework: Framework) -> Iterator[Found]:
    """A meeting rule must give no bank holiday, or a day to move to."""
    calendar = _calendar(framework)
    for group, rule in _meeting(framework):
        days = [day for day in _days(framework, rule) if calendar.titles.get(day)]
        if days:
            first = f"{days[0]}, {calendar.titles[days[0]]}"
            says = (
                f"The rule of {group} gives {len(days)} bank holidays in {YEARS} years, such as "
                f"{first}, and nothing says where such a meeting goes."
            )
            yield Found(("groups", group, "meets"), says, {"days": _told(days)})


@check("meetings-collide", 8, "warning")
def meetings_collide(framework: Framework) -> Iterator[Found]:
    """No two groups may have their meetings on one day."""
    days = {group: _days(framework, rule) for group, rule in _meeting(framework)}
    for one, other in combinations(days, 2):
        both = sorted({*days[one]} & {*days[other]})
        if both:
            says = f"{one} and {other} both meet on {len(both)} days of {YEARS} years."
            witness = {"days": _told(both)}
            yield Found(("groups", other, "meets"), says, witness, _by(framework, one, other))


@check("due-on-a-meeting-day", 8, "notice")
def due_on_a_meeting_day(framework: Framework) -> Iterator[Found]:
    """What is due before a meeting of one group should not fall on the meeting days of another."""
    calendar = _calendar(framework)
    for name, clock in _before_meetings(framework):
        for group, rule in _meeting(framework):
            own = _days(framework, rule)
            due = {_shift(calendar, day, clock.working_days) for day in own}
            for other, others in _meeting(framework):
                both = sorted(day for day in _days(framework, others) if day in due)
                if other != group and 2 * len(both) > len(own):
                    says = (
                        f'The clock "{name}" for {group} falls on a meeting day of {other} '
                        f"{len(both)} times in {len(own)}."
                    )
                    by = (*clock.by, *_by(framework, group, other))
                    path = ("groups", group, "meets", name, other)
                    yield Found(path, says, {"days": _told(both)}, by)


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
    calendar = _calendar(framework)
    back = [(n, c) for n, c in framework.clocks.items() if c.counts_from == "next"]
    on = [(n, c) for n, c in framework.clocks.items() if c.working_days > 0 and _meets(c)]
    for group, rule in _meeting(framework):
        for (late, after), (early, before) in ((a, b) for a in on for b in back):
            for day in _days(framework, rule)[:-1]:
                first = _shift(calendar, day, after.working_days)
                then = _shift(calendar, next_by_rule(rule, day), before.working_days)
                if first and then and first > then:
                    says = (
                        f'After the meeting of {group} on {day}, "{early}" ends on {then}, before '
                        f'"{late}" does on {first}.'
                    )
                    witness = {"group": group, "meeting": day.isoformat()}
                    yield Found(("clocks", early), says, witness, (*before.by, *after.by))
                    break


def _meets(clock: Clock) -> bool:
    return clock.event == "meeting" and clock.counts_from == "event"


@check("misses-the-next-meeting", 8, "warning")
def misses_the_next_meeting(framework: Framework) -> Iterator[Found]:
    """What a group takes up must be able to reach the papers of the next meeting above it."""
    calendar = _calendar(framework)
    rules = dict(_meeting(framework))
    for name, clock in _before_meetings(framework):
        for group, rule in rules.items():
            above = framework.above(group)
            if above not in rules:
                continue
            theirs = _days(framework, rules[above])
            counted, late, same, first = 0, 0, 0, None
            for day in _days(framework, rule):
                to = next((each for each in theirs if each > day), None)
                due = _shift(calendar, to, clock.working_days) if to else None
                if due is None:
                    continue
                counted, late, same = counted + 1, late + (due < day), same + (due == day)
                first = first or (day if due <= day else None)
            if late + same:
                says = (
                    f"What {group} takes up cannot make the papers of the next {above} "
                    f"{late + same} times in {counted}: they are due the same day {same} times, "
                    f"and before it {late} times."
                )
                witness: dict[str, Value] = {"same_day": same, "before": late, "of": counted}
                witness["first"] = str(first)
                by = (*clock.by, *_by(framework, group, above))
                yield Found(("groups", group, "meets", name), says, witness, by)


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
    calendar = _calendar(framework)
    start, end = _years(calendar)
    for name in calendar_names():
        other = load_calendar(name)
        differ = sorted(
            day
            for day in calendar.titles.keys() ^ other.titles.keys()
            if start <= day <= end and day.weekday() in range(5)
        )
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
