"""A seat: which organisation fills it, in which person, from when to when, on what mandate."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.seat import filling, serving
from lawspeaker.processes.seat.filling import ChangePerson, Fill, Vacate
from lawspeaker.processes.seat.life import (
    Filled,
    How,
    Lapsed,
    Mandated,
    Membership,
    PersonChanged,
    Renewed,
    Resigned,
    Vacated,
    evolve,
)
from lawspeaker.processes.seat.serving import Renew

__all__ = [
    "SEAT",
    "ChangePerson",
    "Fill",
    "Filled",
    "How",
    "Membership",
    "PersonChanged",
    "Vacate",
    "Vacated",
]


def duties(it: Membership, framework: Framework) -> Iterator[Duty]:
    """Before a term ends somebody says what comes after it."""
    if it.until is not None and not it.ended:
        holders = who(framework, Renew.name, Part(it.group, named=it.named))
        yield Duty(Renew, holders, it.until, agreed=it.until)


SEAT = Process(
    "seat",
    "S",
    Membership(),
    evolve,
    duties,
    (*filling.COMMANDS, *serving.COMMANDS),
    (Filled, PersonChanged, Vacated, Mandated, Resigned, Renewed, Lapsed),
    audience="public",
    title=lambda it: it.seat,
    history=History(Fill, (Fill.is_a_seat_of_the_framework, Fill.is_vacant_by_then)),
    in_hand=nobodys,
)
