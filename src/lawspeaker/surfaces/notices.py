"""A notice in words: its subject, what it says, and who is told before it is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from lawspeaker import notices
from lawspeaker.framework.names import CHAIR, PARTY, Group, Office, Seat, Statement
from lawspeaker.framework.version import Framework
from lawspeaker.kernel import dates
from lawspeaker.kernel.words import Event
from lawspeaker.notices.words import EVERYBODY, OF_CONSTITUENCY, OF_GROUP
from lawspeaker.records.projecting import Folded
from lawspeaker.records.roll import Roll
from lawspeaker.service.outbox import goes_at_once, open_to
from lawspeaker.service.telling import Told
from lawspeaker.surfaces.sentences import Naming, filled, named_by


@dataclass(frozen=True)
class Words:
    """What a notice says, and the statements it rests on."""

    subject: str
    says: str
    clauses: tuple[Statement, ...]


def words(told: Told, naming: Naming, framework: Framework) -> Words:
    """Put a notice into words."""
    line = framework.notices.get(told.notice.name)
    if told.duty is not None:
        due = told.duty
        about = {"due": dates.said(due.due) if due.due else "", "does": due.says}
        about |= {"case": due.case, "title": due.title}
        records: tuple[Any, ...] = ()
        clauses = due.clauses
    else:
        records = (told.past.event, told.it) if told.past else (told.it,)
        about, clauses = {"case": told.case.case}, line.by if line else ()
    templates = (told.notice.subject, told.notice.says)
    subject, says = (filled(each, records, naming, told.framework, **about) for each in templates)
    return Words(" ".join(subject.split()), says.strip(), tuple(clauses))


def named_in(told: Told) -> Iterator[str]:
    """Yield the ids of those whom a notice may name."""
    if told.past is not None:
        yield from named_by(told.past.event)
    if told.it is not None:
        yield from named_by(told.it)


@dataclass(frozen=True)
class WillTell:
    """A notice that an act would give: the kind, to whom, how many people, and how soon."""

    title: str
    to: tuple[str, ...]
    people: int
    at_once: bool


def will_tell(events: Iterable[Event], case: Folded, roll: Roll) -> Iterator[WillTell]:
    """Yield the notices that events would give; the case is as they leave it."""
    for event in events:
        for each in notices.telling(event, case.state, case.framework):
            told = roll.told(each.to, open_to(each.notice, case))
            to = tuple(dict.fromkeys(called(name, case.framework) for name in each.to))
            at_once = goes_at_once(each.notice, roll.on.framework)
            yield WillTell(each.notice.title, to, len(told), at_once)


def called(name: str, framework: Framework) -> str:
    """Say whom a name means: "the members of PSG", "the chair of PSG", "everybody"."""
    for prefix, says in PREFIXES.items():
        if name.startswith(prefix):
            return says.format(_title(name.removeprefix(prefix), framework))
    return WHOLE.get(name) or _title(name, framework)


WHOLE: Final = {EVERYBODY: "everybody who takes part", PARTY: "every party"}
PREFIXES: Final = {
    OF_GROUP: "the members of {}",
    f"{CHAIR}@": "the chair of {}",
    OF_CONSTITUENCY: "the parties of {}",
}


def _title(name: str, framework: Framework) -> str:
    if office := framework.offices.get(Office(name)):
        return office.called or office.name
    if seat := framework.seats.get(Seat(name)):
        return f"{seat.name} ({seat.group})"
    if body := framework.constituencies.get(name):
        return body.name
    return name if Group(name) in framework.groups else "those it names"
