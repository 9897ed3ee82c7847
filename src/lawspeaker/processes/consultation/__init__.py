"""A consultation: who is asked what until when, each answer, what becomes of each comment."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.consultation import answering, asking
from lawspeaker.processes.consultation.events import EVENTS
from lawspeaker.processes.consultation.life import Consultation, Stage, evolve

__all__ = ("CONSULTATION",)


def duties(it: Consultation, framework: Framework) -> Iterator[Duty]:
    """Yield what is owed: nobody owes an answer; whoever asks owes it an end."""
    if it.stage is Stage.OPEN and it.closes:
        holders = who(framework, asking.Close.name, Part(it.group))
        yield Duty(asking.Close, holders, it.closes)
    elif it.stage is Stage.CLOSED and it.closed_on:
        next_act = answering.Dispose if it.undisposed else asking.Report
        holders = who(framework, next_act.name, Part(it.group))
        yield Duty(next_act, holders, it.closed_on)


CONSULTATION = Process(
    "consultation",
    "CS",
    Consultation(),
    evolve,
    duties,
    (*asking.COMMANDS, *answering.COMMANDS),
    EVENTS,
    title=lambda it: it.title or "",
    history=History(asking.Open, (asking.Open.asks_those_of_the_framework,)),
    in_hand=lambda it: (it.group,) if it.stage in (Stage.OPEN, Stage.CLOSED) else (),
)
