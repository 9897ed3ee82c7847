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


type Reactions = dict[type[Event], Callable[..., Iterator[Asked]]]
