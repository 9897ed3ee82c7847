"""A headline report: for each decision its context, viewpoints, timestamp; and its amendments."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.meetings import AMENDED_CLOCK, REPORT_CLOCK, owes
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.dates import said
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.report import amending, asked, asking
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
    part = Part(it.group)
    if it.stage is Stage.DRAFTED and it.day and owes(framework, it.group, REPORT_CLOCK):
        yield Duty(Issue, who(framework, Issue.name, part), it.day, REPORT_CLOCK)
    if it.waiting:
        holders = who(framework, amending.TakeUp.name, part)
        yield Duty(amending.TakeUp, holders, it.waiting[0].on)
    if it.unissued:
        holders = who(framework, amending.Reissue.name, part)
        amends = it.following and any(not each.is_addition for each in it.unissued)
        anchor = it.following if amends and it.following else it.unissued[0].on
        yield Duty(amending.Reissue, holders, anchor, AMENDED_CLOCK if amends else "")


def title(it: Report) -> str:
    return f"Headline report, {it.group}, {said(it.day)}" if it.day else "Headline report"


REPORT = Process(
    "report",
    "R",
    Report(),
    evolve,
    duties,
    (*COMMANDS, *asking.COMMANDS, *amending.COMMANDS),
    (Drafted, Written, Summarised, Issued, *asked.EVENTS),
    title=title,
    widened=lambda it: "public" if it.public else "",
    history=History(Draft, (Draft.is_the_first_of_its_meeting,)),
    in_hand=nobodys,
)
