"""Writing a headline report and issuing it: what its meeting decided must be there first."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.meetings import REPORT_CLOCK, owes
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.around import Attended
from lawspeaker.kernel.dates import clock
from lawspeaker.kernel.facts import Item, Items, MeetingNow, Need, Phase
from lawspeaker.kernel.kinds import Offset
from lawspeaker.kernel.words import Because, Case, Command, Event, Rule, record, rule
from lawspeaker.processes.report.life import Drafted, Issued, Report, Stage, Summarised, Written


def at(stage: Stage) -> Rule[[Case[Report]]]:
    says = f"The report must be {stage}."
    return Rule("report.stage", says, lambda case: case.state.stage is stage)


is_drafted = at(Stage.DRAFTED)


@rule("report.after", "It must not be dated before its meeting.")
def is_not_before_its_meeting(case: Case[Report]) -> bool:
    day = case.known(MeetingNow).day if case.has(MeetingNow) else case.state.day
    return day is None or case.today >= day


@record("report.draft", "Begin the headline report of a meeting.")
class Draft(Command[Report]):
    given = (at(Stage.NEW), is_not_before_its_meeting)
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

    @rule("report.once", "The meeting must not have a headline report already.", "meeting")
    def is_the_first_of_its_meeting(self, case: Case[Report]) -> bool:
        return not case.has(MeetingNow) or case.known(MeetingNow).report is None

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

    @rule("report.place", "The place in the recording must be that of the decision.", "offset")
    def gives_the_place_of_the_decision(self, case: Case[Report]) -> bool | Because:
        known = (each.at for each in decisions(case) if each.decision == self.decision)
        at = next(known, None)
        if at is None or self.offset in (None, at):
            return True
        ground = case.framework.ground("report.place")
        says = f"The place in the recording must be that of the decision, {clock(at)}."
        return Because(says, ground.by if ground else ())

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


def untold(case: Case[Report]) -> Iterator[CaseId]:
    """Yield the decisions that have no account yet, in the order of the agenda."""
    return (e.decision for e in decisions(case) if case.state.account(e.decision) is None)


@rule("report.context", "Each decision must have its context and the viewpoints on it.")
def tells_context_and_viewpoints(case: Case[Report]) -> bool:
    return next(untold(case), None) is None


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
    given = (
        is_drafted,
        is_not_before_its_meeting,
        has_an_audit_trail,
        tells_context_and_viewpoints,
        has_every_timestamp,
    )
    needs = (Need("items", "meeting"), Need("attended", "meeting", optional=True))

    def decide(self, case: Case[Report]) -> Iterator[Event]:
        group, day = case.state.group, case.state.day
        is_owed = day is not None and owes(case.framework, group, REPORT_CLOCK)
        timing = case.timing(REPORT_CLOCK, day) if day and is_owed else None
        open_to_all = case.framework.is_followed_by_all(group)
        attended = case.known(Attended).persons if case.has(Attended) else ()
        yield Issued(case.today, timing, open_to_all, attended)


COMMANDS = (Draft, Write, Summarise, Issue)
