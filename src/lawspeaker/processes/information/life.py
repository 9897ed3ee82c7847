"""A request for information as it stands: who asks what of whom, and what has become of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose, of_party
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Link, Name, Title
from lawspeaker.processes.information.events import (
    Answered,
    Asked,
    Given,
    Kept,
    Published,
    Received,
    ReviewAsked,
    ReviewSettled,
    Routed,
    Withdrawn,
    Withheld,
)


class Stage(StrEnum):
    NEW = "new"
    ASKED = "asked"
    ROUTED = "with whoever can answer"
    ANSWERED = "answered"
    WITHHELD = "withheld"
    UNDER_REVIEW = "under review"
    KEPT = "kept to whoever asked"
    UPHELD = "withheld after review"
    SETTLED = "answered to whoever asked"
    PUBLISHED = "published"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Request:
    """`organisation` asks, or keeps what somebody outside asks: for it and the keepers it is."""

    stage: Stage = Stage.NEW
    organisation: Organisation | None = None
    title: Title | None = None
    question: Prose | None = None
    who: Title | None = None  # somebody outside
    hat: Name | None = None
    from_party: bool = True
    may_be_named: bool = False
    topic: Name | None = None
    on_no_subject: bool = False  # as whoever passed it on or answered it said
    sensitive: bool = False
    asked_in: Name | None = None
    owner: Name | None = None
    party: Organisation | None = None
    until: date | None = None
    asked_on: date | None = None
    moved_on: date | None = None
    answer: Prose | None = None
    link: Link | None = None
    ground: Name | None = None
    reason: Prose | None = None
    reviewer: Name | None = None
    review: Prose | None = None  # what the reviewer says
    action: CaseId | None = None
    names: Organisation | None = None  # whoever asked, where the published answer says so
    group: Group = NO_GROUP  # it is between whoever asks and whoever answers

    @property
    def raiser(self) -> str:
        return self.organisation or ""

    @property
    def named(self) -> tuple[str, ...]:
        """The office or seat that is asked; while it is reviewed, the office that reviews it."""
        reviewed = self.stage in {Stage.UNDER_REVIEW, Stage.KEPT}
        one = self.reviewer if reviewed else self.owner
        return (one,) if one else ()

    @property
    def asked(self) -> tuple[str, ...]:
        """Whoever is to answer, as duties name them."""
        if self.party is not None:
            return (of_party(self.party),)
        return (self.owner,) if self.owner else ()


def readers(it: Request) -> tuple[str, ...]:
    """Name whoever asked, was asked and reviewed: they read it after their part is done."""
    return tuple(filter(None, (it.asked_in, *it.asked, it.reviewer)))


type Happened = (
    Asked
    | Received
    | Given
    | Routed
    | Answered
    | Withheld
    | Kept
    | ReviewAsked
    | ReviewSettled
    | Published
    | Withdrawn
)


def evolve(it: Request, event: Happened) -> Request:
    match event:
        case Asked():
            told = {k: v for k, v in vars(event).items() if k != "on"}
            stage = Stage.ROUTED if event.owner or event.party else Stage.ASKED
            return Request(stage=stage, asked_on=event.on, moved_on=event.on, **told)
        case Received():
            told = {k: v for k, v in vars(event).items() if k != "on"}
            return Request(stage=Stage.ASKED, asked_on=event.on, moved_on=event.on, **told)
        case Given():
            told = {k: v for k, v in vars(event).items() if k not in {"on", "text"}}
            given = Request(stage=Stage.GIVEN, answer=event.text, **told)
            return replace(given, asked_on=event.on, moved_on=event.on)
        case Routed():
            return _routed(it, event)
        case Answered():
            stage = Stage.ANSWERED if it.from_party else Stage.SETTLED
            made = replace(_triaged(it, event), answer=event.text, link=event.link, reviewer=None)
            return replace(made, stage=stage, moved_on=event.on)
        case Withheld() | Kept():
            return _held_back(it, event)
        case ReviewAsked():
            return replace(it, stage=Stage.UNDER_REVIEW, moved_on=event.on)
        case ReviewSettled():
            return _reviewed(it, event)
        case Published():
            return replace(it, stage=Stage.PUBLISHED, names=event.named, moved_on=event.on)
        case Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN)


def _triaged(it: Request, event: Routed | Answered) -> Request:
    topic = event.topic or it.topic
    none_applies = topic is None and (event.on_no_subject or it.on_no_subject)
    return replace(it, topic=topic, on_no_subject=none_applies)


def _routed(it: Request, event: Routed) -> Request:
    to = replace(
        _triaged(it, event), owner=event.owner, party=event.party, sensitive=event.sensitive
    )
    return replace(to, stage=Stage.ROUTED, moved_on=event.on)


def _held_back(it: Request, event: Withheld | Kept) -> Request:
    stage = Stage.KEPT if isinstance(event, Kept) else Stage.WITHHELD
    given = event.instead if isinstance(event, Withheld) else it.answer
    why = replace(it, ground=event.ground, reason=event.reason, reviewer=event.reviewer)
    return replace(why, stage=stage, moved_on=event.on, answer=given, review=None)


def _reviewed(it: Request, event: ReviewSettled) -> Request:
    """What is not upheld goes back to where it was: to be answered, or to be published."""
    if it.stage is Stage.KEPT:
        stage = Stage.SETTLED if event.upheld else Stage.ANSWERED
    else:
        stage = Stage.UPHELD if event.upheld else Stage.ROUTED
    return replace(it, stage=stage, moved_on=event.on, review=event.text)
