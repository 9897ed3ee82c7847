"""An interest of an organisation: demanded or declared, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.interest import declaring
from lawspeaker.processes.interest.life import EVENTS, Interest, Stage, evolve


def duties(it: Interest, framework: Framework) -> Iterator[Duty]:
    """Whoever is asked to declare owes it; then somebody says what is done about it."""
    if it.moved_on is None:
        return
    if it.stage is Stage.DEMANDED:
        yield Duty(declaring.Answer, (it.raiser,), it.moved_on)
    if it.stage is Stage.DECLARED and framework.power(declaring.Handle.name):
        holders = who(framework, declaring.Handle.name, Part(raiser=it.raiser))
        yield Duty(declaring.Handle, holders, it.moved_on)


INTEREST = Process(
    "interest",
    "CI",
    Interest(),
    evolve,
    duties,
    declaring.COMMANDS,
    EVENTS,
    audience="registered",
    title=lambda it: it.title or "",
    history=History(declaring.Declare),
    in_hand=nobodys,
)
