"""What is told of change requests: to whoever raised one, is asked about it, or works on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lawspeaker.framework.names import PARTY
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, everybody, members
from lawspeaker.processes.change.events import (
    Amended,
    AssessmentAsked,
    Authorised,
    ChangeApplied,
    Consulted,
    EditsAnswered,
    GivenBack,
    Raised,
    Repaired,
    Replanned,
    Reviewed,
    SentBack,
    SoundedOut,
    Triaged,
    Validated,
    Withdrawn,
)
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.change.validating import Amend, Validate


def _parties(_event: Any, _it: Request, _framework: Framework) -> Iterator[str]:
    yield PARTY


def _raiser(_event: Any, it: Request, _framework: Framework) -> Iterator[str]:
    yield it.raiser or ""


def _whoever_validates(_event: Any, it: Request, framework: Framework) -> Iterator[str]:
    yield from who(framework, Validate.name, Part(raiser=it.raiser or ""))


def _whoever_amends(_event: Any, it: Request, framework: Framework) -> Iterator[str]:
    yield from who(framework, Amend.name, Part(raiser=it.raiser or ""))


def _those_asked(event: AssessmentAsked, _it: Request, _framework: Framework) -> Iterator[str]:
    yield from event.parties


def _triage(event: Triaged, it: Request, _framework: Framework) -> Iterator[str]:
    """Tell whoever raised it, the group that decides and those that review the answers."""
    yield it.raiser or ""
    yield members(event.decider)
    yield from map(members, event.reviewers)


def _raiser_and_manager(event: Any, it: Request, framework: Framework) -> Iterator[str]:
    yield from _raiser(event, it, framework)
    yield from _whoever_amends(event, it, framework)


def _reviewed(event: Reviewed, it: Request, framework: Framework) -> Iterator[str]:
    """Tell whoever raised it, whoever goes on with it and the group that decides."""
    yield from _raiser_and_manager(event, it, framework)
    if it.decider:
        yield members(it.decider)


def _concerned(_event: Any, it: Request, _framework: Framework) -> Iterator[str]:
    """Tell whoever raised it, whoever was asked about it and the group that decides."""
    yield it.raiser or ""
    yield from it.asked
    if it.decider:
        yield members(it.decider)


def _has_none_of_its_own(event: Consulted, _it: Request) -> bool:
    """Hold where no consultation on record tells of itself."""
    return event.consultation is None


def _is_complete(event: ChangeApplied, _it: Request) -> bool:
    return event.complete


NOTICES: Final = (
    Notice(
        "change.sounded_out",
        "You are asked about a change before it is raised",
        "A change is thought of, answers until {until}: {title}",
        "You are asked about “{title}” before it is raised: {question}",
        _parties,
        on=(SoundedOut,),
    ),
    Notice(
        "change.raised",
        "A change request comes in",
        "Change request to be validated: {title}",
        "Change request {case}, “{title}”, has come in. It is to be found valid or sent back.",
        _whoever_validates,
        on=(Raised, Repaired),
    ),
    Notice(
        "change.sent_back",
        "Your change request is sent back",
        "To be repaired: {title}",
        "Change request {case}, “{title}”, is to be repaired: {defects}",
        _raiser,
        on=(SentBack,),
    ),
    Notice(
        "change.validated",
        "Your change request is found valid",
        "Found valid: {title}",
        "Change request {case}, “{title}”, is found valid. The process began on {starts}.",
        _raiser,
        on=(Validated,),
    ),
    Notice(
        "change.amended",
        "Your change request is edited",
        "Edited: {title}",
        "Change request {case}, “{title}”, was edited: {reason} You may agree, or say why not.",
        _raiser,
        on=(Amended,),
    ),
    Notice(
        "change.edits_answered",
        "Whoever raised a change request answers an edit",
        "Edits answered: {title}",
        "Whoever raised change request {case}, “{title}”, has answered how it was edited.",
        _whoever_amends,
        on=(EditsAnswered,),
    ),
    Notice(
        "change.triaged",
        "A change request is triaged",
        "To be decided by {decider}: {title}",
        "Change request {case}, “{title}”, goes to {decider} on the {track} track: {reason}",
        _triage,
        on=(Triaged,),
    ),
    Notice(
        "change.replanned",
        "The estimate of a change request is revised",
        "Expected on other days: {title}",
        "The estimate of change request {case}, “{title}”, is revised: {reason}",
        _concerned,
        on=(Replanned,),
    ),
    Notice(
        "change.assessment_asked",
        "You are asked what a change would do to you",
        "Impact assessment until {until}: {title}",
        "You are asked what change request {case}, “{title}”, would do to you, until {until}.",
        _those_asked,
        on=(AssessmentAsked,),
    ),
    Notice(
        "change.consulted",
        "A change request is out for consultation",
        "Consultation until {until}: {title}",
        "Change request {case}, “{title}”, is out for consultation until {until}: {channel}",
        _parties,
        on=(Consulted,),
        when=_has_none_of_its_own,
    ),
    Notice(
        "change.reviewed",
        "A change request is reviewed",
        "Reviewed by {group}: {title}",
        "{group} has reviewed change request {case}, “{title}”: {text}",
        _reviewed,
        on=(Reviewed,),
    ),
    Notice(
        "change.given_back",
        "The matter of a change request is withdrawn",
        "To be brought anew, or withdrawn: {title}",
        "The matter {decision} on change request {case}, “{title}”, is withdrawn; it goes on from"
        " where it was before.",
        _raiser_and_manager,
        on=(GivenBack,),
    ),
    Notice(
        "change.withdrawn",
        "A change request is withdrawn",
        "Withdrawn: {title}",
        "Change request {case}, “{title}”, is withdrawn: {reason}",
        _concerned,
        on=(Withdrawn,),
    ),
    Notice(
        "change.told",
        "A change that was authorised in advance",
        "Change: {title}",
        "Change {case}, “{title}”, is made as {authority} authorised in advance: {text}",
        everybody,
        on=(Authorised,),
    ),
    Notice(
        "change.applied",
        "A change is made",
        "Made: {title}",
        "Change request {case}, “{title}”, is made as it was accepted.",
        _concerned,
        on=(ChangeApplied,),
        when=_is_complete,
    ),
)
