"""The lives of cases in which somebody asks and parties answer, for `lives.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import shelved
from consulted import consulted
from law import ACME, WHY
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Command
from lawspeaker.processes.constituency.answering import Answer
from lawspeaker.processes.constituency.asking import Ask, Close, ReportBack
from lawspeaker.processes.constituency.life import Question, Said, Stage, Stand
from lawspeaker.processes.contact.asking import Ask as AskParty
from lawspeaker.processes.contact.asking import RecordAnswer, Remind
from lawspeaker.processes.contact.life import Stage as ContactStage


def constituency(of: Any) -> list[Command[Any]]:
    questions = (Question(Count(1), Title("Matter"), None, CaseId("D1")),)
    ask = Ask(Name(of.constituency), of.seat, Title("Before the meeting"), questions)
    agrees = Said(Count(1), Stand.AGREES)
    return [ask, Answer((agrees,)), Close(WHY), ReportBack(WHY)]


def contact(_of: Any) -> list[Command[Any]]:
    return [AskParty(ACME, Title("Readiness"), WHY), Remind(WHY), RecordAnswer(WHY)]


LIVES: dict[str, tuple[Callable[[Any], list[Command[Any]]], Callable[[Any], bool]]] = {
    "constituency": (constituency, lambda it: it.stage is Stage.CLOSED),
    "consultation": (lambda of: consulted(of.group), lambda it: it.stage == "withdrawn"),
    "contact": (contact, lambda it: it.stage is ContactStage.ANSWERED),
    **shelved.LIVES,
}
