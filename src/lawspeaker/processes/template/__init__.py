"""Templates: what parties are asked to send in, round by round."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.template.asking import COMMANDS, Close, Design
from lawspeaker.processes.template.life import EVENTS, Template, evolve

__all__ = ("TEMPLATE",)


def duties(it: Template, framework: Framework) -> Iterator[Duty]:
    """Whoever asks owes a round its end; what each party owes stands in a case of its own."""
    if it.is_asked and it.last is not None:
        holders = who(framework, Close.name, Part(it.group))
        yield Duty(Close, holders, it.last.on, agreed=it.last.due)


TEMPLATE = Process(
    "template",
    "TP",
    Template(),
    evolve,
    duties,
    COMMANDS,
    EVENTS,
    title=lambda it: it.title or "",
    history=History(Design, (Design.asks_those_of_the_framework,)),
)
