"""The programmes of this installation, and what each stands on: framework, calendar, capacities."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.names import Capacity
from lawspeaker.framework.version import Framework
from lawspeaker.records import adoptions, people
from lawspeaker.records.database import READING
from lawspeaker.records.lines import NoLedger
from lawspeaker.records.models import Programme
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import one


def programmes() -> tuple[Programme, ...]:
    """Return every programme of this installation."""
    return tuple(Programme.objects.order_by("slug"))


def programme_of(slug: str, using: str = READING) -> Programme | None:
    """Return the programme of that name, or None."""
    return one(Programme, using, "slug = %s", (slug,))


def the_programme(slug: str, using: str = READING) -> Programme:
    """Return the programme of that name, which must be one of this installation."""
    if found := programme_of(slug, using):
        return found
    raise NoLedger(f"a programme of this installation must be named, and {slug!r} is none")


def framework_of(slug: str, day: date, using: str = READING) -> Framework:
    """Return the framework in force on a day."""
    return adoptions.framework_on(slug, day, using)


def calendar_of(slug: str, using: str = READING) -> Calendar:
    """Return the calendar of working days that was adopted last."""
    return adoptions.calendar_of(slug, using)


def capacities_of(slug: str, person: str, day: date, using: str = READING) -> tuple[Capacity, ...]:
    """Return what a person may act as on a day."""
    on = OnDay(slug, day, framework_of(slug, day, using), using)
    return people.capacities(on, person)
