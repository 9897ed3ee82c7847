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
