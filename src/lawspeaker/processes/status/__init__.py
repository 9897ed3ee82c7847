"""A status report: how delivery stands in each area, and the headline RAID, for whoever steers."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.meetings import PAPERS_CLOCK
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.dates import said
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.status.life import EVENTS, Stage, Status, evolve
from lawspeaker.processes.status.writing import COMMANDS, Begin, Issue, Review

__all__ = ("STATUS",)


def duties(it: Status, framework: Framework) -> Iterator[Duty]:
    """A status report is a paper of its meeting, and due with the others; then it is reviewed."""
    if it.day is None:
        return
    if it.stage is Stage.DRAFTED:
        yield Duty(Issue, who(framework, Issue.name, Part(it.group)), it.day, PAPERS_CLOCK)
    if it.stage is Stage.ISSUED:
        yield Duty(Review, who(framework, Review.name, Part(it.group)), it.day, agreed=it.day)


STATUS = Process(
    "status",
    "ST",
    Status(),
    evolve,
    duties,
    COMMANDS,
    EVENTS,
    title=lambda it: f"Status report, {it.group}, {said(it.day)}" if it.day else "Status report",
    history=History(Begin),
    in_hand=nobodys,
)
