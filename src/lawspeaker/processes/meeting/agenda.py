"""A meeting as it stands: its agenda, its papers, who is in the room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Person, Prose, Seat
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.facts import Phase
from lawspeaker.kernel.kinds import Attachment, Count, Link, Offset, Title


@dataclass(frozen=True)
class Item:
    """One item of the agenda; `decision` is the matter that it is to decide, if any."""

    number: Count
    title: Title
    minutes: Count
    decision: CaseId | None = None
    opened: Offset | None = None
    closed: Offset | None = None


@dataclass(frozen=True)
class Note:
    """What was noted of an item when it was closed."""

    item: Count
    text: Prose


@dataclass(frozen=True)
class Paper:
    """A document for an item, issued on a day."""

    item: Count
    document: Attachment


@dataclass(frozen=True)
class Presence:
    """Somebody in the room, or gone: in a seat, or as a guest of the chair."""

    person: Person
    seat: Seat | None
    arrived: Offset
    gone: Offset | None = None


@dataclass(frozen=True)
class Meeting:
    group: Group = NO_GROUP
    day: date | None = None
    phase: Phase = Phase.NEW
    by_rule: bool = False
    agenda: tuple[Item, ...] = ()
    papers: tuple[Paper, ...] = ()
    papers_on: date | None = None
    papers_timing: Timing | None = None
    chair: Person | None = None
    chair_is_office: bool = False
    circumstances: Prose | None = None
    room: tuple[Presence, ...] = ()
    recording: Link | None = None
    notes: tuple[Note, ...] = ()

    @property
    def open_item(self) -> Item | None:
        """The item that is being discussed."""
        return next((i for i in self.agenda if i.opened is not None and i.closed is None), None)

    def item(self, number: int) -> Item | None:
        return next((each for each in self.agenda if each.number == number), None)

    def note(self, number: int) -> Prose | None:
        return next((each.text for each in self.notes if each.item == number), None)

    def present(self, person: Person) -> bool:
        return any(each.person == person and each.gone is None for each in self.room)
