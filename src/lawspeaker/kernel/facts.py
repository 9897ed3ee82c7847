"""The facts that one case may need of others: a closed registry of names and types.

A command declares what it `needs`; the door finds it inside the lock and keeps it with the entry,
so that a replay and an appeal see what was known. A rule never queries.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import CaseId, Group, Office, Organisation, Pence, Person, Seat
from lawspeaker.kernel import conduct, contested, elsewhere
from lawspeaker.kernel.around import Alternates, Arranged, Attended, Following, Guests, Meets
from lawspeaker.kernel.business import Business, TextNow
from lawspeaker.kernel.kinds import Count, Name, Offset, Title
from lawspeaker.kernel.library import LIBRARY
from lawspeaker.kernel.polls import BoxNow, Electorate, KeyNow
from lawspeaker.kernel.spending import Spent


@dataclass(frozen=True)
class Term:
    """How long somebody holds an office or a seat: until the day before `until`, if known."""

    person: Person
    since: date
    until: date | None = None

    def meets(self, since: date, until: date | None) -> bool:
        """Say whether another term would share a day with it."""
        begins_in_time = until is None or self.since < until
        return begins_in_time and (self.until is None or since < self.until)


@dataclass(frozen=True)
class SeatNow:
    """A seat on a day: who holds it, and whether its view counts towards consensus."""

    seat: Seat
    name: str
    hat: Name
    constituency: str
    counts: bool
    organisation: Organisation | None
    person: Person | None
    alternate: Person | None
    present: bool
    until: date | None = None  # when who holds it now leaves it, if that is known
    terms: tuple[Term, ...] = ()  # everybody ever in it, where it is asked for alone
    stays_out: bool = False  # of an item, for an interest that was declared in it


@dataclass(frozen=True)
class Composition:
    """The seats of a group on a day and, where a meeting is meant, who of them is in the room."""

    group: Group
    level: Count
    seats: tuple[SeatNow, ...]

    def seat(self, seat: Seat) -> SeatNow | None:
        return next((each for each in self.seats if each.seat == seat), None)

    def member(self, seat: Seat, organisation: Organisation) -> SeatNow | None:
        """Find who fills a seat: of an open-ended one, the member from an organisation."""
        filling = [each for each in self.seats if each.seat == seat]
        if len(filling) == 1:
            return filling[0]
        return next((each for each in filling if each.organisation == organisation), None)

    def without(self, seats: Iterable[str]) -> Composition:
        """Return it with some seats out of what is decided: they neither speak nor count."""
        out = {*seats}
        gone = (replace(each, present=False, stays_out=True) for each in self.seats)
        pairs = zip(self.seats, gone, strict=True)
        return replace(self, seats=tuple(g if e.seat in out else e for e, g in pairs))

    @property
    def counted(self) -> tuple[SeatNow, ...]:
        """The seats present whose objection stands in the way of consensus."""
        return tuple(each for each in self.seats if each.counts and each.present)


class Phase(StrEnum):
    """How far a meeting has come."""

    NEW = "new"
    CALLED = "called"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class MeetingNow:
    """A meeting: its group and day, who chairs it, and what of it is still open."""

    meeting: CaseId
    group: Group
    day: date
    phase: Phase
    papers_on: date | None
    chair: Person | None
    chair_is_office: bool  # the office that chairs the group, in person; not a delegate
    next_day: date | None  # of the next meeting of the group, if one is called
    report: CaseId | None = None  # the headline report that stands for it
    papers_late: Count | None = None  # working days; None: not issued, or no clock
    decisions: tuple[CaseId, ...] | None = None  # on its agenda; None: not known


@dataclass(frozen=True)
class Item:
    """A decision on the agenda of a meeting, and whether it has an outcome."""

    decision: CaseId
    settled: bool
    confirmed: bool
    complete: bool  # context, viewpoints and a place in the recording are there
    opened: Offset | None = None  # when the item was, in the recording
    closed: Offset | None = None
    at: Offset | None = None  # when the decision was taken, in the recording


@dataclass(frozen=True)
class Items:
    """The decisions on the agenda of a meeting."""

    meeting: CaseId
    items: tuple[Item, ...]


@dataclass(frozen=True)
class OfficeNow:
    """An office, and everybody who ever held it or is to hold it."""

    office: Office
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Hold:
    """Something that a person holds for an organisation, until the day before `until`."""

    holds: str  # an office, a seat, or that the person acts for the party
    organisation: Organisation
    since: date
    until: date | None = None

    def spans(self, since: date, until: date) -> bool:
        """Say whether it lasts the whole of a term, as far as is known."""
        return self.since <= since and (self.until is None or until <= self.until)


@dataclass(frozen=True)
class PersonNow:
    """A person, and everything the record knows that person ever to hold."""

    person: Person
    terms: tuple[Hold, ...]


@dataclass(frozen=True)
class PartyNow:
    """A party on a day: whether it takes part, where it belongs, what it is obliged to."""

    organisation: Organisation
    stands: bool
    constituencies: tuple[Name, ...]
    obligations: tuple[Name, ...] = ()

    def is_of(self, constituency: str) -> bool:
        """Say whether it takes part, and belongs to a constituency."""
        return self.stands and constituency in self.constituencies


@dataclass(frozen=True)
class Parties:
    """The parties that take part on a day."""

    parties: tuple[PartyNow, ...]

    def among(self, constituencies: tuple[Name, ...]) -> tuple[Organisation, ...]:
        """Return those of some constituencies; where none is named, all of them."""
        asked = {*constituencies}
        return tuple(
            each.organisation
            for each in self.parties
            if each.stands and (not asked or not asked.isdisjoint(each.constituencies))
        )


@dataclass(frozen=True)
class GroupNow:
    """A group on a day: whether it stands, and the groups around it that stand on that day."""

    group: Group
    stands: bool
    level: Count
    parent: Group | None
    children: tuple[Group, ...] = ()
    peers: tuple[Group, ...] = ()  # of its level, those set up since the case was opened included
    was_set_up: bool = False  # an act has set it up, whatever has become of it since


@dataclass(frozen=True)
class Settled:
    """A decision as others see it; `final` once nobody can take it back any more.

    One whose place a later decision took is not `accepted` any more: nothing new rests on it.
    """

    decision: CaseId
    group: Group
    outcome: Name
    accepted: bool
    on: date | None
    published: bool
    change: CaseId | None = None  # the change request that it is about
    final: bool = True  # confirmed, and its meeting closed
    told: bool = False  # everybody
    taken_by: Name | None = None  # the office or chair whose act it was
    directed: bool = False  # the sponsor had the last word
    enacts: CaseId | None = None  # the appeal that it carries out
    withdrawn: bool = False  # before anybody decided it
    authorises: Title | None = None  # standard changes of this kind, in advance
    authorises_to: Pence | None = None  # what one of them may cost at most


@dataclass(frozen=True)
class ChangeNow:
    """A change request as others see it."""

    change: CaseId
    stage: Name
    matters: tuple[CaseId, ...] = ()  # that stand for it and are not decided
    set_aside: bool = False  # what was decided of it: an appeal has


@dataclass(frozen=True)
class Founding:
    """When the programme began to keep this record."""

    on: date


FACTS: dict[str, type] = {
    "composition": Composition,
    "seat": SeatNow,
    "person": PersonNow,
    "party": PartyNow,
    "parties": Parties,
    "electorate": Electorate,
    "box": BoxNow,
    "key": KeyNow,
    "office": OfficeNow,
    "meeting": MeetingNow,
    "meets": Meets,
    "attended": Attended,
    "arranged": Arranged,
    "following": Following,
    "guests": Guests,
    "alternates": Alternates,
    "items": Items,
    "spent": Spent,
    "group": GroupNow,
    "business": Business,
    "settled": Settled,
    "contested": contested.ContestedNow,
    "appeal": contested.AppealNow,
    "stopped": contested.StoppedNow,
    "stopping": contested.Stopping,
    "change": ChangeNow,
    **LIBRARY,
    "founded": Founding,
    "text": TextNow,
    "days": TextNow,
    **elsewhere.FACTS,
    **conduct.FACTS,
}


@dataclass(frozen=True)
class Need:
    """A fact that a command needs, about what one of its fields, or the state's, names.

    `about` is the name of that field; it is looked for in the command first, then in the state.
    "case" means the case itself, "actor" the organisation of whoever acts, empty the programme.
    `optional`: where nothing is named, nothing is needed.
    `later`: no rule reads it, so whoever asks only what may be done does without.
    `on` is the field of the command with the day it is of; empty, or left blank: that of the act.
    """

    fact: str
    about: str = ""
    optional: bool = False
    later: bool = False
    on: str = ""
