"""Beginning the plan of a group."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Group
from lawspeaker.kernel.facts import GroupNow, Need
from lawspeaker.kernel.kinds import Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.plan.events import Begun
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


COMMANDS = (Begin,)
