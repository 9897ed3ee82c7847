"""What one party is asked to send in for a round, what it sent, and what was said to that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.columns import Cell, Column
from lawspeaker.kernel.kinds import Count, Title
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    ASKED = "asked for"
    SENT = "sent"
    SENT_BACK = "sent back"
    ACCEPTED = "accepted"
    EXCUSED = "not needed"


@dataclass(frozen=True)
class Submission:
    """`late` is in working days after the last day, of the first time it was sent."""

    stage: Stage = Stage.NEW
    organisation: Organisation | None = None
    template: CaseId | None = None
    title: Title | None = None
    number: Count = Count(0)  # of the round
    columns: tuple[Column, ...] = ()
    asked_on: date | None = None
    due: date | None = None
    cells: tuple[Cell, ...] = ()
    sent_on: date | None = None
    late: Count | None = None
    times: Count = Count(0)  # that it was sent
    reason: Prose | None = None  # it was sent back, or is not needed
    back_on: date | None = None
    group: Group = NO_GROUP

    @property
    def raiser(self) -> str:
        """The party it is asked of."""
        return self.organisation or ""


@record("submission.asked/1", "asked {organisation} for {title}, round {number}, by {due}")
class Asked(Event):
    organisation: Organisation
    template: CaseId
    title: Title
    number: Count
    columns: tuple[Column, ...]
    on: date
    due: date


@record("submission.sent/1", "sent in what was asked for")
class Sent(Event):
    vouched = True
    cells: tuple[Cell, ...]
    on: date
    late: Count


@record("submission.sent-back/1", "sent it back: {reason}")
class SentBack(Event):
    final = True  # the party has it
    reason: Prose
    on: date


@record("submission.accepted/1", "accepted what was sent in")
class Accepted(Event):
    on: date


@record("submission.excused/1", "said that it is not needed: {reason}")
class Excused(Event):
    reason: Prose


EVENTS = (Asked, Sent, SentBack, Accepted, Excused)


def evolve(it: Submission, event: Asked | Sent | SentBack | Accepted | Excused) -> Submission:
    match event:
        case Asked():
            said = {name: value for name, value in vars(event).items() if name != "on"}
            return Submission(stage=Stage.ASKED, asked_on=event.on, **said)
        case Sent():
            made = replace(it, stage=Stage.SENT, cells=event.cells, sent_on=event.on)
            late = event.late if it.late is None else it.late
            return replace(made, late=late, times=Count(it.times + 1))
        case SentBack():
            return replace(it, stage=Stage.SENT_BACK, reason=event.reason, back_on=event.on)
        case Accepted():
            return replace(it, stage=Stage.ACCEPTED)
        case Excused():
            return replace(it, stage=Stage.EXCUSED, reason=event.reason)
