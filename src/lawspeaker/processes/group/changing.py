"""Changing a group by decision: what it is called, what it is about, what it stands under."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.resting import STOPPED, nobody_can_take_back, nothing_stops_it
from lawspeaker.kernel.words import Case, Event, record, rule
from lawspeaker.processes.group.life import Changed, Standing
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


@record("group.change", "Change the group: its name, its subjects, or what stands above it.")
class Change(Resting):
    """What is left empty stays as it is. Who chairs it is given with its chair."""

    given = (stands, nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = (
        Need("settled", "decision"),
        STOPPED,
        CARRIED,
        Need("proposal", "proposal", optional=True),
    )
    on: date
    decision: CaseId
    reason: Prose
    called: Title | None = None
    scope: tuple[Name, ...] = ()
    parent: Group | None = None
    proposal: CaseId | None = None

    @rule("group.changes", "It must change the name, the subjects or the group above.", "called")
    def changes_something(self, _case: Case[Standing]) -> bool:
        return bool(self.called or self.scope or self.parent)

    @rule("group.changed_after", "A group must change after it was set up.", "on")
    def changes_after_it_was_set_up(self, case: Case[Standing]) -> bool:
        return case.state.since is None or case.state.since <= self.on

    @rule("group.accepted", "The decision must have been taken, and be to accept.", "decision")
    def has_a_decision_to_accept(self, case: Case[Standing]) -> bool:
        return is_accepted(self.decision, case)

    @rule("group.decided_above", "A group of a level above must have decided it.", "decision")
    def is_decided_above_it(self, case: Case[Standing]) -> bool:
        return is_decided_above(case.state.group, case)

    @rule("group.own_decision", OWN_DECISION, "decision")
    def is_decided_of_it(self, case: Case[Standing]) -> bool:
        return is_about_it(self.proposal, case)

    @rule("group.parent_above", "The parent must be a group of a level above.", "parent")
    def stands_above_it(self, case: Case[Standing]) -> bool:
        return self.parent is None or stands_above(self.parent, case.state.group, case)

    @rule("group.proposal", "The proposal must be about this, and consulted on.", "proposal")
    def is_of_its_proposal(self, case: Case[Standing]) -> bool:
        return is_of_its_proposal(self.proposal, case.state.group, "change", case)

    def decide(self, _case: Case[Standing]) -> Iterator[Event]:
        yield Changed(**vars(self))


COMMANDS = (Change,)
