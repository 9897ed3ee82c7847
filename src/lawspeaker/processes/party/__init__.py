"""A party: an organisation of the programme, the constituencies it belongs to, who acts for it."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.party import belonging, obliging, registering
from lawspeaker.processes.party.belonging import SettleContest
from lawspeaker.processes.party.events import (
    Authorised,
    ContestDropped,
    Contested,
    ContestSettled,
    JoinedConstituency,
    Left,
    LeftConstituency,
    ObligationContestDropped,
    ObligationContested,
    ObligationContestSettled,
    Obliged,
    Registered,
    Released,
    Withdrawn,
)
from lawspeaker.processes.party.life import Party, evolve
from lawspeaker.processes.party.obliging import SettleObligationContest
from lawspeaker.processes.party.registering import Authorise, Leave, Register, Withdraw

__all__ = [
    "PARTY",
    "Authorise",
    "Authorised",
    "Leave",
    "Left",
    "Party",
    "Register",
    "Registered",
    "Withdraw",
    "Withdrawn",
]


def duties(it: Party, framework: Framework) -> Iterator[Duty]:
    """Whoever settles what a party contests owes it an answer, on the oldest of it first."""
    for contests, settle in (
        (it.contests, SettleContest),
        (it.duty_contests, SettleObligationContest),
    ):
        first = next((each for each in contests if not each.settled), None)
        if first is not None:
            yield Duty(settle, who(framework, settle.name, Part(raiser=it.raiser)), first.on)


PARTY = Process(
    "party",
    "PTY",
    Party(),
    evolve,
    duties,
    (*registering.COMMANDS, *belonging.COMMANDS, *obliging.COMMANDS),
    (
        *(Registered, Authorised, Withdrawn, Left),
        *(JoinedConstituency, LeftConstituency, Contested, ContestDropped, ContestSettled),
        *(Obliged, Released),
        *(ObligationContested, ObligationContestDropped, ObligationContestSettled),
    ),
    audience="public",
    title=lambda it: it.known_as or "",
    history=History(
        Register, (Register.names_constituencies_of_the_framework, Register.is_registered_once)
    ),
    in_hand=nobodys,
)
