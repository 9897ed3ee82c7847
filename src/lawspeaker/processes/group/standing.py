"""Setting a group up, agreeing what stands above it, ending it with its heirs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.elsewhere import CarriedNow, ProposalNow
from lawspeaker.kernel.facts import GroupNow, Need, Settled
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.resting import STOPPED, nobody_can_take_back, nothing_stops_it
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.group.life import Established, ParentSet, Standing


def is_accepted(decision: CaseId | None, case: Case[Standing]) -> bool:
    """Say whether a decision, where one is named, was taken and accepts what it was asked."""
    return decision is None or (case.has(Settled) and case.known(Settled).accepted)


def stands_above(parent: Group, child: Group, case: Case[Standing]) -> bool:
    """Say whether the level of a group is above that of another.

    Levels fall at each step down, so no chain of parents can come back to where it began.
    """
    groups = case.framework.groups
    if parent not in groups or child not in groups:
        return False
    return groups[parent].level < groups[child].level


def is_decided_above(group: Group, case: Case[Standing]) -> bool:
    """Say whether the decision that is named, if any, is one of a group of a level above."""
    return not case.has(Settled) or stands_above(case.known(Settled).group, group, case)


CARRIED = Need("carried", "decision", optional=True)
OWN_DECISION = "The decision must be about this group, as far as is known: not about others alone."


def is_about_it(proposal: CaseId | None, case: Case[Standing]) -> bool:
    """Say whether a decision may be about the group: no act that rests on it touched others alone.

    The decision that sets groups up is about those they take over from, too. One that is about
    several groups has a proposal for each.
    """
    if proposal is not None or not case.has(CarriedNow):
        return True
    known = case.known(CarriedNow)
    return not known.groups or case.state.group in (*known.changed, *known.follow)


def was_consulted(said: Prose | None, case: Case[Standing]) -> bool:
    """Say whether it is said, or recorded of its proposal, that there was a consultation."""
    recorded = case.has(ProposalNow) and case.known(ProposalNow).consulted
    return recorded or bool((said or "").strip())


def is_of_its_proposal(
    proposal: CaseId | None, group: Group, what: str, case: Case[Standing]
) -> bool:
    """Say whether a proposal that is named, if any, is about this, and was consulted on."""
    if proposal is None:
        return True
    if not case.has(ProposalNow):
        return False
    known = case.known(ProposalNow)
    fits = (known.what, known.consulted) == (what, True)
    return fits and group in (known.group, *known.into)


stands: Rule[[Case[Standing]]] = Rule(
    "group.stands",
    "The group must have been set up, and must not have ended.",
    lambda case: case.state.since is not None and case.state.until is None,
)


class Resting(Command[Standing]):
    """What changes a group rests on a decision of its own, not on the one that set it up."""

    @classmethod
    def of_state(cls, about: str, state: Standing) -> Any:
        return None if about == "decision" else super().of_state(about, state)


@record("group.establish", "Set up a group of the framework.")
class Establish(Command[Standing]):
    given = (nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = (
        *(Need("settled", "decision", optional=True), STOPPED),
        *(Need("group", "group"), Need("proposal", "proposal", optional=True)),
    )
    opens = True
    group: Group
    on: date
    decision: CaseId | None = None
    consulted: Prose | None = None
    proposal: CaseId | None = None
    scope: tuple[Name, ...] = ()

    @rule("group.known", "The group must be one of the framework.", "group")
    def is_a_group_of_the_framework(self, case: Case[Standing]) -> bool:
        return self.group in case.framework.groups

    @rule("group.new", "The group must not have been set up already.", "group")
    def was_not_set_up_before(self, case: Case[Standing]) -> bool:
        was_set_up = case.has(GroupNow) and case.known(GroupNow).was_set_up
        return case.state.since is None and not was_set_up

    @rule(
        "group.stands_already",
        "The group must not stand already; what stood before the record began is adopted.",
        "group",
    )
    def does_not_stand_by_the_framework(self, case: Case[Standing]) -> bool:
        now = case.known(GroupNow) if case.has(GroupNow) else None
        return now is None or now.group != self.group or not now.stands

    @rule("group.consulted", "There must have been a consultation before.", "consulted")
    def was_consulted_on(self, case: Case[Standing]) -> bool:
        return was_consulted(self.consulted, case)

    @rule("group.proposal", "The proposal must be about this, and consulted on.", "proposal")
    def is_of_its_proposal(self, case: Case[Standing]) -> bool:
        what = "split" if _is_split_off(case) else "set_up"
        return is_of_its_proposal(self.proposal, self.group, what, case)

    @rule("group.decided", "A group that takes over from another must have its decision.")
    def has_its_decision(self, case: Case[Standing]) -> bool:
        group = case.framework.groups.get(self.group)
        return group is None or not group.predecessors or self.decision is not None

    @rule("group.accepted", "The decision must have been taken, and be to accept.", "decision")
    def has_a_decision_to_accept(self, case: Case[Standing]) -> bool:
        return is_accepted(self.decision, case)

    @rule("group.decided_above", "A group of a level above must have decided it.", "decision")
    def is_decided_above_it(self, case: Case[Standing]) -> bool:
        return is_decided_above(self.group, case)

    def decide(self, case: Case[Standing]) -> Iterator[Event]:
        # A split is carried out once, when the group that is split has ended.
        proposal = None if _is_split_off(case) else self.proposal
        yield Established(self.group, self.on, self.decision, self.consulted, proposal, self.scope)


def _is_split_off(case: Case[Standing]) -> bool:
    return case.has(ProposalNow) and case.known(ProposalNow).what == "split"


@record("group.set_parent", "Agree which group stands above.")
class SetParent(Command[Standing]):
    given = (stands,)
    needs = (Need("group", "group"),)
    parent: Group
    reading: Name
    reason: Prose

    @rule("group.parent_above", "The parent must be a group of a level above.", "parent")
    def stands_above_it(self, case: Case[Standing]) -> bool:
        return stands_above(self.parent, case.state.group, case)

    @rule("group.parent_open", "The group must have no parent that the framework gives it.")
    def has_no_parent_of_the_framework(self, case: Case[Standing]) -> bool:
        agreed = case.state.parent is not None  # what was agreed before may be agreed anew
        return agreed or not case.has(GroupNow) or case.known(GroupNow).parent is None

    @rule("group.reading", "The reading must be one of the framework.", "reading")
    def rests_on_a_reading(self, case: Case[Standing]) -> bool:
        return self.reading in case.framework.readings

    @rule(
        "group.own_reading", "It must be the reading that the line of the group names.", "reading"
    )
    def rests_on_its_own_reading(self, case: Case[Standing]) -> bool:
        line = case.framework.groups.get(case.state.group)
        return line is None or line.parent_reading in ("", self.reading)

    def decide(self, case: Case[Standing]) -> Iterator[Event]:
        yield ParentSet(self.parent, self.reading, self.reason)


COMMANDS = (Establish, SetParent)
