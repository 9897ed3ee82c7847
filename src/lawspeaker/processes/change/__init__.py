"""Change requests: raised by any party, assessed by all, decided by a group, told to everybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Duty, rule
from lawspeaker.processes.change import (
    assessing,
    deciding,
    raising,
    standard,
    triaging,
    validating,
)
from lawspeaker.processes.change.events import EVENTS
from lawspeaker.processes.change.life import evolve
from lawspeaker.processes.change.request import Request, Stage, Track

Owed = tuple[type[Command[Request]], date | None, date | None]  # what, since when, until when


def duties(it: Request, framework: Framework) -> Iterator[Duty]:
    """Name what is owed next; no framework clock runs but that of the outcome."""
    part = Part(raiser=it.raiser or "")
    for command, anchor, agreed in _owed(it):
        if anchor is not None and framework.power(command.name) is not None:
            yield Duty(command, who(framework, command.name, part), anchor, agreed=agreed)
    if it.stage is not Stage.WITHDRAWN and it.asked_on and it.unanswered and not it.told_on:
        yield Duty(assessing.Assess, it.unanswered, it.asked_on, agreed=it.asked_until)
    if it.track is Track.STANDARD and it.triaged_on and not it.told_on and it.stage in TELLABLE:
        holders = who(framework, standard.Tell.name, part)
        yield Duty(standard.Tell, holders, it.triaged_on, standard.OUTCOME_CLOCK)


TELLABLE = assessing.ASSESSED
OPEN = (*raising.UNDECIDED, Stage.WITH_DECIDER)


def _owed(it: Request) -> Iterator[Owed]:
    match it.stage:
        case Stage.RAISED if it.began_here:
            yield validating.Validate, it.received_on, None
        case Stage.SENT_BACK:
            yield raising.Repair, it.sent_back_on, None
        case Stage.VALID:
            yield triaging.Triage, it.valid_on, None
        case Stage.TRIAGED if it.track is not Track.STANDARD:
            yield assessing.AskAssessment, it.triaged_on, None
        case Stage.ACCEPTED if it.began_here:
            yield deciding.Apply, it.told_on, None
    if it.stage in assessing.ASSESSED and it.costed_on is None and it.track is not Track.STANDARD:
        yield assessing.Estimate, it.triaged_on, None
    if it.stage in OPEN and it.edited_on is not None:
        yield validating.AnswerEdits, it.edited_on, None


@rule("adopt.change", "What is adopted must be a change request that was raised.")
def was_raised(it: Request, _case: Case[Request]) -> bool:
    return it.stage not in (Stage.NEW, Stage.SOUNDED_OUT) and it.received_on is None


CHANGE = Process(
    "change",
    "CR",
    Request(stage=Stage.NEW),
    evolve,
    duties,
    (
        *(*raising.COMMANDS, *validating.COMMANDS, *triaging.COMMANDS, *assessing.COMMANDS),
        *(deciding.Bring, deciding.EnterOutcome, standard.Tell, deciding.Apply),
    ),
    EVENTS,
    audience="registered",
    title=lambda it: it.title or "",
    history=History(raising.Raise, (was_raised,)),
)
