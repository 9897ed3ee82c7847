"""What a change request says: the details that everybody needs to assess it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from lawspeaker.framework.names import Pence, Prose
from lawspeaker.kernel.kinds import Title


class Priority(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    URGENT = "urgent"


@dataclass(frozen=True)
class Passage:
    """A thing that is to read, or to be, otherwise: before and after."""

    what: Title
    before: Prose | None = None
    after: Prose | None = None


@dataclass(frozen=True)
class Details:
    """What a request says; how much of it must be said is asked when it is validated."""

    title: Title
    description: Prose
    justification: Prose | None = None
    without_it: Prose | None = None  # what becomes of it if the change is not made
    alternatives: Prose | None = None
    objectives: Prose | None = None  # what it does to objectives and outputs
    budget: Prose | None = None
    schedule: Prose | None = None
    resources: Prose | None = None
    cost: Pence | None = None  # as whoever raises it expects
    priority: Priority | None = None
    wanted_by: date | None = None
    contact: Title | None = None
    passages: tuple[Passage, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The details that nobody can assess a request without, and that it does not give."""
        return tuple(each for each in NEEDED if not (getattr(self, each) or "").strip())


NEEDED = ("description", "justification", "without_it")
CALLED = {
    "description": "what is to change",
    "justification": "why",
    "without_it": "the impact of not doing it",
}


def details_of(said: Details) -> Details:
    """Return the details alone of a form that asks for more."""
    form: Any = said
    return Details(**{each.name: getattr(form, each.name) for each in fields(Details)})
