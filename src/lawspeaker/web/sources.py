"""What the frame of a page asks of the layers below: one place, so that it is easy to see."""

from datetime import date

from lawspeaker.framework.names import Capacity, Person
from lawspeaker.framework.version import Framework
from lawspeaker.records import adoptions, opening, people
from lawspeaker.records.memory import Memory
from lawspeaker.records.models import Programme as ProgrammeRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.visible import Viewer, visible_to
from lawspeaker.service import clock
from lawspeaker.web.viewer import Programme


def opened(slug: str) -> tuple[Programme, Memory] | None:
    """Return the programme at this address, and what is known of it."""
    found = opening.opened(slug)
    return (_head(found.programme), found.memory) if found else None


def programmes() -> tuple[Programme, ...]:
    """Return every programme of this installation."""
    return tuple(_head(row) for row in ProgrammeRow.objects.order_by("slug"))


def capacities(
    slug: str, person: str, day: date, rules: Framework | None = None
) -> tuple[Capacity, ...]:
    """Return what a person may act as on a day: always from the ledger, never from the session."""
    rules = rules or framework(slug, day)
    return () if rules is None else people.capacities(OnDay(slug, day, rules), person)


def is_guest(slug: str, person: str, day: date) -> bool:
    """Say whether somebody is invited to read something, whatever they hold."""
    if not person or framework(slug, day) is None:
        return False
    return visible_to(Viewer(Person(person), (), slug, day)).sight.is_guest


def framework(slug: str, day: date) -> Framework | None:
    """Return the framework in force on a day; there is none before the programme was founded."""
    try:
        return adoptions.framework_on(slug, day)
    except adoptions.NoFramework:
        return None


def today(zone: str) -> date:
    """Return the day it is in a programme's zone; in the demo, the day of the story."""
    return clock.today(zone)


def _head(row: ProgrammeRow) -> Programme:
    return Programme(row.slug, row.name, row.fictional, row.zone)
