"""Appeals: whoever is wronged by a decision has it looked at once more, and for the last time."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Command, Duty
from lawspeaker.processes.appeal import enacting, filing, judging
from lawspeaker.processes.appeal.events import EVENTS
from lawspeaker.processes.appeal.life import OPEN, Appeal, Stage, evolve


def duties(it: Appeal, framework: Framework) -> Iterator[Duty]:
    part = Part(it.group, it.raiser)
    for command, clock in _owed(it):
        if it.moved_on is not None and framework.power(command.name) is not None:
            yield Duty(command, who(framework, command.name, part), it.moved_on, clock)


def _owed(it: Appeal) -> Iterator[tuple[type[Command[Appeal]], str]]:
    if it.stage is Stage.FILED:
        yield filing.Receive, ""
    if it.stage is Stage.RECEIVED and not it.findings:
        yield judging.Find, ""
    if it.stage is Stage.RECEIVED and it.findings:
        yield judging.Uphold, ""
        yield judging.Dismiss, ""
    if it.stage in OPEN and it.stays is None:
        yield filing.Stay, filing.STAY_CLOCK
    if it.stage is Stage.HELD:
        yield enacting.Refer, ""
    if it.stage is Stage.UPHELD:
        yield enacting.Enact, ""


APPEAL = Process(
    "appeal",
    "AP",
    Appeal(),
    evolve,
    duties,
    (*filing.COMMANDS, *judging.COMMANDS, *enacting.COMMANDS),
    EVENTS,
    title=lambda it: it.title or "",
    history=History(filing.File),
    in_hand=nobodys,
)
