"""Who stands in for the member of a seat: until a day, without an end, or at one meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Person, Prose, Seat
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.words import Event, record

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Substitution:
    """`exceptional`: whoever named the alternate states exceptional circumstances."""

    seat: Seat = Seat("")
    group: Group = NO_GROUP
    person: Person | None = None
    organisation: Organisation | None = None
    since: date | None = None
    until: date | None = None  # none: a standing alternate
    exceptional: bool = False
    meeting: CaseId | None = None  # only at this one

    @property
    def named(self) -> tuple[str, ...]:
        """The seat whose holder may end it."""
        return (self.seat,) if self.seat else ()


@record("alternate.named/1", "named {person} alternate for the seat {seat}: {reason}")
class Named(Event):
    seat: Seat
    group: Group
    person: Person
    organisation: Organisation
    since: date
    until: date | None
    exceptional: bool
    reason: Prose
    meeting: CaseId | None = None


@record("alternate.ended/1", "ended the substitution on {on}: {reason}")
class Ended(Event):
    on: date
    reason: Prose


@record("alternate.followed/1", "followed the meeting to {day}")
class Followed(Event):
    final = True  # it stands as the meeting does
    day: date


def evolve(it: Substitution, event: Event) -> Substitution:
    match event:
        case Named():
            return Substitution(
                seat=event.seat,
                group=event.group,
                person=event.person,
                organisation=event.organisation,
                since=event.since,
                until=event.until,
                exceptional=event.exceptional,
                meeting=event.meeting,
            )
        case Ended():
            return replace(it, until=event.on)
        case Followed():
            return replace(it, since=event.day, until=event.day + ONE_DAY)
        case _:
            raise TypeError(f"a substitution knows no {event.name}")


EVENTS = (Named, Ended, Followed)
