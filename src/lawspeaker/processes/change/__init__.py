"""Change requests: raised by any party, assessed by all, decided by a group, told to everybody."""

from __future__ import annotations

from lawspeaker.kernel.history import History
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, rule
from lawspeaker.processes.change import (
    applying,
    assessing,
    consulting,
    deciding,
    raising,
    standard,
    triaging,
    validating,
)
from lawspeaker.processes.change.events import EVENTS
from lawspeaker.processes.change.life import evolve
from lawspeaker.processes.change.owed import duties
from lawspeaker.processes.change.request import Request, Stage


@rule("adopt.change", "What is adopted must be a change request that was raised.")
def was_raised(it: Request, _case: Case[Request]) -> bool:
    return it.stage not in (Stage.NEW, Stage.SOUNDED_OUT) and it.received_on is None


CHANGE = Process(
    "change",
    "CR",
    Request(stage=Stage.NEW),
    evolve,
    duties,
    (
        *(*raising.COMMANDS, *validating.COMMANDS, *triaging.COMMANDS, *assessing.COMMANDS),
        *(*consulting.COMMANDS, *assessing.REVIEWING),
        *(
            deciding.Bring,
            deciding.GiveBack,
            deciding.EnterOutcome,
            standard.Tell,
            *applying.COMMANDS,
        ),
    ),
    EVENTS,
    audience="registered",
    title=lambda it: it.title or "",
    history=History(raising.Raise, (was_raised,)),
    # One that is with its decider passes on with its matter.
    in_hand=lambda it: (it.decider,) if it.stage in raising.UNDECIDED else (),
    beyond=True,
)
