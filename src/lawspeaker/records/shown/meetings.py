"""A meeting as readers are given it: in one line, or whole with its agenda."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Person
from lawspeaker.kernel.facts import Composition
from lawspeaker.records.shown.cases import CaseShown
from lawspeaker.records.shown.decisions import DecisionLine


@dataclass(frozen=True)
class MeetingLine:
    """A meeting in one line."""

    case: CaseId
    group: Group
    day: date
    phase: str
    by_rule: bool
    papers_on: date | None
    papers_due: date | None
    papers_late: int | None
    items: int
    recorded: bool  # a recording is linked
    report: CaseId | None


@dataclass(frozen=True)
class ExceptionLine:
    """What a chair has said of a day that the rule of the group gives."""

    case: CaseId
    group: Group
    day: date
    what: str
    held: date | None  # none: the group does not meet
    reason: str  # the public is told the day, not why


@dataclass(frozen=True)
class FrequencyLine:
    """How often a group meets, as its chair last found it."""

    case: CaseId
    group: Group
    found: str
    reviewed_on: date
    again: date | None


@dataclass(frozen=True)
class ItemShown:
    """An item of the agenda, and the decision it is for.

    Of a matter that the viewer may not know of there is no title of its own, decision or note.
    """

    number: int
    title: str
    minutes: int
    opened: int | None
    closed: int | None
    decision: DecisionLine | None
    note: str  # of what was said, made when it was closed


@dataclass(frozen=True)
class MeetingShown:
    """A meeting whole: its agenda, who may sit and who does."""

    line: MeetingLine
    chair: Person | None
    chair_is_office: bool
    recording: str
    items: tuple[ItemShown, ...]
    composition: Composition
    case: CaseShown
