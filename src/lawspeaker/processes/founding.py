"""The founding of a programme: its framework, its calendar, its first office holders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import NO_GROUP, Group, Office, Organisation, Person
from lawspeaker.kernel.kinds import Digest, Name, Title
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Event, no_duties, record, rule


@dataclass(frozen=True)
class First:
    """Somebody who holds an office from the founding on."""

    office: Office
    person: Person
    organisation: Organisation


@dataclass(frozen=True)
class Programme:
    title: Title | None = None
    framework: Name | None = None
    calendar: Name | None = None
    fictional: bool = False
    since: date | None = None
    first: tuple[First, ...] = ()
    group: Group = NO_GROUP


@record("programme.founded/1", "founded the programme {title}")
class Founded(Event):
    final = True
    title: Title
    framework: Name
    framework_sha256: Digest
    calendar: Name
    calendar_sha256: Digest
    fictional: bool
    since: date
    first: tuple[First, ...]


def evolve(_it: Programme, event: Founded) -> Programme:
    return Programme(
        title=event.title,
        framework=event.framework,
        calendar=event.calendar,
        fictional=event.fictional,
        since=event.since,
        first=event.first,
    )


@record("programme.found", "Found a programme under a framework.")
class Found(Command[Programme]):
    opens = True
    founds = True
    needs_power = False
    title: Title
    framework: Name
    framework_sha256: Digest
    calendar: Name
    calendar_sha256: Digest
    fictional: bool
    since: date
    first: tuple[First, ...]

    @rule("programme.new", "The programme must not have been founded already.")
    def is_not_founded_already(self, case: Case[Programme]) -> bool:
        return case.state.since is None

    @rule("programme.offices", "The first holders must hold offices of the framework.", "first")
    def names_offices_of_the_framework(self, case: Case[Programme]) -> bool:
        return bool(self.first) and {each.office for each in self.first} <= {
            *case.framework.offices
        }

    @rule("programme.framework", "The framework named must be the one that is loaded.", "framework")
    def names_the_framework_that_is_loaded(self, case: Case[Programme]) -> bool:
        loaded = (case.framework.id, case.framework.sha256)
        return (self.framework, self.framework_sha256) == loaded

    def decide(self, case: Case[Programme]) -> Iterator[Event]:
        yield Founded(**vars(self))


FOUNDING = Process(
    "programme",
    "F",
    Programme(),
    evolve,
    no_duties,
    (Found,),
    (Founded,),
    audience="public",
    title=lambda it: it.title or "",
)
