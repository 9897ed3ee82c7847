"""What the registers list: actions, reports, changes, versions, and what a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Pence
from lawspeaker.records.shown.cases import CaseLine


@dataclass(frozen=True)
class ActionLine:
    """An action: who owes it by when."""

    case: CaseId
    group: Group
    what: str
    owner: str
    due: date | None
    stage: str
    decision: CaseId | None
    meeting: CaseId | None
    done_on: date | None


@dataclass(frozen=True)
class OutputLine:
    """An output of a work programme: for whom, by when, and how it stands."""

    case: CaseId
    group: Group
    title: str
    stage: str
    for_whom: tuple[str, ...]
    due: date | None
    first_due: date | None  # as it was planned first
    delivered_on: date | None
    late: int | None  # days
    document: str


@dataclass(frozen=True)
class ProposalLine:
    """A proposal about a group, and how far it has come."""

    case: CaseId
    group: Group
    what: str
    title: str
    stage: str
    into: tuple[str, ...]
    proposed_on: date | None
    consultation: CaseId | None


@dataclass(frozen=True)
class ReportLine:
    """A report of a meeting, and the verdict it was given when it was issued."""

    case: CaseId
    group: Group
    title: str
    stage: str
    meeting: CaseId | None
    day: date | None  # of the meeting
    issued_on: date | None
    due: date | None
    late: int | None  # working days


@dataclass(frozen=True)
class AttendanceLine:
    """Somebody who attends a group without a seat, or has asked to."""

    case: CaseId
    group: Group
    meeting: CaseId | None  # only this one
    person: str
    organisation: str
    stage: str
    invited: bool
    role: str
    reads: bool  # what the group writes, too
    until: date | None  # the last day


@dataclass(frozen=True)
class ChangeLine:
    """A change request in one line."""

    case: CaseId
    group: Group
    title: str
    stage: str
    raised_by: str
    raised_on: date | None
    cost: Pence | None
    decision: CaseId | None
    decided_on: date | None
    decided_by: str
    raiser: str = ""  # the organisation, where it was raised in this record
    track: str = ""
    wanted_by: date | None = None
    asked: int = 0  # how many parties, what it would do to them
    answered: int = 0


@dataclass(frozen=True)
class WideConsultationLine:
    """A consultation: what is asked until when, and what came of it."""

    case: CaseId
    group: Group
    title: str
    stage: str
    opened_on: date | None
    closes: date | None
    reported_on: date | None
    change: CaseId | None
    answered_by: tuple[str, ...]  # organisations
    responses: int
    comments: int
    undisposed: int


@dataclass(frozen=True)
class FrameworkLine:
    """A version of the framework or of its calendar, or a reading, as the programme adopted it."""

    position: int  # of the entry that adopted it
    case: CaseId
    framework: str  # empty: only the calendar or a reading changed
    sha256: str
    calendar: str  # empty: only the framework or a reading changed
    readings: tuple[tuple[str, str], ...]
    commences: date


@dataclass(frozen=True)
class PartLine:
    """A part of a version that an act let commence."""

    position: int
    case: CaseId
    framework: str
    part: str
    on: date


@dataclass(frozen=True)
class Found:
    """A case in which words were found, with the text around them."""

    line: CaseLine
    snippet: str  # plain text; the words found stand between "⟦" and "⟧"


@dataclass(frozen=True)
class Results:
    """What a search found: `total` counts only what the reader may see."""

    rows: tuple[Found, ...]
    total: int
