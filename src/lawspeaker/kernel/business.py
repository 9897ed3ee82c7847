"""What a group has in hand: what must go on when it ends, and what ends with it."""

from __future__ import annotations

from dataclasses import dataclass

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.kinds import Name


@dataclass(frozen=True)
class Business:
    """What a group has not decided, done, made or met yet, and who may chair it besides."""

    group: Group
    matters: tuple[CaseId, ...] = ()
    actions: tuple[CaseId, ...] = ()
    delegations: tuple[CaseId, ...] = ()
    outputs: tuple[CaseId, ...] = ()  # of its work programme, still to come
    items: tuple[CaseId, ...] = ()  # of the RAID log, not closed
    plans: tuple[CaseId, ...] = ()  # its own, and those with milestones it decides on
    unfinished: tuple[CaseId, ...] = ()  # what no other group takes over: it must be over first

    @property
    def every(self) -> tuple[CaseId, ...]:
        """Return what must go on with another group."""
        return (*self.matters, *self.actions, *self.outputs, *self.items, *self.plans)


@dataclass(frozen=True)
class Left:
    """Something that a group has in hand which a version, or a part of it, ends."""

    case: CaseId
    part: Name | None  # None: the version ends the group as soon as it commences


@dataclass(frozen=True)
class TextNow:
    """A version of a framework, or of a calendar, as it is at hand to be adopted."""

    ref: str
    sha256: str
    waiting: tuple[Name, ...] = ()  # the parts of it that only an act lets commence
    left: tuple[Left, ...] = ()
