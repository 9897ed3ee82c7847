"""A change request: adopted from history, so that decisions and versions can name it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Pence, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Event, no_duties


class Stage(StrEnum):
    """How far a request had come when it was adopted."""

    RAISED = "raised"
    IN_ASSESSMENT = "in assessment"
    IN_CONSULTATION = "in consultation"
    WITH_DECIDER = "with its decider"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    IMPLEMENTED = "implemented"


@dataclass(frozen=True)
class Request:
    """A request as the change log of the programme has it."""

    number: Name | None = None
    title: Title | None = None
    description: Prose | None = None
    justification: Prose | None = None
    benefit: Prose | None = None
    raised_by: Title | None = None
    raised_on: date | None = None
    stage: Stage = Stage.RAISED
    cost: Pence | None = None
    decision: CaseId | None = None
    decided_on: date | None = None
    decided_by: Name | None = None
    group: Group = NO_GROUP


def evolve(_it: Request, event: Event) -> Request:
    raise TypeError(f"a change request knows no {event.name}")


CHANGE = Process(
    "change",
    "CR",
    Request(),
    evolve,
    no_duties,
    (),
    (),
    audience="registered",
    title=lambda it: it.title or "",
)
