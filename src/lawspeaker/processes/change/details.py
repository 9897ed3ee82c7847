"""What a change request says: the details that everybody needs to assess it."""

from __future__ import annotations

from collections.abc import Iterable
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

    def missing(self, needed: Iterable[str]) -> tuple[str, ...]:
        """Return the details that are needed, and that it does not give."""
        return tuple(each for each in needed if not _says(getattr(self, each)))


def details_of(said: Details) -> Details:
    """Return the details alone of a form that asks for more."""
    form: Any = said
    return Details(**{each.name: getattr(form, each.name) for each in fields(Details)})


def _says(value: Any) -> bool:
    """Say whether a detail is given; a cost of nothing is one, an empty text is none."""
    return bool(value.strip()) if isinstance(value, str) else value is not None
