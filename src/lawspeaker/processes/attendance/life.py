"""Who attends a group without a seat in it: what is asked, what is answered, what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Person, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    ASKED = "asked"
    ATTENDS = "attends"
    TURNED_DOWN = "turned_down"
    ENDED = "ended"


class Role(StrEnum):
    """As what somebody is there: to be heard on a subject, or to follow what the group does."""

    GUEST = "guest"
    OBSERVER = "observer"


@dataclass(frozen=True)
class Attendance:
    """Who attends a group, or one meeting of it, without a seat."""

    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    person: Person | None = None
    organisation: Organisation | None = None
    meeting: CaseId | None = None  # only this one; none: every meeting
    asked_on: date | None = None
    invited: bool = False
    role: Role = Role.GUEST
    reads: bool = False  # what the group writes, where it works behind closed doors
    until: date | None = None  # the last day

    @property
    def raiser(self) -> str:
        """Whoever it is about may end it."""
        return self.person or ""


@record("attendance.asked/1", "asked that {person} may attend {group}: {reason}")
class Asked(Event):
    group: Group
    person: Person
    organisation: Organisation
    on: date
    reason: Prose
    meeting: CaseId | None = None


@record("attendance.admitted/1", "admitted {person} to {group}")
class Admitted(Event):
    group: Group
    person: Person


@record("attendance.turned-down/1", "turned the request to attend down: {reason}")
class TurnedDown(Event):
    reason: Prose


@record("attendance.invited/1", "invited {person} to {group}: {reason}")
class Invited(Event):
    group: Group
    person: Person
    organisation: Organisation
    reason: Prose
    meeting: CaseId | None = None
    role: Role = Role.GUEST
    reads: bool = False
    until: date | None = None


@record("attendance.ended/1", "ended the attendance: {reason}")
class Ended(Event):
    reason: Prose


def evolve(it: Attendance, event: Event) -> Attendance:
    match event:
        case Asked():
            of = (event.group, event.person, event.organisation, event.meeting)
            return Attendance(Stage.ASKED, *of, asked_on=event.on)
        case Invited():
            of = (event.group, event.person, event.organisation, event.meeting)
            there = Attendance(Stage.ATTENDS, *of, invited=True)
            return replace(there, role=event.role, reads=event.reads, until=event.until)
        case Admitted():
            return replace(it, stage=Stage.ATTENDS)
        case TurnedDown():
            return replace(it, stage=Stage.TURNED_DOWN)
        case Ended():
            return replace(it, stage=Stage.ENDED)
        case _:
            raise TypeError(f"an attendance knows no {event.name}")


EVENTS = (Asked, Admitted, TurnedDown, Invited, Ended)
