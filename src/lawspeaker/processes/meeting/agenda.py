"""A meeting as it stands: its agenda, its papers, who is in the room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Person, Prose, Seat
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.facts import Phase
from lawspeaker.kernel.kinds import Attachment, Count, Link, Name, Offset, Title


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
class Late:
    """A paper that came after the pack, and too late; admitted by whoever waived the notice."""

    item: Count
    waived_by: Name | None = None
    reason: Prose | None = None
    on: date | None = None  # when it went out


@dataclass(frozen=True)
class Apology:
    """A seat whose member cannot come, and whether an alternate will."""

    seat: Seat
    alternate: bool
    reason: Prose


@dataclass(frozen=True)
class Interest:
    """What somebody in a seat declared of an item."""

    item: Count
    seat: Seat
    text: Prose
    stays_out: bool


def renumbered(before: tuple[Item, ...], after: tuple[Item, ...]) -> dict[Count, Count]:
    """Return by its old number the new number of each item that stays on an agenda.

    An item is known by its matter, or else by its title; one that is renamed, by its place.
    """
    left = {each.number: each for each in after}
    found: dict[Count, Count] = {}
    for knows in (_matter_or_title, _place):
        for item in (each for each in before if each.number not in found):
            same = (n for n, each in left.items() if knows(each) == knows(item))
            if (number := next(same, None)) is not None:
                found[item.number] = left.pop(number).number
    return found


def _matter_or_title(item: Item) -> str:
    return item.decision or item.title


def _place(item: Item) -> tuple[bool, int]:
    return item.decision is None, item.number


class Audience(StrEnum):
    """Who may hear a recording: those of the group, or all who may read of its meeting."""

    MEMBERS = "members"
    READERS = "readers"


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
    kept_until: date | None = None
    recording_removed: date | None = None
    notes: tuple[Note, ...] = ()
    short: Timing | None = None  # how late it was called for its papers; none: in time
    called_for: Prose | None = None
    late: tuple[Late, ...] = ()
    consent: tuple[Count, ...] = ()  # taken together, unless somebody asks to discuss one
    information: tuple[Count, ...] = ()
    apologies: tuple[Apology, ...] = ()
    interests: tuple[Interest, ...] = ()
    recording_for: Audience | None = None  # none: all who may read of the meeting

    @property
    def is_for_its_group(self) -> bool:
        """Whether what is said of its recording is for those of the group alone."""
        return self.recording_for is Audience.MEMBERS

    @property
    def was_recorded(self) -> bool:
        """Whether a recording is linked, or was before it was removed."""
        return self.recording is not None or self.recording_removed is not None

    @property
    def open_item(self) -> Item | None:
        """The item that is being discussed."""
        return next((i for i in self.agenda if i.opened is not None and i.closed is None), None)

    def item(self, number: int) -> Item | None:
        return next((each for each in self.agenda if each.number == number), None)

    def stays_out_of(self, interest: Interest) -> CaseId | None:
        """Return the matter whose item somebody stays out of for an interest."""
        found = self.item(interest.item) if interest.stays_out else None
        return found.decision if found else None

    def waits(self, number: int) -> bool:
        """Say whether a late paper of an item has been neither admitted nor put aside."""
        waived = (each.waived_by for each in self.late if each.item == number)
        return number not in self.information and any(each is None for each in waived)

    def there(self, presence: Presence, item: Item) -> bool:
        """Say whether somebody was in the room while an item was taken."""
        if item.opened is None:
            return False
        until = item.closed if item.closed is not None else item.opened
        return presence.arrived <= until and (presence.gone is None or presence.gone > item.opened)

    def note(self, number: int) -> Prose | None:
        return next((each.text for each in self.notes if each.item == number), None)

    def present(self, person: Person) -> bool:
        return any(each.person == person and each.gone is None for each in self.room)
