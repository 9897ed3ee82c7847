"""What is shown of surveys: each response that may be read, and what all of them come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Organisation
from lawspeaker.records.shown.submissions import Market


@dataclass(frozen=True)
class ResponseLine:
    """What one party is asked in one survey."""

    case: CaseId
    survey: CaseId
    title: str
    organisation: Organisation
    stage: str
    due: date | None
    given_on: date | None
    late: int | None


@dataclass(frozen=True)
class Results:
    """What parties come to together, and what they wrote: a column and its text."""

    market: tuple[Market, ...]
    written: tuple[tuple[str, str], ...]
