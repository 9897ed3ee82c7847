"""The request and its decision: brought to its decider, entered once everybody was told."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.elsewhere import ConsultedNow
from lawspeaker.kernel.facts import ChangeNow, Need, Settled
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.change import events
from lawspeaker.processes.change.request import Request, Stage, Track

DECIDED = (Stage.ACCEPTED, Stage.REJECTED, Stage.IMPLEMENTED)


def _is_past_all(it: Request) -> bool:
    """Say whether everything before the decision was dealt with: it is adopted, or was decided."""
    return not it.began_here or it.stage in DECIDED


@rule("change.found_valid", "The change request must have been found valid.")
def was_found_valid(case: Case[Request]) -> bool:
    stages = (Stage.SOUNDED_OUT, Stage.RAISED, Stage.SENT_BACK)
    if case.state.stage is Stage.WITHDRAWN:
        return False
    return not case.state.began_here or case.state.stage not in stages


@rule("change.was_triaged", "The change request must have been triaged.")
def was_triaged(case: Case[Request]) -> bool:
    return _is_past_all(case.state) or case.state.triaged_on is not None


@rule("change.was_assessed", "Impact assessments must have been asked for, and the cost estimated.")
def was_assessed(case: Case[Request]) -> bool:
    it = case.state
    if _is_past_all(it) or it.track is not Track.FULL:
        return True
    return it.asked_on is not None and it.costed_on is not None


@rule("change.was_consulted", "It must have been out for consultation, and the time be over.")
def was_consulted_on(case: Case[Request]) -> bool:
    it = case.state
    if _is_past_all(it) or it.track is not Track.FULL:
        return True
    if it.consultation is not None and case.has(ConsultedNow):
        consulted = case.known(ConsultedNow)
        return consulted.closed_on is not None and not consulted.withdrawn
    return it.consulted_until is not None and it.consulted_until < case.today


@rule("change.was_reviewed", "Each group that triage named must have reviewed the answers.")
def was_reviewed(case: Case[Request]) -> bool:
    return _is_past_all(case.state) or not case.state.unreviewed


@rule("change.needs_decision", "What is authorised in advance must not be decided again.")
def needs_a_decision(case: Case[Request]) -> bool:
    return case.state.track is not Track.STANDARD


@record("change.bring", "Have a matter stand for the change request before its decider.")
class Bring(Command[Request]):
    """It follows from the recommending of the matter: whoever may do that brings it."""

    given = (
        *(was_found_valid, was_triaged, was_assessed, was_consulted_on, was_reviewed),
        needs_a_decision,
    )
    needs = (
        Need("settled", "decision"),
        Need("change", "case"),
        Need("consulted", "consultation", optional=True),
    )
    needs_power = False
    rules_typing = True
    decision: CaseId

    @rule("change.own_decision", "The matter must be about this change request.", "decision")
    def is_about_this_change(self, case: Case[Request]) -> bool:
        return case.has(Settled) and case.known(Settled).change == case.id

    @rule("change.decider_named", "It must be brought to the group that triage named.", "decision")
    def is_brought_where_triage_said(self, case: Case[Request]) -> bool:
        named = case.state.decider
        if not named or not case.has(Settled) or _is_set_aside(case):
            return True
        return case.known(Settled).group == named

    @rule(
        "change.decided_once",
        "It must not have been decided already, unless an appeal has set that aside.",
        "decision",
    )
    def is_not_decided_again(self, case: Case[Request]) -> bool:
        return case.state.stage not in DECIDED or _is_set_aside(case)

    @rule("change.one_matter", "No other matter must stand for it already.", "decision")
    def has_no_other_matter(self, case: Case[Request]) -> bool:
        return not case.has(ChangeNow) or {*case.known(ChangeNow).matters} <= {self.decision}

    @rule("change.open_decider", "A group behind closed doors must not decide it.", "decision")
    def is_decided_in_the_open(self, case: Case[Request]) -> bool:
        group = case.framework.groups.get(case.known(Settled).group) if case.has(Settled) else None
        return group is None or group.audience != "group"

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Brought(self.decision, case.today)


def _is_set_aside(case: Case[Request]) -> bool:
    """Say whether an appeal has set aside what was decided: then it is decided anew."""
    return case.has(ChangeNow) and case.known(ChangeNow).set_aside


@record("change.give_back", "Go on with the change request whose matter is withdrawn.")
class GiveBack(Command[Request]):
    """It follows from withdrawing the matter: the request is where it was before."""

    needs = (Need("settled", "decision"),)
    needs_power = False
    rules_typing = True
    decision: CaseId

    @rule("change.own_decision", "The matter must be about this change request.", "decision")
    def is_about_this_change(self, case: Case[Request]) -> bool:
        return case.has(Settled) and case.known(Settled).change == case.id

    @rule("change.matter_withdrawn", "The matter must have been withdrawn.", "decision")
    def is_withdrawn(self, case: Case[Request]) -> bool:
        return case.has(Settled) and case.known(Settled).withdrawn

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        it = case.state
        if it.stage is Stage.WITH_DECIDER and it.decision == self.decision:
            yield events.GivenBack(self.decision, case.today)


@record("change.enter_outcome", "Enter in the log what was decided, once everybody was told.")
class EnterOutcome(Command[Request]):
    """It follows from telling the outcome: whoever may do that enters it."""

    needs = (Need("settled", "decision"),)
    needs_power = False
    rules_typing = True
    decision: CaseId

    @rule("change.own_decision", "The matter must be about this change request.", "decision")
    def is_about_this_change(self, case: Case[Request]) -> bool:
        return case.has(Settled) and case.known(Settled).change == case.id

    @rule("change.its_matter", "It must be the matter that stands for it.", "decision")
    def is_of_the_matter_that_stands(self, case: Case[Request]) -> bool:
        return case.state.decision in (None, self.decision)

    @rule("change.decided", "The matter must have been decided, and everybody told.", "decision")
    def is_told(self, case: Case[Request]) -> bool:
        return case.has(Settled) and case.known(Settled).told

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        settled = case.known(Settled)
        on = settled.on or case.today
        yield events.Decided(self.decision, settled.outcome, settled.accepted, on, case.today)
