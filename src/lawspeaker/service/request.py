"""What is asked at the door: one command, or the lines of a register, kept all or none."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from lawspeaker.kernel.kinds import unkept
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Command, Reason
from lawspeaker.service.asking import Asking, spelled


@dataclass(frozen=True)
class Line:
    """One command of what is asked at once, and the case it is for; None opens one."""

    case: str | None
    command: Command[Any]


@dataclass(frozen=True)
class Request:
    """What was asked for: one command, or many lines of a register that are kept all or none."""

    programme: str
    process: Process[Any]
    lines: tuple[Line, ...]
    asking: Asking
    expected_version: int | None
    command_id: str
    is_named: bool  # whoever asked gave it its id
    keeps: bool = True  # False: look at it only

    @property
    def body(self) -> bytes:
        """What it says, as a digest: the id of a command is random, and so no text is guessed."""
        said = [[self.programme, self.process.name, e.case, e.command.name] for e in self.lines]
        filled = [_kept(each.command) for each in self.lines]
        told = [*said, *filled, spelled(self.asking)]
        return hashlib.sha256(msgspec.json.encode([self.command_id, *told])).digest()


def _kept(command: Command[Any]) -> dict[str, Any]:
    """Return what was filled in, but for what is kept nowhere: a digest would link it."""
    filled: dict[str, Any] = msgspec.to_builtins(command)
    left = unkept(type(command))
    return {name: value for name, value in filled.items() if name not in left}


class LinesRefused(Exception):
    """Some of what was asked at once is refused, and so nothing of it was kept."""

    def __init__(self, refused: Mapping[int, tuple[Reason, ...]]) -> None:
        super().__init__(f"{len(refused)} lines were refused, and nothing was kept")
        self.refused = refused  # the reasons of each line, by its place from 0


class LookedAt(Exception):
    """All of it could be kept, and nothing was: that is what was asked."""
