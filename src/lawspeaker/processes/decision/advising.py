"""What the sponsor goes by: the opinion that a matter comes with, and the advice it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.advice import Advice, answered, owing
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.common import standing
from lawspeaker.kernel.holders import can_own
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Case, Command, Event, is_offered, power_of, record, rule
from lawspeaker.processes.decision.arguing import Advise
from lawspeaker.processes.decision.events import Advised
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.decision.recommending import at
from lawspeaker.processes.decision.sponsored import Sponsored

OPINION = "The opinion of the assurance provider must be on record, or that it gave none."
AWAITED = "Whoever was asked must have given advice, or be noted as giving none."
is_with_the_sponsor = at(Stage.WITH_SPONSOR)


@record("decision.advice-asked/1", "asked {of} for advice: {question}")
class AdviceAsked(Event):
    of: Name
    question: Prose


@record("decision.sponsor-advised/1", "gave the sponsor the advice of {of}: {text}")
class SponsorAdvised(Event):
    of: Name
    text: Prose


@record("decision.advice-not-given/1", "noted that {of} gives no advice: {reason}")
class AdviceNotGiven(Event):
    of: Name
    reason: Prose


@rule("decision.opinion", OPINION)
def has_an_opinion(case: Case[Matter]) -> bool:
    asked = is_offered(Advise, case.framework)
    return not asked or bool(case.state.advice) or assures(case)


def assures(case: Case[Matter]) -> bool:
    """Say whether whoever acts is the one whose opinion is asked for."""
    power = power_of(case.framework, Advise.name)
    return power is not None and case.framework.may(power, case.act.by, case.part)


def opinion(case: Case[Matter], said: Prose) -> tuple[Prose | None, bool]:
    """Return the opinion that goes with a matter, and whether one was given.

    Where whoever assures refers it, what is said with that is the opinion.
    """
    if not case.state.advice:
        return (said, True) if assures(case) else (None, False)
    advised = (e.event for e in reversed(standing(case)) if isinstance(e.event, Advised))
    return case.state.advice, next((each.given for each in advised), True)


@record("decision.ask_advice", "Ask somebody for advice on the matter before the sponsor.")
class AskAdvice(Command[Matter]):
    given = (is_with_the_sponsor,)
    owner: Name
    question: Prose

    @rule("decision.adviser", "Whoever is asked must be an office or a seat.", "owner")
    def asks_an_office_or_a_seat(self, case: Case[Matter]) -> bool:
        return can_own(self.owner, case.framework)

    @rule("decision.asked_once", "Whoever is asked must not owe an answer already.", "owner")
    def was_not_asked_already(self, case: Case[Matter]) -> bool:
        return self.owner not in case.state.named

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield AdviceAsked(self.owner, self.question)


@record("decision.advise_sponsor", "Give the sponsor advice on the matter.")
class AdviseSponsor(Command[Matter]):
    given = (is_with_the_sponsor,)
    text: Prose

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield SponsorAdvised(Name(case.act.by.holds), self.text)


@record("decision.note_no_advice", "Note that somebody who was asked gives no advice.")
class NoteNoAdvice(Command[Matter]):
    given = (is_with_the_sponsor,)
    owner: Name
    reason: Prose

    @rule(
        "decision.owes_advice", "It must be somebody who was asked and has not answered.", "owner"
    )
    def owes_an_answer(self, case: Case[Matter]) -> bool:
        return self.owner in case.state.named

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield AdviceNotGiven(self.owner, self.reason)


@rule("decision.sponsor_advice", "Advice must have been given before the sponsor decides.")
def was_advised(case: Case[Matter]) -> bool:
    it = case.state
    return bool(it.advice) or any(each.text for each in it.sponsor.advice)


@rule("decision.awaited", AWAITED)
def awaits_no_advice(case: Case[Matter]) -> bool:
    return not owing(case.state.sponsor.advice)


heard = (was_advised, awaits_no_advice)


def advised(it: Sponsored, event: AdviceAsked | SponsorAdvised | AdviceNotGiven) -> Sponsored:
    """Return what the sponsor was advised by now, and what it is still to be."""
    match event:
        case AdviceAsked():
            return replace(it, advice=(*it.advice, Advice(event.of, event.question)))
        case SponsorAdvised():
            return replace(it, advice=answered(it.advice, event.of, event.text))
        case AdviceNotGiven():
            return replace(it, advice=answered(it.advice, event.of, event.reason, given=False))


COMMANDS = (AskAdvice, AdviseSponsor, NoteNoAdvice)
EVENTS = (AdviceAsked, SponsorAdvised, AdviceNotGiven)
