"""A request for information: asked, routed, answered, published to all alike, or withheld."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Command, Duty
from lawspeaker.processes.information import answering, asking, withholding
from lawspeaker.processes.information.events import EVENTS
from lawspeaker.processes.information.life import Request, Stage, evolve, readers

CLOCK = "information"
OWED: dict[Stage, type[Command[Request]]] = {
    Stage.ASKED: asking.Route,
    Stage.ANSWERED: answering.Publish,
    Stage.UNDER_REVIEW: withholding.SettleReview,
    Stage.KEPT: withholding.SettleReview,
}


def duties(it: Request, framework: Framework) -> Iterator[Duty]:
    """Whoever is asked owes an answer; what one party has, others are owed; a review is settled."""
    if it.moved_on is None:
        return
    if it.stage is Stage.ROUTED:
        yield Duty(answering.Answer, it.asked, it.asked_on or it.moved_on, CLOCK, it.until)
    elif (owed := OWED.get(it.stage)) is not None and framework.power(owed.name):
        part = Part(raiser=it.raiser, named=it.named)
        yield Duty(owed, who(framework, owed.name, part), it.moved_on)


INFORMATION = Process(
    "information",
    "IR",
    Request(),
    evolve,
    duties,
    (*asking.COMMANDS, *answering.COMMANDS, *withholding.COMMANDS),
    EVENTS,
    audience="party",
    title=lambda it: it.title or "",
    history=History(asking.Ask),
    readers=readers,
    in_hand=nobodys,
)
