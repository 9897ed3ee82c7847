"""What can happen to a plan: the kinds of entry it leaves in the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Event, record
from lawspeaker.processes.plan.account import Arrangement, Line


class What(StrEnum):
    """What a draft does with a milestone."""

    ADDED = "added"
    MOVED = "moved"
    REWORDED = "reworded"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Milestone:
    """A milestone: `due` is the day the plan has for it, `forecast` the day it is expected on."""

    id: Name
    title: Title
    owner: Name  # an office or a seat
    due: date
    tiers: tuple[Name, ...] = ()
    group: Group | None = None  # that decides on it; None: the one whose plan it is
    acceptance: Prose | None = None
    forecast: date | None = None
    why: Prose | None = None  # it is expected then
    met_on: date | None = None
    evidence: Prose | None = None

    @property
    def expected(self) -> date:
        """The day it was met, or else is expected to be."""
        return self.met_on or self.forecast or self.due


@dataclass(frozen=True)
class Resting:
    """The decision that a change of the plan rests on, and whose it was."""

    decision: CaseId
    group: Group
    taken_by: Name | None = None
    sponsor: bool = False  # it was the sponsor's


@record("plan.begun/1", "began the plan: {title}")
class Begun(Event):
    group: Group
    title: Title
    on: date


@record("plan.added/1", "drafted the new milestone {milestone}: {reason}")
class Added(Event):
    milestone: Name
    title: Title
    owner: Name
    due: date
    on: date
    reason: Prose
    tiers: tuple[Name, ...] = ()
    group: Group | None = None
    acceptance: Prose | None = None
    change: CaseId | None = None
    rests_on: Resting | None = None


@record("plan.moved/1", "drafted {milestone} for {due}: {reason}")
class Moved(Event):
    milestone: Name
    due: date
    on: date
    reason: Prose
    change: CaseId | None = None
    rests_on: Resting | None = None


@record("plan.reworded/1", "drafted other words for {milestone}: {reason}")
class Reworded(Event):
    milestone: Name
    title: Title
    owner: Name
    on: date
    reason: Prose
    acceptance: Prose | None = None
    change: CaseId | None = None


@record("plan.dropped/1", "drafted the plan without {milestone}: {reason}")
class Dropped(Event):
    milestone: Name
    on: date
    reason: Prose
    change: CaseId | None = None
    rests_on: Resting | None = None


@record("plan.left-out/1", "left out of the draft what it did with {milestone}: {reason}")
class LeftOut(Event):
    milestone: Name
    reason: Prose


@record("plan.rested/1", "named the decision behind the change of {milestone}")
class Rested(Event):
    milestone: Name
    rests_on: Resting
    change: CaseId | None = None


@record("plan.released/1", "released version {version} of the plan")
class Released(Event):
    final = True
    vouched = True
    version: Name
    notes: Prose
    on: date


@record("plan.baselined/1", "made version {version} of the plan the baseline")
class Baselined(Event):
    final = True
    version: Name
    on: date
    rests_on: Resting


@record("plan.forecast/1", "expected {milestone} on {expected}: {reason}")
class Forecast(Event):
    milestone: Name
    expected: date
    on: date
    reason: Prose


@record("plan.met/1", "reported that {milestone} is met: {evidence}")
class Met(Event):
    milestone: Name
    met_on: date
    evidence: Prose
    decision: CaseId | None = None


@record("plan.reopened/1", "reported that {milestone} is not met after all: {reason}")
class Reopened(Event):
    milestone: Name
    reason: Prose
    group: Group | None = None  # which decides on it now: the one that did has ended


@record("plan.reported/1", "reported on the milestones: {summary}")
class Reported(Event):
    final = True
    vouched = True
    summary: Prose
    on: date
    lines: tuple[Line, ...] = ()
    arrangements: tuple[Arrangement, ...] = ()
    meeting: CaseId | None = None


@record("plan.inherited/1", "passed what {ended}, which has ended, had of the plan to {to}")
class Inherited(Event):
    final = True  # it goes with the end of the group
    ended: Group
    to: Group


EVENTS = (
    *(Begun, Added, Moved, Reworded, Dropped, LeftOut, Rested, Released, Baselined),
    *(Forecast, Met, Reopened, Reported, Inherited),
)
