"""Assurance: findings of the assurance provider, answered, noted by groups, and closed by it."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import of_party
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.assurance import answering, raising
from lawspeaker.processes.assurance.events import EVENTS
from lawspeaker.processes.assurance.finding import Finding, Stage
from lawspeaker.processes.assurance.life import evolve


def answers(it: Finding) -> tuple[str, ...]:
    """Name whoever is to answer a finding: its owner, or the party it is about."""
    return it.named or ((of_party(it.raiser),) if it.raiser else ())


def is_for_its_party(it: Finding) -> bool:
    """Say whether a finding is between a party and those who assure: no group has it yet."""
    return bool(it.organisation) and not it.before


def duties(it: Finding, framework: Framework) -> Iterator[Duty]:
    """Its owner owes an answer, the groups a note, the assurance provider an end."""
    part = Part(it.group, it.raiser, it.named)
    if it.stage is Stage.RAISED and it.raised_on:
        yield Duty(answering.Answer, answers(it), it.raised_on, agreed=it.answer_by)
    if it.is_open and it.unnoted and it.put_on:
        yield Duty(answering.Note, who(framework, answering.Note.name, part), it.put_on)
    if it.stage is Stage.ANSWERED and it.answered_on:
        ends = who(framework, answering.Close.name, part)
        yield Duty(answering.Close, ends, it.answered_on, agreed=it.look_again)


ASSURANCE = Process(
    "assurance",
    "AF",
    Finding(),
    evolve,
    duties,
    (*raising.COMMANDS, *answering.COMMANDS),
    EVENTS,
    title=lambda it: it.title or "",
    opened=lambda it: "party" if is_for_its_party(it) else "",
    history=History(raising.Raise, (raising.Raise.names_a_process,)),
    in_hand=nobodys,
)
