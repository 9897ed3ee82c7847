"""A command that one process asks of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.words import Command, Event


@dataclass(frozen=True)
class Asked:
    """A command that follows from an event: of which process, on which case (None: a new one)."""

    process: str
    case: CaseId | None
    command: Command[Any]
    of: str = ""  # what it is of, to be told where it is refused


@dataclass(frozen=True)
class AskedOfEach:
    """A command that follows for each case of a process that names another and is at a stage."""

    process: str
    names: CaseId
    stage: str
    command: Command[Any]

    def of(self, case: CaseId) -> Asked:
        return Asked(self.process, case, self.command)


type Reaction = Callable[..., Iterator[Asked | AskedOfEach]]
type Reactions = dict[type[Event], Reaction]


def together(*tables: Reactions) -> Reactions:
    """Return one table of several; what several ask after the same event is asked in turn."""
    found: dict[type[Event], tuple[Reaction, ...]] = {}
    for table in tables:
        for event, reaction in table.items():
            found[event] = (*found.get(event, ()), reaction)
    return {event: in_turn(*each) for event, each in found.items()}


def in_turn(*reactions: Reaction) -> Reaction:
    def asks(case: CaseId, event: Event, state: Any) -> Iterator[Asked | AskedOfEach]:
        for each in reactions:
            yield from each(case, event, state)

    return reactions[0] if len(reactions) == 1 else asks
