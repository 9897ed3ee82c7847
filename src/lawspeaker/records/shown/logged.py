"""A change request as the log of them shows it."""

from __future__ import annotations

from dataclasses import dataclass

from lawspeaker.framework.names import CaseId
from lawspeaker.processes.change.request import Request
from lawspeaker.records.shown.decisions import DecisionLine


@dataclass(frozen=True)
class Logged:
    """A request whole, and the decision that was taken of it."""

    case: CaseId
    it: Request
    decision: DecisionLine | None = None
    reasons: str = ""
