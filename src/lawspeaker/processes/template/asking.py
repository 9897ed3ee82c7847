"""Designing a template, and asking parties for it round by round."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from lawspeaker.framework.calendar import NotPublished
from lawspeaker.framework.names import Group, Organisation, Prose
from lawspeaker.kernel.columns import Column
from lawspeaker.kernel.facts import GroupNow, Need, Parties
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.template.life import (
    Asked,
    Closed,
    Designed,
    Ended,
    Redesigned,
    Stage,
    Template,
)


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
    names = [each.name for each in asked.columns]
    return bool(names) and len({*names}) == len(names)


@rule("template.bounds", "The least that a column takes must not be above its most.", "columns")
def has_bounds_that_leave_room(asked: HasColumns, _case: Case[Template]) -> bool:
    bounds = ((each.least, each.most) for each in asked.columns)
    return all(least is None or most is None or least <= most for least, most in bounds)


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

    has_columns, has_bounds = has_columns, has_bounds_that_leave_room

    def decide(self, _case: Case[Template]) -> Iterator[Event]:
        yield Designed(**vars(self))


@rule("template.between", "No round must be open.")
def is_between_rounds(case: Case[Template]) -> bool:
    return not case.state.is_asked


@record("template.redesign", "Give the template other columns from the next round on.")
class Redesign(Command[Template]):
    given = (is_in_use, is_between_rounds)
    columns: tuple[Column, ...]
    reason: Prose

    has_columns, has_bounds = has_columns, has_bounds_that_leave_room

    def decide(self, _case: Case[Template]) -> Iterator[Event]:
        yield Redesigned(self.columns, self.reason)


def _parties(case: Case[Template]) -> tuple[Organisation, ...]:
    known = case.known(Parties) if case.has(Parties) else Parties(())
    return known.among(case.state.constituencies)


@record("template.ask", "Ask for the next round.")
class Ask(Command[Template]):
    """It is asked of every party of the constituencies, as they are on the day."""

    given = (is_in_use, is_between_rounds)
    needs = (Need("parties"),)

    @rule("template.somebody", "Some party must be there to be asked.")
    def somebody_is_asked(self, case: Case[Template]) -> bool:
        return bool(_parties(case))

    @rule("template.published", "Its last day must be one that can be counted.")
    def can_be_counted(self, case: Case[Template]) -> bool:
        return _due(case) is not None

    def decide(self, case: Case[Template]) -> Iterator[Event]:
        number = Count(len(case.state.rounds) + 1)
        yield Asked(number, case.today, _due(case) or case.today, _parties(case))


def _due(case: Case[Template]) -> date | None:
    try:
        return case.calendar.shift(case.today, case.state.working_days)
    except NotPublished:
        return None


@rule("template.open", "A round must be open.")
def is_asked_for(case: Case[Template]) -> bool:
    return case.state.is_asked


@record("template.close", "Close the round.")
class Close(Command[Template]):
    """What is sent afterwards is taken all the same, and is late."""

    given = (is_in_use, is_asked_for)
    reason: Prose | None = None

    @rule("template.early", "To close a round before its last day is over there must be a reason.")
    def is_over_or_has_a_reason(self, case: Case[Template]) -> bool:
        last = case.state.last
        return last is None or case.today > last.due or self.reason is not None

    def decide(self, case: Case[Template]) -> Iterator[Event]:
        if case.state.last is not None:
            yield Closed(case.state.last.number, case.today, self.reason)


@record("template.end", "End the use of the template.")
class End(Command[Template]):
    given = (is_in_use, is_between_rounds)
    reason: Prose

    def decide(self, _case: Case[Template]) -> Iterator[Event]:
        yield Ended(self.reason)


COMMANDS = (Design, Redesign, Ask, Close, End)
