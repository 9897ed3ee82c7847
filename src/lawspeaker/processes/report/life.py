"""What a headline report is, what can happen to it, and what that makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Offset
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    DRAFTED = "drafted"
    ISSUED = "issued"


@dataclass(frozen=True)
class Account:
    """What the report says of a decision; `offset` finds it in the recording."""

    decision: CaseId
    context: Prose
    viewpoints: Prose
    offset: Offset | None = None


@dataclass(frozen=True)
class Report:
    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    meeting: CaseId | None = None
    day: date | None = None
    accounts: tuple[Account, ...] = ()
    summary: Prose | None = None
    issued_on: date | None = None
    timing: Timing | None = None
    public: bool = False

    def account(self, decision: CaseId) -> Account | None:
        return next((each for each in self.accounts if each.decision == decision), None)


@record("report.drafted/1", "began the headline report of the meeting of {group} on {day}")
class Drafted(Event):
    meeting: CaseId
    group: Group
    day: date


@record("report.written/1", "wrote the account of {decision}")
class Written(Event):
    decision: CaseId
    context: Prose
    viewpoints: Prose
    offset: Offset | None = None


@record("report.summarised/1", "summarised the meeting: {text}")
class Summarised(Event):
    text: Prose


@record("report.issued/1", "issued the headline report")
class Issued(Event):
    final = True
    vouched = True
    on: date
    timing: Timing | None = None
    public: bool = False  # everybody may read it, as far as its decisions are published


def evolve(it: Report, event: Drafted | Written | Summarised | Issued) -> Report:
    match event:
        case Drafted():
            return Report(Stage.DRAFTED, event.group, event.meeting, event.day)
        case Written():
            others = tuple(each for each in it.accounts if each.decision != event.decision)
            return replace(it, accounts=(*others, Account(**vars(event))))
        case Summarised():
            return replace(it, summary=event.text)
        case Issued():
            issued = replace(it, stage=Stage.ISSUED, issued_on=event.on)
            return replace(issued, timing=event.timing, public=event.public)
