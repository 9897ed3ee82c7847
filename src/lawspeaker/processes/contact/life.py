"""A contact between the programme and one party, and what can happen to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, Group, Organisation, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    NOTED = "noted"
    PARTY_ASKED = "the party is asked"
    PARTY_ASKS = "the party asks"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class Way(StrEnum):
    """How the two spoke."""

    CALL = "call"
    MEETING = "meeting"
    MESSAGE = "message"
    VISIT = "visit"


@dataclass(frozen=True)
class Contact:
    stage: Stage = Stage.NEW
    organisation: Organisation | None = None
    about: Title | None = None
    on: date | None = None
    until: date | None = None
    reminded: Count = Count(0)
    answered_on: date | None = None
    group: Group = NO_GROUP

    @property
    def raiser(self) -> str:
        """The party it is with."""
        return self.organisation or ""


@record("contact.noted/1", "noted a {way} with {organisation} about {about}: {said}")
class Noted(Event):
    organisation: Organisation
    about: Title
    way: Way
    said: Prose
    on: date


@record("contact.asked/1", "asked {organisation} about {about}: {question}")
class Asked(Event):
    organisation: Organisation
    about: Title
    question: Prose
    until: date | None
    on: date


@record("contact.inquired/1", "asked the programme about {about}: {question}")
class Inquired(Event):
    organisation: Organisation
    about: Title
    question: Prose
    on: date


@record("contact.reminded/1", "reminded the party: {text}")
class Reminded(Event):
    text: Prose


@record("contact.answered/1", "answered: {text}")
class Answered(Event):
    final = True  # the other side has it
    text: Prose
    on: date
    title: Title | None = None  # under which every party like it has the answer
    question: Prose | None = None  # in words that need not name who asked
    constituency: Name | None = None
    topic: Name | None = None
    on_no_subject: bool = False


@record("contact.withdrawn/1", "withdrew what was asked: {reason}")
class Withdrawn(Event):
    reason: Prose


type Happened = Noted | Asked | Inquired | Reminded | Answered | Withdrawn


def evolve(it: Contact, event: Happened) -> Contact:
    match event:
        case Noted():
            return Contact(Stage.NOTED, event.organisation, event.about, event.on)
        case Asked():
            asked = Stage.PARTY_ASKED
            return Contact(asked, event.organisation, event.about, event.on, event.until)
        case Inquired():
            return Contact(Stage.PARTY_ASKS, event.organisation, event.about, event.on)
        case Reminded():
            return replace(it, reminded=Count(it.reminded + 1))
        case Answered():
            return replace(it, stage=Stage.ANSWERED, answered_on=event.on)
        case Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN)
