"""Whether a matter is ready to be decided: everything is on record, and who decides is settled."""

from __future__ import annotations

from lawspeaker.framework.route import Answer
from lawspeaker.kernel.facts import Composition, MeetingNow, Phase
from lawspeaker.kernel.words import Because, Case, is_offered, rule
from lawspeaker.processes.decision.arguing import Advise
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.decision.routing import known_facts, may_fall_to_an_office, objections


def is_complete(case: Case[Matter]) -> bool:
    """Say whether everything is on record that the question who decides may hang on."""
    assessed = case.state.assessment is not None or not case.framework.thresholds
    return assessed and case.has(Composition)


def answer(case: Case[Matter]) -> Answer | None:
    """Return who decides, or None while what is known does not settle it."""
    if not is_complete(case):
        return None
    possible = case.framework.possible(known_facts(case)).deciders
    return possible[0] if len(possible) == 1 else None


@rule("decision.in_meeting", "A matter must be decided in its meeting, while that is open.")
def is_in_its_meeting(case: Case[Matter]) -> bool:
    if not case.has(MeetingNow):
        return False
    meeting = case.known(MeetingNow)
    if case.state.stage is Stage.HANDED_OVER:  # the office decides on the views of that meeting
        return meeting.day <= case.today
    return meeting.phase is Phase.OPEN and meeting.day == case.today


@rule("decision.views", "Each counted seat present must have its view on record, or none given.")
def has_every_view(case: Case[Matter]) -> bool:
    if not case.has(Composition):
        return False
    counted = case.known(Composition).counted
    return all(case.state.view(each.seat, each.organisation) is not None for each in counted)


@rule("decision.objections", "The chair must rule on each objection of a counted seat.")
def has_settled_every_objection(case: Case[Matter]) -> bool:
    if not case.has(Composition):
        return True
    return all(each.sustained is not None for each in objections(case.state, case))


@rule("decision.assessment", "The matter must be assessed against the thresholds.")
def is_assessed(case: Case[Matter]) -> bool:
    return case.state.assessment is not None


CONTESTED = (
    "What was contested must be answered: whoever answers for it must assess the matter again,"
    " with reasons."
)


@rule("decision.contested", CONTESTED)
def has_answered_the_contest(case: Case[Matter]) -> bool:
    return case.state.contest is None or case.state.contest.answered


ADVICE = "The advice of the assurance provider must be on record, or that it gave none."


@rule("decision.advice", ADVICE)
def has_advice(case: Case[Matter]) -> bool | Because:
    """Hold of every item; the framework asks for it only where an office may have to decide."""
    if case.state.advice or not is_offered(Advise, case.framework):
        return True
    return not may_fall_to_an_office(case) and Because(ADVICE, ())


@rule("decision.consultation", "The consultation behind the decision must be on record.")
def was_consulted_on(case: Case[Matter]) -> bool:
    return bool(case.state.consultation)


@rule("decision.disclosure", "What was disclosed for the decision must be on record.")
def was_disclosed(case: Case[Matter]) -> bool:
    return bool(case.state.disclosure)
