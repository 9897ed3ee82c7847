"""Whether a matter was delegated to the group that holds it: by a decision, or an instrument."""

from __future__ import annotations

from typing import Final

from lawspeaker.framework.moving import way
from lawspeaker.framework.names import Group
from lawspeaker.kernel.elsewhere import DevolutionNow
from lawspeaker.kernel.facts import Settled
from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.matter import Matter

DELEGATED: Final = (
    "What is delegated must have been so by a decision to accept it, or by a delegation that"
    " may be used on the day."
)
DELEGATES: Final = "The group that delegates must hold the power, and may hand it to this group."


def is_in_force(case: Case[Matter]) -> bool:
    """Say whether the matter rests on a delegation that may be used today."""
    return case.has(DevolutionNow) and case.known(DevolutionNow).holds(case.today)


def covers(case: Case[Matter], group: Group, home: int) -> bool:
    """Say whether what the matter rests on lets the group decide what belongs to a level."""
    if case.has(DevolutionNow):
        it = case.known(DevolutionNow)
        return it.to == group and it.home == home
    if not case.has(Settled):
        return True
    giver, groups = case.known(Settled).group, case.framework.groups
    if not way(case.framework, giver, group):
        return False
    return groups[giver].level <= min(groups[group].level, home)


def is_delegated(case: Case[Matter]) -> bool:
    """Say whether the group may decide it as delegated today: an instrument comes to an end."""
    if not case.state.delegated or not case.has(DevolutionNow):
        return case.state.delegated
    return is_in_force(case) and case.known(DevolutionNow).to == case.state.group
