"""What assurance reads: findings, marks of single entries, and what they add up to in a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Organisation, Seat


@dataclass(frozen=True)
class Period:
    """From one day up to and with another; of one group or of all."""

    since: date
    until: date
    group: Group | None = None


@dataclass(frozen=True)
class FindingLine:
    """A finding in one line."""

    case: CaseId
    group: Group
    title: str
    severity: str
    stage: str
    owner: str
    about: CaseId | None
    entry: int | None
    subject: str
    organisation: Organisation | None
    raised_on: date | None
    answer_by: date | None
    closed_on: date | None
    unnoted: tuple[Group, ...]


@dataclass(frozen=True)
class MarkLine:
    """Something assurance looks at, and the entry it follows from."""

    position: int
    case: CaseId
    process: str
    group: Group
    day: date
    sort: str
    key: str
    by: str
    anchor: date | None
    clock: str
    due: date | None
    late: int | None
    calendar: str
    about: int | None
    text: str
    finding: CaseId | None = None  # that was raised on the entry


@dataclass(frozen=True)
class Kept:
    """How often a duty was met in a period by a group: in time, late, or with no day set for it."""

    group: Group
    command: str
    clock: str
    in_time: int
    late: int
    undated: int
    calendars: tuple[str, ...]  # the versions the verdicts were given under


@dataclass(frozen=True)
class Marked:
    """How many marks of a sort there are of a group in a period."""

    group: Group
    sort: str
    count: int


@dataclass(frozen=True)
class OpenReading:
    """A reading nobody had agreed on the day, and how many decisions of the period rest on it."""

    reading: str
    group: Group
    decisions: int


@dataclass(frozen=True)
class Attended:
    """To how many of the meetings of its group somebody came for a seat."""

    group: Group
    seat: Seat
    meetings: int
    came: int
    by_alternate: int
