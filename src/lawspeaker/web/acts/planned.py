"""What the forms of a plan begin with, and offer: its milestones, the tiers, its releases."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from lawspeaker.kernel.words import Case
from lawspeaker.processes.plan.allowing import LeaveOut, RestOn
from lawspeaker.processes.plan.drafting import Add, Drop, Move, Reword
from lawspeaker.processes.plan.releasing import SetBaseline
from lawspeaker.processes.plan.reporting import Expect, Meet, Reopen
from lawspeaker.processes.plan.state import Plan
from lawspeaker.records.visible import View

type Offered = Mapping[str, Callable[[Case[Any]], Mapping[str, str]]]


def reworded(case: Case[Plan], said: Mapping[str, str], _view: View) -> Mapping[str, str]:
    """Begin with the words that stand."""
    found = case.state.milestone(said.get("milestone"))
    if found is None:
        return {}
    return {"title": found.title, "owner": found.owner, "acceptance": found.acceptance or ""}


def _milestones(case: Case[Plan]) -> Mapping[str, str]:
    return {each.id: f"{each.id} {each.title}" for each in case.state.milestones}


def _drafted(case: Case[Plan]) -> Mapping[str, str]:
    return {e.milestone.id: f"{e.milestone.id} {e.milestone.title}" for e in case.state.draft}


def _releases(case: Case[Plan]) -> Mapping[str, str]:
    return {each.version: each.version for each in reversed(case.state.releases)}


def _tiers(case: Case[Plan]) -> Mapping[str, str]:
    return {name: line.name for name, line in case.framework.tiers.items()}


OF_ONE: Final[Offered] = {"milestone": _milestones}
OF_DRAFT: Final[Offered] = {"milestone": _drafted}
OFFERED: Final[Mapping[str, Offered]] = {
    Add.name: {"tiers": _tiers},
    **{each.name: OF_ONE for each in (Move, Reword, Drop, Expect, Meet, Reopen)},
    **{each.name: OF_DRAFT for each in (LeaveOut, RestOn)},
    SetBaseline.name: {"version": _releases},
}
