"""Whether a day leaves time for the papers of a meeting, and what is said where it does not."""

from __future__ import annotations

from datetime import date
from typing import Any

from lawspeaker.framework.meetings import PAPERS_CLOCK
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.dates import said
from lawspeaker.kernel.words import Because, Case

NOTICE = "meeting.notice"
IN_TIME = "A meeting must be called in time for its papers."


def too_late(case: Case[Any], day: date) -> Timing | None:
    """Return how late the papers of a meeting are already, if it is to be on a day."""
    if day < case.today or case.calendar.unpublished(day):
        return None
    timing = case.timing(PAPERS_CLOCK, day)
    return timing if timing and timing.late else None


def in_time(case: Case[Any], late: Timing | None) -> bool | Because:
    """Say that a meeting is called in time, or by when its papers were due."""
    if late is None:
        return True
    ground = case.framework.ground(NOTICE)
    says = f"A meeting should be called in time: its papers were due on {said(late.due)}."
    return Because(says, ground.by) if ground else False
