"""The request is triaged: its track, who decides it, who reviews it, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from lawspeaker.framework.names import CaseId, Group, Pence, Prose
from lawspeaker.kernel.facts import GroupNow, Need
from lawspeaker.kernel.resting import nothing_stops_it
from lawspeaker.kernel.words import Because, Case, Command, Event, record, rule
from lawspeaker.processes.change import events, standard
from lawspeaker.processes.change.figures import Figures, YesNo, asked
from lawspeaker.processes.change.raising import at, at_or_unauthorised
from lawspeaker.processes.change.request import Planned, Request, Stage, Step, Track
from lawspeaker.processes.change.validating import WORKED_ON


def is_in_order(estimate: tuple[Planned, ...]) -> bool:
    """Say whether each step is there once, in the order of the process, and ends after it began."""
    order = [list(Step).index(each.step) for each in estimate]
    ends_later = all(each.begins <= each.ends for each in estimate)
    return ends_later and order == sorted(set(order))


ESTIMATED = "It must not cost less than was last estimated: what is less is estimated anew first."
IN_ORDER = "Each step must be there once, in its order, and must not end before it begins."


@record("change.triage", "Triage the change request: its track, who decides it, and by when.")
class Triage(Command[Request]):
    given = (at_or_unauthorised(*WORKED_ON), *nothing_stops_it("authority"))
    needs = (Need("group", "decider"), Need("change", "case", optional=True), *standard.NEEDS)
    track: Track
    decider: Group
    reason: Prose
    reviewers: tuple[Group, ...] = ()
    estimate: tuple[Planned, ...] = ()
    authority: CaseId | None = None
    cost: Pence | None = None
    benefit: Pence | None = None
    saving: Pence | None = None
    model: YesNo | None = None
    consumers: YesNo | None = None
    competition: YesNo | None = None

    @rule("change.decider_stands", "The group that decides must stand, in the open.", "decider")
    def goes_to_a_group_that_stands(self, case: Case[Request]) -> bool:
        group = case.framework.groups.get(self.decider)
        is_open = group is not None and group.audience != "group"
        return is_open and case.has(GroupNow) and case.known(GroupNow).stands

    @rule("change.decider", "The group that decides must be one that takes decisions.", "decider")
    def goes_to_a_group_that_decides(self, case: Case[Request]) -> bool:
        group = case.framework.groups.get(self.decider)
        return group is None or bool(case.framework.outcomes_at(group.level))

    @rule("change.reviewers", "Each group that reviews it must be one of the framework.")
    def is_reviewed_by_groups(self, case: Case[Request]) -> bool:
        return {*self.reviewers} <= {*case.framework.groups}

    @rule("change.estimate", IN_ORDER, "estimate")
    def estimates_each_step_once(self, _case: Case[Request]) -> bool:
        return is_in_order(self.estimate)

    @rule("change.authorised", standard.AUTHORISED, "authority")
    def rests_on_an_authority(self, case: Case[Request]) -> bool:
        if self.track is not Track.STANDARD:
            return self.authority is None
        return standard.is_in_advance(case)

    @rule("change.authorised_above", standard.ABOVE, "authority")
    def is_authorised_by_the_decider_or_above(self, case: Case[Request]) -> bool:
        return self.authority is None or standard.is_of_decider(case, self.decider)

    @rule("change.figures", "It must be said of each threshold what the change comes to.", "cost")
    def says_its_figures(self, case: Case[Request]) -> bool:
        if self.track is not Track.STANDARD:
            return True
        return all(getattr(self, each) is not None for each in asked(case.framework))

    @rule("change.estimated_cost", ESTIMATED, "cost")
    def costs_no_less_than_was_estimated(self, case: Case[Request]) -> bool:
        if self._figures is None or case.state.costed_on is None:
            return True
        return self._figures.cost >= (case.state.cost or 0)

    @rule("change.authorised_to", standard.LIMIT, "cost")
    def costs_no_more_than_was_allowed(self, case: Case[Request]) -> bool:
        return self._figures is None or standard.is_within(case, self._figures)

    @rule("change.no_threshold", standard.NO_THRESHOLD, "track")
    def meets_no_threshold(self, case: Case[Request]) -> bool | Because:
        return self._figures is None or standard.meets_none(case, self._figures)

    @classmethod
    def of_state(cls, about: str, state: Request) -> Any:
        """Leave out what authorised it before: it is triaged without, unless the form names it."""
        return None if about == "authority" else super().of_state(about, state)

    @property
    def _figures(self) -> Figures | None:
        """The figures of a standard change; of others they are found when they are decided."""
        if self.track is not Track.STANDARD:
            return None
        given = {each.name: getattr(self, each.name) for each in fields(Figures)}
        return Figures(**{name: value for name, value in given.items() if value is not None})

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Triaged(
            track=self.track,
            decider=self.decider,
            reason=self.reason,
            estimate=self.estimate,
            reviewers=self.reviewers,
            on=case.today,
            authority=self.authority,
            figures=self._figures,
        )


@record("change.replan", "Revise the estimate of the change request.")
class Replan(Command[Request]):
    given = (at(*WORKED_ON, Stage.WITH_DECIDER, Stage.ACCEPTED),)
    estimate: tuple[Planned, ...]
    reason: Prose

    @rule("change.estimate", IN_ORDER, "estimate")
    def estimates_each_step_once(self, _case: Case[Request]) -> bool:
        return bool(self.estimate) and is_in_order(self.estimate)

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Replanned(**vars(self), on=case.today)


COMMANDS = (Triage, Replan)
