"""A template for what parties send in again and again: its columns, its rounds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from lawspeaker.framework.names import NO_GROUP, Group, Organisation, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.columns import Column
from lawspeaker.kernel.dates import months_later
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Event, record

MONTHS: Final = range(1, 121)  # between one round and the next


class Stage(StrEnum):
    NEW = "new"
    IN_USE = "in use"
    ENDED = "ended"


@dataclass(frozen=True)
class Round:
    """One time that it was asked for: of whom, by when, with which columns."""

    number: Count
    on: date
    due: date
    organisations: tuple[Organisation, ...]
    columns: tuple[Column, ...]
    closed_on: date | None = None


@dataclass(frozen=True)
class Template:
    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    title: Title | None = None
    purpose: Prose | None = None
    columns: tuple[Column, ...] = ()
    working_days: Count = Count(0)
    constituencies: tuple[Name, ...] = ()  # none: all parties
    months: Count | None = None  # until it is asked for again
    rounds: tuple[Round, ...] = ()

    @property
    def last(self) -> Round | None:
        return self.rounds[-1] if self.rounds else None

    @property
    def next_on(self) -> date | None:
        """Return the day on which it is to be asked for again; None: whenever somebody asks."""
        if self.stage is not Stage.IN_USE or self.last is None or self.months is None:
            return None
        return months_later(self.last.on, self.months) if self.months in MONTHS else None

    @property
    def is_asked(self) -> bool:
        """Say whether a round is open."""
        return self.last is not None and self.last.closed_on is None


@record("template.designed/1", "designed the template {title}")
class Designed(Event):
    group: Group
    title: Title
    purpose: Prose
    columns: tuple[Column, ...]
    working_days: Count
    constituencies: tuple[Name, ...] = ()
    months: Count | None = None


@record("template.redesigned/1", "gave the template other columns: {reason}")
class Redesigned(Event):
    columns: tuple[Column, ...]
    reason: Prose


@record("template.asked/1", "asked for round {number} by {due}")
class Asked(Event):
    final = True  # whoever is asked has been told
    number: Count
    on: date
    due: date
    organisations: tuple[Organisation, ...]


@record("template.closed/1", "closed round {number}")
class Closed(Event):
    number: Count
    on: date
    reason: Prose | None = None  # before its last day was over


@record("template.ended/1", "ended the use of the template: {reason}")
class Ended(Event):
    reason: Prose


EVENTS = (Designed, Redesigned, Asked, Closed, Ended)


def evolve(it: Template, event: Designed | Redesigned | Asked | Closed | Ended) -> Template:
    match event:
        case Designed():
            return Template(stage=Stage.IN_USE, **vars(event))
        case Redesigned():
            return replace(it, columns=event.columns)
        case Asked():
            asked = (event.number, event.on, event.due, event.organisations, it.columns)
            return replace(it, rounds=(*it.rounds, Round(*asked)))
        case Closed():
            return replace(it, rounds=tuple(_closed(each, event) for each in it.rounds))
        case Ended():
            return replace(it, stage=Stage.ENDED)


def _closed(each: Round, event: Closed) -> Round:
    return replace(each, closed_on=event.on) if each.number == event.number else each
