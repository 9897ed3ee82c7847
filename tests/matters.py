"""Matters at the PSG and at an advisory group, ready to be decided, for tests of decisions."""

from __future__ import annotations

from dataclasses import replace

from law import ANN, CAT, TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group, Organisation, Pence, Prose, Seat
from lawspeaker.kernel.facts import Composition, MeetingNow, Phase, SeatNow
from lawspeaker.kernel.kinds import Count, Name, Offset, Title
from lawspeaker.kernel.words import Event
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.events import (
    Advised,
    Assessed,
    Consulted,
    Placed,
    Recommended,
    ViewGiven,
)
from lawspeaker.processes.decision.matter import Answer, Assessment, Basis, Ruling, Stand

D1, M1 = CaseId("D1"), CaseId("M1")
PSG, DAG = Group("PSG"), Group("DAG")
PLACED = Placed(M1, Count(20), Title("A matter"))
CONSULTED = Consulted(Title("Asked of everybody"), Prose("All papers."))
ADVISED = Advised(Prose("No concern."), given=True)
NO, YES = Answer.NO, Answer.YES
AT = Offset(60)


def recommended(group: Group, level: int, home: int | None = None, **more) -> Recommended:
    """A matter that belongs to the level of its group, or to another."""
    texts = (Title("A matter"), Prose("Should it be?"), Prose("It should."))
    return Recommended(group, *texts, Count(home or level), Pence(0), **more)


def assessed(cost: int = 0, cumulative: int = 0, **material: Answer) -> Assessed:
    """The answers to the thresholds, in pence; material to nothing unless it says so."""
    answers = {"model": NO, "consumers": NO, "competition": NO} | material
    total = Pence(cumulative or cost)
    return Assessed(Assessment(Pence(cost), total, **answers, reasons=WHY, assessor=Name("SRO")))


def seat(
    of: str,
    *,
    counts: bool = True,
    present: bool = True,
    organisation: Organisation | None = None,
) -> SeatNow:
    hat = Name("constituency" if counts else "observer")
    return SeatNow(Seat(of), "", hat, "", counts, organisation, CAT, None, present)


def room(group: Group, level: int, *seats: SeatNow) -> Composition:
    return Composition(group, Count(level), seats)


def meeting(group: Group, *, phase: Phase = Phase.OPEN, in_person: bool = True) -> MeetingNow:
    """A meeting today, chaired by Ann: the office itself, or a delegate."""
    return MeetingNow(M1, group, TODAY, phase, None, ANN, in_person, None)


def view(of: str, stand: Stand = Stand.AGREES, basis: Basis = Basis.CONSENSUS) -> ViewGiven:
    return ViewGiven(Seat(of), stand, basis, WHY)


LARGE, SMALL, OFGEM = seat("M-PSG-l"), seat("M-PSG-n"), seat("M-PSG-v", counts=False)
PSG_ROOM = room(PSG, 2, LARGE, SMALL, OFGEM)
DAG_ROOM = room(DAG, 3, seat("M-DAG-j"))
READY: tuple[Event, ...] = (PLACED, CONSULTED, assessed(), ADVISED)
AGREED = (view("M-PSG-l"), view("M-PSG-n"))

AT_PSG = Scenario(DECISION, case=D1, facts=(meeting(PSG), PSG_ROOM)).given(recommended(PSG, 2))
AT_DAG = Scenario(DECISION, case=D1, facts=(meeting(DAG), DAG_ROOM)).given(recommended(DAG, 3))
PSG_READY = AT_PSG.given(*READY, *AGREED)
DAG_READY = AT_DAG.given(*READY, view("M-DAG-j"))
ACCEPT = Take(Name("accept"), WHY, AT, reason=Name("fits"))


def ruled(scenario: Scenario, take: Take = ACCEPT, by: str = "SRO", of: str = "") -> Ruling:
    """Return the ruling that follows from a decision."""
    (taken,) = scenario.when(take, by=by, of=of).decision.events
    ruling: Ruling = taken.ruling
    return ruling


def chaired_by_a_delegate(scenario: Scenario, group: Group) -> Scenario:
    here = tuple(each for each in scenario.facts if not isinstance(each, MeetingNow))
    return replace(scenario, facts=(meeting(group, in_person=False), *here))
