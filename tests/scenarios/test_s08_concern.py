"""S08, a concern: resolved by the group, or taken to the PSG (3.7, 5.2-09, C21, C32)."""

from datetime import date

import pytest

from lawspeaker.framework.names import PARTY, Group, Prose, Seat
from lawspeaker.kernel.kinds import Count, Title
from lawspeaker.processes.concern.answering import Answer, Convey, Decline, Escalate, Support, Turn
from lawspeaker.processes.concern.raising import Raise
from lawspeaker.processes.decision.arguing import SettleObjection
from lawspeaker.processes.decision.recommending import Place
from stage import OBJECTION, dag_divided, findings, page, refused, take

pytestmark = pytest.mark.usefixtures("database")
MAY, JUNE = date(2024, 5, 8), date(2024, 6, 5)
AGENTS = Seat("M-DAG-o")
WHY = Prose("The design breaks settlement for agents.")


def concern():
    """The chair has decided at the DAG of 8 May; a metering agent raises a significant concern."""
    stage, room, decision = dag_divided()
    stage.party("fenland", "fenn")
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 5, 9))
    title = Title("Settlement of agents breaks")
    raised = Raise(Group("DAG"), AGENTS, title, WHY, Prose("Wait for the fix."), decision)
    return stage, decision, stage.tell.own("fenn", PARTY, raised)


def test_the_representative_brings_it_and_the_group_tries_to_resolve_it():
    stage, decision, case = concern()
    stage.tell.own("qureshi", AGENTS, Convey(), case)
    resolved = Answer(resolved=True, text=Prose("The fix comes first."))
    stage.tell.do("halloran", "SRO", resolved, case)
    [line] = stage.view().concerns().rows
    assert (line.case, line.stage, line.decision) == (case, "resolved", decision)
    assert case not in {each.case for each in stage.view().duties()}


def test_a_party_raises_it_with_no_representative_but_its_own():
    stage, _, _ = concern()
    other = Raise(Group("DAG"), Seat("M-DAG-l"), Title("Again"), WHY)
    [reason] = refused(lambda: stage.tell.own("fenn", PARTY, other))
    assert reason == "The representative must be one of the party that raises the concern. (3.7)"


def unresolved():
    stage, decision, case = concern()
    stage.tell.own("qureshi", AGENTS, Convey(), case)
    stage.tell.do("halloran", "SRO", Answer(resolved=False, text=WHY), case)
    return stage, decision, case


def test_else_the_representative_takes_it_to_the_psg_of_5_june():
    stage, _, case = unresolved()
    stage.tell.own("qureshi", AGENTS, Escalate(WHY), case)
    stage.tell.own("raman", "PMO", Support(Prose("Papers and a place in June.")), case)
    matter = next(e for e in stage.view().decisions().rows if e.group == "PSG")
    assert matter.title == "Settlement of agents breaks"
    room = stage.room("PSG", JUNE, called=date(2024, 5, 10))
    room.do(Place(room.case, Count(20)), matter.case)
    room.prepare(matter.case, "Asked of agents", "All papers.")
    stage.tell.on(date(2024, 5, 29))
    room.papers()
    timing = stage.view().case(room.case).state.papers_timing
    assert (timing.due, timing.late) == (date(2024, 5, 29), 0)
    stage.open(room)
    stage.argue(room, matter.case, qureshi=OBJECTION)
    settle = SettleObjection(Seat("M-PSG-q"), sustained=True, reason=Prose("It stands."))
    stage.tell.do("halloran", "SRO", settle, matter.case)
    assert "C21" in findings(f"meetings/{room.case}/live?item=2")
    stage.tell.do("halloran", "SRO", take(), matter.case)
    line = stage.view().decision(matter.case).line
    assert (line.decider, line.how) == ("SRO", "sro")
    shown = findings(f"decisions/{matter.case}")
    assert "C21" in shown  # the SRO decided at both stages


def test_a_representative_who_declines_says_why_and_opens_the_way_to_the_sro():
    stage, _, case = concern()
    stage.tell.own("qureshi", AGENTS, Decline(Prose("Most agents are content.")), case)
    stage.tell.own("fenn", PARTY, Turn(Prose("The minority is not heard.")), case)
    [line] = stage.view().concerns().rows
    assert line.stage == "with the office that answers for the programme"
    assert "concern.answer_directly" in {
        each.command for each in stage.view("halloran").duties_of()
    }


def test_the_page_of_the_decision_shows_the_concern_and_the_list_where_it_stands():
    _, decision, case = unresolved()
    assert "Settlement of agents breaks" in page(f"decisions/{decision}")
    listed = page("escalations/")
    assert case in listed
    assert "Not resolved" in listed
    assert "3.10" in page(f"concerns/{case}")
