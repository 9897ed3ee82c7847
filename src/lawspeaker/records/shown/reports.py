"""A headline report as readers are given it: whole, or as far as its decisions are published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.records.shown.cases import CaseShown
from lawspeaker.records.shown.decisions import DecisionShown
from lawspeaker.records.shown.meetings import MeetingShown
from lawspeaker.records.shown.registers import ReportLine


@dataclass(frozen=True)
class AccountShown:
    """What a report tells of a decision; empty where nobody has written of it yet."""

    decision: DecisionShown
    context: str
    viewpoints: str
    at: int | None  # seconds into the recording
    was: tuple[tuple[str, str], ...] = ()  # what stood there first, where it was amended
    added: tuple[str, ...] = ()


@dataclass(frozen=True)
class NoteShown:
    """What was noted of an item of the meeting."""

    number: int
    title: str
    text: str


@dataclass(frozen=True)
class ReportShown:
    """A report. To the public `meeting` and `case` are None, and what is withheld is counted."""

    line: ReportLine
    framework: str
    summary: str  # to the public empty until every decision it tells of is published
    accounts: tuple[AccountShown, ...]
    notes: tuple[NoteShown, ...]  # to the public none: no act publishes them
    withheld: int  # decisions told of that are not published yet
    meeting: MeetingShown | None
    case: CaseShown | None
    position: int | None  # of the entry that issued it last, or adopted it as issued
    reissued_on: date | None = None
    added: tuple[str, ...] = ()  # what was added that is about no decision
    following: date | None = None  # the meeting from which the time for amendments is counted
    due: tuple[tuple[str, date], ...] = ()  # the last days for them, by clock
    told_in: tuple[int, ...] = ()  # entries that the public record opens, with this text
