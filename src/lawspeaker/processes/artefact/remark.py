"""What people say of an artefact: criteria, comments and what became of them, what it fits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Count, Name, Title


class Sort(StrEnum):
    """What a comment is about."""

    ERROR = "error"
    OMISSION = "omission"
    CLARIFICATION = "clarification"
    EDITORIAL = "editorial"


class Disposition(StrEnum):
    """What became of a comment."""

    ACCEPTED = "accepted"
    IN_PART = "accepted in part"
    REJECTED = "rejected"
    OUT_OF_SCOPE = "out of scope"


@dataclass(frozen=True)
class Criterion:
    """What must hold for the product to be accepted."""

    number: Count
    text: Prose


@dataclass(frozen=True)
class Remark:
    """What a comment says: of what sort, where in the document, and what it should read instead."""

    sort: Sort
    text: Prose
    place: Title | None = None
    proposal: Prose | None = None


@dataclass(frozen=True)
class Row:
    """A row of a table of comments that was kept elsewhere."""

    who: Title
    sort: Sort
    text: Prose
    place: Title | None = None
    proposal: Prose | None = None
    disposition: Disposition | None = None
    reason: Prose | None = None


@dataclass(frozen=True)
class Fit:
    """Whether it fits one of the things that the framework names, and why."""

    what: Name
    fits: bool
    finding: Prose
