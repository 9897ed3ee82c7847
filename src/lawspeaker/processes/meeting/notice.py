"""At what notice a meeting may be called or moved: in time for its papers, or by its chair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawspeaker.framework.names import CHAIR, Group
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.notice import IN_TIME, NOTICE, in_time, too_late
from lawspeaker.kernel.words import Because, Case, rule
from lawspeaker.processes.meeting.agenda import Meeting

if TYPE_CHECKING:
    from lawspeaker.processes.meeting.calling import Call, Move

SHORT = "meeting.short_notice"
BY_ITS_CHAIR = "Only its chair may call a meeting too late for its papers."


def in_the_chair(case: Case[Meeting], of: Group) -> bool:
    """Say whether whoever acts chairs a group, as its office or as a delegate."""
    by, group = case.act.by, case.framework.groups.get(of)
    if by.holds == CHAIR:
        return by.group == of
    return group is not None and group.chair is not None and by.holds == group.chair.office


def short(asked: Call, case: Case[Meeting]) -> Timing | None:
    """Return how late the papers are when the meeting is called; a day of the rule is known."""
    return None if asked.by_rule else too_late(case, asked.day)


def shortened(asked: Move, case: Case[Meeting]) -> Timing | None:
    """Return how late the papers are for an earlier day, unless they went out in time for it."""
    it = case.state
    if it.day is None or asked.day >= it.day:
        return None
    late, issued = too_late(case, asked.day), it.papers_on
    return None if late is None or (issued is not None and issued <= late.due) else late


def still_short(asked: Move, case: Case[Meeting]) -> Timing | None:
    """Return how late the papers are for the new day, where the meeting was called too late too."""
    was_short = case.state.short is not None
    return shortened(asked, case) or (too_late(case, asked.day) if was_short else None)


@rule(NOTICE, IN_TIME, "day")
def is_called_in_time(asked: Call, case: Case[Meeting]) -> bool | Because:
    return in_time(case, short(asked, case))


@rule(SHORT, BY_ITS_CHAIR, "day")
def is_called_short_by_its_chair(asked: Call, case: Case[Meeting]) -> bool:
    return short(asked, case) is None or in_the_chair(case, asked.group)


@rule(NOTICE, IN_TIME, "day")
def is_moved_in_time(asked: Move, case: Case[Meeting]) -> bool | Because:
    return in_time(case, shortened(asked, case))


@rule(SHORT, BY_ITS_CHAIR, "day")
def is_moved_short_by_its_chair(asked: Move, case: Case[Meeting]) -> bool:
    return shortened(asked, case) is None or in_the_chair(case, case.state.group)
