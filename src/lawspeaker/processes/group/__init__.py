"""The life of a group: set up after consultation, given a parent, ended with its heirs."""

from __future__ import annotations

from lawspeaker.kernel.history import History
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import no_duties
from lawspeaker.processes.group import changing, ending, splitting, standing
from lawspeaker.processes.group.life import EVENTS, Standing, evolve
from lawspeaker.processes.group.standing import Establish

GROUP = Process(
    "group",
    "G",
    Standing(),
    evolve,
    no_duties,
    (*standing.COMMANDS, *changing.COMMANDS, *splitting.COMMANDS, *ending.COMMANDS),
    EVENTS,
    audience="public",
    title=lambda it: it.group,
    history=History(Establish, (Establish.was_not_set_up_before,)),
)
