"""A constituency: what its representative asks before a meeting, and what its parties answer."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import of_party
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.constituency.answering import Answer
from lawspeaker.processes.constituency.asking import Ask, Close, Direct, ReportBack
from lawspeaker.processes.constituency.life import (
    Answered,
    Asked,
    Closed,
    Consultation,
    Directed,
    ReportedBack,
    Stage,
    evolve,
)


def duties(it: Consultation, _framework: Framework) -> Iterator[Duty]:
    """Each party that was asked owes an answer, until the representative closes it."""
    if it.stage is not Stage.ASKED or it.asked_on is None:
        return
    if it.silent and it.answers_go_to is None:
        yield Duty(Answer, tuple(map(of_party, it.silent)), it.asked_on, agreed=it.until)
    yield Duty(Close, it.named, it.asked_on, agreed=it.until)


CONSTITUENCY = Process(
    "constituency",
    "CQ",
    Consultation(),
    evolve,
    duties,
    (Ask, Answer, Direct, Close, ReportBack),
    (Asked, Answered, Directed, Closed, ReportedBack),
    audience="constituency",
    title=lambda it: it.title or "",
    history=History(Ask, (Ask.represents_the_constituency,)),
    in_hand=nobodys,
)
