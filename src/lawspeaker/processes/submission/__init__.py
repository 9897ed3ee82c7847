"""Submissions: what each party is asked to send in, in a case that it and the programme read."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import of_party
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.submission.life import EVENTS, Stage, Submission, evolve
from lawspeaker.processes.submission.sending import COMMANDS, Accept, Ask, Send

__all__ = ("SUBMISSION",)


def duties(it: Submission, framework: Framework) -> Iterator[Duty]:
    """The party owes what it is asked for; whoever asked owes a word to what was sent."""
    if it.stage in (Stage.ASKED, Stage.SENT_BACK) and it.asked_on:
        since = it.back_on or it.asked_on
        yield Duty(Send, (of_party(it.raiser),), since, agreed=it.due)
    if it.stage is Stage.SENT and it.sent_on:
        yield Duty(Accept, who(framework, Accept.name, Part(raiser=it.raiser)), it.sent_on)


SUBMISSION = Process(
    "submission",
    "SB",
    Submission(),
    evolve,
    duties,
    COMMANDS,
    EVENTS,
    audience="party",
    title=lambda it: f"{it.title}, round {it.number}" if it.title else "",
    history=History(Ask),
    in_hand=nobodys,
)
