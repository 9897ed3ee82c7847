"""A direction of the sponsor: to whom, what is reported on it and when, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Office, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Attachment, Count, Title
from lawspeaker.kernel.words import Event, record
from lawspeaker.processes.direction.rhythm import Every, days


class Stage(StrEnum):
    NEW = "new"
    IN_FORCE = "in force"
    MET = "met"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Required:
    """A report that is asked for: its first day, how often it comes again, and its last day."""

    what: Title
    first: date
    every: Every
    last: date | None = None

    @property
    def days(self) -> Iterator[date]:
        """Yield the days on which it is due, in order."""
        return days(self.first, self.every, self.last)


@dataclass(frozen=True)
class Report:
    """A report that was given: which, for which day, and whether in time."""

    number: Count
    due: date
    on: date
    text: Prose
    document: Attachment | None = None
    timing: Timing | None = None


@dataclass(frozen=True)
class Direction:
    stage: Stage = Stage.NEW
    office: Office | None = None
    title: Title | None = None
    text: Prose | None = None
    decision: CaseId | None = None
    by: date | None = None  # when it is to be carried out
    given_on: date | None = None
    reports: tuple[Required, ...] = ()
    given: tuple[Report, ...] = ()
    carried_out_on: date | None = None
    group: Group = NO_GROUP

    @property
    def named(self) -> tuple[str, ...]:
        """Whoever is directed."""
        return (self.office,) if self.office else ()

    def required(self, number: int) -> Required | None:
        """Find a report that is asked for by its number, from 1."""
        return self.reports[number - 1] if 1 <= number <= len(self.reports) else None

    def still_due(self, number: int) -> Iterator[date]:
        """Yield the days on which a report is due and has not been given for, in order."""
        line = self.required(number)
        had = {each.due for each in self.given if each.number == number}
        yield from (day for day in line.days if day not in had) if line else ()

    def next_due(self, number: int) -> date | None:
        """Return the first of these days."""
        return next(self.still_due(number), None)


@record("direction.given/1", "directed {office}: {title}")
class Given(Event):
    office: Office
    title: Title
    text: Prose
    on: date
    by: date | None
    decision: CaseId | None
    reports: tuple[Required, ...]


@record("direction.report-required/1", "asked for one more report: {report.what}")
class ReportRequired(Event):
    report: Required


@record("direction.reported/1", "gave report {number}, due on {due}")
class Reported(Event):
    number: Count
    due: date
    on: date
    text: Prose
    document: Attachment | None
    timing: Timing | None


@record("direction.report-ceased/1", "asks for report {number} no more after {last}: {reason}")
class ReportCeased(Event):
    number: Count
    last: date
    reason: Prose


@record("direction.carried-out/1", "carried the direction out: {text}")
class CarriedOut(Event):
    on: date
    text: Prose


@record("direction.ended/1", "ended the direction: {text}")
class Ended(Event):
    final = True
    met: bool
    text: Prose


EVENTS = (Given, ReportRequired, Reported, ReportCeased, CarriedOut, Ended)


def evolve(it: Direction, event: Event) -> Direction:
    match event:
        case Given():
            known = {name: value for name, value in vars(event).items() if name != "on"}
            return Direction(stage=Stage.IN_FORCE, given_on=event.on, **known)
        case ReportRequired():
            return replace(it, reports=(*it.reports, event.report))
        case Reported():
            return replace(it, given=(*it.given, Report(**vars(event))))
        case ReportCeased():
            return replace(it, reports=_ceased(it.reports, event))
        case CarriedOut():
            return replace(it, carried_out_on=event.on)
        case Ended():
            return replace(it, stage=Stage.MET if event.met else Stage.WITHDRAWN)
        case _:
            raise TypeError(f"a direction knows no {event.name}")


def _ceased(reports: tuple[Required, ...], event: ReportCeased) -> tuple[Required, ...]:
    return tuple(
        replace(each, last=event.last) if number == event.number else each
        for number, each in enumerate(reports, 1)
    )
