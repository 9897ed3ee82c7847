"""What is shown of submissions: each party's, and what all of them come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lawspeaker.framework.names import CaseId, Organisation


@dataclass(frozen=True)
class SubmissionLine:
    """What one party is asked for in one round."""

    case: CaseId
    template: CaseId
    title: str
    number: int
    organisation: Organisation
    stage: str
    due: date | None
    sent_on: date | None
    late: int | None


@dataclass(frozen=True)
class Tally:
    """One column of some parties: how often each word stands there, or a sum and how many rows."""

    column: str
    words: tuple[tuple[str, int], ...] = ()
    total: Decimal | None = None
    rows: int = 0


@dataclass(frozen=True)
class Market:
    """What some parties come to together; where too few sent it, nothing of what they did."""

    of: str  # a constituency of the framework; empty: all
    asked: int
    sent: int | None
    late: int | None
    is_told: bool
    tallies: tuple[Tally, ...] = ()
