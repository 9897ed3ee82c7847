"""A concern on its way: raised, brought to a group, answered there, or taken to the one above."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose, Seat
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    RAISED = "with the representative"
    WITH_GROUP = "with the group"
    WITH_OFFICE = "with the office that answers for the programme"
    UNSETTLED = "not resolved"
    DECLINED = "declined by the representative"
    ESCALATED = "taken to the group above"
    SETTLED = "resolved"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Concern:
    """`group` holds it; `seat` is the representative it was raised with, if it was."""

    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    title: Title | None = None
    text: Prose | None = None
    wanted: Prose | None = None
    raiser: Organisation = Organisation("")  # that raised it, or speaks for the group below
    below: Group | None = None  # whose concern it is, where that is a group
    seat: Seat | None = None
    decision: CaseId | None = None
    decided_by: Name | None = None
    moved_on: date | None = None  # the day it came to where it is now
    answer: Prose | None = None
    supported_on: date | None = None

    @property
    def named(self) -> tuple[str, ...]:
        """The representative it was raised with."""
        return (self.seat,) if self.seat else ()


@record("concern.raised/1", "raised a concern with {seat}: {title}")
class Raised(Event):
    group: Group
    seat: Seat
    title: Title
    text: Prose
    organisation: Organisation
    on: date
    wanted: Prose | None = None
    decision: CaseId | None = None
    decided_by: Name | None = None


@record("concern.raised-directly/1", "raised a concern with whoever answers for it: {title}")
class RaisedDirectly(Event):
    group: Group
    title: Title
    text: Prose
    organisation: Organisation
    on: date
    wanted: Prose | None = None
    decision: CaseId | None = None
    decided_by: Name | None = None


@record("concern.raised-from-below/1", "raised a concern of {of} with {group}: {title}")
class RaisedFromBelow(Event):
    of: Group
    group: Group
    title: Title
    text: Prose
    organisation: Organisation
    on: date
    wanted: Prose | None = None
    decision: CaseId | None = None
    decided_by: Name | None = None


@record("concern.conveyed/1", "brought the concern to {group}")
class Conveyed(Event):
    group: Group
    on: date
    text: Prose | None = None


@record("concern.declined/1", "declined to take the concern further: {reason}")
class Declined(Event):
    on: date
    reason: Prose


@record("concern.turned/1", "took the concern to whoever answers for the programme: {reason}")
class Turned(Event):
    on: date
    reason: Prose


@record("concern.group-answered/1", "gave the answer of the group: {text}")
class GroupAnswered(Event):
    resolved: bool
    on: date
    text: Prose
    meeting: CaseId | None = None


@record("concern.office-answered/1", "answered the concern: {text}")
class OfficeAnswered(Event):
    on: date
    text: Prose


@record("concern.maintained/1", "maintained the concern: {reason}")
class Maintained(Event):
    on: date
    reason: Prose


@record("concern.escalated/1", "took the concern up to {to}: {reason}")
class Escalated(Event):
    final = True  # it has become a matter of the group above
    to: Group
    level: Count  # of the group above: the matter is its own
    on: date
    reason: Prose


@record("concern.supported/1", "supported the escalation: {text}")
class Supported(Event):
    on: date
    text: Prose


@record("concern.withdrawn/1", "withdrew the concern: {reason}")
class Withdrawn(Event):
    reason: Prose


EVENTS = (
    *(Raised, RaisedDirectly, RaisedFromBelow, Conveyed, Declined, Turned, GroupAnswered),
    *(OfficeAnswered, Maintained, Escalated, Supported, Withdrawn),
)


def evolve(it: Concern, event: Event) -> Concern:
    match event:
        case Raised():
            return replace(_opened(event, Stage.RAISED), seat=event.seat)
        case RaisedDirectly():
            return _opened(event, Stage.WITH_OFFICE)
        case RaisedFromBelow():
            return replace(_opened(event, Stage.WITH_GROUP), below=event.of)
        case Conveyed():
            return replace(it, stage=Stage.WITH_GROUP, moved_on=event.on)
        case Declined():
            return replace(it, stage=Stage.DECLINED, moved_on=event.on)
        case Turned():
            return replace(it, stage=Stage.WITH_OFFICE, moved_on=event.on)
        case GroupAnswered():
            stage = Stage.SETTLED if event.resolved else Stage.UNSETTLED
            return replace(it, stage=stage, moved_on=event.on, answer=event.text)
        case OfficeAnswered():
            return replace(it, stage=Stage.ANSWERED, moved_on=event.on, answer=event.text)
        case Maintained():
            return replace(it, stage=Stage.UNSETTLED, moved_on=event.on)
        case Escalated():
            return replace(it, stage=Stage.ESCALATED, group=event.to, moved_on=event.on)
        case Supported():
            return replace(it, supported_on=event.on)
        case Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN)
        case _:
            raise TypeError(f"a concern knows no {event.name}")


def _opened(event: Raised | RaisedDirectly | RaisedFromBelow, stage: Stage) -> Concern:
    return Concern(
        stage=stage,
        group=event.group,
        title=event.title,
        text=event.text,
        wanted=event.wanted,
        raiser=event.organisation,
        decision=event.decision,
        decided_by=event.decided_by,
        moved_on=event.on,
    )
