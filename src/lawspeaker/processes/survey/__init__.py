"""Surveys: parties are asked how the programme works, and told what was done about it."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.survey.asking import COMMANDS, Close, Open, Report
from lawspeaker.processes.survey.life import EVENTS, Stage, Survey, evolve

__all__ = ("SURVEY",)


def duties(it: Survey, framework: Framework) -> Iterator[Duty]:
    """Whoever asks owes an end, and a word on what was done; a party owes in its own case."""
    if it.stage is Stage.OPEN and it.closes:
        yield Duty(Close, who(framework, Close.name, Part()), it.closes)
    elif it.stage is Stage.CLOSED and it.closed_on:
        yield Duty(Report, who(framework, Report.name, Part()), it.closed_on)


SURVEY = Process(
    "survey",
    "SV",
    Survey(),
    evolve,
    duties,
    COMMANDS,
    EVENTS,
    audience="registered",
    title=lambda it: it.title or "",
    history=History(Open, (Open.asks_those_of_the_framework,)),
    in_hand=lambda it: (it.group,) if it.stage is Stage.OPEN else (),
)
