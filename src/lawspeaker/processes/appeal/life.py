"""An appeal on its way: filed, received, judged, and what was found put into effect."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.contested import Earlier, Tried
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Event
from lawspeaker.processes.appeal import events


class Stage(StrEnum):
    NEW = "new"
    FILED = "filed"
    RECEIVED = "being judged"
    TURNED_AWAY = "not admitted"
    DISMISSED = "dismissed"
    UPHELD = "upheld"
    HELD = "upheld, and held for the sponsor"
    WITH_SPONSOR = "upheld, and with the sponsor"
    OVERRULED = "upheld, and not accepted by the sponsor"
    ENACTED = "upheld, and put into effect"
    WITHDRAWN = "withdrawn"


OPEN = (Stage.FILED, Stage.RECEIVED)
UNFINISHED = (*OPEN, Stage.UPHELD, Stage.HELD, Stage.WITH_SPONSOR)
JUDGED = (
    *(Stage.DISMISSED, Stage.UPHELD, Stage.HELD, Stage.WITH_SPONSOR),
    *(Stage.OVERRULED, Stage.ENACTED),
)


@dataclass(frozen=True)
class Appeal:
    """`group` is the one it is about; where an appeal goes up step by step, the one it is at."""

    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    against: CaseId | None = None
    kind: Name | None = None
    decided_by: Group | None = None  # whose it is to decide, wherever the appeal has gone on to
    home: Count = Count(3)
    decided_on: date | None = None
    raiser: Organisation = Organisation("")
    title: Title | None = None
    fault: Name | None = None
    text: Prose | None = None
    wanted: Prose | None = None
    timing: Timing | None = None
    tried: tuple[Tried, ...] = ()
    exhausted: bool = False
    below: bool = True
    earlier: tuple[Earlier, ...] = ()
    change: CaseId | None = None  # that the decision was about
    filed_on: date | None = None
    received_on: date | None = None
    findings: tuple[events.Finding, ...] = ()
    stays: bool | None = None
    stay_reason: Prose | None = None
    stay_on: date | None = None
    judged_on: date | None = None
    answer: Prose | None = None
    judge: Name | None = None  # the office or chair that upheld it
    remedy: events.Remedy | None = None
    again: bool = False
    matter: CaseId | None = None  # that carries it out, as the appeal itself says
    sponsor_accepts: bool | None = None
    enacted_on: date | None = None
    enacted: Prose | None = None
    moved_on: date | None = None  # the day it came to where it is now

    @property
    def stops(self) -> bool:
        """Say whether what it is against may not be carried out for now, or no more."""
        stayed = self.stays is True and self.stage in UNFINISHED
        return stayed or (self.again and self.stage is Stage.ENACTED)


def evolve(it: Appeal, event: Event) -> Appeal:
    match event:
        case events.Filed():
            return _filed(event)
        case events.Received():
            return replace(_at(it, Stage.RECEIVED, event.on), received_on=event.on)
        case events.TurnedAway():
            return replace(_at(it, Stage.TURNED_AWAY, event.on), answer=event.reason)
        case events.StayDecided():
            return replace(it, stays=event.stays, stay_reason=event.reason, stay_on=event.on)
        case events.Found():
            return replace(it, findings=(*it.findings, event.finding))
        case events.Dismissed():
            judged = _judged(_at(it, Stage.DISMISSED, event.on), event)
            return replace(judged, remedy=None, again=False, judge=None)
        case events.Upheld():
            stage = Stage.HELD if event.held else Stage.UPHELD
            judged = _judged(_at(it, stage, event.on), event)
            return replace(judged, remedy=event.remedy, again=event.again, judge=event.judge)
        case events.GoneOn():
            return replace(_at(it, Stage.FILED, event.on), group=event.to, timing=event.timing)
        case events.Withdrawn():
            return _at(it, Stage.WITHDRAWN, event.on)
        case _:
            return _afterwards(it, event)


def _afterwards(it: Appeal, event: Event) -> Appeal:
    match event:
        case events.Referred():
            return _at(it, Stage.WITH_SPONSOR, event.on)
        case events.Brought():
            return replace(it, matter=event.matter)
        case events.SponsorDecided():
            stage = Stage.UPHELD if event.accepts else Stage.OVERRULED
            return replace(_at(it, stage, event.on), sponsor_accepts=event.accepts)
        case events.Enacted():
            matter = it.matter or event.matter
            done = replace(it, enacted_on=event.on, enacted=event.text, matter=matter)
            return _at(done, Stage.ENACTED, event.on)
        case events.BegunAgain():
            enacted_on = it.enacted_on or event.on
            again = replace(it, again=True, enacted_on=enacted_on, decided_by=event.group)
            return _at(again, Stage.ENACTED, event.on)
        case _:
            raise TypeError(f"an appeal knows no {event.name}")


def _at(it: Appeal, stage: Stage, on: date) -> Appeal:
    return replace(it, stage=stage, moved_on=on)


def _judged(it: Appeal, event: events.Dismissed | events.Upheld) -> Appeal:
    return replace(it, judged_on=event.on, answer=event.text, earlier=event.earlier)


def _filed(event: events.Filed) -> Appeal:
    told = {
        name: value for name, value in vars(event).items() if name not in ("organisation", "on")
    }
    return Appeal(
        stage=Stage.FILED,
        raiser=event.organisation,
        decided_by=event.group,
        filed_on=event.on,
        moved_on=event.on,
        **told,
    )
