"""Whether a matter was delegated to the group that holds it: by an instrument, while it lasts."""

from __future__ import annotations

from typing import Final

from lawspeaker.framework.names import Group
from lawspeaker.kernel.elsewhere import DevolutionNow
from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.matter import Matter

DELEGATED: Final = (
    "What is delegated must have been so by a delegation of decisions that may be used on the day."
)
DELEGATES: Final = "The delegation must be to this group, of matters that belong to the level."


def is_in_force(case: Case[Matter]) -> bool:
    """Say whether the matter rests on a delegation that may be used today to decide."""
    if not case.has(DevolutionNow):
        return False
    it = case.known(DevolutionNow)
    return it.is_to_decide and it.holds(case.today)


def covers(case: Case[Matter], group: Group, home: int) -> bool:
    """Say whether what the matter rests on, if it is there, is for its group and its level."""
    if not case.has(DevolutionNow):
        return True
    it = case.known(DevolutionNow)
    return it.to == group and it.home == home


def is_delegated(case: Case[Matter]) -> bool:
    """Say whether the group may decide it as delegated today: an instrument comes to an end.

    A matter that was brought under a decision, or under words, keeps what it was brought with.
    """
    if not case.state.delegated or not case.has(DevolutionNow):
        return case.state.delegated
    return is_in_force(case) and case.known(DevolutionNow).to == case.state.group
