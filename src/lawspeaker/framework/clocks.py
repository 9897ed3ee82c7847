"""When something is due under a framework's clock, and how that was counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.calendar import Calendar, Counted
from lawspeaker.framework.faults import near
from lawspeaker.framework.names import Statement
from lawspeaker.framework.version import Framework


class NoSuchClock(LookupError):
    """The framework sets no such clock."""


class NoNext(ValueError):
    """The clock counts from the next event, whose day must be given and come after."""


@dataclass(frozen=True)
class Due:
    """The last day for something, the statements that set it, and the days counted."""

    day: date
    clauses: tuple[Statement, ...]
    counted: tuple[Counted, ...]
    calendar: str


def due(
    framework: Framework, clock: str, event: date, calendar: Calendar, next_: date | None = None
) -> Due:
    """Count from an event, or back from the next one where the clock says so."""
    line = framework.clocks.get(clock)
    if line is None:
        raise NoSuchClock(f'No such clock: "{clock}".{near(clock, framework.clocks)}')
    start = event
    if line.counts_from == "next":
        if next_ is None:
            raise NoNext(f'The clock "{clock}" counts from the next {line.event}: give its day.')
        if next_ <= event:
            raise NoNext(f"The next {line.event} must come after {event}; found {next_}.")
        start = next_
    counted = calendar.count(start, line.working_days)
    return Due(counted[-1].day if counted else start, line.by, counted, calendar.id)
