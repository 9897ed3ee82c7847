"""An action: a group gives somebody a task, and hears of it until it is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.arising import (
    ABOUT,
    DECISION,
    MEETING,
    arose_from_a_known_case,
    names_a_known_decision,
    names_a_known_meeting,
)
from lawspeaker.kernel.heirs import passes_to_another
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import can_own
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Duty, Event, Rule, record, rule
from lawspeaker.processes.action.life import (
    Action,
    Assigned,
    Completed,
    Given,
    Inherited,
    Progressed,
    Stage,
    evolve,
)


def at(stage: Stage) -> Rule[[Case[Action]]]:
    return Rule("action.stage", f"The action must be {stage}.", lambda c: c.state.stage is stage)


is_open = at(Stage.OPEN)


STANDS = "It must be said how it stands: open, or done and on which day."
stands_somehow: Rule[[Any, Case[Action]]] = Rule(
    "action.stands",
    STANDS,
    lambda it, _case: it.stage is Stage.DONE or (it.stage, it.completed_on) == (Stage.OPEN, None),
    "stage",
)
has_an_owner: Rule[[Any, Case[Action]]] = Rule(
    "action.owner",
    "The owner must be an office or a seat of the framework.",
    lambda command, case: can_own(command.owner, case.framework),
    "owner",
)


@record("action.assign", "Give somebody an action.")
class Assign(Command[Action]):
    given = (at(Stage.NEW),)
    needs = (ABOUT, DECISION, MEETING)
    opens = True
    group: Group
    what: Title
    owner: Name
    detail: Prose | None = None
    due: date | None = None
    decision: CaseId | None = None
    meeting: CaseId | None = None
    about: CaseId | None = None

    arose_from_a_known_case = arose_from_a_known_case("action.about")
    names_a_known_decision = names_a_known_decision("action.decision")
    names_a_known_meeting = names_a_known_meeting("action.meeting")

    @rule("action.group", "The group must be one of the framework.", "group")
    def is_of_a_group_of_the_framework(self, case: Case[Action]) -> bool:
        return self.group in case.framework.groups

    has_an_owner_of_the_framework = has_an_owner

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

    has_an_owner_of_the_framework = has_an_owner

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

    passes_to_another = passes_to_another("action")

    def decide(self, case: Case[Action]) -> Iterator[Event]:
        yield Inherited(self.ended, self.to)


def duties(it: Action, _framework: Framework) -> Iterator[Duty]:
    if it.stage is Stage.OPEN and it.assigned_on:
        yield Duty(Complete, it.named, it.assigned_on, agreed=it.due)


__all__ = (
    "ACTION",
    "Action",
    "Assign",
    "Assigned",
    "Complete",
    "Completed",
    "GiveTo",
    "Given",
    "Inherit",
    "Inherited",
    "Progressed",
    "ReportProgress",
    "Stage",
)
ACTION = Process(
    "action",
    "A",
    Action(),
    evolve,
    duties,
    (Assign, ReportProgress, Complete, GiveTo, Inherit),
    (Assigned, Progressed, Completed, Given, Inherited),
    title=lambda it: it.what or "",
    history=History(Assign, (has_an_owner, stands_somehow)),
    in_hand=lambda it: (it.group,) if it.stage is Stage.OPEN else (),
)
