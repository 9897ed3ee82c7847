"""A group as it stands, and what each event makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Event, record


@dataclass(frozen=True)
class Heir:
    """A group below one that ends, and the group it stands under from then on."""

    child: Group
    parent: Group


@dataclass(frozen=True)
class Inheritance:
    """What a group that ends has in hand, one case, and the group that has it from then on."""

    case: CaseId
    to: Group


@dataclass(frozen=True)
class SubjectHeir:
    """A subject of a group that is split, and the group that has it from then on."""

    subject: Name
    to: Group


@dataclass(frozen=True)
class Altered:
    """What a decision changed of a group from a day on; what is empty stayed as it was."""

    on: date
    called: Title | None = None
    scope: tuple[Name, ...] = ()
    parent: Group | None = None
    decision: CaseId | None = None


@dataclass(frozen=True)
class Standing:
    group: Group = NO_GROUP
    since: date | None = None
    until: date | None = None
    decision: CaseId | None = None
    parent: Group | None = None
    reading: Name | None = None
    heirs: tuple[Heir, ...] = ()
    scope: tuple[Name, ...] = ()  # as acts made it; empty: as the framework says
    altered: tuple[Altered, ...] = ()
    into: tuple[Group, ...] = ()  # the groups it was split into
    term: date | None = None  # until when it stands by its terms of reference
    term_decision: CaseId | None = None  # that accepted these terms
    ended_by: CaseId | None = None  # the decision on which it ended


@record("group.established/1", "set up the group {group} on {on}")
class Established(Event):
    final = True
    group: Group
    on: date
    decision: CaseId | None
    consulted: Prose | None = None  # None: departed from, where a framework only recommends it
    proposal: CaseId | None = None
    scope: tuple[Name, ...] = ()  # what passed to it from a group that was split


@record("group.parent-set/1", "put the group under {parent}, by the reading {reading}: {reason}")
class ParentSet(Event):
    parent: Group
    reading: Name
    reason: Prose


@record("group.ended/1", "ended the group on {on}")
class Ended(Event):
    final = True
    on: date
    decision: CaseId | None  # None: by its terms of reference
    heirs: tuple[Heir, ...]
    proposal: CaseId | None = None
    into: tuple[Group, ...] = ()
    reason: Prose | None = None


@record("group.term-set/1", "recorded that the group stands until {until} by its terms: {terms}")
class TermSet(Event):
    until: date
    decision: CaseId
    terms: Prose


@record("group.changed/1", "changed the group from {on}: {reason}")
class Changed(Event):
    on: date
    decision: CaseId
    reason: Prose
    called: Title | None = None
    scope: tuple[Name, ...] = ()
    parent: Group | None = None
    proposal: CaseId | None = None

    @property
    def is_final(self) -> bool:
        return self.proposal is not None  # what was proposed has been carried out


@record("group.divided/1", "split off the group {group} from {on}")
class Divided(Event):
    final = True
    group: Group
    on: date
    decision: CaseId
    consulted: Prose | None = None
    proposal: CaseId | None = None
    scope: tuple[Name, ...] = ()


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


@record("group.item-passed/1", "passed the item {item} of the RAID log to {to}")
class ItemPassed(Event):
    final = True
    item: CaseId
    to: Group
    ended: Group


@record("group.plan-passed/1", "passed what it has of the plan {plan} to {to}")
class PlanPassed(Event):
    final = True
    plan: CaseId
    to: Group
    ended: Group


@record("group.delegation-lapsed/1", "let the delegation {delegation} lapse on {on}")
class DelegationLapsed(Event):
    final = True
    delegation: CaseId
    on: date


CasePassed = MatterPassed | ActionPassed | OutputPassed | ItemPassed | PlanPassed
Passed = CasePassed | DelegationLapsed | Divided
type Happened = Established | ParentSet | TermSet | Changed | Ended | Passed


def evolve(it: Standing, event: Happened) -> Standing:
    match event:
        case Established():
            return Standing(event.group, event.on, decision=event.decision, scope=event.scope)
        case ParentSet():
            return replace(it, parent=event.parent, reading=event.reading)
        case TermSet():
            return replace(it, term=event.until, term_decision=event.decision)
        case Ended(on=on, decision=by):
            return replace(it, until=on, ended_by=by, heirs=event.heirs, into=event.into)
        case Changed():
            made = Altered(event.on, event.called, event.scope, event.parent, event.decision)
            return replace(it, scope=event.scope or it.scope, altered=(*it.altered, made))
        case _:
            return it  # what passed, lapsed or was divided is told in its own case


EVENTS = (
    *(Established, ParentSet, TermSet, Changed, Divided, Ended),
    *(MatterPassed, ActionPassed, OutputPassed, ItemPassed, PlanPassed, DelegationLapsed),
)
