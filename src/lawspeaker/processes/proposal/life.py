"""A proposal about a group as it stands, and what each event makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Event, record


class What(StrEnum):
    """What is proposed of a group."""

    SET_UP = "set_up"
    CHANGE = "change"
    SPLIT = "split"
    STAND_DOWN = "stand_down"


class Stage(StrEnum):
    NEW = "new"
    PROPOSED = "proposed"
    CONSULTED = "consulted"
    CARRIED_OUT = "carried_out"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Proposal:
    """What is proposed of a group: its terms of reference and its members, to be consulted on."""

    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    what: What | None = None
    title: Title | None = None
    terms: Prose | None = None
    members: Prose | None = None
    scope: tuple[Name, ...] = ()
    into: tuple[Group, ...] = ()  # the groups it is to be split into
    proposed_on: date | None = None
    consultation: CaseId | None = None
    carried_out_on: date | None = None


@record("proposal.made/1", "proposed of {group}, {what}: {title}")
class Made(Event):
    group: Group
    what: What
    title: Title
    terms: Prose
    on: date
    members: Prose | None = None
    scope: tuple[Name, ...] = ()
    into: tuple[Group, ...] = ()


@record("proposal.revised/1", "revised the proposal: {reason}")
class Revised(Event):
    terms: Prose
    reason: Prose
    members: Prose | None = None
    scope: tuple[Name, ...] = ()
    into: tuple[Group, ...] = ()


@record("proposal.consulted/1", "recorded that the proposal was consulted on in {consultation}")
class Consulted(Event):
    final = True  # what it proposes may be carried out from now on
    consultation: CaseId


@record("proposal.carried-out/1", "carried the proposal out")
class CarriedOut(Event):
    final = True  # the group is what it was proposed to be
    on: date


@record("proposal.withdrawn/1", "withdrew the proposal: {reason}")
class Withdrawn(Event):
    reason: Prose


def evolve(it: Proposal, event: Event) -> Proposal:
    match event:
        case Made():
            said = (event.group, event.what, event.title, event.terms, event.members)
            return Proposal(Stage.PROPOSED, *said, event.scope, event.into, event.on)
        case Revised():
            anew = replace(it, terms=event.terms, members=event.members)
            return replace(anew, scope=event.scope, into=event.into)
        case Consulted():
            return replace(it, stage=Stage.CONSULTED, consultation=event.consultation)
        case CarriedOut():
            return replace(it, stage=Stage.CARRIED_OUT, carried_out_on=event.on)
        case Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN)
        case _:
            raise TypeError(f"a proposal knows no {event.name}")


EVENTS = (Made, Revised, Consulted, CarriedOut, Withdrawn)
