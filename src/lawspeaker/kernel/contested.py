"""What an appeal is against, as others see it: what was tried before, and who had a part in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import CaseId, Group, Organisation, Person
from lawspeaker.kernel.kinds import Count, Name, Position


class Way(StrEnum):
    """A way in which somebody can have a matter looked at before there is an appeal."""

    REPRESENTATIVE = "the representative"
    OFFICE = "the office that answers for the programme"
    GROUP_ABOVE = "the group above"
    SPONSOR = "the sponsor"


class End(StrEnum):
    """How far it has come."""

    OPEN = "still open"
    RESOLVED = "resolved"
    UNRESOLVED = "not resolved"
    DROPPED = "withdrawn"


@dataclass(frozen=True)
class Tried:
    """What somebody raised about it before: which ways it went, and how it ended."""

    case: CaseId
    raiser: Organisation
    ways: tuple[Way, ...]
    end: End


@dataclass(frozen=True)
class Earlier:
    """An act in the same matter of whoever judges appeals, done before there was this one."""

    case: CaseId
    entry: Position
    kind: Name
    on: date
    person: Person


@dataclass(frozen=True)
class Before:
    """Another appeal against the same."""

    appeal: CaseId
    raiser: Organisation
    is_open: bool
    is_judged: bool


@dataclass(frozen=True)
class ContestedNow:
    """A decision, a concern that was not resolved or a change request that was turned back."""

    case: CaseId
    kind: Name  # its process
    group: Group
    home: Count  # the level it belongs to
    on: date | None  # None: nothing is decided yet
    by_sponsor: bool
    thresholds: tuple[Name, ...]  # that the matter meets, as it was assessed
    enacts: CaseId | None  # the appeal that it carries out
    tried: tuple[Tried, ...]
    appeals: tuple[Before, ...]
    earlier: tuple[Earlier, ...]
    may_enact: CaseId | None = None  # the appeal that it names, of which nobody has said yet
    change: CaseId | None = None  # the change request that it decided
    set_aside_by: CaseId | None = None  # an appeal that was upheld, and is put into effect

    def tried_by(self, organisation: Organisation) -> tuple[Tried, ...]:
        """Return what somebody raised about it; what was dropped again was not tried."""
        return tuple(e for e in self.tried if e.raiser == organisation and e.end != End.DROPPED)


@dataclass(frozen=True)
class StoppedNow:
    """What appeals do to a decision, going on or upheld, and what the sponsor has claimed of it."""

    decision: CaseId
    stopped_by: CaseId | None = None  # an appeal that has it stayed, or has set it aside
    appealed_in: CaseId | None = None  # an appeal against it that goes on
    set_aside_by: CaseId | None = None  # an appeal that has set it aside
    claimed: bool = False  # the sponsor has found it to be its own, and has not decided it yet


@dataclass(frozen=True)
class Stopping:
    """What is stopped at all: stayed or set aside, under appeal, or claimed by the sponsor."""

    stopped: tuple[CaseId, ...] = ()
    appealed: tuple[CaseId, ...] = ()
    claimed: tuple[CaseId, ...] = ()


@dataclass(frozen=True)
class AppealNow:
    """An appeal as the matter sees it that carries it out."""

    appeal: CaseId
    group: Group
    waits: bool  # its remedy is on the way to the sponsor, and has no matter yet
    is_upheld: bool
    matter: CaseId | None
    is_over: bool = False  # it is put into effect
    begins_again: bool = False  # what was decided is to be decided anew

    def needs(self, matter: CaseId) -> bool:
        """Say whether it is carried out by a matter that names it, as far as anybody has said."""
        if self.matter is not None:
            return self.matter == matter
        return self.begins_again or not self.is_over
