"""Referrals: a party that believes a threshold is met asks the sponsor, by the assurer."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Command, Duty
from lawspeaker.processes.referral import asking
from lawspeaker.processes.referral.life import EVENTS, Referral, Stage, evolve


def duties(it: Referral, framework: Framework) -> Iterator[Duty]:
    part = Part(it.group, it.raiser, it.named)
    if it.moved_on is None:
        return
    for command in _owed(it):
        if framework.power(command.name) is not None:
            yield Duty(command, who(framework, command.name, part), it.moved_on)


def _owed(it: Referral) -> Iterator[type[Command[Referral]]]:
    if it.stage is Stage.FILED:
        yield asking.PassOn
    if it.stage is Stage.PASSED_ON:
        yield asking.Advise if it.named or not it.advice else asking.Answer
    if it.stage is Stage.RULED and it.relayed_on is None:
        yield asking.Relay
    if it.stage is Stage.RULED and it.instructed_on is None:
        yield asking.Instruct
    if it.stage is Stage.RULED and it.told_on is None:
        yield asking.Communicate


REFERRAL = Process(
    "referral",
    "RF",
    Referral(),
    evolve,
    duties,
    asking.COMMANDS,
    EVENTS,
    title=lambda it: it.title or "",
    history=History(asking.File, (asking.File.names_a_group,)),
    in_hand=nobodys,
)
