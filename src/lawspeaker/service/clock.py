"""The clock: the only place that asks the machine for the time.

The demo and the tests put another clock in its place; nothing else does.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from lawspeaker.kernel.acts import Moment

LONDON = "Europe/London"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LAST_OF_A_DAY = time(23, 59, 59, 999_000)

type Clock = Callable[[], datetime]


def machine() -> datetime:
    """Return what the machine says."""
    return datetime.now(UTC)


class _Hand:
    """What the clock is read from."""

    ask: Clock = staticmethod(machine)


def read_from(clock: Clock | None) -> None:
    """Read the time from another clock from now on; from the machine again if there is none."""
    _Hand.ask = staticmethod(clock or machine)


def now() -> datetime:
    return _Hand.ask()


def local(instant: datetime, zone: str) -> datetime:
    """Return what the clocks of a programme say at an instant: it is told in its own zone."""
    return instant.astimezone(ZoneInfo(zone))


def today(zone: str) -> date:
    """Return the day it is in a programme's zone."""
    return local(now(), zone).date()


def milliseconds(instant: datetime) -> int:
    """Return an instant as entries write it: whole milliseconds since 1970."""
    return (instant - EPOCH) // timedelta(milliseconds=1)


def moment(when: date | datetime | None, present: datetime, zone: str) -> Moment:
    """Return when an act happened: now, at an instant, or by the end of a day in the zone."""
    if when is None:
        when = present
    if not isinstance(when, datetime):
        if when == local(present, zone).date():
            return Moment(milliseconds(present), when)
        when = datetime.combine(when, LAST_OF_A_DAY, ZoneInfo(zone))
    if when.tzinfo is None:
        raise ValueError(f"an instant must say its zone, and {when} does not")
    return Moment(milliseconds(when), local(when, zone).date())
