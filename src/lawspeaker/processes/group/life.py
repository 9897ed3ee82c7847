"""A group as it stands, and what each event makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Event, record


@dataclass(frozen=True)
class Heir:
    """A group below one that ends, and the group it stands under from then on."""

    child: Group
    parent: Group


@dataclass(frozen=True)
class Standing:
    group: Group = NO_GROUP
    since: date | None = None
    until: date | None = None
    decision: CaseId | None = None
    parent: Group | None = None
    reading: Name | None = None
    heirs: tuple[Heir, ...] = ()


@record("group.established/1", "set up the group {group} on {on}")
class Established(Event):
    final = True
    group: Group
    on: date
    decision: CaseId | None
    consulted: Prose | None = None  # None: departed from, where a framework only recommends it


@record("group.parent-set/1", "put the group under {parent}, by the reading {reading}: {reason}")
class ParentSet(Event):
    parent: Group
    reading: Name
    reason: Prose


@record("group.ended/1", "ended the group on {on}")
class Ended(Event):
    final = True
    on: date
    decision: CaseId
    heirs: tuple[Heir, ...]


def evolve(it: Standing, event: Established | ParentSet | Ended) -> Standing:
    match event:
        case Established():
            return Standing(event.group, event.on, decision=event.decision)
        case ParentSet():
            return replace(it, parent=event.parent, reading=event.reading)
        case Ended():
            return replace(it, until=event.on, heirs=event.heirs)


EVENTS = (Established, ParentSet, Ended)
