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


type Reactions = dict[type[Event], Callable[..., Iterator[Asked]]]
