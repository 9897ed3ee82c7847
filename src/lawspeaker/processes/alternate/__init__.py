"""An alternate: who stands in for the member of a seat, when, and why."""

from __future__ import annotations

from lawspeaker.kernel.history import History
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import no_duties
from lawspeaker.processes.alternate.life import EVENTS, Substitution, evolve
from lawspeaker.processes.alternate.naming import COMMANDS, NameAlternate

ALTERNATE = Process(
    "alternate",
    "ALT",
    Substitution(),
    evolve,
    no_duties,
    COMMANDS,
    EVENTS,
    title=lambda it: it.seat,
    history=History(NameAlternate, (NameAlternate.is_for_a_seat_of_the_framework,)),
    in_hand=nobodys,
)
