"""An output of a working group as it stands, and what each event makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, Group, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Count, Link, Name, Title
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DELIVERED = "delivered"
    DROPPED = "dropped"


TO_COME = frozenset({Stage.PLANNED, Stage.UNDER_WAY})


@dataclass(frozen=True)
class Output:
    """What a group is to make, for whom and by when: one line of its work programme."""

    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    title: Title | None = None
    for_whom: tuple[Name, ...] = ()
    planned_on: date | None = None
    due: date | None = None
    first_due: date | None = None  # as it was planned first, whatever was agreed since
    document: Name | None = None  # of the framework, where it names this one
    delivered_on: date | None = None
    late: Count | None = None  # working days after it was due; none: in time, or no day set
    at: Link | None = None
    last: Prose | None = None  # what was last said of it

    @property
    def is_to_come(self) -> bool:
        return self.stage in TO_COME


@record("output.planned/1", "planned an output of {group}: {title}")
class Planned(Event):
    group: Group
    title: Title
    for_whom: tuple[Name, ...]
    on: date
    due: date | None = None
    document: Name | None = None
    detail: Prose | None = None


@record("output.replanned/1", "planned the output anew: {reason}")
class Replanned(Event):
    for_whom: tuple[Name, ...]
    reason: Prose
    due: date | None = None


@record("output.begun/1", "began to work on the output")
class Begun(Event):
    on: date


@record("output.reported/1", "reported on the output: {text}")
class Reported(Event):
    text: Prose


@record("output.delivered/1", "delivered the output: {text}")
class Delivered(Event):
    text: Prose
    on: date
    at: Link | None = None
    late: Count | None = None


@record("output.dropped/1", "dropped the output: {reason}")
class Dropped(Event):
    reason: Prose


@record("output.inherited/1", "passed the output to {to}, as {ended} has ended")
class Inherited(Event):
    final = True  # the group has ended
    ended: Group
    to: Group


def evolve(it: Output, event: Event) -> Output:
    match event:
        case Planned():
            said = (event.group, event.title, event.for_whom, event.on, event.due, event.due)
            return Output(Stage.PLANNED, *said, event.document, last=event.detail)
        case Replanned():
            anew = replace(it, for_whom=event.for_whom, due=event.due)
            return replace(anew, last=event.reason)
        case Begun():
            return replace(it, stage=Stage.UNDER_WAY)
        case Reported():
            return replace(it, last=event.text)
        case Delivered():
            done = replace(it, stage=Stage.DELIVERED, delivered_on=event.on, late=event.late)
            return replace(done, at=event.at, last=event.text)
        case Dropped():
            return replace(it, stage=Stage.DROPPED, last=event.reason)
        case Inherited():
            return replace(it, group=event.to)
        case _:
            raise TypeError(f"an output knows no {event.name}")


EVENTS = (Planned, Replanned, Begun, Reported, Delivered, Dropped, Inherited)
