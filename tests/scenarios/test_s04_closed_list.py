"""S04: consensus and the closed list, at the PSG and at an advisory group (3.6, 4.6, 5.2)."""

from datetime import date

import pytest

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.decision.following import Communicate
from lawspeaker.service.demo.playing import introduce
from stage import Stage, cited, findings, keys, take

pytestmark = pytest.mark.usefixtures("database")
AUGUST, LATER = date(2024, 8, 7), date(2024, 8, 28)


def psg(*, cost=0):
    """The PSG of 7 August 2024, called, with one matter."""
    introduce()
    stage = Stage(date(2024, 7, 10))
    room = stage.room("PSG", AUGUST)
    return stage, room, stage.matter(room, cost=cost)


def test_the_psg_accepts_by_consensus_and_the_sro_stays_accountable():
    stage, room, decision = psg(cost=300_000)
    stage.open(room)
    stage.argue(room, decision, 300_000)
    stage.tell.do("halloran", "SRO", take(), decision)
    shown = stage.view().decision(decision)
    line = shown.line
    assert (line.outcome, line.decider, line.how) == ("accept", "PSG", "consensus")
    assert (shown.accountable, shown.accountable_overall) == ("SRO", "OFGEM")  # C10, by default


def test_an_outcome_that_is_not_on_the_list_is_refused_with_the_five_that_are():
    stage, room, decision = psg()
    stage.open(room)
    stage.argue(room, decision)
    deferred = take("Deferred")
    five = {f"4.6-{n}" for n in range(11, 16)}
    assert cited(lambda: stage.tell.do("halloran", "SRO", deferred, decision)) == five


def test_without_consultation_and_disclosure_a_decision_is_refused():
    stage = Stage(date(2024, 7, 10))
    room = stage.room("PSG", AUGUST)
    room.prepare = lambda *_: None
    decision = stage.matter(room)
    stage.open(room)
    stage.argue(room, decision)
    accept = lambda: stage.tell.do("halloran", "SRO", take(), decision)  # noqa: E731  # asked twice
    assert keys(accept) == {"decision.consultation", "decision.disclosure"}
    assert cited(accept) == {"4.6-04", "5.2-06"}


def test_a_condition_becomes_an_action_of_its_owner():
    stage, room, decision = psg()
    stage.open(room)
    stage.argue(room, decision)
    owed = {"condition": Prose("Name the parents."), "owner": Name("PMO"), "due": AUGUST}
    stage.tell.do("halloran", "SRO", take("accept_subject_to", **owed), decision)
    [action] = stage.view().actions().rows
    assert (action.owner, action.due, action.decision) == ("PMO", AUGUST, decision)


def test_a_rejection_needs_its_ground():
    stage, room, decision = psg()
    stage.open(room)
    stage.argue(room, decision)
    reject = take("reject")
    assert keys(lambda: stage.tell.do("halloran", "SRO", reject, decision)) == {"decision.reason"}


def test_papers_and_report_of_the_psg_of_august_are_due_on_the_31st_and_the_ninth():
    stage, room, decision = psg(cost=300_000)
    stage.tell.on(date(2024, 7, 31))
    room.papers()
    timing = stage.view().case(room.case).state.papers_timing
    assert (timing.due, timing.late) == (date(2024, 7, 31), 0)
    stage.open(room)
    stage.argue(room, decision, 300_000)
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 8, 9), 16)
    report = room.report((decision, "Why.", "All agreed.", 2000))
    room.issue(report)
    timing = stage.view().case(report).state.timing
    assert (timing.due, timing.late) == (date(2024, 8, 9), 0)
    room.do(Communicate(Prose("The PSG accepts it.")), decision)
    assert stage.view().decision(decision).line.told_on == date(2024, 8, 9)


def test_whose_decision_it_is_and_what_sets_the_outcomes_apart_is_said_to_be_open():
    stage, room, decision = psg(cost=300_000)
    stage.open(room)
    stage.argue(room, decision, 300_000)
    assert {"C02", "C38"} <= findings(f"meetings/{room.case}/live?item=2")
    stage.tell.do("halloran", "SRO", take(), decision)
    assert {"C02", "C38"} <= findings(f"decisions/{decision}")


def dag(*, prepared: bool = True):
    """The DAG of 14 August 2024, open, with a matter of its own."""
    stage = Stage(date(2024, 7, 10), groups=("PSG", "DAG"))
    room = stage.room("DAG", date(2024, 8, 14))
    if not prepared:
        room.prepare = lambda *_: None
    decision = stage.matter(room, home=3)
    stage.open(room)
    stage.argue(room, decision)
    return stage, decision


def test_an_advisory_group_accepts_by_consensus():
    stage, decision = dag()
    stage.tell.do("halloran", "SRO", take(), decision)
    line = stage.view().decision(decision).line
    assert (line.outcome, line.decider, line.how) == ("accept", "DAG", "consensus")


def test_an_advisory_group_has_a_closed_list_of_its_own():
    stage, decision = dag()
    five = {f"5.2-{n}" for n in range(12, 17)}
    assert cited(lambda: stage.tell.do("halloran", "SRO", take("Deferred"), decision)) == five


def test_at_an_advisory_group_too_a_rejection_needs_its_ground_and_a_condition_its_action():
    stage, decision = dag()
    asked = lambda: stage.tell.do("halloran", "SRO", take("reject"), decision)  # noqa: E731  # asked twice
    assert keys(asked) == {"decision.reason"}
    assert {"5.2-12", "5.2-13"} <= cited(asked)
    owed = {"condition": Prose("Name the parents."), "owner": Name("PMO"), "due": LATER}
    stage.tell.do("halloran", "SRO", take("accept_subject_to", **owed), decision)
    [action] = stage.view().actions().rows
    assert (action.owner, action.due, action.decision) == ("PMO", LATER, decision)


def test_an_advisory_group_does_not_decide_without_consultation_and_disclosure():
    stage, decision = dag(prepared=False)
    asked = lambda: stage.tell.do("halloran", "SRO", take(), decision)  # noqa: E731  # asked twice
    assert keys(asked) == {"decision.consultation", "decision.disclosure"}
    assert cited(asked) == {"4.6-04", "5.2-06"}
