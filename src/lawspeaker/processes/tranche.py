"""A tranche: artefacts that are baselined together, by the day the framework names if it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework import approving
from lawspeaker.framework.calendar import NotPublished
from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.facts import GroupNow, Need
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.library import TrancheNow
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Duty, Event, Rule, record, rule


class Stage(StrEnum):
    NEW = "new"
    OPEN = "open"
    BASELINED = "baselined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Tranche:
    """`baseline` is the day it is wanted by, `last` the last working day of that."""

    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    document: Name | None = None
    number: Count = Count(0)
    title: Title | None = None
    baseline: date | None = None
    last: date | None = None
    opened_on: date | None = None
    artefacts: tuple[CaseId, ...] = ()  # that were baselined with it
    baselined_on: date | None = None


@record("tranche.opened/1", "opened tranche {number}: {title}")
class Opened(Event):
    group: Group
    document: Name
    number: Count
    title: Title
    on: date
    baseline: date | None = None
    last: date | None = None


@record("tranche.baselined/1", "made the tranche the baseline")
class Baselined(Event):
    final = True
    artefacts: tuple[CaseId, ...]
    on: date


@record("tranche.withdrawn/1", "withdrew the tranche: {reason}")
class Withdrawn(Event):
    reason: Prose


def evolve(it: Tranche, event: Opened | Baselined | Withdrawn) -> Tranche:
    match event:
        case Opened(on=on):
            kept = {name: value for name, value in vars(event).items() if name != "on"}
            return Tranche(Stage.OPEN, opened_on=on, **kept)
        case Baselined(artefacts=artefacts, on=on):
            return replace(it, stage=Stage.BASELINED, artefacts=artefacts, baselined_on=on)
        case Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN)


def at(*stages: Stage) -> Rule[[Case[Tranche]]]:
    says = f"The tranche must be {' or '.join(stages)}."
    return Rule("tranche.stage", says, lambda case: case.state.stage in stages)


@record("tranche.open", "Open a tranche of artefacts.")
class Open(Command[Tranche]):
    given = (at(Stage.NEW),)
    needs = (Need("group", "group"),)
    opens = True
    group: Group
    document: Name
    number: Count
    title: Title
    baseline: date | None = None

    @rule("tranche.group", "The group must stand on the day.", "group")
    def is_of_a_group_that_stands(self, case: Case[Tranche]) -> bool:
        return case.has(GroupNow) and case.known(GroupNow).stands

    @rule("tranche.number", "It must be one of those the document comes in.", "number")
    def is_one_of_those_named(self, case: Case[Tranche]) -> bool:
        line = approving.document(case.framework, self.document)
        return line is not None and 1 <= self.number <= line.tranches

    def decide(self, case: Case[Tranche]) -> Iterator[Event]:
        line = approving.document(case.framework, self.document)
        baseline = self.baseline or (line.baseline if line else None)
        last = _last_working_day(case, baseline)
        of = (self.group, self.document, self.number, self.title, case.today)
        yield Opened(*of, baseline, last)


def _last_working_day(case: Case[Tranche], by: date | None) -> date | None:
    """Return the day itself, or the working day before it."""
    if by is None or case.calendar.is_working(by):
        return by
    try:
        return case.calendar.shift(by, -1)
    except NotPublished:
        return None


@record("tranche.baseline", "Make the whole tranche the baseline.")
class Baseline(Command[Tranche]):
    given = (at(Stage.OPEN),)
    needs = (Need("tranche", "case"),)

    @rule("tranche.approved", "Each artefact of the tranche must be approved, and one be there.")
    def is_approved_whole(self, case: Case[Tranche]) -> bool:
        if not case.has(TrancheNow):
            return False
        stages = {each.stage for each in case.known(TrancheNow).artefacts}
        return stages == {"approved"}

    def decide(self, case: Case[Tranche]) -> Iterator[Event]:
        known = case.known(TrancheNow).artefacts
        yield Baselined(tuple(each.artefact for each in known), case.today)


@record("tranche.withdraw", "Withdraw a tranche that nothing belongs to.")
class Withdraw(Command[Tranche]):
    given = (at(Stage.OPEN),)
    needs = (Need("tranche", "case"),)
    reason: Prose

    @rule("tranche.empty", "Nothing in the library must belong to it.")
    def is_empty(self, case: Case[Tranche]) -> bool:
        return not case.has(TrancheNow) or not case.known(TrancheNow).artefacts

    def decide(self, _case: Case[Tranche]) -> Iterator[Event]:
        yield Withdrawn(self.reason)


def duties(it: Tranche, framework: Framework) -> Iterator[Duty]:
    """Yield what is owed: the baseline, by the last working day that there is for it."""
    if it.stage is Stage.OPEN and it.opened_on:
        holders = who(framework, Baseline.name, Part(it.group))
        yield Duty(Baseline, holders, it.opened_on, agreed=it.last)


TRANCHE = Process(
    "tranche",
    "TR",
    Tranche(),
    evolve,
    duties,
    (Open, Baseline, Withdraw),
    (Opened, Baselined, Withdrawn),
    title=lambda it: it.title or "",
    history=History(Open),
    in_hand=lambda it: (it.group,) if it.stage is Stage.OPEN else (),
)
