"""Attending a group without a seat in it: asked for where it is open, else by invitation."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.attendance.asking import COMMANDS, Admit, Invite
from lawspeaker.processes.attendance.life import EVENTS, Attendance, Stage, evolve


def duties(it: Attendance, framework: Framework) -> Iterator[Duty]:
    if it.stage is Stage.ASKED and it.asked_on:
        yield Duty(Admit, who(framework, Admit.name, Part(it.group)), it.asked_on)


ATTENDANCE = Process(
    "attendance",
    "AT",
    Attendance(),
    evolve,
    duties,
    COMMANDS,
    EVENTS,
    title=lambda it: f"Attending {it.group}" if it.group else "Attending a group",
    history=History(Invite, (Invite.is_of_a_group_that_stands,)),
    in_hand=nobodys,
)
