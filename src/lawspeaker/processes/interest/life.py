"""An interest of an organisation as it stands, and what can happen to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    DEMANDED = "demanded"
    DECLARED = "declared"
    HANDLED = "handled"
    ENDED = "ended"


class Handling(StrEnum):
    """What is done about an interest."""

    NONE = "none"
    RECUSED = "recused"  # it stays out of the subject, and is given nothing on it
    MANAGED = "managed"


@dataclass(frozen=True)
class Interest:
    stage: Stage = Stage.NEW
    organisation: Organisation | None = None
    title: Title | None = None
    topic: Name | None = None
    has_interest: bool | None = None
    text: Prose | None = None
    handling: Handling | None = None
    how: Prose | None = None
    request: CaseId | None = None  # what it is wanted for
    moved_on: date | None = None
    group: Group = NO_GROUP

    @property
    def raiser(self) -> str:
        """The organisation whose interest it is."""
        return self.organisation or ""


@record("interest.demanded/1", "asked {organisation} to declare its interest in {title}: {reason}")
class Demanded(Event):
    organisation: Organisation
    title: Title
    topic: Name | None
    reason: Prose
    request: CaseId | None
    on: date


@record("interest.declared/1", "declared for {organisation} how it stands to {title}: {text}")
class Declared(Event):
    organisation: Organisation
    title: Title
    topic: Name | None
    has_interest: bool
    text: Prose
    on: date


@record("interest.handled/1", "said what is done about it, {handling}: {how}")
class Handled(Event):
    handling: Handling
    how: Prose
    on: date


@record("interest.ended/1", "said that the interest has ended: {reason}")
class Ended(Event):
    reason: Prose
    on: date


@record("interest.dropped/1", "dropped the demand: {reason}")
class Dropped(Event):
    final = True  # whoever was asked is told
    reason: Prose
    on: date


EVENTS = (Demanded, Declared, Handled, Ended, Dropped)


def evolve(it: Interest, event: Demanded | Declared | Handled | Ended | Dropped) -> Interest:
    match event:
        case Demanded():
            about = (event.organisation, event.title, event.topic)
            return Interest(Stage.DEMANDED, *about, request=event.request, moved_on=event.on)
        case Declared():
            told = {k: v for k, v in vars(event).items() if k != "on"}
            made = Interest(stage=Stage.DECLARED, **told)
            return replace(made, request=it.request, moved_on=event.on)
        case Handled():
            done = replace(it, handling=event.handling, how=event.how)
            return replace(done, stage=Stage.HANDLED, moved_on=event.on)
        case Ended() | Dropped():
            return replace(it, stage=Stage.ENDED, moved_on=event.on)
