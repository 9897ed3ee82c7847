"""What is owed on a change request: by its clock where there is one, else as it was planned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import chair_of, who
from lawspeaker.kernel.words import Command, Duty
from lawspeaker.processes.change import (
    applying,
    assessing,
    consulting,
    deciding,
    raising,
    standard,
    triaging,
    validating,
)
from lawspeaker.processes.change.request import Planned, Request, Stage, Step, Track

Owed = tuple[type[Command[Request]], date | None, date | None]  # what, since when, until when
OPEN = (*raising.UNDECIDED, Stage.WITH_DECIDER)


def duties(it: Request, framework: Framework) -> Iterator[Duty]:
    """Name what is owed next; no framework clock runs but that of the outcome."""
    part = Part(raiser=it.raiser or "")
    for command, anchor, agreed in _owed(it):
        if anchor is not None and framework.power(command.name) is not None:
            yield Duty(command, who(framework, command.name, part), anchor, agreed=agreed)
    if it.stage is not Stage.WITHDRAWN and it.asked_on and it.unanswered and not it.told_on:
        yield Duty(assessing.Assess, it.unanswered, it.asked_on, agreed=it.asked_until)
    yield from _reviews(it, framework)
    if (anchor := _to_be_brought(it)) is not None:
        # Whoever manages every change request sees to it that it comes before its decider.
        holders = who(framework, triaging.Replan.name, part)
        yield Duty(deciding.Bring, holders, anchor, agreed=_begins(it, Step.DECIDE))
    if it.track is Track.STANDARD and it.triaged_on and it.stage in assessing.ASSESSED:
        holders = who(framework, standard.Tell.name, part)
        yield Duty(standard.Tell, holders, it.triaged_on, standard.OUTCOME_CLOCK)


def _owed(it: Request) -> Iterator[Owed]:
    match it.stage:
        case Stage.RAISED if it.began_here:
            yield validating.Validate, it.received_on, None
        case Stage.SENT_BACK:
            yield raising.Repair, it.sent_back_on, None
        case Stage.VALID:
            yield triaging.Triage, it.valid_on, None
        case Stage.ACCEPTED if it.began_here:
            yield applying.Apply, it.told_on, it.commences or _ends(it, Step.APPLY)
    if it.stage in assessing.ASSESSED and it.track is Track.FULL:
        yield from _of_assessment(it)
    if it.stage in OPEN and it.edited_on is not None:
        yield validating.AnswerEdits, it.edited_on, None


def _of_assessment(it: Request) -> Iterator[Owed]:
    if it.asked_on is None:
        yield assessing.AskAssessment, it.triaged_on, _begins(it, Step.ASSESS)
    elif it.consulted_on is None:
        yield consulting.Consult, _assessed_on(it), _begins(it, Step.CONSULT)
    if it.costed_on is None:
        yield assessing.Estimate, it.triaged_on, _ends(it, Step.ASSESS)


def _assessed_on(it: Request) -> date | None:
    """Return the day of the last answer, or the last day for one while some are to come."""
    if it.unanswered:
        return it.asked_until
    return max((each.on for each in it.impacts if each.on), default=it.asked_on)


def _reviews(it: Request, framework: Framework) -> Iterator[Duty]:
    """Yield the review that each group owes which triage named: its chair sees to it."""
    begins = _reviewed_from(it)
    if begins is None or it.stage not in assessing.ASSESSED:
        return
    for group in it.unreviewed:
        agreed = _ends(it, Step.REVIEW)
        yield Duty(assessing.Review, chair_of(framework, group), begins, agreed=agreed)


def _reviewed_from(it: Request) -> date | None:
    return it.triaged_on if it.track is Track.FAST else it.consulted_until


def _to_be_brought(it: Request) -> date | None:
    """Return the day from which a matter is to stand for it; None while something is left."""
    if it.stage not in assessing.ASSESSED or it.unreviewed or it.track is Track.STANDARD:
        return None
    is_costed = it.costed_on is not None and it.asked_on is not None
    if it.track is Track.FULL and not (is_costed and it.consulted_on):
        return None
    days = (_reviewed_from(it), *(each.on for each in it.reviews))
    return max((day for day in days if day is not None), default=None)


def _planned(it: Request, step: Step) -> Planned | None:
    return next((each for each in it.revised if each.step is step), None)


def _begins(it: Request, step: Step) -> date | None:
    planned = _planned(it, step)
    return planned.begins if planned else None


def _ends(it: Request, step: Step) -> date | None:
    planned = _planned(it, step)
    return planned.ends if planned else None
