"""What a drafted change rests on: the decision and the change request behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.elsewhere import CarriedNow
from lawspeaker.kernel.facts import ChangeNow, Need, Settled
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.resting import STOPPED, nobody_can_take_back, nothing_stops_it
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.plan.beginning import is_kept
from lawspeaker.processes.plan.events import LeftOut, Rested, Resting
from lawspeaker.processes.plan.state import Plan

SUBJECT = (
    "The decision must not be about something else: a change request that is not named here, or a"
    " group."
)
CARRIED = Need("carried", "decision", optional=True)
ALLOWED = (
    *(Need("settled", "decision", optional=True), Need("change", "change", optional=True)),
    *(STOPPED, CARRIED),
)


class Decided(Protocol):
    """A command that may name a decision."""

    @property
    def decision(self) -> CaseId | None: ...


class Changed(Protocol):
    """A command that may name a change request."""

    @property
    def change(self) -> CaseId | None: ...


def rests_on(case: Case[Plan]) -> Resting | None:
    """Return the decision that was named, with whose it was."""
    if not case.has(Settled):
        return None
    found = case.known(Settled)
    return Resting(found.decision, found.group, found.taken_by, found.directed)


@rule("plan.accepted", "The decision it rests on must have accepted it.", "decision")
def is_accepted(asked: Decided, case: Case[Plan]) -> bool:
    return asked.decision is None or (case.has(Settled) and case.known(Settled).accepted)


@rule("plan.change", "The change request must be on record, and the decision about it.", "change")
def names_a_change(asked: Changed, case: Case[Plan]) -> bool:
    if asked.change is None:
        return True
    about = case.known(Settled).change if case.has(Settled) else None
    return case.has(ChangeNow) and about in (None, asked.change)


def is_about_no_group(case: Case[Plan]) -> bool:
    """Say whether no group was set up, changed or ended on the decision: then it is about that."""
    return not case.has(CarriedNow) or not case.known(CarriedNow).groups


@rule("plan.subject", SUBJECT, "decision")
def is_about_it(asked: Changed, case: Case[Plan]) -> bool:
    about = case.known(Settled).change if case.has(Settled) else None
    is_named = about is None or asked.change is not None  # another rule compares the two
    return is_named and is_about_no_group(case)


@rule("plan.in_draft", "The draft must change the milestone.", "milestone")
def is_drafted(asked: LeaveOut | RestOn, case: Case[Plan]) -> bool:
    return case.state.drafted(asked.milestone) is not None


@rule("plan.draft", "Something must be drafted.")
def has_a_draft(case: Case[Plan]) -> bool:
    return bool(case.state.draft)


@record("plan.leave_out", "Leave out of the draft what it does with a milestone.")
class LeaveOut(Command[Plan]):
    given = (is_kept, has_a_draft)
    milestone: Name
    reason: Prose

    is_drafted = is_drafted

    def decide(self, case: Case[Plan]) -> Iterator[Event]:
        yield LeftOut(self.milestone, self.reason)


@record("plan.rest_on", "Name the decision behind a drafted change.")
class RestOn(Command[Plan]):
    given = (is_kept, has_a_draft, nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = (Need("settled", "decision"), *ALLOWED[1:])
    milestone: Name
    decision: CaseId
    change: CaseId | None = None

    is_drafted, is_allowed, is_of_a_change = is_drafted, is_accepted, names_a_change
    is_about_it = is_about_it

    def decide(self, case: Case[Plan]) -> Iterator[Event]:
        found = rests_on(case)
        if found is not None:
            yield Rested(self.milestone, found, self.change)


COMMANDS = (LeaveOut, RestOn)
