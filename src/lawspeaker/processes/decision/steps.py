"""The steps of a decision that whoever assures it may find were not followed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Position


class Step(StrEnum):
    NOTICE = "notice of the meeting"
    PAPERS = "papers in time"
    CONSULTATION = "consultation"
    ASSESSMENT = "assessment against thresholds"
    ATTENDANCE = "attendance"
    VIEWS = "views of the seats"
    ADVICE = "advice"
    CONSENSUS = "consensus"
    OUTCOME = "outcome"
    REFERENCE = "reference to the sponsor"
    REPORT = "headline report"
    COMMUNICATION = "communication"
    CHANGE_CONTROL = "change control"


@dataclass(frozen=True)
class Missed:
    """A step that was not in line, the entry that shows it, and what was found."""

    step: Step
    entry: Position | None = None
    text: Prose | None = None
