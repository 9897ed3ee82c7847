"""What is asked of a report that was issued, and what becomes of each request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import CaseId, Organisation, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Count
from lawspeaker.kernel.words import Event, record


class Asks(StrEnum):
    """Something more in the report, or something else."""

    ADDITION = "addition"
    AMENDMENT = "amendment"


class About(StrEnum):
    """What somebody wants amended."""

    REPORT = "report"
    DECISION = "decision"
    ACTION = "action"


class Answer(StrEnum):
    """What became of a request."""

    NONE = "none"
    TAKEN_UP = "taken_up"
    TURNED_DOWN = "turned_down"
    SENT_ON = "sent_on"  # to whoever decides what it is about


@dataclass(frozen=True)
class Request:
    """What an organisation asked for; what is taken up of it is told in the report's own words."""

    number: Count
    asks: Asks
    organisation: Organisation
    text: Prose
    on: date
    about: About = About.REPORT
    decision: CaseId | None = None
    timing: Timing | None = None
    answer: Answer = Answer.NONE
    reason: Prose | None = None
    context: Prose | None = None
    viewpoints: Prose | None = None
    summary: Prose | None = None
    reissued: date | None = None

    @property
    def is_addition(self) -> bool:
        return self.asks is Asks.ADDITION

    @property
    def is_on_the_last_day(self) -> bool:
        """Say whether nothing is left between the request and the papers it goes out with."""
        return self.timing is not None and self.timing.due == self.on

    def gone_out(self, on: date) -> Request:
        return replace(self, reissued=on)


@record("report.addition-asked/1", "asked for an addition to the headline report: {text}")
class AdditionAsked(Event):
    number: Count
    organisation: Organisation
    text: Prose
    on: date
    decision: CaseId | None = None


@record("report.amendment-asked/1", "asked for an amendment to the headline report: {text}")
class AmendmentAsked(Event):
    number: Count
    organisation: Organisation
    about: About
    text: Prose
    on: date
    decision: CaseId | None = None
    timing: Timing | None = None
    following: date | None = None


@record("report.taken-up/1", "took up request {number}")
class TakenUp(Event):
    number: Count
    decision: CaseId | None = None
    context: Prose | None = None
    viewpoints: Prose | None = None
    summary: Prose | None = None
    reason: Prose | None = None


@record("report.turned-down/1", "turned down request {number}: {reason}")
class TurnedDown(Event):
    number: Count
    reason: Prose


@record("report.sent-on/1", "sent request {number} on to whoever decides it: {reason}")
class SentOn(Event):
    number: Count
    reason: Prose


@record("report.reissued/1", "issued the amended headline report")
class Reissued(Event):
    final = True
    vouched = True
    on: date
    numbers: tuple[Count, ...]
    timing: Timing | None = None
    with_papers: CaseId | None = None
    addendum: bool = False


EVENTS = (AdditionAsked, AmendmentAsked, TakenUp, TurnedDown, SentOn, Reissued)


def asked(event: AdditionAsked | AmendmentAsked) -> Request:
    common = (event.organisation, event.text, event.on)
    if isinstance(event, AdditionAsked):
        return Request(event.number, Asks.ADDITION, *common, decision=event.decision)
    return Request(
        *(event.number, Asks.AMENDMENT, *common, event.about, event.decision, event.timing)
    )


def answered(each: Request, event: TakenUp | TurnedDown | SentOn) -> Request:
    """Return a request with its answer, if the event answers it."""
    if each.number != event.number:
        return each
    match event:
        case TakenUp():
            return replace(
                each,
                answer=Answer.TAKEN_UP,
                decision=event.decision,
                reason=event.reason,
                context=event.context,
                viewpoints=event.viewpoints,
                summary=event.summary,
            )
        case TurnedDown():
            return replace(each, answer=Answer.TURNED_DOWN, reason=event.reason)
        case SentOn():
            return replace(each, answer=Answer.SENT_ON, reason=event.reason)
