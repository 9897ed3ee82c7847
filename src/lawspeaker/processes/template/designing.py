"""Designing a template: of one's own, or as the framework has it ready."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from lawspeaker.framework.names import Group, Prose
from lawspeaker.framework.templates import TemplateColumn
from lawspeaker.kernel.columns import Column, Kind, are_named_apart, leave_room, offer_choices
from lawspeaker.kernel.facts import GroupNow, Need
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.template.life import MONTHS, Designed, Redesigned, Stage, Template


def at(stage: Stage) -> Rule[[Case[Template]]]:
    says = f"The template must be {stage}."
    return Rule("template.stage", says, lambda case: case.state.stage is stage)


is_in_use = at(Stage.IN_USE)


class HasColumns(Protocol):
    """A command that says which columns there are."""

    @property
    def columns(self) -> tuple[Column, ...]: ...


@rule("template.columns", "It must have columns, each with a name of its own.", "columns")
def has_columns(asked: HasColumns, _case: Case[Template]) -> bool:
    return are_named_apart(asked.columns)


@rule("template.bounds", "The least that a column takes must not be above its most.", "columns")
def has_bounds_that_leave_room(asked: HasColumns, _case: Case[Template]) -> bool:
    return leave_room(asked.columns)


@rule("template.choices", "A column to choose in, and no other, must offer two choices.", "columns")
def offers_choices(asked: HasColumns, _case: Case[Template]) -> bool:
    return offer_choices(asked.columns)


@record("template.design", "Design a template for what parties send in.")
class Design(Command[Template]):
    given = (at(Stage.NEW),)
    needs = (Need("group", "group"),)
    opens = True
    group: Group
    title: Title
    purpose: Prose
    columns: tuple[Column, ...]
    working_days: Count
    constituencies: tuple[Name, ...] = ()
    months: Count | None = None

    @rule("template.group", "The group must stand on the day.", "group")
    def is_of_a_group_that_stands(self, case: Case[Template]) -> bool:
        return case.has(GroupNow) and case.known(GroupNow).stands

    @rule("template.asked", "Whoever is asked must be one of the framework.", "constituencies")
    def asks_those_of_the_framework(self, case: Case[Template]) -> bool:
        return all(each in case.framework.constituencies for each in self.constituencies)

    @rule("template.time", "There must be a working day or more to send it in.", "working_days")
    def leaves_time_to_send_it(self, _case: Case[Template]) -> bool:
        return self.working_days > 0

    @rule("template.months", "It must come again after 1 to 120 months.", "months")
    def comes_again_in_time(self, _case: Case[Template]) -> bool:
        return self.months is None or self.months in MONTHS

    has_columns, has_bounds = has_columns, has_bounds_that_leave_room
    offers_choices = offers_choices

    def decide(self, _case: Case[Template]) -> Iterator[Event]:
        yield Designed(**vars(self))


@record("template.take_up", "Take up a template of the framework.")
class TakeUp(Command[Template]):
    """Its columns and its rhythm are the framework's; who is asked is said here."""

    given = (at(Stage.NEW),)
    needs = Design.needs
    opens = True
    group: Group
    template: Name
    constituencies: tuple[Name, ...] = ()

    is_of_a_group_that_stands = Design.is_of_a_group_that_stands
    asks_those_of_the_framework = Design.asks_those_of_the_framework

    @rule("template.line", "It must be a template of the framework.", "template")
    def is_one_of_the_framework(self, case: Case[Template]) -> bool:
        return self.template in case.framework.text.templates

    def decide(self, case: Case[Template]) -> Iterator[Event]:
        line = case.framework.text.templates[self.template]
        yield Designed(
            group=self.group,
            title=Title(line.title),
            purpose=Prose(line.purpose),
            columns=tuple(_column(name, each) for name, each in line.columns.items()),
            working_days=Count(line.working_days),
            constituencies=self.constituencies,
            months=None if line.months is None else Count(line.months),
        )


def _column(name: str, line: TemplateColumn) -> Column:
    least, most = (None if each is None else Count(each) for each in (line.least, line.most))
    return Column(Name(name), Title(line.title), Kind(line.kind), line.required, least, most)


@rule("template.between", "No round must be open.")
def is_between_rounds(case: Case[Template]) -> bool:
    return not case.state.is_asked


@record("template.redesign", "Give the template other columns from the next round on.")
class Redesign(Command[Template]):
    given = (is_in_use, is_between_rounds)
    columns: tuple[Column, ...]
    reason: Prose

    has_columns, has_bounds = has_columns, has_bounds_that_leave_room
    offers_choices = offers_choices

    def decide(self, _case: Case[Template]) -> Iterator[Event]:
        yield Redesigned(self.columns, self.reason)


COMMANDS = (Design, TakeUp, Redesign)
