"""The life of a group: set up after consultation, given a parent, ended with its heirs."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.group import changing, ending, splitting, standing, term
from lawspeaker.processes.group.ending import End
from lawspeaker.processes.group.life import EVENTS, Standing, evolve
from lawspeaker.processes.group.standing import Establish


def duties(it: Standing, framework: Framework) -> Iterator[Duty]:
    if it.since and it.term and it.until is None:
        holders = who(framework, End.name, Part(it.group))
        yield Duty(End, holders, it.since, agreed=it.term)


GROUP = Process(
    "group",
    "G",
    Standing(),
    evolve,
    duties,
    (
        *(*standing.COMMANDS, *changing.COMMANDS, *term.COMMANDS),
        *(*splitting.COMMANDS, *ending.COMMANDS),
    ),
    EVENTS,
    audience="public",
    title=lambda it: it.group,
    history=History(Establish, (Establish.was_not_set_up_before,)),
    in_hand=nobodys,
)
