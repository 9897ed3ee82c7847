"""The checks of clocks, which work things out once for many groups, against going through all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawspeaker.framework.calendar import NotPublished, load_calendar
from lawspeaker.framework.checks.clocks import CHECKS
from lawspeaker.framework.checks.run import run
from lawspeaker.framework.meetings import held, next_by_rule
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from random_rules import HEAD, framework

SOME = settings(max_examples=40, deadline=None)
CALENDAR = load_calendar("england_and_wales")
FIRST, LAST = date(CALENDAR.last.year - 9, 1, 1), date(CALENDAR.last.year, 12, 31)
NAMES = ("TOP", "ONE", "TWO", "THREE", "FOUR")
Told = set[tuple[str, str]]


@st.composite
def timed(draw: st.DrawFn) -> Framework:
    """Draw a framework of a few groups that meet, and of clocks around their meetings."""
    groups = {name: draw(_group(name)) for name in NAMES}
    clocks = {f"clock{n}": draw(_clock()) for n in range(draw(st.integers(1, 4)))}
    return framework({**HEAD, "groups": groups, "clocks": clocks})


@st.composite
def _group(draw: st.DrawFn, name: str) -> dict[str, Any]:
    place = {"level": 2} if name == "TOP" else {"level": 3, "parent": "TOP"}
    ended = draw(st.sampled_from([{}, {}, {}, {"ended_by": "CR1", "until": date(2024, 1, 1)}]))
    meets = draw(st.one_of(st.none(), _meeting_rule(), _meeting_rule()))
    rule = {"meets": meets} if meets else {}
    return {"name": name, "by": ["1-01"], **place, **rule, **(ended if name != "TOP" else {})}


@st.composite
def _meeting_rule(draw: st.DrawFn) -> dict[str, Any]:
    rule = {
        "nth": draw(st.sampled_from([1, 2, -1])),
        "weekday": draw(st.sampled_from(["mon", "tue", "wed"])),
        "by": draw(st.sampled_from([["1-01"], ["1-02"]])),
    }
    picked = draw(st.lists(st.sampled_from(by_the_rule(rule)), unique=True, max_size=4))
    by = draw(st.lists(st.sampled_from([-35, -7, 1, 7, 28]), min_size=4, max_size=4))
    days = [*zip(picked, by, strict=False)]
    moves = draw(st.integers(0, 3))
    moved = {day.isoformat(): day + timedelta(days=far) for day, far in days[:moves]}
    return {**rule, "moved": moved, "cancelled": [day for day, _ in days[moves:]]}


def _rule(nth: int, weekday: str) -> dict[str, Any]:
    return {"nth": nth, "weekday": weekday, "by": ["1-01"]}


def _top(rule: dict[str, Any]) -> dict[str, Any]:
    return {"name": "Top", "level": 2, "by": ["1-01"], "meets": rule}


def by_the_rule(rule: dict[str, Any]) -> list[date]:
    """Return the days a rule gives in the ten years that are looked at."""
    line = framework({**HEAD, "groups": {"TOP": _top(rule)}}).groups[Group("TOP")]
    assert line.meets
    return [*held(line.meets, FIRST, LAST)]


@st.composite
def _clock(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "event": draw(st.sampled_from(["meeting", "meeting", "decision"])),
        "working_days": draw(st.sampled_from([-15, -10, -5, -1, 0, 2, 5, 18])),
        "counts_from": draw(st.sampled_from(["event", "event", "next"])),
        "who": "LEAD",
        "does": "does it",
        "by": ["1-01"],
    }


def told(it: Framework, code: str) -> Told:
    [one] = [each for each in CHECKS if each.code == code]
    every = [(each.where, f"{each.says} {each.witness} {each.clauses}") for each in run(one, it)]
    assert len(every) == len(set(every))
    return set(every)


def meetings(it: Framework) -> dict[Group, list[date]]:
    return {
        name: [*held(line.meets, FIRST, LAST)]
        for name, line in it.groups.items()
        if line.meets and not line.ended_by
    }


def shifted(day: date, working_days: int) -> date | None:
    try:
        return CALENDAR.shift(day, working_days)
    except NotPublished:
        return None


def by(it: Framework, *groups: Group) -> tuple[str, ...]:
    rules = [it.groups[each].meets for each in groups]
    return tuple(dict.fromkeys(each for rule in rules if rule for each in rule.by))


def days(some: list[date]) -> dict[str, tuple[str, ...]]:
    return {"days": tuple(each.isoformat() for each in some[:12])}


def backwards(it: Framework) -> Iterator[tuple[str, Any]]:
    for name, clock in it.clocks.items():
        if clock.event == "meeting" and clock.working_days < 0 and clock.counts_from == "event":
            yield name, clock


@SOME
@given(timed())
def test_the_holidays_that_a_rule_gives_are_those_of_looking_at_each_day(it):
    expected = set()
    for name, own in meetings(it).items():
        if off := [day for day in own if day in CALENDAR.titles]:
            says = (
                f"The rule of {name} gives {len(off)} bank holidays in 10 years, such as {off[0]}, "
                f"{CALENDAR.titles[off[0]]}, and nothing says where such a meeting goes."
            )
            expected.add((f"groups.{name}.meets", f"{says} {days(off)} {by(it, name)}"))
    assert told(it, "meeting-on-a-holiday") == expected


@SOME
@given(timed())
def test_the_meetings_that_collide_are_those_of_comparing_every_two_groups(it):
    expected = set()
    for (one, own), (other, theirs) in combinations(meetings(it).items(), 2):
        if both := sorted({*own} & {*theirs}):
            says = f"{one} and {other} both meet on {len(both)} days of 10 years."
            cited = by(it, one, other)
            expected.add((f"groups.{other}.meets", f"{says} {days(both)} {cited}"))
    assert told(it, "meetings-collide") == expected


@SOME
@given(timed())
def test_what_falls_on_a_meeting_day_is_that_of_comparing_every_two_groups(it):
    expected = set()
    for name, clock in backwards(it):
        for one, own in meetings(it).items():
            due = {shifted(day, clock.working_days) for day in own}
            for other, theirs in meetings(it).items():
                both = [day for day in theirs if day in due]
                if one != other and 2 * len(both) > len(own):
                    says = (
                        f'The clock "{name}" for {one} falls on a meeting day of {other} '
                        f"{len(both)} times in {len(own)}."
                    )
                    cited = (*clock.by, *by(it, one, other))
                    at = f"groups.{one}.meets.{name}.{other}"
                    expected.add((at, f"{says} {days(both)} {cited}"))
    assert told(it, "due-on-a-meeting-day") == expected


@pytest.mark.parametrize(("shared", "is_told"), [(60, False), (61, True)])
def test_what_is_due_on_meeting_days_is_told_from_more_than_half_of_them(shared, is_told):
    own, theirs = _rule(2, "tue"), _rule(-1, "fri")
    papers = {"event": "meeting", "working_days": -5, "who": "LEAD", "does": "?", "by": ["1-01"]}
    dues = [CALENDAR.shift(day, -5) for day in by_the_rule(own)]
    moved = {
        day.isoformat(): due
        for day, due in zip(by_the_rule(theirs), dues[1 : shared + 1], strict=False)
    }
    groups = {"TOP": _top(own), "ONE": {**_top({**theirs, "moved": moved}), "name": "One"}}
    it = framework({**HEAD, "groups": groups, "clocks": {"papers": papers}})
    found = {where for where, _ in told(it, "due-on-a-meeting-day")}
    assert ("groups.TOP.meets.papers.ONE" in found) is is_told


@SOME
@given(timed())
def test_the_clocks_out_of_order_are_those_of_counting_from_every_meeting(it):
    expected = set()
    back = [(n, c) for n, c in it.clocks.items() if c.counts_from == "next"]
    on = [
        (n, c)
        for n, c in it.clocks.items()
        if c.working_days > 0 and c.event == "meeting" and c.counts_from == "event"
    ]
    for name, own in meetings(it).items():
        for (late, after), (early, before) in ((a, b) for a in on for b in back):
            for day in own[:-1]:
                first = shifted(day, after.working_days)
                following = next_by_rule(it.groups[name].meets, day)
                then = shifted(following, before.working_days)
                if first and then and first > then:
                    says = (
                        f'After the meeting of {name} on {day}, "{early}" ends on {then}, before '
                        f'"{late}" does on {first}.'
                    )
                    witness = {"group": name, "meeting": day.isoformat()}
                    cited = (*before.by, *after.by)
                    expected.add((f"clocks.{early}", f"{says} {witness} {cited}"))
                    break
    assert told(it, "clocks-out-of-order") == expected


@SOME
@given(timed())
def test_what_misses_the_next_meeting_is_that_of_counting_from_every_meeting(it):
    expected = set()
    every = meetings(it)
    for name, clock in backwards(it):
        for group, own in every.items():
            above = it.above(group)
            dues = []
            for day in own if above in every else ():
                to = next((each for each in every[above] if each > day), None)
                if to and (due := shifted(to, clock.working_days)):
                    dues.append((day, due))
            missed = [day for day, due in dues if due <= day]
            same = sum(due == day for day, due in dues)
            if missed:
                late = len(missed) - same
                says = (
                    f"What {group} takes up cannot make the papers of the next {above} "
                    f"{len(missed)} times in {len(dues)}: they are due the same day {same} times, "
                    f"and before it {late} times."
                )
                witness = {"same_day": same, "before": late, "of": len(dues)}
                witness["first"] = str(missed[0])
                cited = (*clock.by, *by(it, group, above))
                at = f"groups.{group}.meets.{name}"
                expected.add((at, f"{says} {witness} {cited}"))
    assert told(it, "misses-the-next-meeting") == expected
