"""The lives of a plan, and of what parties send in, for `lives.py`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from law import ACME, TODAY, WHY
from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.columns import Cell, Column, Kind
from lawspeaker.kernel.elsewhere import RoundNow
from lawspeaker.kernel.facts import Settled
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Command, is_offered
from lawspeaker.processes import process
from lawspeaker.processes.plan.allowing import LeaveOut, RestOn
from lawspeaker.processes.plan.beginning import Begin
from lawspeaker.processes.plan.drafting import Add, Drop, Move, Reword
from lawspeaker.processes.plan.releasing import Release, SetBaseline
from lawspeaker.processes.plan.reporting import Expect, Meet, Reopen, Report
from lawspeaker.processes.submission.life import Stage as SubmissionStage
from lawspeaker.processes.submission.life import Submission
from lawspeaker.processes.submission.sending import Accept, Send, SendBack
from lawspeaker.processes.submission.sending import Ask as AskForIt
from lawspeaker.processes.template.asking import End as EndUse
from lawspeaker.processes.template.designing import Design, Redesign
from lawspeaker.processes.template.life import Stage as TemplateStage
from lawspeaker.processes.template.life import Template

M1, LATER = Name("M1"), TODAY.replace(day=20)
V1, V2 = Name("1.0"), Name("1.1")


def plan(of: Any) -> list[Command[Any]]:
    tiers = tuple(map(Name, [*of.framework.tiers][:1]))
    ready, decision = (Title("Ready"), Name(of.seat)), CaseId("D1")
    return [
        *(Begin(of.group, Title("Plan")), Add(M1, *ready, TODAY, WHY, tiers), Release(V1, WHY)),
        *(SetBaseline(V1, decision), Expect(M1, LATER, WHY), Drop(M1, WHY), LeaveOut(M1, WHY)),
        *(Reword(M1, *ready, WHY), LeaveOut(M1, WHY)),
        *(Move(M1, LATER, WHY, decision), RestOn(M1, decision), Release(V2, WHY)),
        *(Meet(M1, TODAY, WHY), Reopen(M1, WHY), Meet(M1, TODAY, WHY), Report(WHY)),
    ]


def decided(of: Any) -> Settled:
    """A decision that is about no change request, as those behind a plan are here."""
    how = (Name(of.outcome), True, TODAY, False)
    directed = of.framework.tiers != {}  # nobody may move a milestone further
    return Settled(CaseId("D1"), of.group, *how, directed=directed)


COLUMNS = (Column(Name("ready"), Title("Ready"), Kind.RATING),)
READINESS = Title("Readiness")
ROUND = RoundNow(CaseId("TP1"), READINESS, Count(1), COLUMNS, TODAY)


def template(of: Any) -> list[Command[Any]]:
    design = Design(of.group, READINESS, WHY, COLUMNS, Count(5))
    if not is_offered(Design, of.framework):
        was = Template(TemplateStage.ENDED, of.group, READINESS, WHY, COLUMNS, Count(5))
        return [process("template").adopt(was, "The templates.")]
    return [design, Redesign(COLUMNS, WHY), EndUse(WHY)]


def submission(of: Any) -> list[Command[Any]]:
    asked = (ACME, CaseId("TP1"), READINESS, Count(1), COLUMNS)
    if not is_offered(Send, of.framework):
        day = date(2024, 1, 31)
        was = Submission(SubmissionStage.ACCEPTED, *asked, day, day)
        return [process("submission").adopt(was, "The submissions.")]
    send = Send((Cell(Count(1), Name("ready"), Prose("green")),))
    return [AskForIt(*asked, TODAY), send, SendBack(WHY), send, Accept()]


LIVES: dict[str, tuple[Callable[[Any], list[Command[Any]]], Callable[[Any], bool]]] = {
    "template": (template, lambda it: it.stage is TemplateStage.ENDED),
    "submission": (submission, lambda it: it.stage is SubmissionStage.ACCEPTED),
    "plan": (plan, lambda it: it.release(V2) is not None and it.milestone(M1).met_on == TODAY),
}
