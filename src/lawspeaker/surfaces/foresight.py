"""What an act would do, found by letting the law decide without recording anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lawspeaker.framework.calendar import NotPublished
from lawspeaker.framework.names import Statement
from lawspeaker.kernel.kinds import Position
from lawspeaker.kernel.words import Case, Command, Duty, Event, Past
from lawspeaker.records.projecting import Folded
from lawspeaker.records.roll import Roll
from lawspeaker.service.needs import found
from lawspeaker.surfaces.notices import WillTell, will_tell
from lawspeaker.surfaces.offering import Offering


@dataclass(frozen=True)
class Owed:
    """A duty that begins or ends with an act."""

    says: str
    holders: tuple[str, ...]
    due: date | None
    clauses: tuple[Statement, ...]


@dataclass(frozen=True)
class Foreseen:
    """What an act would leave: its events, the duties it begins and ends, who could see it."""

    events: tuple[Event, ...]
    begins: tuple[Owed, ...]
    ends: tuple[Owed, ...]
    widens: str  # the audience it opens the case to; empty: no other than before
    tells: tuple[WillTell, ...] = ()


def foresee(offering: Offering, command: Command[Any], case: Case[Any]) -> Foreseen:
    """Return what a command would do in a case; raise Refused with every reason if nothing."""
    process = offering.process
    facts = found(command, case.state, case.id, offering.on, case.act.by)
    asked = replace(case, facts=tuple(facts.values()))
    events = process.decide(command, asked).events
    last = case.trail[-1].position if case.trail else -1
    news = tuple(
        Past(Position(last + n), each, case.act.by, case.act.typed_by, case.act.happened)
        for n, each in enumerate(events, 1)
    )
    before = {*process.duties(case.state, case.framework)}
    trail = (*case.trail, *news)
    life = process.fold(trail)
    state = life.state
    after = {*process.duties(state, case.framework)}
    after_it = Folded(offering.on.programme, case.id, process, life, trail, (), case.framework)
    tells = will_tell(events, after_it, Roll(offering.on))
    opened, widened = process.widened(case.state), process.widened(state)
    return Foreseen(
        events,
        tuple(_owed(after - before, case)),
        tuple(_owed(before - after, case)),
        widened if widened != opened else "",
        tuple(tells),
    )


def _owed(duties: set[Duty], case: Case[Any]) -> Iterator[Owed]:
    for each in sorted(duties, key=lambda duty: (duty.anchor, duty.command.name)):
        clock = case.framework.clocks.get(each.clock)
        yield Owed(each.command.says, each.holders, _due(each, case), clock.by if clock else ())


def _due(duty: Duty, case: Case[Any]) -> date | None:
    try:
        return duty.due(case.framework, case.calendar)
    except NotPublished:
        return None
