"""What is heard of milestones: when they are expected, that they are met, the report on them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.around import Arranged
from lawspeaker.kernel.facts import GroupNow, Need
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.plan.account import Arrangement, Line
from lawspeaker.processes.plan.allowing import is_accepted
from lawspeaker.processes.plan.beginning import is_kept
from lawspeaker.processes.plan.events import (
    Forecast,
    Met,
    Milestone,
    Reopened,
    Reported,
)
from lawspeaker.processes.plan.releasing import has_a_release
from lawspeaker.processes.plan.state import Plan


class OfMilestone(Command[Plan]):
    """An act on one milestone: whoever owns that may do it, not whoever owns another."""

    milestone: Name

    def part(self, state: Plan) -> Part:
        found = state.milestone(self.milestone)
        return Part(state.group, "", (found.owner,) if found else ())


@rule("plan.known", "The milestone must be one of the plan.", "milestone")
def is_released(asked: OfMilestone, case: Case[Plan]) -> bool:
    return case.state.milestone(asked.milestone) is not None


@record("plan.expect", "Say when a milestone is expected.")
class Expect(OfMilestone):
    given = (is_kept, has_a_release)
    milestone: Name
    expected: date
    reason: Prose

    is_released = is_released

    @rule("plan.not_met", "The milestone must not be met.", "milestone")
    def is_still_to_come(self, case: Case[Plan]) -> bool:
        return not case.state.has_met(self.milestone)

    @rule("plan.expected", "It must be expected today or on a day to come.", "expected")
    def is_expected_in_time_to_come(self, case: Case[Plan]) -> bool:
        return self.expected >= case.today

    def decide(self, case: Case[Plan]) -> Iterator[Event]:
        yield Forecast(self.milestone, self.expected, case.today, self.reason)


@record("plan.meet", "Report that a milestone is met.")
class Meet(OfMilestone):
    given = (is_kept, has_a_release)
    needs = (Need("settled", "decision", optional=True),)
    milestone: Name
    met_on: date
    evidence: Prose
    decision: CaseId | None = None

    is_released, is_accepted = is_released, is_accepted

    @rule("plan.met_once", "The milestone must not have been reported as met already.", "milestone")
    def is_met_once(self, case: Case[Plan]) -> bool:
        return not case.state.has_met(self.milestone)

    @rule("plan.met_on", "It must have been met today or before.", "met_on")
    def was_met_by_today(self, case: Case[Plan]) -> bool:
        return self.met_on <= case.today

    def decide(self, _case: Case[Plan]) -> Iterator[Event]:
        yield Met(self.milestone, self.met_on, self.evidence, self.decision)


@record("plan.reopen", "Report that a milestone is not met after all.")
class Reopen(OfMilestone):
    """What was met stays with its group when that ends; reopened, it must have one that stands."""

    given = (is_kept, has_a_release)
    needs = (Need("group", "group", optional=True),)
    milestone: Name
    reason: Prose
    group: Group | None = None

    is_released = is_released

    @rule("plan.was_met", "The milestone must have been reported as met.", "milestone")
    def was_met(self, case: Case[Plan]) -> bool:
        return case.state.has_met(self.milestone)

    @rule(
        "plan.reopened_for",
        "If the group that decides on it has ended, it must go to one of its level that stands,"
        " or to the one above: name that; otherwise name none.",
        "group",
    )
    def is_of_a_group_that_stands(self, case: Case[Plan]) -> bool:
        now = case.known(GroupNow) if case.has(GroupNow) else None
        if now is None or now.stands:
            return self.group is None
        return self.group is not None and self.group in (*now.peers, now.parent)

    def named(self, _about: str, state: Plan) -> Any:
        """Return the group that decided on the milestone, where it is another than the plan's."""
        found = state.milestone(self.milestone)
        return state.heir_of(found.group) if found else None

    @classmethod
    def of_state(cls, _about: str, _state: Plan) -> Any:
        return None  # which group it is, the milestone says

    def decide(self, _case: Case[Plan]) -> Iterator[Event]:
        yield Reopened(self.milestone, self.reason, self.group)


def is_reported(each: Milestone, framework: Framework) -> bool:
    """Say whether it is of a tier that is reported on; where there is no such tier, all are."""
    tiers = {name for name, line in framework.tiers.items() if line.reported}
    return not tiers or not tiers.isdisjoint(each.tiers)


def arranged(it: Plan, each: Milestone, known: Arranged) -> Arrangement:
    """Say which meetings are called of the group that decides on it, until the day it is due."""
    group = each.group or it.group
    days = [day for of, day in known.meetings if of == group and day <= each.expected]
    return Arrangement(each.id, group, Count(len(days)), max(days, default=None))


@record("plan.report", "Report on the milestones, and on the meetings arranged for them.")
class Report(Command[Plan]):
    given = (is_kept, has_a_release)
    needs = (Need("arranged"),)
    summary: Prose
    meeting: CaseId | None = None

    def decide(self, case: Case[Plan]) -> Iterator[Event]:
        it, known = case.state, case.known(Arranged)
        told = [each for each in it.milestones if is_reported(each, case.framework)]
        lines = tuple(
            Line(each.id, each.due, it.baseline_of(each.id), each.forecast, each.met_on)
            for each in told
        )
        to_come = tuple(arranged(it, each, known) for each in told if each.met_on is None)
        yield Reported(self.summary, case.today, lines, to_come, self.meeting)


COMMANDS = (Expect, Meet, Reopen, Report)
