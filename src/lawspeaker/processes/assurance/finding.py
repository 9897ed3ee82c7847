"""A finding of the assurance provider: what it is about, who answers it, what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose
from lawspeaker.kernel.kinds import Name, Position, Title
from lawspeaker.kernel.weight import Weight


class Stage(StrEnum):
    NEW = "new"
    RAISED = "raised"
    ANSWERED = "answered"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Stance(StrEnum):
    """What the owner of a finding says to its recommendation."""

    ACCEPTS = "accepts"
    IN_PART = "accepts in part"
    REJECTS = "rejects"


@dataclass(frozen=True)
class Agreed:
    """An action that was agreed to settle a finding."""

    what: Title
    owner: Name
    due: date | None
    on: date


@dataclass(frozen=True)
class Noted:
    """A group that has noted a finding at a meeting."""

    group: Group
    meeting: CaseId
    on: date


@dataclass(frozen=True)
class Look:
    """What the assurance provider found when it came back to a finding."""

    text: Prose
    on: date


@dataclass(frozen=True)
class Finding:
    """What it is about is one thing: a case, a kind of process, a group or a party.

    `case` is the one that its decision or its entry belongs to.
    """

    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    title: Title | None = None
    severity: Weight = Weight.OBSERVATION
    text: Prose | None = None
    recommendation: Prose | None = None
    owner: Name | None = None
    case: CaseId | None = None
    entry: Position | None = None
    subject: Name | None = None
    organisation: Organisation | None = None
    raised_on: date | None = None
    answer_by: date | None = None
    before: tuple[Group, ...] = ()  # the groups that are to note it
    put_on: date | None = None
    noted: tuple[Noted, ...] = ()
    stance: Stance | None = None
    answer: Prose | None = None
    answered_on: date | None = None
    agreed: tuple[Agreed, ...] = ()
    looks: tuple[Look, ...] = ()
    look_again: date | None = None
    conclusion: Prose | None = None
    closed_on: date | None = None

    @property
    def named(self) -> tuple[str, ...]:
        """Whoever it is addressed to, by office or seat."""
        return (self.owner,) if self.owner else ()

    @property
    def raiser(self) -> str:
        """The party it is about, which may answer for itself."""
        return self.organisation or ""

    @property
    def is_open(self) -> bool:
        return self.stage in (Stage.RAISED, Stage.ANSWERED)

    @property
    def unnoted(self) -> tuple[Group, ...]:
        """The groups that are still to note it."""
        done = {each.group for each in self.noted}
        return tuple(each for each in self.before if each not in done)
