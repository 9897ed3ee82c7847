"""A plan on paper: its register of milestones, and what differs between two of its releases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from lawspeaker.documents.workbooks import Heads, Leaf, workbook
from lawspeaker.framework.version import Framework
from lawspeaker.processes.plan.events import Milestone
from lawspeaker.processes.plan.state import Drafted, Plan, Release


class Differs(StrEnum):
    """What became of a milestone between two releases."""

    NEW = "New"
    GONE = "Dropped"
    MOVED = "Moved"
    REWORDED = "Reworded"


@dataclass(frozen=True)
class Difference:
    """One milestone that two releases do not have alike, and every change on the way."""

    what: Differs
    before: Milestone | None
    after: Milestone | None
    changes: tuple[Drafted, ...] = ()

    @property
    def milestone(self) -> Milestone:
        found = self.after or self.before
        if found is None:
            raise ValueError("a difference must be of a milestone that one of the releases has")
        return found

    @property
    def days(self) -> int:
        """By how many days it is later, or earlier."""
        if self.before is None or self.after is None:
            return 0
        return (self.after.due - self.before.due).days

    @property
    def reasons(self) -> str:
        return " ".join(dict.fromkeys(str(each.reason) for each in self.changes))

    @property
    def allowed(self) -> tuple[str, ...]:
        """The decisions and change requests that the changes rest on."""
        found = (
            named
            for each in self.changes
            for named in (each.rests_on.decision if each.rests_on else None, each.change)
        )
        return tuple(dict.fromkeys(str(each) for each in found if each))


def differences(it: Plan, before: Release, after: Release) -> tuple[Difference, ...]:
    """Return what differs, by the day the later release has for it."""
    was = {each.id: each for each in before.milestones}
    now = {each.id: each for each in after.milestones}
    between = _between(it, before, after)
    found = []
    for name in {**now, **was}:
        what = _what(was.get(name), now.get(name))
        if what is not None:
            changes = tuple(each for each in between if each.milestone.id == name)
            found.append(Difference(what, was.get(name), now.get(name), changes))
    return tuple(sorted(found, key=lambda each: (each.milestone.due, each.milestone.id)))


def _between(it: Plan, before: Release, after: Release) -> tuple[Drafted, ...]:
    versions = [each.version for each in it.releases]
    ends = sorted((versions.index(before.version), versions.index(after.version)))
    passed = it.releases[ends[0] + 1 : ends[1] + 1]
    return tuple(change for each in passed for change in each.changes)


def _what(was: Milestone | None, now: Milestone | None) -> Differs | None:
    if was is None:
        return Differs.NEW
    if now is None:
        return Differs.GONE
    if was.due != now.due:
        return Differs.MOVED
    words = {(each.title, each.owner, each.acceptance, each.tiers) for each in (was, now)}
    is_met = was.met_on or now.met_on  # who decides on it is then of no matter
    differ = len(words) > 1 or (was.group != now.group and not is_met)
    return Differs.REWORDED if differ else None


REGISTER: Final[Heads] = (
    *("Milestone", "Title", "Tiers", "Owner", "Decided on by", "Baseline", "Plan", "Forecast"),
    *("Met", "Days after baseline", "Acceptance", "Why it is expected then", "Evidence"),
)
DIFFERENCES: Final[Heads] = (
    *("Milestone", "Title", "Tiers", "What", "Before", "After", "Days", "Why", "Rests on"),
)
CHANGES: Final[Heads] = (
    *("Release", "Released on", "Milestone", "What", "Day", "Why", "Decision", "Change request"),
)


def tiers(each: Milestone, framework: Framework) -> str:
    """Name the tiers of a milestone as the framework does."""
    lines = ((name, framework.tiers.get(name)) for name in each.tiers)
    return ", ".join(line.name if line else name for name, line in lines)


def register(it: Plan, framework: Framework) -> bytes:
    """Return the milestones as they stand, the changes of every release, and the releases."""
    notes = ((each.version, each.on, each.notes) for each in it.releases)
    return workbook(
        Leaf("Milestones", REGISTER, (_milestone(it, each, framework) for each in it.milestones)),
        Leaf("Changes", CHANGES, _changes(it)),
        Leaf("Releases", ("Release", "Released on", "Notes"), notes),
    )


def _milestone(it: Plan, each: Milestone, framework: Framework) -> tuple[Any, ...]:
    where = (each.group or it.group, it.baseline_of(each.id), each.due, each.forecast, each.met_on)
    said = (it.slips(each), each.acceptance, each.why, each.evidence)
    return each.id, each.title, tiers(each, framework), each.owner, *where, *said


def _changes(it: Plan) -> Iterator[tuple[Any, ...]]:
    for release in it.releases:
        for each in release.changes:
            on = each.rests_on.decision if each.rests_on else None
            of = (release.version, release.on, each.milestone.id, each.what.value)
            yield *of, each.milestone.due, each.reason, on, each.change


def differences_file(found: tuple[Difference, ...], framework: Framework) -> bytes:
    """Return what differs as a workbook."""
    return workbook(Leaf("Differences", DIFFERENCES, (_difference(e, framework) for e in found)))


def _difference(each: Difference, framework: Framework) -> tuple[Any, ...]:
    it = each.milestone
    days = (_due(each.before), _due(each.after), each.days)
    named = (it.id, it.title, tiers(it, framework), each.what.value)
    return *named, *days, each.reasons, ", ".join(each.allowed)


def _due(each: Milestone | None) -> date | None:
    return each.due if each else None
