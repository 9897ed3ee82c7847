"""An action: a group gives somebody a task, and hears of it until it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import can_own
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Duty, Event, Rule, record, rule


class Stage(StrEnum):
    NEW = "new"
    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True)
class Action:
    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    what: Title | None = None
    detail: Prose | None = None
    owner: Name | None = None
    assigned_on: date | None = None
    due: date | None = None
    decision: CaseId | None = None
    meeting: CaseId | None = None
    completed_on: date | None = None

    @property
    def named(self) -> tuple[str, ...]:
        """Whoever owns the action."""
        return (self.owner,) if self.owner else ()


@record("action.assigned/1", "gave {owner} an action: {what}")
class Assigned(Event):
    group: Group
    what: Title
    detail: Prose | None
    owner: Name
    due: date | None
    decision: CaseId | None
    meeting: CaseId | None
    on: date


@record("action.progressed/1", "reported progress: {text}")
class Progressed(Event):
    text: Prose


@record("action.completed/1", "completed the action: {text}")
class Completed(Event):
    text: Prose
    on: date


@record("action.given/1", "gave the action to {owner}: {reason}")
class Given(Event):
    owner: Name
    reason: Prose


@record("action.inherited/1", "passed the action to {to}, as {ended} has ended")
class Inherited(Event):
    final = True  # the group has ended
    ended: Group
    to: Group


def evolve(it: Action, event: Assigned | Progressed | Completed | Given | Inherited) -> Action:
    match event:
        case Assigned():
            said = (event.what, event.detail, event.owner, event.on, event.due)
            return Action(Stage.OPEN, event.group, *said, event.decision, event.meeting)
        case Progressed():
            return it
        case Completed():
            return replace(it, stage=Stage.DONE, completed_on=event.on)
        case Given():
            return replace(it, owner=event.owner)
        case Inherited():
            return replace(it, group=event.to)


def at(stage: Stage) -> Rule[[Case[Action]]]:
    return Rule("action.stage", f"The action must be {stage}.", lambda c: c.state.stage is stage)


is_open = at(Stage.OPEN)


@record("action.assign", "Give somebody an action.")
class Assign(Command[Action]):
    given = (at(Stage.NEW),)
    opens = True
    group: Group
    what: Title
    owner: Name
    detail: Prose | None = None
    due: date | None = None
    decision: CaseId | None = None
    meeting: CaseId | None = None

    @rule("action.group", "The group must be one of the framework.", "group")
    def is_of_a_group_of_the_framework(self, case: Case[Action]) -> bool:
        return self.group in case.framework.groups

    @rule("action.owner", "The owner must be an office or a seat of the framework.", "owner")
    def has_an_owner_of_the_framework(self, case: Case[Action]) -> bool:
        return can_own(self.owner, case.framework)

    @rule("action.due", "The day must be today or a day to come.", "due")
    def is_due_in_time_to_come(self, case: Case[Action]) -> bool:
        return self.due is None or self.due >= case.today

    def decide(self, case: Case[Action]) -> Iterator[Event]:
        yield Assigned(on=case.today, **vars(self))


@record("action.report_progress", "Report progress on the action.")
class ReportProgress(Command[Action]):
    given = (is_open,)
    text: Prose

    def decide(self, case: Case[Action]) -> Iterator[Event]:
        yield Progressed(self.text)


@record("action.complete", "Complete the action.")
class Complete(Command[Action]):
    given = (is_open,)
    text: Prose

    def decide(self, case: Case[Action]) -> Iterator[Event]:
        yield Completed(self.text, case.today)


@record("action.give_to", "Give the action to somebody else.")
class GiveTo(Command[Action]):
    given = (is_open,)
    owner: Name
    reason: Prose

    @rule("action.owner", "The owner must be an office or a seat of the framework.", "owner")
    def has_an_owner_of_the_framework(self, case: Case[Action]) -> bool:
        return can_own(self.owner, case.framework)

    @rule("action.other_owner", "The owner must not own the action already.", "owner")
    def is_somebody_else(self, case: Case[Action]) -> bool:
        return self.owner != case.state.owner

    def decide(self, case: Case[Action]) -> Iterator[Event]:
        yield Given(self.owner, self.reason)


@record("action.inherit", "Pass the action to the group that takes over from one that ended.")
class Inherit(Command[Action]):
    given = (is_open,)
    ended: Group
    to: Group

    @rule("action.heir", "It must pass from the group that gave it to another.", "to")
    def passes_from_its_group_to_another(self, case: Case[Action]) -> bool:
        return self.ended == case.state.group != self.to

    def decide(self, case: Case[Action]) -> Iterator[Event]:
        yield Inherited(self.ended, self.to)


def duties(it: Action, _framework: Framework) -> Iterator[Duty]:
    if it.stage is Stage.OPEN and it.assigned_on:
        yield Duty(Complete, it.named, it.assigned_on, agreed=it.due)


ACTION = Process(
    "action",
    "A",
    Action(),
    evolve,
    duties,
    (Assign, ReportProgress, Complete, GiveTo, Inherit),
    (Assigned, Progressed, Completed, Given, Inherited),
    title=lambda it: it.what or "",
    history=History(Assign, (Assign.has_an_owner_of_the_framework,)),
)
