"""Concerns: what a party or a group below is uneasy about, answered or taken up."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import NO_GROUP
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Command, Duty
from lawspeaker.processes.concern import answering, raising
from lawspeaker.processes.concern.life import EVENTS, Concern, Stage, evolve

OWED: dict[Stage, tuple[type[Command[Concern]], ...]] = {
    Stage.RAISED: (answering.Convey,),
    Stage.WITH_GROUP: (answering.Answer,),
    Stage.WITH_OFFICE: (answering.AnswerDirectly,),
    Stage.UNSETTLED: (answering.Escalate,),
    Stage.ESCALATED: (answering.Support,),
}


def duties(it: Concern, framework: Framework) -> Iterator[Duty]:
    part = Part(it.group, it.raiser, it.named)
    for command in _owed(it, framework):
        is_done = command is answering.Support and it.supported_on is not None
        if it.moved_on and not is_done and framework.power(command.name) is not None:
            yield Duty(command, who(framework, command.name, part), it.moved_on)


def _owed(it: Concern, framework: Framework) -> tuple[type[Command[Concern]], ...]:
    """Return what is next. At the top there is no group to take it to, but an office is there."""
    if it.stage is Stage.UNSETTLED and framework.above(it.group) == NO_GROUP:
        return (answering.HandOn,)
    return OWED.get(it.stage, ())


BEFORE_IT = (Stage.RAISED, Stage.WITH_GROUP, Stage.UNSETTLED)

CONCERN = Process(
    "concern",
    "CN",
    Concern(),
    evolve,
    duties,
    (*raising.COMMANDS, *answering.COMMANDS),
    EVENTS,
    title=lambda it: it.title or "",
    history=History(raising.Raise, (raising.Raise.names_a_group,)),
    in_hand=lambda it: (it.group,) if it.stage in BEFORE_IT else (),
)
