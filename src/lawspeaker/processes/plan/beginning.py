"""Beginning the plan of a group, and passing it on when the group ends."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Group
from lawspeaker.kernel.facts import GroupNow, Need
from lawspeaker.kernel.heirs import passes_to_another
from lawspeaker.kernel.kinds import Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.plan.events import Begun, Inherited
from lawspeaker.processes.plan.state import Plan, Stage


def at(stage: Stage) -> Rule[[Case[Plan]]]:
    return Rule("plan.stage", f"The plan must be {stage}.", lambda c: c.state.stage is stage)


is_kept = at(Stage.KEPT)


@record("plan.begin", "Begin the plan of a group.")
class Begin(Command[Plan]):
    given = (at(Stage.NEW),)
    needs = (Need("group", "group"),)
    opens = True
    group: Group
    title: Title

    @rule("plan.group", "The group must stand on the day.", "group")
    def is_of_a_group_that_stands(self, case: Case[Plan]) -> bool:
        return case.has(GroupNow) and case.known(GroupNow).stands

    def decide(self, case: Case[Plan]) -> Iterator[Event]:
        yield Begun(self.group, self.title, case.today)


@record("plan.inherit", "Pass what a group that ended had of the plan to its heir.")
class Inherit(Command[Plan]):
    """The plan, where it is the group's, and the milestones to come that it was to decide on."""

    given = (is_kept,)
    ended: Group
    to: Group

    passes_to_another = passes_to_another("plan", lambda it: it.in_hand_of)

    def decide(self, _case: Case[Plan]) -> Iterator[Event]:
        yield Inherited(self.ended, self.to)


COMMANDS = (Begin, Inherit)
