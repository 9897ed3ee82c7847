"""A headline report: for each decision of a meeting its context, its viewpoints, its timestamp."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.facts import Item, Items, MeetingNow, Need, Phase
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.kinds import Offset
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Duty, Event, Rule, record, rule

CLOCK = "report"


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
    on: date
    timing: Timing | None = None


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
            return replace(it, stage=Stage.ISSUED, issued_on=event.on, timing=event.timing)


def at(stage: Stage) -> Rule[[Case[Report]]]:
    says = f"The report must be {stage}."
    return Rule("report.stage", says, lambda case: case.state.stage is stage)


is_drafted = at(Stage.DRAFTED)


@record("report.draft", "Begin the headline report of a meeting.")
class Draft(Command[Report]):
    given = (at(Stage.NEW),)
    needs = (Need("meeting", "meeting"),)
    opens = True
    meeting: CaseId
    group: Group

    @rule("report.own_meeting", "The meeting must be one of the group.", "meeting")
    def is_of_a_meeting_of_the_group(self, case: Case[Report]) -> bool:
        return case.has(MeetingNow) and case.known(MeetingNow).group == self.group

    @rule("report.meeting_closed", "The meeting must be closed.", "meeting")
    def is_of_a_closed_meeting(self, case: Case[Report]) -> bool:
        return case.has(MeetingNow) and case.known(MeetingNow).phase is Phase.CLOSED

    def decide(self, case: Case[Report]) -> Iterator[Event]:
        yield Drafted(self.meeting, self.group, case.known(MeetingNow).day)


@record("report.write", "Write the account of a decision: context, viewpoints, timestamp.")
class Write(Command[Report]):
    given = (is_drafted,)
    needs = (Need("items", "meeting"),)
    decision: CaseId
    context: Prose
    viewpoints: Prose
    offset: Offset | None = None

    @rule("report.of_meeting", "The decision must be one of the meeting.", "decision")
    def is_a_decision_of_the_meeting(self, case: Case[Report]) -> bool:
        return any(each.decision == self.decision for each in decisions(case))

    def decide(self, case: Case[Report]) -> Iterator[Event]:
        yield Written(**vars(self))


@record("report.summarise", "Summarise the meeting.")
class Summarise(Command[Report]):
    given = (is_drafted,)
    text: Prose

    def decide(self, case: Case[Report]) -> Iterator[Event]:
        yield Summarised(self.text)


def decisions(case: Case[Report]) -> tuple[Item, ...]:
    """Return the decisions that were on the agenda of the meeting."""
    return case.known(Items).items if case.has(Items) else ()


@rule("report.context", "Each decision must have its context and the viewpoints on it.")
def tells_context_and_viewpoints(case: Case[Report]) -> bool:
    return all(case.state.account(each.decision) is not None for each in decisions(case))


@rule("report.timestamps", "Each decision must have its place in the recording.")
def has_every_timestamp(case: Case[Report]) -> bool:
    return all(_has_timestamp(each, case.state) for each in decisions(case))


def _has_timestamp(item: Item, it: Report) -> bool:
    account = it.account(item.decision)
    return item.complete or (account is not None and account.offset is not None)


@rule("report.audit_trail", "The decisions of the meeting must be known to the record.")
def has_an_audit_trail(case: Case[Report]) -> bool:
    return case.has(Items) and all(each.settled for each in decisions(case))


@record("report.issue", "Issue the headline report.")
class Issue(Command[Report]):
    given = (is_drafted, has_an_audit_trail, tells_context_and_viewpoints, has_every_timestamp)
    needs = (Need("items", "meeting"),)

    def decide(self, case: Case[Report]) -> Iterator[Event]:
        timing = case.timing(CLOCK, case.state.day) if case.state.day else None
        yield Issued(case.today, timing)


def duties(it: Report, framework: Framework) -> Iterator[Duty]:
    if it.stage is Stage.DRAFTED and it.day:
        yield Duty(Issue, who(framework, Issue.name, Part(it.group)), it.day, CLOCK)


REPORT = Process(
    "report",
    "R",
    Report(),
    evolve,
    duties,
    (Draft, Write, Summarise, Issue),
    (Drafted, Written, Summarised, Issued),
    title=lambda it: f"Headline report, {it.group}, {it.day}",
)
