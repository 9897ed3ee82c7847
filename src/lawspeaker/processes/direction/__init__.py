"""Directions of the sponsor: what somebody must do, and the reports that come again and again."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Command, Duty
from lawspeaker.processes.direction import giving, reporting
from lawspeaker.processes.direction.giving import Give
from lawspeaker.processes.direction.life import EVENTS, Direction, Stage, evolve
from lawspeaker.processes.direction.reporting import CarryOut, GiveReport


def duties(it: Direction, framework: Framework) -> Iterator[Duty]:
    """Yield what is to be carried out, and of each report the first that has not been given."""
    if it.stage is not Stage.IN_FORCE or it.given_on is None:
        return

    def owed_by(command: type[Command[Direction]]) -> tuple[str, ...]:
        return who(framework, command.name, Part(it.group, named=it.named))

    if it.carried_out_on is None:
        yield Duty(CarryOut, owed_by(CarryOut), it.given_on, agreed=it.by)
    due = (it.next_due(number) for number in range(1, len(it.reports) + 1))
    for day in dict.fromkeys(due):  # those of one day are owed together
        if day is not None:
            yield Duty(GiveReport, owed_by(GiveReport), it.given_on, agreed=day)


DIRECTION = Process(
    "direction",
    "DR",
    Direction(),
    evolve,
    duties,
    (*giving.COMMANDS, *reporting.COMMANDS),
    EVENTS,
    audience="registered",
    title=lambda it: it.title or "",
    history=History(Give, (Give.is_to_an_office,)),
    in_hand=nobodys,
)
