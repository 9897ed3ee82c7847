"""The work programme of a group: each output, for whom, by when, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.output.life import EVENTS, Output, evolve
from lawspeaker.processes.output.working import COMMANDS, Deliver, Plan


def duties(it: Output, framework: Framework) -> Iterator[Duty]:
    if it.is_to_come and it.planned_on:
        holders = who(framework, Deliver.name, Part(it.group))
        yield Duty(Deliver, holders, it.planned_on, agreed=it.due)


OUTPUT = Process(
    "output",
    "OUT",
    Output(),
    evolve,
    duties,
    COMMANDS,
    EVENTS,
    title=lambda it: it.title or "",
    history=History(Plan, (Plan.is_of_a_group_that_stands, Plan.is_a_document_of_the_framework)),
    in_hand=lambda it: (it.group,) if it.is_to_come else (),
)
