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
class Inheritance:
    """A matter, action or output of a group that ends, and the group that has it from then on."""

    case: CaseId
    to: Group


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


@record("group.matter-passed/1", "passed the matter {matter} to {to}")
class MatterPassed(Event):
    final = True
    matter: CaseId
    to: Group
    ended: Group


@record("group.action-passed/1", "passed the action {action} to {to}")
class ActionPassed(Event):
    final = True
    action: CaseId
    to: Group
    ended: Group


@record("group.output-passed/1", "passed the output {output} to {to}")
class OutputPassed(Event):
    final = True
    output: CaseId
    to: Group
    ended: Group


@record("group.delegation-lapsed/1", "let the delegation {delegation} lapse on {on}")
class DelegationLapsed(Event):
    final = True
    delegation: CaseId
    on: date


Passed = MatterPassed | ActionPassed | OutputPassed | DelegationLapsed


def evolve(it: Standing, event: Established | ParentSet | Ended | Passed) -> Standing:
    match event:
        case Established():
            return Standing(event.group, event.on, decision=event.decision)
        case ParentSet():
            return replace(it, parent=event.parent, reading=event.reading)
        case Ended():
            return replace(it, until=event.on, heirs=event.heirs)
        case MatterPassed() | ActionPassed() | OutputPassed() | DelegationLapsed():
            return it  # it is told in their own cases


EVENTS = (
    *(Established, ParentSet, Ended),
    *(MatterPassed, ActionPassed, OutputPassed, DelegationLapsed),
)
