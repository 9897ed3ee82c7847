"""Releasing the plan with its notes, and making a release the baseline."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.resting import (
    STOPPED,
    nobody_can_take_back,
    nothing_stops_any,
    nothing_stops_it,
)
from lawspeaker.kernel.words import Because, Case, Command, Event, record, rule
from lawspeaker.processes.plan.allowing import (
    CARRIED,
    SUBJECT,
    has_a_draft,
    is_about_no_group,
    is_accepted,
    rests_on,
)
from lawspeaker.processes.plan.beginning import is_kept
from lawspeaker.processes.plan.events import Baselined, Released, Resting, What
from lawspeaker.processes.plan.state import Plan
from lawspeaker.processes.plan.tiers import is_of, lacking


@rule("plan.allowed", "Each change must rest on the decision that its tiers ask for.")
def every_change_is_allowed(case: Case[Plan]) -> bool | Because:
    found = (lacking(case.state, each, case.framework) for each in case.state.draft)
    return next((why for each in found for why in each), True)


@rule("plan.draft_met", "The draft must neither move nor drop a milestone that is met.")
def moves_none_that_is_met(case: Case[Plan]) -> bool | Because:
    of_its_day = (each for each in case.state.draft if each.what in (What.MOVED, What.DROPPED))
    met = [each.milestone.id for each in of_its_day if case.state.has_met(each.milestone.id)]
    says = "The draft must leave out what it does with a milestone that is met since"
    return Because(f"{says}: {', '.join(met)}.", ()) if met else True


def _drafted_on(it: Plan) -> tuple[CaseId, ...]:
    """Return the decisions that the draft rests on."""
    return tuple(each.rests_on.decision for each in it.draft if each.rests_on is not None)


@record("plan.release", "Release the draft as a version of the plan.")
class Release(Command[Plan]):
    given = (
        *(is_kept, has_a_draft, every_change_is_allowed, moves_none_that_is_met),
        *nothing_stops_any(_drafted_on),
    )
    needs = (Need("stopping"),)
    version: Name
    notes: Prose

    @rule("plan.new_version", "The version must not have been released yet.", "version")
    def is_a_new_version(self, case: Case[Plan]) -> bool:
        return case.state.release(self.version) is None

    def decide(self, case: Case[Plan]) -> Iterator[Event]:
        yield Released(self.version, self.notes, case.today)


@rule("plan.released", "A version must have been released.")
def has_a_release(case: Case[Plan]) -> bool:
    return bool(case.state.releases)


def _is_decided(on: Resting, it: Plan, framework: Framework) -> bool:
    return is_of(on, (str(it.group),), framework)


@record("plan.set_baseline", "Make a released version the baseline, by a decision.")
class SetBaseline(Command[Plan]):
    given = (is_kept, has_a_release, nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = (Need("settled", "decision"), STOPPED, CARRIED)
    version: Name
    decision: CaseId

    is_accepted = is_accepted

    @rule("plan.subject", SUBJECT, "decision")
    def is_about_it(self, case: Case[Plan]) -> bool:
        about = case.known(Settled).change if case.has(Settled) else None
        release = case.state.release(self.version)
        named = {each.change for each in release.changes} if release else set()
        return (about is None or about in named) and is_about_no_group(case)

    @rule("plan.version", "The version must be one that was released.", "version")
    def was_released(self, case: Case[Plan]) -> bool:
        return case.state.release(self.version) is not None

    @rule("plan.other_version", "It must not be the baseline already.", "version")
    def is_another_version(self, case: Case[Plan]) -> bool:
        return self.version != case.state.baseline

    @rule("plan.decided", "The decision must be of the group whose plan it is.", "decision")
    def is_decided_by_its_group(self, case: Case[Plan]) -> bool:
        on = rests_on(case) if case.has(Settled) else None
        return on is not None and _is_decided(on, case.state, case.framework)

    def decide(self, case: Case[Plan]) -> Iterator[Event]:
        on = rests_on(case)
        if on is not None:
            yield Baselined(self.version, case.today, on)


COMMANDS = (Release, SetBaseline)
