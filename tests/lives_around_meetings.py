"""The lives of what goes on around a meeting: its report, and who attends without a seat."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from law import ANN, BEN, BOLT, TODAY, WHY
from lawspeaker.framework.meetings import held
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.kinds import Count, Link, Name, Offset, Title
from lawspeaker.kernel.words import Command
from lawspeaker.processes.attendance.asking import EndIt as EndAttendance
from lawspeaker.processes.attendance.asking import Invite
from lawspeaker.processes.attendance.life import Stage as AttendanceStage
from lawspeaker.processes.exception import Declare, What, Withdraw
from lawspeaker.processes.frequency import Finding, Review, ReviewAgain
from lawspeaker.processes.meeting.agenda import Audience
from lawspeaker.processes.meeting.agenda import Item as AgendaItem
from lawspeaker.processes.meeting.calling import Call, IssuePapers
from lawspeaker.processes.meeting.holding import Close, LetIn, Open
from lawspeaker.processes.meeting.items import CloseItem, OpenItem
from lawspeaker.processes.meeting.listing import AddItem, SetAgenda
from lawspeaker.processes.meeting.recording import (
    KeepRecording,
    LinkRecording,
    OpenRecording,
    RemoveRecording,
)
from lawspeaker.processes.output.life import Stage as OutputStage
from lawspeaker.processes.output.working import Begin, Deliver, Plan, Replan
from lawspeaker.processes.output.working import Report as ReportOutput
from lawspeaker.processes.proposal.life import What as Proposed
from lawspeaker.processes.proposal.making import CarryOut, Make, RecordConsultation, Revise
from lawspeaker.processes.report.amending import Reissue, TakeUp
from lawspeaker.processes.report.asking import AskAddition
from lawspeaker.processes.report.life import Stage as ReportStage
from lawspeaker.processes.report.writing import Draft, Issue, Write

if TYPE_CHECKING:
    from lives import Body

D1, M1 = CaseId("D1"), CaseId("M1")
START, END = Offset(0), Offset(60)
ISSUED, ATTENDS_NO_MORE = ReportStage.ISSUED, AttendanceStage.ENDED
DELIVERED = OutputStage.DELIVERED


def proposal(of: Body) -> list[Command[Any]]:
    """A change of a group that is proposed, revised, consulted on and carried out."""
    consulted = RecordConsultation(CaseId("CS1"))
    made = Make(of.group, Proposed.CHANGE, Title("Other subjects"), WHY)
    return [made, Revise(WHY, WHY), consulted, CarryOut()]


def exception(of: Body) -> list[Command[Any]]:
    """A day of a rule that is kept, and then is not; a group without a rule has no exception."""
    group, line = next((g, e) for g, e in of.framework.groups.items() if e.meets)
    assert line.meets is not None
    day = next(held(line.meets, TODAY, TODAY.replace(month=12)))
    return [Declare(group, day, What.KEPT, WHY), Withdraw(WHY)]


def frequency(of: Body) -> list[Command[Any]]:
    return [Review(of.group, Finding.STAYS, WHY), ReviewAgain(Finding.MORE_OFTEN, WHY)]


def output(of: Body) -> list[Command[Any]]:
    """An output of a work programme, planned anew once, and delivered."""
    for_whom = (Name(of.group),)
    return [
        *(Plan(of.group, Title("Test data"), for_whom, TODAY), Begin(), ReportOutput(WHY)),
        *(Replan(for_whom, WHY), Deliver(WHY, Link("https://example.org/data"))),
    ]


def attendance(of: Body) -> list[Command[Any]]:
    """Somebody is invited; only where the group is open anybody may ask."""
    return [Invite(of.group, BEN, BOLT, WHY, M1), EndAttendance(WHY)]


def report(of: Body) -> list[Command[Any]]:
    return [
        *(Draft(M1, of.group), Write(D1, WHY, WHY, END), Issue()),
        *(AskAddition(WHY, D1), TakeUp(Count(1)), Reissue()),
    ]


def meeting(of: Body) -> list[Command[Any]]:
    agenda = (AgendaItem(Count(1), Title("Welcome"), Count(5)),)
    matter = AddItem(Title("Matter"), Count(20), D1)
    return [
        *(
            Call(of.group, TODAY, by_rule=False, reason=WHY),
            SetAgenda(agenda),
            matter,
            IssuePapers(),
            Open(),
        ),
        *(LetIn(ANN, of.seat, START), OpenItem(Count(1), START), CloseItem(START)),
        *(OpenItem(Count(2), START), CloseItem(END), Close(END)),
        LinkRecording(Link("https://example.org/recording"), audience=Audience.MEMBERS, reason=WHY),
        *(OpenRecording(WHY), KeepRecording(TODAY + timedelta(days=30), WHY)),
        RemoveRecording(WHY),
    ]


LIVES: dict[str, tuple[Callable[[Body], list[Command[Any]]], Callable[[Any], bool]]] = {
    "output": (output, lambda it: it.stage is DELIVERED),
    "proposal": (proposal, lambda it: it.carried_out_on is not None),
    "exception": (exception, lambda it: it.withdrawn),
    "frequency": (frequency, lambda it: it.found == "more_often"),
    "attendance": (attendance, lambda it: it.stage is ATTENDS_NO_MORE),
}
