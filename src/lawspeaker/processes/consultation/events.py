"""What can happen to a consultation: the kinds of entry it leaves in the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import CaseId, Group, Organisation, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Event, record


class Answer(StrEnum):
    """What a response says to a question, so that it can be counted."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    NO_VIEW = "has no view"


class Disposition(StrEnum):
    """What became of a comment."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    OUT_OF_SCOPE = "out of scope"


@dataclass(frozen=True)
class Question:
    """One question; `text` may be agreed or disagreed with."""

    number: Count
    text: Prose


@dataclass(frozen=True)
class Reply:
    """What a response says to a question; 0 is the whole."""

    question: Count
    answer: Answer
    text: Prose | None = None


@record("consultation.opened/1", "opened a consultation until {closes}: {title}")
class Opened(Event):
    group: Group
    title: Title
    questions: tuple[Question, ...]
    closes: date
    set_by: Name
    on: date
    detail: Prose | None = None
    constituencies: tuple[Name, ...] = ()
    groups: tuple[Group, ...] = ()
    parties: bool = False
    public: bool = False
    change: CaseId | None = None
    working_days: Count | None = None  # how the day was counted, if it was


@record("consultation.extended/1", "gave more time, until {closes}: {reason}")
class Extended(Event):
    final = True  # whoever was asked has been told
    closes: date
    set_by: Name
    reason: Prose


@record("consultation.responded/1", "answered for {organisation}")
class Responded(Event):
    vouched = True
    number: Count
    organisation: Organisation
    hat: Name | None
    replies: tuple[Reply, ...]
    on: date
    late: Count = Count(0)


@record("consultation.taken-in/1", "took in what {who} answered")
class TakenIn(Event):
    vouched = True
    number: Count
    who: Title
    replies: tuple[Reply, ...]
    on: date
    late: Count = Count(0)


@record("consultation.closed/1", "closed the consultation")
class Closed(Event):
    on: date


@record("consultation.disposed/1", "disposed of a comment of response {response}: {disposition}")
class Disposed(Event):
    response: Count
    question: Count
    disposition: Disposition
    reason: Prose


@record("consultation.judged/1", "said whether what became of a comment satisfies it")
class Judged(Event):
    response: Count
    question: Count
    satisfied: bool
    remark: Prose | None = None


@record("consultation.reported/1", "reported on the consultation")
class Reported(Event):
    final = True
    vouched = True
    summary: Prose
    on: date


@record("consultation.withdrawn/1", "withdrew the consultation: {reason}")
class Withdrawn(Event):
    final = True
    reason: Prose
    on: date | None = None


EVENTS = (*(Opened, Extended, Responded, TakenIn, Closed, Disposed, Judged, Reported, Withdrawn),)
