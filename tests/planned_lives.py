"""The life of a plan, for `lives.py`: drafted, released, made the baseline, heard of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from law import TODAY, WHY
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Command
from lawspeaker.processes.plan.allowing import LeaveOut, RestOn
from lawspeaker.processes.plan.beginning import Begin
from lawspeaker.processes.plan.drafting import Add, Drop, Move, Reword
from lawspeaker.processes.plan.releasing import Release, SetBaseline
from lawspeaker.processes.plan.reporting import Expect, Meet, Reopen, Report

M1, LATER = Name("M1"), TODAY.replace(day=20)
V1, V2 = Name("1.0"), Name("1.1")


def plan(of: Any) -> list[Command[Any]]:
    tiers = tuple(map(Name, [*of.framework.tiers][:1]))
    ready, decision = (Title("Ready"), Name(of.seat)), CaseId("D1")
    return [
        *(Begin(of.group, Title("Plan")), Add(M1, *ready, TODAY, WHY, tiers), Release(V1, WHY)),
        *(SetBaseline(V1, decision), Expect(M1, LATER, WHY), Drop(M1, WHY), LeaveOut(M1, WHY)),
        *(Reword(M1, *ready, WHY), LeaveOut(M1, WHY)),
        *(Move(M1, LATER, WHY, decision), RestOn(M1, decision), Release(V2, WHY)),
        *(Meet(M1, TODAY, WHY), Reopen(M1, WHY), Meet(M1, TODAY, WHY), Report(WHY)),
    ]


LIVES: dict[str, tuple[Callable[[Any], list[Command[Any]]], Callable[[Any], bool]]] = {
    "plan": (plan, lambda it: it.release(V2) is not None and it.milestone(M1).met_on == TODAY),
}
