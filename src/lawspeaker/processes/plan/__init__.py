"""The plan of a programme: its milestones in their tiers, its releases, its baseline, reports."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.plan import allowing, beginning, drafting, releasing, reporting
from lawspeaker.processes.plan.events import EVENTS
from lawspeaker.processes.plan.life import evolve
from lawspeaker.processes.plan.state import Plan

__all__ = ("PLAN",)


def duties(it: Plan, framework: Framework) -> Iterator[Duty]:
    """Whoever keeps the plan owes the release of a draft; whoever owns a milestone owes that."""
    if it.draft:
        holders = who(framework, releasing.Release.name, Part(it.group))
        yield Duty(releasing.Release, holders, it.draft[0].on)
    owed = [each for each in it.milestones if each.met_on is None]
    for day in dict.fromkeys(each.due for each in owed):
        owners = dict.fromkeys(each.owner for each in owed if each.due == day)
        yield Duty(reporting.Meet, tuple(owners), day, agreed=day)


PLAN = Process(
    "plan",
    "PL",
    Plan(),
    evolve,
    duties,
    (
        *(*beginning.COMMANDS, *drafting.COMMANDS, *allowing.COMMANDS),
        *(*releasing.COMMANDS, *reporting.COMMANDS),
    ),
    EVENTS,
    title=lambda it: it.title or "",
    history=History(beginning.Begin),
    in_hand=lambda it: it.in_hand_of,
    beyond=True,
)
