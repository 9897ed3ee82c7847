"""Ending a group: what is below it and what it has in hand passes on; its chair comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.business import Business
from lawspeaker.kernel.facts import GroupNow, Need
from lawspeaker.kernel.resting import STOPPED, nobody_can_take_back, nothing_stops_it
from lawspeaker.kernel.words import Because, Case, Event, record, rule
from lawspeaker.processes.group.life import (
    ActionPassed,
    CasePassed,
    DelegationLapsed,
    Ended,
    Heir,
    Inheritance,
    ItemPassed,
    MatterPassed,
    OutputPassed,
    PlanPassed,
    Standing,
)
from lawspeaker.processes.group.standing import (
    CARRIED,
    OWN_DECISION,
    Resting,
    is_about_it,
    is_accepted,
    is_decided_above,
    is_of_its_proposal,
    stands,
    stands_above,
)

UNFINISHED = "What the group has begun, and nobody takes over, must be closed or cancelled first:"
OPEN = "Each open matter, action, output, RAID item and plan must pass"


@record("group.end", "End the group, and say where each group below it passes to.")
class End(Resting):
    given = (stands, nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = (
        *(Need("settled", "decision", optional=True), STOPPED),
        *(Need("group", "group"), Need("business", "group"), CARRIED),
        Need("proposal", "proposal", optional=True),
    )
    on: date
    decision: CaseId | None = None
    heirs: tuple[Heir, ...] = ()
    business: tuple[Inheritance, ...] = ()
    proposal: CaseId | None = None
    reason: Prose | None = None

    @classmethod
    def of_state(cls, about: str, state: Standing) -> Any:
        """By its terms it ends on the decision that accepted them."""
        return state.term_decision if about == "decision" else super().of_state(about, state)

    @rule("group.proposal", "The proposal must be about this, and consulted on.", "proposal")
    def is_of_its_proposal(self, case: Case[Standing]) -> bool:
        return is_of_its_proposal(self.proposal, case.state.group, "stand_down", case)

    @rule(
        "group.ended_by",
        "A group must end by a decision, or by its terms once their day has come.",
        "decision",
    )
    def ends_by_decision_or_by_its_terms(self, case: Case[Standing]) -> bool:
        term = case.state.term
        has_come = term is not None and term <= min(self.on, case.today)
        return self.decision is not None or has_come

    @rule("group.end_reason", "That a group ends by its terms must have its reason.", "reason")
    def says_why_it_ends_by_its_terms(self, _case: Case[Standing]) -> bool:
        return self.decision is not None or self.reason is not None

    @rule("group.accepted", "The decision must have been taken, and be to accept.", "decision")
    def has_a_decision_to_accept(self, case: Case[Standing]) -> bool:
        return is_accepted(self.decision, case)

    @rule("group.decided_above", "A group of a level above must have decided it.", "decision")
    def is_decided_above_it(self, case: Case[Standing]) -> bool:
        return is_decided_above(case.state.group, case)

    @rule("group.after_start", "A group must end after it was set up.", "on")
    def ends_after_it_was_set_up(self, case: Case[Standing]) -> bool:
        return case.state.since is None or case.state.since < self.on

    @rule("group.heirs", "Each group below must pass to exactly one group.", "heirs")
    def leaves_no_group_without_an_heir(self, case: Case[Standing]) -> bool:
        below = {*case.framework.children(case.state.group)}
        if case.has(GroupNow):
            below |= {*case.known(GroupNow).children}
        return sorted(each.child for each in self.heirs) == sorted(below)

    @rule("group.heir_above", "A group below must pass to another group above it.", "heirs")
    def passes_each_to_a_group_above(self, case: Case[Standing]) -> bool:
        # The groups that take over may be newer than the framework the case was opened under.
        peers = case.known(GroupNow).peers if case.has(GroupNow) else ()
        return all(
            each.parent != case.state.group
            and (each.parent in peers or stands_above(each.parent, each.child, case))
            for each in self.heirs
        )

    @rule("group.business", f"{OPEN} on.", "business")
    def leaves_nothing_open_without_an_heir(self, case: Case[Standing]) -> bool | Because:
        held = case.known(Business) if case.has(Business) else Business(case.state.group)
        open_ = {*held.every}
        named = [each.case for each in self.business]
        if sorted(named) == sorted(open_):
            return True
        left = ", ".join(sorted(open_.symmetric_difference(named))) or "one is named twice"
        return Because(f"{OPEN} to exactly one group: {left}.", ())

    @rule("group.unfinished", f"{UNFINISHED.removesuffix(':')}.")
    def leaves_nothing_unfinished(self, case: Case[Standing]) -> bool | Because:
        held = case.known(Business).unfinished if case.has(Business) else ()
        return Because(f"{UNFINISHED} {', '.join(held)}.", ()) if held else True

    @rule("group.own_decision", OWN_DECISION, "decision")
    def is_decided_of_it(self, case: Case[Standing]) -> bool:
        return self.decision is None or is_about_it(self.proposal, case)

    @rule("group.heir_stands", "What is open must pass to another group that stands.", "business")
    def passes_what_is_open_to_a_group_that_stands(self, case: Case[Standing]) -> bool:
        peers = case.known(GroupNow).peers if case.has(GroupNow) else ()
        own = case.state.group
        return all(
            each.to != own and (each.to in peers or stands_above(each.to, own, case))
            for each in self.business
        )

    def decide(self, case: Case[Standing]) -> Iterator[Event]:
        held = case.known(Business) if case.has(Business) else Business(case.state.group)
        own = case.state.group
        yield from passing(self.business, held, own, self.on)
        yield Ended(self.on, self.decision, self.heirs, self.proposal, reason=self.reason)


def passing(
    business: tuple[Inheritance, ...], held: Business, own: Group, on: date
) -> Iterator[Event]:
    """Yield what passes to heirs when a group ends, and what ends with it."""
    for each in business:
        yield _passed(each.case, held)(each.case, each.to, own)
    for lent in held.delegations:
        yield DelegationLapsed(lent, on)


def _passed(case: CaseId, held: Business) -> type[CasePassed]:
    kinds: tuple[tuple[tuple[CaseId, ...], type[CasePassed]], ...] = (
        *((held.matters, MatterPassed), (held.actions, ActionPassed)),
        *((held.outputs, OutputPassed), (held.items, ItemPassed), (held.plans, PlanPassed)),
    )
    return next(kind for cases, kind in kinds if case in cases)


COMMANDS = (End,)
