"""Who acts, when, and why a rule was left: what goes with every command."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import Capacity, Key, Person, Prose
from lawspeaker.kernel.kinds import Count, Name


@dataclass(frozen=True)
class Moment:
    """An instant, in milliseconds since 1970 UTC, and its day in the programme's zone."""

    at: int
    day: date


@dataclass(frozen=True)
class Departure:
    """Why somebody did not do what a rule says they should."""

    key: Key
    reason: Prose


@dataclass(frozen=True)
class Act:
    """Whose act it is, who typed it in, when it happened, and what it departs from."""

    by: Capacity
    typed_by: Person
    happened: Moment
    departures: tuple[Departure, ...] = ()


@dataclass(frozen=True)
class Timing:
    """Whether an act was in time: the verdict it was given, and the calendar it was given under.

    `late` is in working days, 0 for in time. It is kept with the event and never made worse.
    """

    clock: Name
    due: date
    late: Count
    calendar: Name
