"""At what notice a meeting may be called: in time for its papers, or for a reason of its chair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawspeaker.framework.meetings import PAPERS_CLOCK
from lawspeaker.framework.names import CHAIR, Group
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.dates import said
from lawspeaker.kernel.words import Because, Case, rule
from lawspeaker.processes.meeting.agenda import Meeting

if TYPE_CHECKING:
    from lawspeaker.processes.meeting.calling import Call


def in_the_chair(case: Case[Meeting], of: Group) -> bool:
    """Say whether whoever acts chairs a group, as its office or as a delegate."""
    by, group = case.act.by, case.framework.groups.get(of)
    if by.holds == CHAIR:
        return by.group == of
    return group is not None and group.chair is not None and by.holds == group.chair.office


def short(asked: Call, case: Case[Meeting]) -> Timing | None:
    """Return how late the papers are when the meeting is called; a day of the rule is known."""
    if asked.by_rule or asked.day < case.today or case.calendar.unpublished(asked.day):
        return None
    timing = case.timing(PAPERS_CLOCK, asked.day)
    return timing if timing and timing.late else None


@rule("meeting.notice", "A meeting must be called in time for its papers.", "day")
def is_called_in_time(asked: Call, case: Case[Meeting]) -> bool | Because:
    timing = short(asked, case)
    if timing is None:
        return True
    ground = case.framework.ground("meeting.notice")
    says = f"A meeting should be called in time: its papers were due on {said(timing.due)}."
    return Because(says, ground.by) if ground else False


@rule("meeting.short_notice", "Only its chair may call a meeting too late for its papers.", "day")
def is_called_short_by_its_chair(asked: Call, case: Case[Meeting]) -> bool:
    return short(asked, case) is None or in_the_chair(case, asked.group)
