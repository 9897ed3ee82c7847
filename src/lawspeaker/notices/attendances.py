"""What is told of those who attend without a seat: to them, and to the group they come to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, members
from lawspeaker.processes.attendance.asking import Admit
from lawspeaker.processes.attendance.life import (
    Admitted,
    Asked,
    Attendance,
    Ended,
    Invited,
    TurnedDown,
)


def _whoever_admits(_event: Asked, it: Attendance, framework: Framework) -> Iterator[str]:
    yield from who(framework, Admit.name, Part(it.group))


def _whoever_comes(_event: Any, it: Attendance, _framework: Framework) -> Iterator[str]:
    yield it.person or ""


def _both(_event: Any, it: Attendance, _framework: Framework) -> Iterator[str]:
    """Tell whoever comes, and the group."""
    yield it.person or ""
    yield members(it.group)


NOTICES: Final = (
    Notice(
        "attendance.asked",
        "Somebody asks to attend a group",
        "{person} asks to attend {group}",
        "{person} of {organisation} asks to attend {group}: {reason}",
        _whoever_admits,
        on=(Asked,),
    ),
    Notice(
        "attendance.admitted",
        "Somebody without a seat attends a group",
        "{person} attends {group} without a seat",
        "{person} of {organisation} attends {group} without a seat, as {role}, and holds no view.",
        _both,
        on=(Admitted, Invited),
    ),
    Notice(
        "attendance.turned_down",
        "Your request to attend is turned down",
        "You are not admitted to {group}",
        "Your request to attend {group} is turned down: {reason}",
        _whoever_comes,
        on=(TurnedDown,),
    ),
    Notice(
        "attendance.ended",
        "Somebody without a seat attends no more",
        "{person} attends {group} no more",
        "{person} attends {group} no more: {reason}",
        _both,
        on=(Ended,),
    ),
)
