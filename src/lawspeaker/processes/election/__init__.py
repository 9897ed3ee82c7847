"""An election: nominations for the seats of a constituency, a roll, a poll, a count, a result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Duty, Rule
from lawspeaker.processes.election import declaring, enrolling, nominating, polling
from lawspeaker.processes.election.declaring import Appoint, Declare, OpenBox
from lawspeaker.processes.election.enrolling import SettleContest
from lawspeaker.processes.election.events import (
    Abandoned,
    BoxOpened,
    Called,
    ContestSettled,
    Declared,
    LeftOut,
    LeftVacant,
    LotAnnounced,
    LotDrawn,
    Nominated,
    NomineeWithdrawn,
    PollClosed,
    PollOpened,
    Reminded,
    RollContested,
    RollFrozen,
    Voted,
)
from lawspeaker.processes.election.life import evolve
from lawspeaker.processes.election.nominating import Call
from lawspeaker.processes.election.polling import ClosePoll, OpenPoll
from lawspeaker.processes.election.state import Election, Stage

IS_OVER: Rule[[Any, Case[Any]]] = Rule(
    "election.history",
    "An election adopted from history must be over, and told without its papers.",
    lambda it, _case: it.stage in {Stage.DECLARED, Stage.ABANDONED} and not it.papers,
)
NEXT: dict[Stage, type[Command[Any]]] = {
    Stage.POLLING: ClosePoll,
    Stage.CLOSED: OpenBox,
    Stage.COUNTED: Declare,
}


def duties(it: Election, framework: Framework) -> Iterator[Duty]:
    """Whoever runs the election owes its next step; no statement sets a time limit for it.

    The last day of nominations, or of the poll, is that of others: the next step comes after it.
    """
    for step in _next(it):
        if day := it.due or it.roll_on:
            yield Duty(step, who(framework, step.name, Part(it.group)), day)


def _next(it: Election) -> Iterator[type[Command[Any]]]:
    if it.stage is Stage.NOMINATING and it.open_contests:
        yield SettleContest
    elif it.stage is Stage.NOMINATING and it.standing:
        yield OpenPoll if it.needs_a_poll else Appoint
    elif it.stage in NEXT:
        yield NEXT[it.stage]


def title(it: Election) -> str:
    return f"Election: {', '.join(it.seats)}" if it.seats else "Election"


RUNS = (Stage.NOMINATING, Stage.POLLING, Stage.CLOSED, Stage.COUNTED)

ELECTION = Process(
    "election",
    "E",
    Election(),
    evolve,
    duties,
    (*nominating.COMMANDS, *enrolling.COMMANDS, *polling.COMMANDS, *declaring.COMMANDS),
    (
        *(Called, Nominated, NomineeWithdrawn, RollFrozen, LeftOut, RollContested),
        *(ContestSettled, PollOpened, Voted, Reminded, PollClosed, BoxOpened),
        *(LotAnnounced, LotDrawn, Declared, LeftVacant, Abandoned),
    ),
    audience="public",
    title=title,
    history=History(Call, (Call.names_seats_of_one_constituency, IS_OVER)),
    in_hand=lambda it: (it.group,) if it.stage in RUNS else (),
)
