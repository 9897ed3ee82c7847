"""When the groups of a framework meet over ten years, worked out once for all that ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final

from lawspeaker.framework.calendar import Calendar, NotPublished, load_calendar
from lawspeaker.framework.meetings import held, next_by_rule
from lawspeaker.framework.model import MeetingRule
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework

YEARS: Final = 10
Others = tuple[tuple[Group, tuple[date, ...]], ...]  # each in the order of the file, and its days


@dataclass(frozen=True, eq=False)
class Timetable:
    """The days that a rule gives, and the groups that meet by it: few rules are told apart."""

    rule: MeetingRule
    days: tuple[date, ...]
    groups: list[Group] = field(default_factory=list)


class Timetables:
    """The meetings of the groups that stand, and who meets on a day."""

    def __init__(self, framework: Framework) -> None:
        self.calendar = load_calendar(framework.text.calendar)
        self.years = years(self.calendar)
        self.of: dict[Group, Timetable] = {}
        known: dict[object, Timetable] = {}
        for group, line in framework.groups.items():
            if line.meets is not None and framework.stands(group):
                alike = _told_apart(line.meets)
                if alike not in known:
                    known[alike] = Timetable(line.meets, (*held(line.meets, *self.years),))
                known[alike].groups.append(group)
                self.of[group] = known[alike]
        self.place = {group: place for place, group in enumerate(self.of)}
        self._on: dict[date, list[Timetable]] = defaultdict(list)
        for each in known.values():
            for day in each.days:
                self._on[day].append(each)
        self._shifted: dict[tuple[date, int], date | None] = {}

    def shifted(self, day: date, working_days: int) -> date | None:
        """Return the day so many working days from a day; None if that is not published."""
        key = (day, working_days)
        if key not in self._shifted:
            try:
                self._shifted[key] = self.calendar.shift(day, working_days)
            except NotPublished:
                self._shifted[key] = None
        return self._shifted[key]

    def meeting_on(
        self, days: Iterable[date], wanted: Callable[[tuple[date, ...]], bool] = bool
    ) -> Others:
        """Return the groups that meet on so many of some days as are wanted, and on which."""
        found: Mapping[Timetable, list[date]] = defaultdict(list)
        for day in sorted({*days}):
            for each in self._on.get(day, ()):
                found[each].append(day)
        groups = (
            (group, both)
            for each, own in found.items()
            if wanted(both := tuple(own))
            for group in each.groups
        )
        return tuple(sorted(groups, key=lambda each: self.place[each[0]]))

    def nexts(self, each: Timetable) -> tuple[tuple[date, date], ...]:
        """Return every meeting but the last, and the one from which is counted back to it."""
        return tuple((day, next_by_rule(each.rule, day)) for day, _ in pairwise(each.days))


@lru_cache(maxsize=1)
def timetables(framework: Framework) -> Timetables:
    """Return the meetings of a framework; one check after the other asks for those of one."""
    return Timetables(framework)


def years(calendar: Calendar) -> tuple[date, date]:
    """Return the last ten years that are published."""
    return date(calendar.last.year - YEARS + 1, 1, 1), date(calendar.last.year, 12, 31)


def _told_apart(rule: MeetingRule) -> object:
    """Return what two rules must share to give the same days, now and ever."""
    return rule.nth, rule.weekday, tuple(sorted(rule.moved.items())), rule.cancelled
