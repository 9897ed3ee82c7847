"""A constituency is asked by its representative: what was asked, who answered, what they said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose, Seat
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    ASKED = "asked"
    CLOSED = "closed"


class Stand(StrEnum):
    """What a party says of what it is asked; information is given in words alone."""

    AGREES = "agrees"
    OBJECTS = "objects"
    ABSTAINS = "abstains"
    INFORMS = "informs"


@dataclass(frozen=True)
class Question:
    """One thing that is asked, most often of an item on the agenda and the decision it is about."""

    number: Count
    title: Title
    text: Prose | None = None
    decision: CaseId | None = None


@dataclass(frozen=True)
class Said:
    """What a party says to one question."""

    number: Count
    stand: Stand
    text: Prose | None = None


@dataclass(frozen=True)
class Response:
    """What a party says to all it was asked; the last one of a party counts."""

    organisation: Organisation
    on: date
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Consultation:
    """Its parties are those that belonged to the constituency on the day they were asked."""

    stage: Stage = Stage.NEW
    constituency: Name = Name("")
    seat: Seat = Seat("")
    title: Title | None = None
    text: Prose | None = None
    questions: tuple[Question, ...] = ()
    meeting: CaseId | None = None
    action: CaseId | None = None
    until: date | None = None
    parties: tuple[Organisation, ...] = ()
    asked_on: date | None = None
    responses: tuple[Response, ...] = ()
    account: Prose | None = None
    answers_go_to: Name | None = None  # the office that parties answer themselves
    group: Group = NO_GROUP  # it is the constituency's, whatever group its seat is of

    @property
    def named(self) -> tuple[str, ...]:
        """The seat whose holder asked, and may say that it is over."""
        return (self.seat,) if self.seat else ()

    @property
    def silent(self) -> tuple[Organisation, ...]:
        """Return the parties that were asked and have said nothing."""
        spoken = {each.organisation for each in self.responses}
        return tuple(each for each in self.parties if each not in spoken)

    def question(self, number: int) -> Question | None:
        return next((each for each in self.questions if each.number == number), None)

    def said(self, number: int) -> Iterator[tuple[Response, Said]]:
        """Yield who said what to a question."""
        for each in self.responses:
            for said in each.said:
                if said.number == number:
                    yield each, said


@record("constituency.asked/1", "asked the constituency {constituency}: {title}")
class Asked(Event):
    final = True  # the parties have been asked
    seat: Seat
    constituency: Name
    title: Title
    questions: tuple[Question, ...]
    text: Prose | None
    meeting: CaseId | None
    action: CaseId | None
    until: date | None
    parties: tuple[Organisation, ...]
    on: date


@record("constituency.answered/1", "answered for {organisation}")
class Answered(Event):
    organisation: Organisation
    said: tuple[Said, ...]
    on: date


@record("constituency.directed/1", "directed the constituency to answer {owner} itself: {text}")
class Directed(Event):
    final = True  # the parties have been told
    owner: Name
    text: Prose
    on: date


@record("constituency.closed/1", "closed what the constituency was asked: {account}")
class Closed(Event):
    final = True  # the representative goes to the meeting with it
    account: Prose
    on: date


@record("constituency.reported-back/1", "told the constituency what became of it: {text}")
class ReportedBack(Event):
    text: Prose
    on: date


type Happened = Asked | Answered | Directed | Closed | ReportedBack


def evolve(it: Consultation, event: Happened) -> Consultation:
    match event:
        case Asked():
            return Consultation(
                stage=Stage.ASKED,
                constituency=event.constituency,
                seat=event.seat,
                title=event.title,
                text=event.text,
                questions=event.questions,
                meeting=event.meeting,
                action=event.action,
                until=event.until,
                parties=event.parties,
                asked_on=event.on,
            )
        case Answered():
            others = (e for e in it.responses if e.organisation != event.organisation)
            made = Response(event.organisation, event.on, event.said)
            return replace(it, responses=(*others, made))
        case Closed():
            return replace(it, stage=Stage.CLOSED, account=event.account)
        case Directed():
            return replace(it, answers_go_to=event.owner)
        case ReportedBack():
            return it
