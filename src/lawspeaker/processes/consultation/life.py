"""A consultation as it stands: what is asked of whom until when, what came, what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.consultation.events import (
    Closed,
    Disposed,
    Disposition,
    Extended,
    Judged,
    Opened,
    Question,
    Reply,
    Reported,
    Responded,
    TakenIn,
    Withdrawn,
)

WHOLE = Count(0)  # the number of the question that a comment on the whole belongs to


class Stage(StrEnum):
    NEW = "new"
    OPEN = "open"
    CLOSED = "closed"
    REPORTED = "reported"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Response:
    """What one organisation says in one hat, or somebody outside by name."""

    number: Count
    organisation: Organisation | None
    hat: Name | None
    who: Title | None
    replies: tuple[Reply, ...]
    on: date
    late: Count  # working days after the close
    amended: Count = Count(0)  # how often

    def reply(self, question: int) -> Reply | None:
        return next((each for each in self.replies if each.question == question), None)


@dataclass(frozen=True)
class Disposal:
    """What became of one comment, and what whoever made it says to that."""

    response: Count
    question: Count
    disposition: Disposition
    reason: Prose
    satisfied: bool | None = None
    remark: Prose | None = None


@dataclass(frozen=True)
class Consultation:
    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    title: Title | None = None
    detail: Prose | None = None
    questions: tuple[Question, ...] = ()
    constituencies: tuple[Name, ...] = ()
    groups: tuple[Group, ...] = ()
    parties: bool = False
    public: bool = False
    opened_on: date | None = None
    closes: date | None = None
    set_by: Name | None = None
    change: CaseId | None = None
    responses: tuple[Response, ...] = ()
    disposals: tuple[Disposal, ...] = ()
    summary: Prose | None = None
    closed_on: date | None = None
    reported_on: date | None = None
    withdrawn_on: date | None = None

    def response(self, number: int) -> Response | None:
        return next((each for each in self.responses if each.number == number), None)

    def response_of(self, organisation: Organisation, hat: Name | None) -> Response | None:
        """Find what an organisation said in a hat: each of its hats speaks for itself."""
        found = (each for each in self.responses if each.hat == hat)
        return next((each for each in found if each.organisation == organisation), None)

    def disposal(self, response: int, question: int) -> Disposal | None:
        asked = (response, question)
        return next((e for e in self.disposals if (e.response, e.question) == asked), None)

    @property
    def comments(self) -> tuple[tuple[Response, Reply], ...]:
        """Every text of every response: each is disposed of by itself."""
        every = ((each, reply) for each in self.responses for reply in each.replies)
        return tuple((each, reply) for each, reply in every if reply.text is not None)

    @property
    def undisposed(self) -> tuple[tuple[Response, Reply], ...]:
        return tuple((r, a) for r, a in self.comments if not self.disposal(r.number, a.question))


type Happened = (
    Opened | Extended | Responded | TakenIn | Closed | Disposed | Judged | Reported | Withdrawn
)


def evolve(it: Consultation, event: Happened) -> Consultation:
    match event:
        case Opened():
            kept = {k: v for k, v in vars(event).items() if k not in {"on", "working_days"}}
            return Consultation(Stage.OPEN, opened_on=event.on, **kept)
        case Extended():
            return replace(it, closes=event.closes)
        case Responded() | TakenIn():
            return _answered(it, event)
        case Closed():
            return replace(it, stage=Stage.CLOSED, closed_on=event.on)
        case Disposed():
            made = Disposal(event.response, event.question, event.disposition, event.reason)
            return replace(it, disposals=(*_others(it, made), made))
        case Judged():
            before = it.disposal(event.response, event.question)
            if before is None:
                return it
            made = replace(before, satisfied=event.satisfied, remark=event.remark)
            return replace(it, disposals=(*_others(it, made), made))
        case Reported():
            return replace(it, stage=Stage.REPORTED, summary=event.summary, reported_on=event.on)
        case Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN, withdrawn_on=event.on)


def _others(it: Consultation, made: Disposal) -> tuple[Disposal, ...]:
    asked = (made.response, made.question)
    return tuple(each for each in it.disposals if (each.response, each.question) != asked)


def _answered(it: Consultation, event: Responded | TakenIn) -> Consultation:
    """Keep a response; one that is amended keeps its number."""
    before = it.response(event.number)
    amended = Count(before.amended + 1 if before else 0)
    organisation = event.organisation if isinstance(event, Responded) else None
    hat = event.hat if isinstance(event, Responded) else None
    who = event.who if isinstance(event, TakenIn) else None
    made = Response(
        *(event.number, organisation, hat, who, event.replies, event.on, event.late, amended)
    )
    others = (each for each in it.responses if each.number != event.number)
    return replace(it, responses=tuple(sorted((*others, made), key=lambda each: each.number)))
