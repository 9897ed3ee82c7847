"""What an action is, and what can happen to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Event, record


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
    about: CaseId | None = None  # whatever else it arose from: an item, a report, an appeal

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
    about: CaseId | None = None


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
            begun = Action(Stage.OPEN, event.group, *said, event.decision, event.meeting)
            return replace(begun, about=event.about)
        case Progressed():
            return it
        case Completed():
            return replace(it, stage=Stage.DONE, completed_on=event.on)
        case Given():
            return replace(it, owner=event.owner)
        case Inherited():
            return replace(it, group=event.to)
