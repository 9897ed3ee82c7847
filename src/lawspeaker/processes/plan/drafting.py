"""Drafting a release: milestones added, moved, reworded and dropped, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.holders import can_own
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.resting import nobody_can_take_back, nothing_stops_it
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.plan.allowing import (
    ALLOWED,
    is_about_it,
    is_accepted,
    names_a_change,
    rests_on,
)
from lawspeaker.processes.plan.beginning import is_kept
from lawspeaker.processes.plan.events import Added, Dropped, Moved, Reworded
from lawspeaker.processes.plan.state import Plan


@rule("plan.known", "The milestone must be one of the plan.", "milestone")
def is_in_the_plan(asked: Move | Reword | Drop, case: Case[Plan]) -> bool:
    return case.state.milestone(asked.milestone) is not None


@rule("plan.drafted_once", "The draft must change each milestone once.", "milestone")
def is_not_drafted_yet(asked: Add | Move | Reword | Drop, case: Case[Plan]) -> bool:
    return case.state.drafted(asked.milestone) is None


@rule("plan.not_met", "The milestone must not be met.", "milestone")
def is_not_met(asked: Move | Drop, case: Case[Plan]) -> bool:
    return not case.state.has_met(asked.milestone)


@rule("plan.owner", "The owner must be an office or a seat of the framework.", "owner")
def has_an_owner(asked: Add | Reword, case: Case[Plan]) -> bool:
    return can_own(asked.owner, case.framework)


@rule("plan.due", "The day must be today or a day to come.", "due")
def is_due_in_time_to_come(asked: Add | Move, case: Case[Plan]) -> bool:
    return asked.due >= case.today


def _has_tiers(tiers: tuple[Name, ...], framework: Framework) -> bool:
    lines = [framework.tiers.get(each) for each in tiers]
    of = [line.of for line in lines if line]
    return None not in lines and len({*of}) == len(of)


@record("plan.add", "Draft a new milestone.")
class Add(Command[Plan]):
    given = (is_kept, nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = ALLOWED
    milestone: Name
    title: Title
    owner: Name
    due: date
    reason: Prose
    tiers: tuple[Name, ...] = ()
    group: Group | None = None
    acceptance: Prose | None = None
    decision: CaseId | None = None
    change: CaseId | None = None

    @rule("plan.new", "The plan must not have a milestone of that name yet.", "milestone")
    def is_new(self, case: Case[Plan]) -> bool:
        return case.state.milestone(self.milestone) is None

    @rule("plan.tiers", "It must have tiers of the framework, one of each kind at most.", "tiers")
    def has_tiers_of_the_framework(self, case: Case[Plan]) -> bool:
        return _has_tiers(self.tiers, case.framework)

    @rule("plan.deciding_group", "Who decides on it must be a group of the framework.", "group")
    def is_decided_on_by_a_group(self, case: Case[Plan]) -> bool:
        return self.group is None or self.group in case.framework.groups

    drafts_it_once, has_owner, is_due = is_not_drafted_yet, has_an_owner, is_due_in_time_to_come
    is_allowed, is_of_a_change, is_about_it = is_accepted, names_a_change, is_about_it

    def decide(self, case: Case[Plan]) -> Iterator[Event]:
        said = {name: value for name, value in vars(self).items() if name != "decision"}
        yield Added(on=case.today, rests_on=rests_on(case), **said)


@record("plan.move", "Draft another day for a milestone.")
class Move(Command[Plan]):
    given = (is_kept, nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = ALLOWED
    milestone: Name
    due: date
    reason: Prose
    decision: CaseId | None = None
    change: CaseId | None = None

    @rule("plan.other_day", "It must be another day than the plan has.", "due")
    def is_another_day(self, case: Case[Plan]) -> bool:
        found = case.state.milestone(self.milestone)
        return found is None or found.due != self.due

    is_known, drafts_it_once, is_open = is_in_the_plan, is_not_drafted_yet, is_not_met
    is_due, is_allowed, is_of_a_change = is_due_in_time_to_come, is_accepted, names_a_change
    is_about_it = is_about_it

    def decide(self, case: Case[Plan]) -> Iterator[Event]:
        said = (self.milestone, self.due, case.today, self.reason, self.change)
        yield Moved(*said, rests_on(case))


@record("plan.reword", "Draft another title, owner or acceptance of a milestone.")
class Reword(Command[Plan]):
    given = (is_kept,)
    needs = (Need("change", "change", optional=True),)
    milestone: Name
    title: Title
    owner: Name
    reason: Prose
    acceptance: Prose | None = None
    change: CaseId | None = None

    is_known, drafts_it_once, has_owner = is_in_the_plan, is_not_drafted_yet, has_an_owner
    is_of_a_change = names_a_change

    def decide(self, case: Case[Plan]) -> Iterator[Event]:
        yield Reworded(on=case.today, **vars(self))


@record("plan.drop", "Draft the plan without a milestone.")
class Drop(Command[Plan]):
    given = (is_kept, nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = ALLOWED
    milestone: Name
    reason: Prose
    decision: CaseId | None = None
    change: CaseId | None = None

    is_known, drafts_it_once, is_open = is_in_the_plan, is_not_drafted_yet, is_not_met
    is_allowed, is_of_a_change, is_about_it = is_accepted, names_a_change, is_about_it

    def decide(self, case: Case[Plan]) -> Iterator[Event]:
        yield Dropped(self.milestone, case.today, self.reason, self.change, rests_on(case))


COMMANDS = (Add, Move, Reword, Drop)
