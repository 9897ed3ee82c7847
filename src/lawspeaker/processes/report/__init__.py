"""A headline report: for each decision of a meeting its context, its viewpoints, its timestamp."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.meetings import REPORT_CLOCK
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.dates import said
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.report.life import (
    Drafted,
    Issued,
    Report,
    Stage,
    Summarised,
    Written,
    evolve,
)
from lawspeaker.processes.report.writing import COMMANDS, Draft, Issue


def duties(it: Report, framework: Framework) -> Iterator[Duty]:
    if it.stage is Stage.DRAFTED and it.day:
        yield Duty(Issue, who(framework, Issue.name, Part(it.group)), it.day, REPORT_CLOCK)


def title(it: Report) -> str:
    return f"Headline report, {it.group}, {said(it.day)}" if it.day else "Headline report"


REPORT = Process(
    "report",
    "R",
    Report(),
    evolve,
    duties,
    COMMANDS,
    (Drafted, Written, Summarised, Issued),
    title=title,
    widened=lambda it: "public" if it.public else "",
    history=History(Draft, (Draft.is_the_first_of_its_meeting,)),
)
