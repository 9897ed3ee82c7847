"""Businesses of one organisation kept apart: what is arranged, reviewed, breached, put right."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.separation import keeping
from lawspeaker.processes.separation.life import EVENTS, Separation, evolve


def duties(it: Separation, framework: Framework) -> Iterator[Duty]:
    """What is demanded is owed, what is arranged a review; what is found wanting, anew."""
    part = Part(raiser=it.raiser)
    if it.demanded_on and not it.declared_on:
        yield Duty(keeping.Declare, (it.raiser,), it.demanded_on)
    if it.declared_on and it.adequate is None and framework.power(keeping.Review.name):
        yield Duty(keeping.Review, who(framework, keeping.Review.name, part), it.declared_on)
    if it.adequate is False and it.reviewed_on:
        yield Duty(keeping.Amend, (it.raiser,), it.reviewed_on)
    for each in it.open_breaches:
        if framework.power(keeping.SettleBreach.name):
            holders = who(framework, keeping.SettleBreach.name, part)
            yield Duty(keeping.SettleBreach, holders, each.on)


SEPARATION = Process(
    "separation",
    "BS",
    Separation(),
    evolve,
    duties,
    keeping.COMMANDS,
    EVENTS,
    audience="registered",
    title=lambda it: it.title or "",
    history=History(keeping.Declare),
    in_hand=nobodys,
)
