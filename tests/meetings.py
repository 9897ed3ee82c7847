"""A meeting of the PSG today, called, with its agenda, and open: what tests of meetings share."""

from __future__ import annotations

from law import ANN, TODAY, Scenario
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.kinds import Count, Offset, Title
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.agenda import Item
from lawspeaker.processes.meeting.events import AgendaSet, Called, Opened

PSG, DAG, D1, M1 = Group("PSG"), Group("DAG"), CaseId("D1"), CaseId("M1")
START, END = Offset(0), Offset(60)
AGENDA = (
    Item(Count(1), Title("Welcome"), Count(5)),
    Item(Count(2), Title("Matter"), Count(20), D1),
)
CALLED = Called(PSG, TODAY, by_rule=True)
READY = Scenario(MEETING).given(CALLED, AgendaSet(AGENDA))
OPEN = READY.given(Opened(ANN, chair_is_office=True))
