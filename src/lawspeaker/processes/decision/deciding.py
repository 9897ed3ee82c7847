"""The decision itself: the power is there, the outcome is one of the list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.model import Outcome
from lawspeaker.framework.names import CHAIR, NO_GROUP, Prose
from lawspeaker.framework.route import Answer as Decided
from lawspeaker.kernel.above import above
from lawspeaker.kernel.dates import clock
from lawspeaker.kernel.facts import Items, MeetingNow, Need
from lawspeaker.kernel.kinds import Count, Name, Offset
from lawspeaker.kernel.words import Because, Case, Command, Event, record, rule
from lawspeaker.processes.decision.alternatives import names_one_that_was_put
from lawspeaker.processes.decision.events import Escalated, Taken
from lawspeaker.processes.decision.matter import Matter, Ruling, Stage
from lawspeaker.processes.decision.ready import (
    answer,
    has_advice,
    has_answered_the_contest,
    has_every_view,
    has_settled_every_objection,
    is_assessed,
    is_complete,
    is_in_its_meeting,
    was_consulted_on,
    was_disclosed,
)
from lawspeaker.processes.decision.recommending import at
from lawspeaker.processes.decision.routing import objects

CHAIRED = ("group", "chair")  # deciders whose word the chair of the meeting records
SENT_UP = ("refer_up", "escalate")  # effects: to the sponsor, to the group above


@record("decision.take", "Record the decision: an outcome of the closed list.")
class Take(Command[Matter]):
    given = (
        at(Stage.PLACED, Stage.HANDED_OVER),
        *(is_in_its_meeting, has_every_view, has_settled_every_objection),
        *(is_assessed, has_answered_the_contest, has_advice, was_consulted_on, was_disclosed),
    )
    needs = (
        Need("meeting", "meeting", optional=True),
        Need("composition", "case", optional=True),
        Need("spent", optional=True),
        Need("group", "group"),
        Need("items", "meeting", optional=True),
        Need("devolution", "delegated_by", optional=True),
    )
    outcome: Name
    text: Prose
    at: Offset | None
    reason: Name | None = None
    condition: Prose | None = None
    owner: Name | None = None
    due: date | None = None
    alternative: Count | None = None

    names_an_alternative = names_one_that_was_put

    @rule("decision.outcome", "The outcome must be one of the closed list.", "outcome")
    def is_on_the_list(self, case: Case[Matter]) -> bool | Because:
        allowed = listed(case)
        if self.outcome in allowed or not allowed:
            return self.outcome in allowed
        names = "; ".join(each.name for each in allowed.values())
        places = (place for each in allowed.values() for place in each.at)
        cited = tuple(by for each in places if each.level == _level(case) for by in each.by)
        return Because(f"The outcome must be one of: {names}.", cited)

    @rule("decision.reason", "The outcome must carry one of its reason codes.", "reason")
    def has_its_reason(self, case: Case[Matter]) -> bool:
        outcome = listed(case).get(self.outcome)
        return outcome is None or not outcome.reasons or self.reason in outcome.reasons

    @rule("decision.condition", "What must still be done must be said, and by whom.", "condition")
    def says_what_must_be_done(self, case: Case[Matter]) -> bool:
        if self._effect(case) != "accept_subject_to":
            return True
        return bool((self.condition or "").strip()) and self.owner is not None

    @rule("decision.timestamp", "The decision must have its place in the recording.", "at")
    def has_its_place_in_the_recording(self, case: Case[Matter]) -> bool:
        return self.at is not None

    @rule("decision.in_its_item", "The decision must be taken within its item.", "at")
    def is_within_its_item(self, case: Case[Matter]) -> bool | Because:
        # Whoever decides after the meeting has a day of their own, and names where it was heard.
        items = case.known(Items).items if case.has(Items) else ()
        item = next((each for each in items if each.decision == case.id), None)
        if self.at is None or item is None:
            return True
        begins, ends = item.opened or 0, self.at if item.closed is None else item.closed
        if begins <= self.at <= ends:
            return True
        until = "" if item.closed is None else f" to {clock(ends)}"
        return Because(f"The decision must be taken within its item, {clock(begins)}{until}.", ())

    @rule("decision.decider", "Whoever decides must have the power to.")
    def has_the_power(self, case: Case[Matter]) -> bool | Because:
        decided = answer(case)
        if decided is None:
            says = "What is known of the matter must settle who decides it."
            return not is_complete(case) or Because(says, ())
        if self._effect(case) in SENT_UP:
            return True
        by = case.act.by
        holds = (by.holds == CHAIR or _is_office_of_chair(case)) and _in_the_chair(case)
        if decided.decider in CHAIRED and holds:
            return True
        return by.holds == decided.decider or Because(_says(decided, case), decided.clauses)

    @rule("decision.refer_up", "Only what meets a threshold may be sent up.", "outcome")
    def is_sent_up_only_above_a_threshold(self, case: Case[Matter]) -> bool:
        decided = answer(case)
        return self._effect(case) not in SENT_UP or decided is None or decided.how == "threshold"

    @rule("decision.group_above", "There must be a group above the group that holds the matter.")
    def has_somewhere_to_go(self, case: Case[Matter]) -> bool:
        return self._effect(case) != "escalate" or above(case) != NO_GROUP

    def is_accepting(self, case: Case[Matter]) -> bool:
        return self._effect(case).startswith("accept")

    def _effect(self, case: Case[Matter]) -> str:
        outcome = listed(case).get(self.outcome)
        return outcome.effect if outcome else ""

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        decided = answer(case)
        if decided is None or self.at is None:
            raise TypeError("a decision that passed its rules has a decider and a timestamp")
        ruling = Ruling(
            outcome=self.outcome,
            effect=Name(self._effect(case)),
            reason=self.reason,
            decider=Name(case.state.group if decided.decider == "group" else decided.decider),
            how=Name(decided.how),
            text=self.text,
            at=self.at,
            on=case.today,
            rules=tuple(map(Name, decided.rules)),
            condition=self.condition,
            owner=self.owner,
            due=self.due,
            consensus=not objects(case.state, case),
            taken_by=Name(case.act.by.holds),
            alternative=self.alternative,
        )
        yield Taken(self.outcome, ruling, confirmed=case.act.typed_by == case.act.by.person)
        if ruling.effect == "escalate":
            yield Escalated(above(case), self.text)


def _level(case: Case[Matter]) -> int:
    """Return the level whose list counts: of the group, or else the one the matter belongs to."""
    group = case.framework.groups.get(case.state.group)
    has_a_list = group is not None and case.framework.outcomes_at(group.level)
    return group.level if group is not None and has_a_list else case.state.home


def listed(case: Case[Matter]) -> dict[str, Outcome]:
    """Return the closed list of outcomes that counts for a matter."""
    return dict(case.framework.outcomes_at(_level(case)))


def _is_office_of_chair(case: Case[Matter]) -> bool:
    group = case.framework.groups.get(case.state.group)
    return group is not None and group.chair is not None and group.chair.office == case.act.by.holds


def _in_the_chair(case: Case[Matter]) -> bool:
    return case.has(MeetingNow) and case.known(MeetingNow).chair == case.act.by.person


def _says(decided: Decided, case: Case[Matter]) -> str:
    line = next((case.framework.text.who_decides[rule] for rule in decided.rules), None)
    return line.says if line else f"{decided.decider} must decide this matter."


COMMANDS = (Take,)
