"""Beside the decision: handing it to the office that must decide, confirming what was typed in."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CHAIR, Prose
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.events import Confirmed, HandedOver
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.decision.ready import (
    answer,
    has_advice,
    has_answered_the_contest,
    has_every_view,
    has_settled_every_objection,
    is_assessed,
    is_in_its_meeting,
    was_consulted_on,
    was_disclosed,
)
from lawspeaker.processes.decision.recommending import at, is_not_before_what_it_follows


@rule("decision.not_for_the_chair", "The framework must give the decision to an office.")
def is_for_an_office(case: Case[Matter]) -> bool:
    decided = answer(case)
    return decided is not None and decided.decider in case.framework.offices


@rule("decision.delegate", "Only a delegate hands over; the office in the chair decides itself.")
def is_chaired_by_a_delegate(case: Case[Matter]) -> bool:
    return case.act.by.holds == CHAIR


@record("decision.hand_over", "Hand the matter and its views to the office that must decide.")
class HandOver(Command[Matter]):
    given = (
        *(at(Stage.PLACED), is_in_its_meeting, has_every_view, has_settled_every_objection),
        *(is_assessed, is_for_an_office, is_chaired_by_a_delegate),
        # Nothing is put on record any more once it is handed over.
        *(has_answered_the_contest, has_advice, was_consulted_on, was_disclosed),
    )
    needs = (
        Need("meeting", "meeting", optional=True),
        Need("composition", "case", optional=True),
        Need("spent", optional=True),
        Need("devolution", "delegated_by", optional=True),
    )
    reason: Prose

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield HandedOver(self.reason)


@rule("decision.unconfirmed", "The decision must not be confirmed yet.")
def is_not_confirmed_yet(case: Case[Matter]) -> bool:
    return not case.state.confirmed


@rule("decision.own_ruling", "A decision must be confirmed by whoever took it.")
def is_its_own(case: Case[Matter]) -> bool:
    ruling = case.state.ruling
    return ruling is None or ruling.taken_by in (None, case.act.by.holds)


@record("decision.confirm", "Confirm the decision that was typed in for you.")
class Confirm(Command[Matter]):
    given = (
        *(at(Stage.DECIDED, Stage.FOR_SPONSOR, Stage.REFERRED_BACK), is_not_confirmed_yet),
        *(is_its_own, is_not_before_what_it_follows),
    )

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Confirmed()


COMMANDS = (HandOver, Confirm)
