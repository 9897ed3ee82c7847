"""An item of the RAID log: a risk, an assumption, an issue or a dependency, from first to last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose
from lawspeaker.kernel.kinds import Count, Name, Title


class Stage(StrEnum):
    NEW = "new"
    RAISED = "raised"
    OPEN = "open"
    CLOSED = "closed"


class Kind(StrEnum):
    RISK = "risk"
    ASSUMPTION = "assumption"
    ISSUE = "issue"
    DEPENDENCY = "dependency"


class Response(StrEnum):
    """What is done about it."""

    AVOID = "avoid"
    REDUCE = "reduce"
    TRANSFER = "transfer"
    SHARE = "share"
    ACCEPT = "accept"
    RESOLVE = "resolve"


class Ending(StrEnum):
    """Why it is closed."""

    RESOLVED = "resolved"
    DID_NOT_OCCUR = "did not occur"
    HELD_TRUE = "held true"
    MET = "was met"
    ACCEPTED = "accepted as it is"
    TOLD_ELSEWHERE = "told of elsewhere"
    NOT_TAKEN_IN = "not taken in"


@dataclass(frozen=True)
class Score:
    """How likely and how bad, each a step of the framework's scale, from 1."""

    probability: Count
    impact: Count

    @property
    def value(self) -> int:
        return self.probability * self.impact


@dataclass(frozen=True)
class Linked:
    """Another case, and what it has to do with the item."""

    case: CaseId
    why: Title


@dataclass(frozen=True)
class Item:
    """`probability` and `impact` are as of now, `first` as first rated, `aimed` after response."""

    stage: Stage = Stage.NEW
    kind: Kind = Kind.RISK
    group: Group = NO_GROUP
    title: Title | None = None
    cause: Prose | None = None
    event: Prose | None = None
    effect: Prose | None = None
    raiser: Organisation = Organisation("")
    material: bool = False
    owner: Name | None = None
    raised_on: date | None = None
    trigger: Title | None = None
    trigger_on: date | None = None
    probability: Count | None = None
    impact: Count | None = None
    first: Score | None = None
    aimed: Score | None = None
    rated_on: date | None = None
    response: Response | None = None
    plan: Prose | None = None
    review_on: date | None = None
    reviewed_on: date | None = None
    was: Kind | None = None  # before it came about
    came_about_on: date | None = None
    taken_from: Group | None = None  # the group below that took it up
    kept_on: date | None = None  # the group keeps it, though its score would take it up
    about: CaseId | None = None  # the case it arose from
    links: tuple[Linked, ...] = ()
    ending: Ending | None = None
    closed_on: date | None = None
    reason: Prose | None = None  # why it is closed

    @property
    def named(self) -> tuple[str, ...]:
        """Whoever owns the item."""
        return (self.owner,) if self.owner else ()

    @property
    def score(self) -> int | None:
        """How much it weighs now."""
        if self.probability is None or self.impact is None:
            return None
        return self.probability * self.impact
