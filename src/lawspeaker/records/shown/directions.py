"""A direction of the sponsor in one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Office


@dataclass(frozen=True)
class DirectionLine:
    """A direction: to whom, how far it has come, what is due next."""

    case: CaseId
    title: str
    office: Office
    decision: CaseId | None
    stage: str
    given_on: date | None
    due: date | None
    reports: int
    given: int
    late: int
