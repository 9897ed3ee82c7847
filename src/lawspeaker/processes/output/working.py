"""Planning what a group is to make, working on it, delivering it or dropping it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import Group, Prose
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.facts import GroupNow, Need
from lawspeaker.kernel.heirs import passes_to_another
from lawspeaker.kernel.kinds import Link, Name, Title
from lawspeaker.kernel.lasting import days_late
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.output.life import (
    Begun,
    Delivered,
    Dropped,
    Inherited,
    Output,
    Planned,
    Replanned,
    Reported,
    Stage,
)


def at(*stages: Stage) -> Rule[[Case[Output]]]:
    says = f"The output must be {' or '.join(each.replace('_', ' ') for each in stages)}."
    return Rule("output.stage", says, lambda case: case.state.stage in stages)


is_to_come = at(Stage.PLANNED, Stage.UNDER_WAY)


def can_be_for(name: Name, framework: Framework) -> bool:
    """Say whether an output can be for somebody of that name."""
    named = (framework.groups, framework.offices, framework.constituencies)
    return any(str(name) in {*map(str, each)} for each in named)


@rule("output.for_whom", "It must be for a group, an office or a constituency.", "for_whom")
def is_for_somebody_of_the_framework(asked: Plan | Replan, case: Case[Output]) -> bool:
    return bool(asked.for_whom) and all(can_be_for(e, case.framework) for e in asked.for_whom)


@rule("output.due", "The day must be today or a day to come.", "due")
def is_due_in_time_to_come(asked: Plan | Replan, case: Case[Output]) -> bool:
    return asked.due is None or asked.due >= case.today


@record("output.plan", "Plan an output of a group.")
class Plan(Command[Output]):
    given = (at(Stage.NEW),)
    needs = (Need("group", "group"),)
    opens = True
    group: Group
    title: Title
    for_whom: tuple[Name, ...]
    due: date | None = None
    document: Name | None = None
    detail: Prose | None = None

    @rule("output.group", "The group must stand on the day.", "group")
    def is_of_a_group_that_stands(self, case: Case[Output]) -> bool:
        return case.has(GroupNow) and case.known(GroupNow).stands

    is_for_somebody_of_the_framework = is_for_somebody_of_the_framework
    is_due_in_time_to_come = is_due_in_time_to_come

    @rule("output.document", "The document must be one of the framework.", "document")
    def is_a_document_of_the_framework(self, case: Case[Output]) -> bool:
        return self.document is None or self.document in case.framework.text.documents

    def decide(self, case: Case[Output]) -> Iterator[Event]:
        yield Planned(on=case.today, **vars(self))


@record("output.replan", "Plan the output anew: for whom, or by when.")
class Replan(Command[Output]):
    given = (is_to_come,)
    for_whom: tuple[Name, ...]
    reason: Prose
    due: date | None = None

    is_for_somebody_of_the_framework = is_for_somebody_of_the_framework
    is_due_in_time_to_come = is_due_in_time_to_come

    def decide(self, case: Case[Output]) -> Iterator[Event]:
        yield Replanned(self.for_whom, self.reason, self.due)


@record("output.begin", "Begin to work on the output.")
class Begin(Command[Output]):
    given = (at(Stage.PLANNED),)

    def decide(self, case: Case[Output]) -> Iterator[Event]:
        yield Begun(case.today)


@record("output.report", "Report how the output comes on.")
class Report(Command[Output]):
    given = (is_to_come,)
    text: Prose

    def decide(self, case: Case[Output]) -> Iterator[Event]:
        yield Reported(self.text)


@record("output.deliver", "Deliver the output to whom it is for.")
class Deliver(Command[Output]):
    given = (is_to_come,)
    text: Prose
    at: Link | None = None

    def decide(self, case: Case[Output]) -> Iterator[Event]:
        late = days_late(case.calendar, case.state.due, case.today) or None
        yield Delivered(self.text, case.today, self.at, late)


@record("output.drop", "Drop the output.")
class Drop(Command[Output]):
    given = (is_to_come,)
    reason: Prose

    def decide(self, case: Case[Output]) -> Iterator[Event]:
        yield Dropped(self.reason)


@record("output.inherit", "Pass the output to the group that takes over from one that ended.")
class Inherit(Command[Output]):
    given = (is_to_come,)
    ended: Group
    to: Group

    passes_to_another = passes_to_another("output")

    def decide(self, case: Case[Output]) -> Iterator[Event]:
        yield Inherited(self.ended, self.to)


COMMANDS = (Plan, Replan, Begin, Report, Deliver, Drop, Inherit)
