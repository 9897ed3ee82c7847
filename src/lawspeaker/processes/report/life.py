"""What a headline report is, what can happen to it, and what that makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Person, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Offset
from lawspeaker.kernel.words import Event, record
from lawspeaker.processes.report.asked import (
    AdditionAsked,
    AmendmentAsked,
    Answer,
    Reissued,
    Request,
    SentOn,
    TakenUp,
    TurnedDown,
    answered,
    asked,
)


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
    named: tuple[Person, ...] = ()  # who attended the meeting
    requests: tuple[Request, ...] = ()
    following: date | None = None  # the meeting from which the time for them is counted back
    reissued_on: date | None = None
    reissued_timing: Timing | None = None
    with_papers: CaseId | None = None  # of the meeting with whose papers it went out again
    addendum: bool = False  # those papers had gone out before it
    first: tuple[Account, ...] = ()  # what it told when it was first issued
    first_summary: Prose | None = None

    def request(self, number: int) -> Request | None:
        return next((each for each in self.requests if each.number == number), None)

    @property
    def waiting(self) -> tuple[Request, ...]:
        """Those that nobody has answered yet."""
        return tuple(each for each in self.requests if each.answer is Answer.NONE)

    @property
    def unissued(self) -> tuple[Request, ...]:
        """Those that are taken up and have not gone out yet."""
        return tuple(e for e in self.requests if e.answer is Answer.TAKEN_UP and not e.reissued)

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
    attended: tuple[Person, ...] = ()


def evolve(it: Report, event: Event) -> Report:
    match event:
        case Drafted():
            return Report(Stage.DRAFTED, event.group, event.meeting, event.day)
        case Written():
            others = tuple(each for each in it.accounts if each.decision != event.decision)
            return replace(it, accounts=(*others, Account(**vars(event))))
        case Summarised():
            return replace(it, summary=event.text)
        case Issued():
            issued = replace(it, stage=Stage.ISSUED, issued_on=event.on, named=event.attended)
            return replace(issued, timing=event.timing, public=event.public)
        case AdditionAsked() | AmendmentAsked():
            following = getattr(event, "following", None) or it.following
            return replace(it, requests=(*it.requests, asked(event)), following=following)
        case TakenUp() | TurnedDown() | SentOn():
            return replace(it, requests=tuple(answered(each, event) for each in it.requests))
        case Reissued():
            return _reissued(it, event)
        case _:
            raise TypeError(f"a report knows no {event.name}")


def _reissued(it: Report, event: Reissued) -> Report:
    """Return the report with what was taken up in it, and what it told at first beside it."""
    accounts, summary = it.accounts, it.summary
    for each in it.unissued:
        accounts = tuple(_amended(account, each) for account in accounts)
        summary = each.summary or summary
    return replace(
        it,
        accounts=accounts,
        summary=summary,
        requests=tuple(e.gone_out(event.on) if e in it.unissued else e for e in it.requests),
        reissued_on=event.on,
        reissued_timing=event.timing,
        with_papers=event.with_papers,
        addendum=event.addendum,
        first=it.first or it.accounts,
        first_summary=it.first_summary or it.summary,
    )


def _amended(account: Account, by: Request) -> Account:
    if account.decision != by.decision:
        return account
    context, viewpoints = by.context or account.context, by.viewpoints or account.viewpoints
    return replace(account, context=context, viewpoints=viewpoints)
