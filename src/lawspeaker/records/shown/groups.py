"""A group, its seats and its chair as readers are given them, on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Office, Organisation, Person, Seat
from lawspeaker.records.shown.meetings import MeetingLine


@dataclass(frozen=True)
class SeatShown:
    """A seat of a list of members, and who holds it on the day asked for."""

    seat: Seat
    group: Group
    name: str
    hat: str
    constituency: str
    counts: bool
    filled: str  # "standing", "per_meeting", "per_provider", "as_appropriate"
    office: Office | None
    case: CaseId | None  # None: an open-ended or office seat nobody has acted on
    organisation: Organisation | None
    person: Person | None
    since: date | None
    until: date | None
    alternate: Person | None
    alternate_until: date | None  # none: for good, or nobody
    vacant_since: date | None
    ended_on: date | None  # the day its group ended

    @property
    def is_vacant(self) -> bool:
        return self.organisation is None and self.filled == "standing"


@dataclass(frozen=True)
class GroupLine:
    """A group on a day: its place, whether it stands."""

    group: Group
    name: str
    level: int
    parent: Group | None
    audience: str
    stands: bool
    since: date | None
    until: date | None
    case: CaseId | None
    predecessors: tuple[Group, ...]
    successors: tuple[Group, ...]
    scope: tuple[str, ...] = ()  # as acts made it; empty: as the framework says


@dataclass(frozen=True)
class DelegationShown:
    """The chair of a group, or a power of it, delegated from a day until a day."""

    case: CaseId
    what: str  # "Chair of PSG"
    by: str  # the office or seat that gave it
    to: str  # the function it was given to
    person: Person | None
    organisation: Organisation
    group: Group
    scope: str  # the instrument it is given by
    since: date
    until: date | None
    process: str = "delegation"


@dataclass(frozen=True)
class Came:
    """A seat that somebody came to a meeting for, and whether that was an alternate."""

    seat: Seat
    organisation: Organisation
    by_alternate: bool


@dataclass(frozen=True)
class AttendedShown:
    """A meeting that was held, and the seats that somebody came for."""

    meeting: CaseId
    day: date
    came: tuple[Came, ...]

    def of(self, seat: SeatShown, *, alone: bool) -> Came | None:
        """Return who came for a seat; where several fill it, only for the same body."""
        ours = (each for each in self.came if each.seat == seat.seat)
        return next((e for e in ours if alone or e.organisation == seat.organisation), None)


@dataclass(frozen=True)
class GroupShown:
    """A group whole, on a day."""

    line: GroupLine
    below: tuple[GroupLine, ...]
    chair: Office | None
    chairs: tuple[Person, ...]  # whoever holds that office
    delegates: tuple[Person, ...]
    seats: tuple[SeatShown, ...]
    delegations: tuple[DelegationShown, ...]
    meetings: tuple[MeetingLine, ...]  # the last and the next, latest first
