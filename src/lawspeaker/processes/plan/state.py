"""A plan as it stands: its milestones, what is drafted, its releases, its baseline, its reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import dropwhile

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.plan.account import Arrangement, Line
from lawspeaker.processes.plan.events import Milestone, Resting, What


class Stage(StrEnum):
    NEW = "new"
    KEPT = "kept"


@dataclass(frozen=True)
class Drafted:
    """One change of the next release: the milestone as it would be, and what allows it."""

    what: What
    milestone: Milestone
    on: date
    reason: Prose
    change: CaseId | None = None
    rests_on: Resting | None = None


@dataclass(frozen=True)
class Release:
    """A version of the plan as it was issued: all its milestones, and what it changed."""

    version: Name
    on: date
    notes: Prose
    milestones: tuple[Milestone, ...]
    changes: tuple[Drafted, ...]


@dataclass(frozen=True)
class Account:
    """What was reported on the milestones on a day."""

    on: date
    summary: Prose
    lines: tuple[Line, ...] = ()
    arrangements: tuple[Arrangement, ...] = ()
    meeting: CaseId | None = None


@dataclass(frozen=True)
class Handed:
    """What a group that ended had of the plan went to its heir."""

    ended: Group
    to: Group


@dataclass(frozen=True)
class Plan:
    """`milestones` are those of the last release, with what has been heard of them since."""

    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    title: Title | None = None
    begun_on: date | None = None
    milestones: tuple[Milestone, ...] = ()
    draft: tuple[Drafted, ...] = ()
    releases: tuple[Release, ...] = ()
    baseline: Name | None = None  # the version that was made it
    baselined_on: date | None = None
    baseline_rests_on: Resting | None = None
    reports: tuple[Account, ...] = ()
    handed: tuple[Handed, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """Whoever owns a milestone."""
        return tuple(dict.fromkeys(each.owner for each in self.milestones))

    def milestone(self, name: str | None) -> Milestone | None:
        return _among(self.milestones, name)

    def has_met(self, name: str | None) -> bool:
        """Say whether a milestone has been reported as met."""
        found = self.milestone(name)
        return found is not None and found.met_on is not None

    def drafted(self, name: str | None) -> Drafted | None:
        return next((each for each in self.draft if each.milestone.id == name), None)

    def release(self, version: str | None) -> Release | None:
        return next((each for each in self.releases if each.version == version), None)

    def baseline_of(self, name: str) -> date | None:
        """Return the day of a milestone in the baseline, if that has it."""
        release = self.release(self.baseline)
        found = _among(release.milestones, name) if release else None
        return found.due if found else None

    def counted_from(self, name: str) -> date | None:
        """Return the day its moves add up from: of the baseline, or of its first release since."""
        since = dropwhile(lambda each: each.version != self.baseline, self.releases)
        found = (_among(release.milestones, name) for release in since)
        return next((each.due for each in found if each), None)

    def late(self, day: date) -> tuple[Milestone, ...]:
        """Return the milestones whose day has passed, and that are not met."""
        return tuple(each for each in self.milestones if not each.met_on and each.due < day)

    @property
    def in_hand_of(self) -> tuple[Group, ...]:
        """Return the group that keeps it, and those that have a milestone of it to come.

        A plan is never over: whoever keeps it may draft another milestone, whatever is met.
        """
        every = (*self.milestones, *(each.milestone for each in self.draft))
        to_come = (each.group for each in every if each.group and not self.has_met(each.id))
        return (*((self.group,) if self.stage is Stage.KEPT else ()), *to_come)

    def heir_of(self, group: Group | None) -> Group | None:
        """Return the group that has what a group had: itself, or the last of its heirs."""
        for each in self.handed:
            group = each.to if each.ended == group else group
        return group

    def slips(self, milestone: Milestone) -> int:
        """Return by how many days it is expected, or was met, after its baseline or its day."""
        return (milestone.expected - (self.baseline_of(milestone.id) or milestone.due)).days


def _among(milestones: Iterable[Milestone], name: str | None) -> Milestone | None:
    return next((each for each in milestones if each.id == name), None)
