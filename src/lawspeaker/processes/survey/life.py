"""A survey as it stands: what is asked of whom until when, and what was done about what came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.columns import Column
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    OPEN = "open"
    CLOSED = "closed"
    REPORTED = "reported on"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Done:
    """What parties said, and what was done about it."""

    said: Prose
    done: Prose
    on: date


@dataclass(frozen=True)
class Survey:
    """`by_name`: whoever keeps the record reads what each party says; else nobody but the party."""

    stage: Stage = Stage.NEW
    title: Title | None = None
    purpose: Prose | None = None
    columns: tuple[Column, ...] = ()
    constituencies: tuple[Name, ...] = ()  # none: all parties
    by_name: bool = False
    closes: date | None = None
    organisations: tuple[Organisation, ...] = ()
    opened_on: date | None = None
    closed_on: date | None = None
    done: tuple[Done, ...] = ()
    reason: Prose | None = None  # it was withdrawn
    group: Group = NO_GROUP


@record("survey.opened/1", "opened a survey until {closes}: {title}")
class Opened(Event):
    final = True  # whoever is asked has been told
    title: Title
    purpose: Prose
    columns: tuple[Column, ...]
    constituencies: tuple[Name, ...]
    by_name: bool
    closes: date
    organisations: tuple[Organisation, ...]
    on: date


@record("survey.extended/1", "gave more time, until {closes}: {reason}")
class Extended(Event):
    final = True
    closes: date
    reason: Prose
    responses: tuple[CaseId, ...]


@record("survey.closed/1", "closed the survey")
class Closed(Event):
    final = True  # each response is closed with it
    on: date
    responses: tuple[CaseId, ...]


@record("survey.reported/1", "said what was done about what parties said: {done}")
class Reported(Event):
    final = True
    said: Prose
    done: Prose
    on: date


@record("survey.withdrawn/1", "withdrew the survey: {reason}")
class Withdrawn(Event):
    final = True
    reason: Prose
    on: date
    responses: tuple[CaseId, ...]


EVENTS = (Opened, Extended, Closed, Reported, Withdrawn)


def evolve(it: Survey, event: Opened | Extended | Closed | Reported | Withdrawn) -> Survey:
    match event:
        case Opened():
            told = {name: value for name, value in vars(event).items() if name != "on"}
            return Survey(stage=Stage.OPEN, opened_on=event.on, **told)
        case Extended():
            return replace(it, closes=event.closes)
        case Closed():
            return replace(it, stage=Stage.CLOSED, closed_on=event.on)
        case Reported():
            done = (*it.done, Done(event.said, event.done, event.on))
            return replace(it, stage=Stage.REPORTED, done=done)
        case Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN, closed_on=event.on, reason=event.reason)
