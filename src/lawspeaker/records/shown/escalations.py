"""What goes up from a party or a group, in one line each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Organisation, Seat


@dataclass(frozen=True)
class ConcernLine:
    """A concern: whose it is, who has it, what it is about."""

    case: CaseId
    group: Group
    title: str
    stage: str
    raiser: Organisation
    below: Group | None
    seat: Seat | None
    decision: CaseId | None
    raised_on: date
    moved_on: date | None


@dataclass(frozen=True)
class ReferralLine:
    """What goes to the sponsor: by which route, with whom it is since when, and the opinion."""

    case: CaseId
    process: str  # a decision, or the referral of a party
    group: Group
    title: str
    route: str
    stage: str
    to: tuple[str, ...]  # whose act is next, as the framework names them; none: it is answered
    since: date
    supports: bool | None  # whether whoever assures is in favour, where that is asked
    opinion: str  # of whoever assures, as it was given with it


@dataclass(frozen=True)
class AppealTold:
    """An appeal as everybody may know of it: not whose it is, nor why; and the judge's part before.

    `earlier` is what whoever judges did on the decision itself, and when.
    """

    case: CaseId
    stage: str
    filed_on: date | None
    judged_on: date | None
    earlier: tuple[tuple[str, date], ...]


@dataclass(frozen=True)
class AppealLine:
    """An appeal: against what, whose it is, how it stands."""

    case: CaseId
    group: Group
    against: CaseId
    kind: str
    title: str
    stage: str
    raiser: Organisation
    exhausted: bool
    earlier: int
    filed_on: date | None
    received_on: date | None
    judged_on: date | None
    enacted_on: date | None
    upheld: bool | None
    stays: bool | None
    decided_by: Group
    fault: str  # the ground, where the framework lists some
