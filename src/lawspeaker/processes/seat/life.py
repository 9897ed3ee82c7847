"""A seat, what can happen to it, and who fills it then, for how long and on what mandate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, Group, Organisation, Person, Prose, Seat
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Title
from lawspeaker.kernel.words import Event, record


class How(StrEnum):
    """How whoever fills a seat came to it."""

    APPOINTED = "appointed"
    NOMINATED = "nominated"
    ELECTED = "elected"
    BY_FRAMEWORK = "by the framework"


@dataclass(frozen=True)
class Membership:
    seat: Seat = Seat("")
    group: Group = NO_GROUP
    organisation: Organisation | None = None
    person: Person | None = None
    how: How = How.APPOINTED
    since: date | None = None
    until: date | None = None
    expertise: Title | None = None
    mandate: Prose | None = None
    ended: bool = False  # nobody has to say any more whether the term goes on

    @property
    def named(self) -> tuple[str, ...]:
        """The seat, whose member may resign it."""
        return (self.seat,) if self.seat else ()


@record(
    "seat.filled/1", "recorded that {organisation} fills the seat {seat} from {since}: {reason}"
)
class Filled(Event):
    seat: Seat
    group: Group
    organisation: Organisation
    person: Person
    how: How
    since: date
    until: date | None
    reason: Prose


@record("seat.person-changed/1", "recorded that {person} sits in the seat from {on}")
class PersonChanged(Event):
    person: Person
    on: date


@record("seat.vacated/1", "recorded that the seat is vacant from {on}: {reason}")
class Vacated(Event):
    final = True  # the seat may be filled again
    on: date
    reason: Prose


@record("seat.mandated/1", "recorded the mandate, in the field {expertise}: {mandate}")
class Mandated(Event):
    expertise: Title
    mandate: Prose


@record("seat.resigned/1", "resigned the seat from {on}: {reason}")
class Resigned(Event):
    final = True  # the seat may be filled again
    on: date
    reason: Prose


@record("seat.renewed/1", "recorded that the term goes on until {until}: {reason}")
class Renewed(Event):
    until: date | None
    reason: Prose


@record("seat.lapsed/1", "recorded that the term is over and was not renewed: {reason}")
class Lapsed(Event):
    final = True  # the seat may be filled again
    reason: Prose


type Happened = Filled | PersonChanged | Vacated | Mandated | Resigned | Renewed | Lapsed


def evolve(it: Membership, event: Happened) -> Membership:
    match event:
        case Filled():
            return Membership(
                seat=event.seat,
                group=event.group,
                organisation=event.organisation,
                person=event.person,
                how=event.how,
                since=event.since,
                until=event.until,
            )
        case PersonChanged():
            return replace(it, person=event.person)
        case Vacated() | Resigned():
            return replace(it, until=event.on, ended=True)
        case Mandated():
            return replace(it, expertise=event.expertise, mandate=event.mandate)
        case Renewed():
            return replace(it, until=event.until)
        case Lapsed():
            return replace(it, ended=True)
