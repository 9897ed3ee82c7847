"""The founding of a programme: its framework, its calendar, its first office holders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lawspeaker.framework.names import NO_GROUP, Group, Office, Organisation, Person, Prose
from lawspeaker.kernel.kinds import Digest, Name, Title
from lawspeaker.kernel.process import Process, nobodys
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
    left: tuple[First, ...] = ()  # those of them who have left their office
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


@record("programme.office-left/1", "recorded that {person} leaves the office {office} on {on}")
class OfficeLeft(Event):
    final = True  # somebody else may have taken the office up
    office: Office
    person: Person
    on: date
    reason: Prose


def evolve(it: Programme, event: Founded | OfficeLeft) -> Programme:
    match event:
        case Founded():
            return Programme(
                title=event.title,
                framework=event.framework,
                calendar=event.calendar,
                fictional=event.fictional,
                since=event.since,
                first=event.first,
            )
        case OfficeLeft():
            gone = (each for each in it.first if is_of(each, event.office, event.person))
            return replace(it, left=(*it.left, *gone))


def is_of(first: First, office: Office, person: Person) -> bool:
    return (first.office, first.person) == (office, person)


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

    @rule("programme.single", "One person at a time must hold an office that is single.", "first")
    def names_one_holder_of_a_single_office(self, case: Case[Programme]) -> bool:
        held = [each.office for each in self.first]
        offices = case.framework.offices.items()
        return all(held.count(office) <= 1 for office, line in offices if line.single)

    @rule("programme.framework", "The framework named must be the one that is loaded.", "framework")
    def names_the_framework_that_is_loaded(self, case: Case[Programme]) -> bool:
        loaded = (case.framework.id, case.framework.sha256)
        return (self.framework, self.framework_sha256) == loaded

    def decide(self, case: Case[Programme]) -> Iterator[Event]:
        yield Founded(**vars(self))


@record("programme.leave_office", "Record that an office held from the founding is left.")
class LeaveOffice(Command[Programme]):
    """Whoever held an office from the founding on has no case of the office to leave it by."""

    office: Office
    person: Person
    on: date
    reason: Prose

    @rule("programme.holds", "The office must be held from the founding, and not left.", "person")
    def is_held_from_the_founding(self, case: Case[Programme]) -> bool:
        it = case.state
        held = [each for each in it.first if is_of(each, self.office, self.person)]
        return bool(held) and not any(is_of(each, self.office, self.person) for each in it.left)

    @rule("programme.leaves_after", "An office must be left after it was taken up.", "on")
    def leaves_after_the_founding(self, case: Case[Programme]) -> bool:
        return case.state.since is not None and case.state.since < self.on

    def decide(self, case: Case[Programme]) -> Iterator[Event]:
        yield OfficeLeft(**vars(self))


FOUNDING = Process(
    "programme",
    "F",
    Programme(),
    evolve,
    no_duties,
    (Found, LeaveOffice),
    (Founded, OfficeLeft),
    audience="public",
    title=lambda it: it.title or "",
    in_hand=nobodys,
)
