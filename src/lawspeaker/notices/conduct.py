"""What is told of information, interests and businesses kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.names import PARTY, of_party
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, constituents
from lawspeaker.processes import answer
from lawspeaker.processes.information import asking, events
from lawspeaker.processes.information.life import Request
from lawspeaker.processes.interest import declaring
from lawspeaker.processes.interest.life import Declared, Demanded, Dropped, Interest
from lawspeaker.processes.separation import keeping
from lawspeaker.processes.separation.life import BreachReported, Separation
from lawspeaker.processes.separation.life import Demanded as SeparationDemanded

type Asked = events.Asked | events.Received | events.Routed
type Came = events.Answered | events.Withheld | events.ReviewSettled


def _who_can_answer(_event: Asked, it: Request, framework: Framework) -> Iterator[str]:
    """Tell whoever is asked; where that is open, whoever finds it out."""
    if it.asked:
        yield from it.asked
    else:
        yield from who(framework, asking.Route.name, Part(raiser=it.raiser))


def _who_asked(_event: Came, it: Request, _framework: Framework) -> Iterator[str]:
    yield it.raiser


def _the_reviewer(
    _event: events.ReviewAsked | events.Kept, it: Request, _framework: Framework
) -> Iterator[str]:
    yield from it.named


def _all_alike(
    _event: answer.Published | answer.Amended, it: answer.Answer, _framework: Framework
) -> Iterator[str]:
    yield constituents(it.constituency) if it.constituency else PARTY


def _the_organisation(event: Demanded, _it: Interest, _framework: Framework) -> Iterator[str]:
    yield event.organisation
    yield of_party(event.organisation)


def _whose_it_is(_event: Dropped, it: Interest, _framework: Framework) -> Iterator[str]:
    yield it.raiser


def _who_handles(_event: Declared, it: Interest, framework: Framework) -> Iterator[str]:
    yield from who(framework, declaring.Handle.name, Part(raiser=it.raiser))


def _who_settles(_event: BreachReported, it: Separation, framework: Framework) -> Iterator[str]:
    yield from who(framework, keeping.SettleBreach.name, Part(raiser=it.raiser))
    yield it.raiser


def _whose_businesses(
    _event: SeparationDemanded, it: Separation, _framework: Framework
) -> Iterator[str]:
    yield it.raiser


NOTICES: Final = (
    Notice(
        "information.asked",
        "You are asked for information",
        "Asked: {title}",
        "You are asked for information about {title}.",
        _who_can_answer,
        on=(events.Asked, events.Received, events.Routed),
    ),
    Notice(
        "information.answered",
        "What you asked is answered, or withheld",
        "What became of your question: {title}",
        "What you asked about {title} is {stage}.",
        _who_asked,
        on=(events.Answered, events.Withheld, events.ReviewSettled),
    ),
    Notice(
        "information.review",
        "You are to review what is held back",
        "To be reviewed: {title}",
        "You are named to review why information about {title} is held back: {reason}",
        _the_reviewer,
        on=(events.ReviewAsked, events.Kept),
    ),
    Notice(
        "answer.published",
        "An answer is published to parties like yours",
        "Answer: {title}",
        "All parties alike may read the answer about {title}.",
        _all_alike,
        on=(answer.Published, answer.Amended),
    ),
    Notice(
        "interest.demanded",
        "You are asked to declare an interest",
        "Declare your interest: {title}",
        "You are asked to declare how your organisation stands to {title}: {reason}",
        _the_organisation,
        on=(Demanded,),
    ),
    Notice(
        "interest.dropped",
        "You need not declare an interest any more",
        "Nothing to declare: {title}",
        "Your organisation need not declare how it stands to {title}: {reason}",
        _whose_it_is,
        on=(Dropped,),
    ),
    Notice(
        "interest.declared",
        "An interest is declared",
        "Interest declared: {title}",
        "{organisation} has declared how it stands to {title}.",
        _who_handles,
        on=(Declared,),
    ),
    Notice(
        "separation.demanded",
        "You are asked to declare how businesses are kept apart",
        "Declare what is kept apart: {title}",
        "You are asked to declare how {title} are kept apart: {reason}",
        _whose_businesses,
        on=(SeparationDemanded,),
    ),
    Notice(
        "separation.breach",
        "It is reported that businesses were not kept apart",
        "Breach reported: {title}",
        "It is reported that {title} were not kept apart: {text}",
        _who_settles,
        on=(BreachReported,),
    ),
)
