"""What goes wrong at the interface, and the one shape of every answer that is not a yes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lawspeaker.surfaces.answers import Ground, Problem

UNREAD: Final = "What was asked could not be read."


class Troubled(Exception):
    """Raised by an operation that cannot go on: the status, and what is answered."""

    def __init__(
        self, status: int, problem: Problem, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(problem.error)
        self.status, self.problem, self.headers = status, problem, headers or {}


def not_there(says: str) -> Troubled:
    """Nothing is here that is open to whoever asks: whether something is hidden is not said."""
    return Troubled(404, Problem(says))


def malformed(says: str, must: str = "The body must be one JSON object.") -> Troubled:
    """The body is not what it must be."""
    return Troubled(400, Problem(must, (Ground(None, says),)))


def wrong(field: str, says: str) -> Troubled:
    """One thing that was sent beside the body cannot be read."""
    return Troubled(422, Problem(UNREAD, (Ground(None, says, field),)))
