"""A case as programs read it: its state, what has happened, what may be done, what is owed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import CaseId, Group, Organisation, Person, Statement
from lawspeaker.kernel.acts import Departure
from lawspeaker.kernel.holders import who
from lawspeaker.records.adoptions import loaded
from lawspeaker.records.shown import CaseShown, DutyShown, EntryShown, LinkShown
from lawspeaker.service.clock import EPOCH
from lawspeaker.surfaces import sentences
from lawspeaker.surfaces.answers import Ground, ground
from lawspeaker.surfaces.capacities import spelt
from lawspeaker.surfaces.menu import Choice
from lawspeaker.surfaces.offering import Offering
from lawspeaker.surfaces.writing import plain


@dataclass(frozen=True)
class By:
    """Whose act an entry is. To the public it is an office, a seat or a party: never a person."""

    acting_as: str
    group: Group
    hat: str
    organisation: Organisation
    person: Person | None


@dataclass(frozen=True)
class EntryTold:
    """An entry of the ledger: its sentence, what it records, and what it rests on."""

    position: int
    case: CaseId
    kind: str
    says: str
    by: By
    typed_by: Person | None
    happened: date
    happened_at: datetime
    recorded_at: datetime
    event: Any
    clauses: tuple[Statement, ...]
    departures: tuple[Departure, ...]
    framework: str
    calendar: str
    readings: tuple[tuple[str, str], ...]
    because: int | None
    retracted: bool
    corrected: bool


@dataclass(frozen=True)
class OpenAs:
    """A capacity in which a command is open; `on_behalf_of` where it is another's."""

    acting_as: str
    on_behalf_of: Person | None


@dataclass(frozen=True)
class CommandTold:
    """A command on a case: open to whoever asks, or with every reason against it."""

    command: str
    says: str
    open: bool
    open_as: tuple[OpenAs, ...]
    reasons: tuple[Ground, ...]
    who_may: tuple[str, ...]


@dataclass(frozen=True)
class CaseTold:
    """A case whole. `commands` is empty for the public, and of a case as it stood before."""

    case: CaseId
    process: str
    title: str
    stage: str
    group: Group
    audience: str
    version: int  # send it back as If-Match
    framework: str
    opened_on: date
    opened_at: int
    changed_at: int
    state: Any  # as its process has it
    history: tuple[EntryTold, ...]
    commands: tuple[CommandTold, ...]
    duties: tuple[DutyShown, ...]
    links: tuple[LinkShown, ...]


def entries(shown: Iterable[EntryShown]) -> tuple[EntryTold, ...]:
    """Return entries with their sentences; the names are looked up once."""
    every = tuple(shown)
    naming = Names.of(sentences.named_in(each.past for each in every)).full
    return tuple(_entry(each, naming) for each in every)


def _entry(it: EntryShown, naming: sentences.Naming) -> EntryTold:
    past = it.past
    framework = loaded(it.framework, dict(it.readings))
    return EntryTold(
        position=it.position,
        case=it.case,
        kind=it.kind,
        says=sentences.sentence(past, framework, naming),
        by=By(
            acting_as=spelt(past.by),
            group=past.by.group,
            hat=past.by.hat,
            organisation=past.by.organisation,
            person=past.by.person or None,
        ),
        typed_by=past.typed_by or None,
        happened=past.happened.day,
        happened_at=_instant(past.happened.at),
        recorded_at=_instant(it.recorded),
        event=plain(past.event),
        clauses=it.clauses,
        departures=it.departures,
        framework=it.framework,
        calendar=it.calendar,
        readings=it.readings,
        because=it.because,
        retracted=it.retracted,
        corrected=it.corrected,
    )


def _instant(milliseconds: int) -> datetime:
    return (EPOCH + timedelta(milliseconds=milliseconds)).astimezone(UTC)


def commands(offering: Offering) -> tuple[CommandTold, ...]:
    """Return every command that the framework gives to somebody, open or with its reasons."""
    return tuple(_command(offering, each) for each in offering.choices)


def _command(offering: Offering, choice: Choice) -> CommandTold:
    mine = offering.looker.person
    return CommandTold(
        command=choice.verb,
        says=choice.asked.says,
        open=choice.is_open,
        open_as=tuple(
            OpenAs(spelt(each), None if each.person == mine else each.person)
            for each in choice.open_as
        ),
        reasons=tuple(map(ground, choice.reasons)),
        who_may=who(offering.case.framework, choice.asked.name, offering.case.part),
    )


def case(shown: CaseShown, open_now: tuple[CommandTold, ...] = ()) -> CaseTold:
    """Return a case as it was shown to somebody."""
    line = shown.line
    return CaseTold(
        case=line.case,
        process=line.process,
        title=line.title,
        stage=line.stage,
        group=line.group,
        audience=line.audience,
        version=line.version,
        framework=shown.framework,
        opened_on=line.opened_on,
        opened_at=line.opened_at,
        changed_at=line.changed_at,
        state=plain(shown.state),
        history=entries(shown.trail),
        commands=open_now,
        duties=shown.duties,
        links=shown.links,
    )
