"""Templates: what parties are asked to send in, round by round."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.template import asking, designing
from lawspeaker.processes.template.asking import Ask, Close
from lawspeaker.processes.template.designing import Design
from lawspeaker.processes.template.life import EVENTS, Stage, Template, evolve

__all__ = ("TEMPLATE",)


def duties(it: Template, framework: Framework) -> Iterator[Duty]:
    """Whoever asks owes a round its end, and the next its beginning.

    What each party owes stands in a case of its own.
    """
    if it.is_asked and it.last is not None:
        holders = who(framework, Close.name, Part(it.group))
        yield Duty(Close, holders, it.last.due)
    if it.next_on is not None and it.last is not None:
        yield Duty(Ask, who(framework, Ask.name, Part(it.group)), it.last.on, agreed=it.next_on)


TEMPLATE = Process(
    "template",
    "TP",
    Template(),
    evolve,
    duties,
    (*designing.COMMANDS, *asking.COMMANDS),
    EVENTS,
    title=lambda it: it.title or "",
    history=History(Design, (Design.asks_those_of_the_framework,)),
    in_hand=lambda it: (it.group,) if it.stage is Stage.IN_USE else (),
)
