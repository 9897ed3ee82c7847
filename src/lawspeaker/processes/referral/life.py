"""A referral: a party believes that a threshold is met, and asks the sponsor by the assurer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Pence, Prose
from lawspeaker.kernel.advice import Advice, answered, owing
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    FILED = "with the assurance provider"
    PASSED_ON = "with the sponsor"
    RULED = "answered by the sponsor"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Referral:
    """`group` is the one whose matter it is; `raiser` the organisation that believes so."""

    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    title: Title | None = None
    text: Prose | None = None
    threshold: Name | None = None
    cost: Pence | None = None
    decision: CaseId | None = None
    raiser: Organisation = Organisation("")
    opinion: Prose | None = None
    supports: bool | None = None
    advice: tuple[Advice, ...] = ()
    met: bool | None = None
    answer: Prose | None = None
    moved_on: date | None = None  # the day it came to where it is now
    relayed_on: date | None = None
    instructed_on: date | None = None
    told_on: date | None = None

    @property
    def named(self) -> tuple[str, ...]:
        """Whoever was asked for advice and has not given it."""
        return owing(self.advice)


@record("referral.filed/1", "asked that the matter be taken to the sponsor: {title}")
class Filed(Event):
    group: Group
    title: Title
    text: Prose
    threshold: Name
    organisation: Organisation
    on: date
    cost: Pence | None = None
    decision: CaseId | None = None


@record("referral.passed-on/1", "passed it on to the sponsor with an opinion: {opinion}")
class PassedOn(Event):
    final = True
    supports: bool
    opinion: Prose
    on: date


@record("referral.advice-asked/1", "asked {of} for advice: {question}")
class AdviceAsked(Event):
    of: Name
    question: Prose


@record("referral.advised/1", "gave the advice of {of}: {text}")
class Advised(Event):
    of: Name
    text: Prose


@record("referral.advice-not-given/1", "noted that {of} gives no advice: {reason}")
class AdviceNotGiven(Event):
    of: Name
    reason: Prose


@record("referral.ruled/1", "answered whether a threshold is met: {text}")
class Ruled(Event):
    final = True
    met: bool
    text: Prose
    on: date


@record("referral.relayed/1", "told the programme what the sponsor answered")
class Relayed(Event):
    on: date
    text: Prose | None = None


@record("referral.instructed/1", "had the secretariat inform everybody")
class Instructed(Event):
    on: date
    text: Prose | None = None


@record("referral.told/1", "told everybody, and whoever asked, what the sponsor answered")
class Told(Event):
    final = True
    on: date
    text: Prose


@record("referral.withdrawn/1", "withdrew the referral: {reason}")
class Withdrawn(Event):
    reason: Prose


EVENTS = (
    *(Filed, PassedOn, AdviceAsked, Advised, AdviceNotGiven, Ruled, Relayed, Instructed, Told),
    Withdrawn,
)


def evolve(it: Referral, event: Event) -> Referral:
    match event:
        case Filed():
            known = {k: v for k, v in vars(event).items() if k not in ("organisation", "on")}
            of = event.organisation
            return Referral(stage=Stage.FILED, raiser=of, moved_on=event.on, **known)
        case PassedOn():
            opinion = replace(it, opinion=event.opinion, supports=event.supports)
            return replace(opinion, stage=Stage.PASSED_ON, moved_on=event.on)
        case AdviceAsked():
            return replace(it, advice=(*it.advice, Advice(event.of, event.question)))
        case Advised():
            return replace(it, advice=answered(it.advice, event.of, event.text))
        case AdviceNotGiven():
            not_given = answered(it.advice, event.of, event.reason, given=False)
            return replace(it, advice=not_given)
        case Ruled():
            ruled = replace(it, met=event.met, answer=event.text)
            return replace(ruled, stage=Stage.RULED, moved_on=event.on)
        case Relayed():
            return replace(it, relayed_on=event.on)
        case Instructed():
            return replace(it, instructed_on=event.on)
        case Told():
            return replace(it, told_on=event.on)
        case Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN)
        case _:
            raise TypeError(f"a referral knows no {event.name}")
