"""A proposal about a group: consulted on first, then carried out by an act on the group."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.proposal.life import EVENTS, Proposal, Stage, evolve
from lawspeaker.processes.proposal.making import COMMANDS, Make, RecordConsultation


def duties(it: Proposal, framework: Framework) -> Iterator[Duty]:
    if it.stage is Stage.PROPOSED and it.proposed_on:
        holders = who(framework, RecordConsultation.name, Part(it.group))
        yield Duty(RecordConsultation, holders, it.proposed_on)


PROPOSAL = Process(
    "proposal",
    "GP",
    Proposal(),
    evolve,
    duties,
    COMMANDS,
    EVENTS,
    title=lambda it: it.title or "",
    history=History(Make, (Make.is_about_a_group_of_the_framework,)),
    in_hand=nobodys,
)
