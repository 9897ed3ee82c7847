"""S08 (its decision part) and S11: an advisory group that cannot agree, and who counts."""

from datetime import date

import pytest

from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.load import load
from lawspeaker.framework.meetings import meetings
from lawspeaker.framework.names import Prose, Seat
from lawspeaker.kernel.kinds import Count, Offset
from lawspeaker.processes.decision.arguing import GiveView, SettleObjection
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.processes.decision.recommending import Escalate, Place
from lawspeaker.processes.meeting.holding import LetIn
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import introduce
from stage import OBJECTION, Stage, dag_divided, findings, page, take

pytestmark = pytest.mark.usefixtures("database")
MAY, JUNE = date(2024, 5, 8), date(2024, 6, 5)
AFTER_MAY = (date(2024, 5, 9), date(2024, 6, 30))


def test_the_papers_of_the_dag_are_due_before_the_early_may_holiday():
    stage, room, _ = dag_divided()
    timing = stage.view().case(room.case).state.papers_timing
    assert (timing.due, timing.late) == (date(2024, 4, 30), 0)


def test_the_chair_of_an_advisory_group_decides_where_it_cannot_agree():
    stage, _, decision = dag_divided()
    stage.tell.do("halloran", "SRO", take(), decision)
    line = stage.view().decision(decision).line
    assert (line.decider, line.how) == ("chair", "informed")


def test_or_the_chair_takes_the_matter_up_to_the_psg():
    stage, room, decision = dag_divided()
    stage.tell.do("halloran", "SRO", Escalate(Prose("Agents object.")), decision)
    line = stage.view().decision(decision).line
    assert (line.group, line.stage) == ("PSG", "recommended")
    room.end_item(2100)
    room.close(2200)


def test_the_sro_in_both_chairs_is_warned_of():
    stage, room, decision = dag_divided()
    assert {"C12", "C21"} <= findings(f"meetings/{room.case}/live?item=2")
    stage.tell.do("halloran", "SRO", take(), decision)
    assert "C21" in findings(f"decisions/{decision}")
    assert "Warning" in page(f"decisions/{decision}")


def test_the_report_of_the_dag_is_due_on_the_tenth_and_holds_the_views():
    stage, room, decision = dag_divided()
    stage.tell.do("halloran", "SRO", take(), decision)
    views = stage.view().decision(decision).views
    assert [each.seat for each in views if each.sustained] == ["M-DAG-o"]
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 5, 10), 16)
    report = room.report((decision, "Why.", "Agents objected.", 2000))
    room.issue(report)
    timing = stage.view().case(report).state.timing
    assert (timing.due, timing.late) == (date(2024, 5, 10), 0)


def test_what_is_taken_up_comes_before_the_psg_of_june_with_papers_a_week_before():
    stage, room, decision = dag_divided()
    stage.tell.do("halloran", "SRO", Escalate(Prose("Agents object.")), decision)
    room.end_item(2100)
    room.close(2200)
    [meeting] = meetings(load("mhhs"), load_calendar("england_and_wales"), "PSG", *AFTER_MAY)
    assert (meeting.date, meeting.papers_due) == (JUNE, date(2024, 5, 29))
    above = stage.room("PSG", JUNE, called=MAY)
    above.do(Place(above.case, Count(20)), decision)
    stage.tell.on(date(2024, 5, 29))
    above.papers()
    timing = stage.view().case(above.case).state.papers_timing
    assert (timing.due, timing.late) == (date(2024, 5, 29), 0)
    stage.open(above)
    stage.argue(above, decision, nuttall=OBJECTION)
    settle = SettleObjection(Seat("M-PSG-n"), sustained=True, reason=Prose("It stands."))
    stage.tell.do("halloran", "SRO", settle, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    line = stage.view().decision(decision).line
    assert (line.decider, line.how) == ("SRO", "sro")
    assert "C21" in findings(f"decisions/{decision}")


# S11: who counts in consensus (C13, C31).


def sitag():
    introduce()
    stage = Stage(date(2024, 5, 20), groups=("SITAG",))
    room = stage.room("SITAG", JUNE)
    decision = stage.matter(room, home=3)
    stage.open(room)
    return stage, room, decision


def test_twenty_seats_are_listed_and_thirteen_count():
    stage, room, _ = sitag()
    seats = stage.view().meeting(room.case).composition.seats
    counted = [each for each in seats if each.counts]
    assert len(seats) == 20
    assert sorted(each.hat for each in counted) == ["central"] * 3 + ["constituency"] * 10


def test_who_does_not_count_may_object_and_does_not_stand_in_the_way():
    stage, room, decision = sitag()
    for who, seat in (("brandt", "M-SITAG-c"), ("okafor", "M-SITAG-d")):
        why = Prose("We would rather wait.")
        view = GiveView(Seat(seat), Stand.OBJECTS, Basis.OWN, why)
        stage.tell.do(who, seat, view, decision)
    said = dict.fromkeys(("brandt", "okafor"), OBJECTION)
    stage.argue(room, decision, **said)
    stage.tell.do("halloran", "SRO", take(), decision)
    shown = stage.view().decision(decision)
    assert shown.line.how == "consensus"
    assert {each.seat for each in shown.views if each.stand == "objects"} == {
        "M-SITAG-c",
        "M-SITAG-d",
    }


def test_one_supplier_whose_objection_is_sustained_leaves_no_consensus():
    stage, room, decision = sitag()
    stage.argue(room, decision, nuttall=OBJECTION)
    settle = SettleObjection(Seat("M-SITAG-k"), sustained=True, reason=Prose("It stands."))
    stage.tell.do("halloran", "SRO", settle, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    assert stage.view().decision(decision).line.how == "informed"


def test_ofgem_the_ipa_the_pmo_and_the_ldp_may_all_object_and_one_supplier_stands_in_the_way():
    """The objections of four seats are recorded and not counted; whose count is said to be open."""
    stage, room, decision = sitag()
    for who, letter in (("whitcombe", "s"), ("bielski", "e"), ("raman", "t"), ("brandt", "c")):
        seat, why = Seat(f"M-SITAG-{letter}"), Prose("We would rather wait.")
        if who != "brandt":  # who sits by an office is let in here
            room.do(LetIn(person(who), seat, Offset(400)))
        stage.tell.do(who, seat, GiveView(seat, Stand.OBJECTS, Basis.OWN, why), decision)
    stage.argue(room, decision, brandt=OBJECTION, nuttall=OBJECTION)
    settle = SettleObjection(Seat("M-SITAG-k"), sustained=True, reason=Prose("It stands."))
    stage.tell.do("halloran", "SRO", settle, decision)
    live = findings(f"meetings/{room.case}/live?item=2")
    assert {"C12", "C13"} <= live
    assert not {"C14", "C31"} & live  # every constituency has its seat, and is there
    stage.tell.do("halloran", "SRO", take(), decision)
    shown = stage.view().decision(decision)
    objecting = {each.seat[-1]: each.counts for each in shown.views if each.stand == "objects"}
    assert objecting == {"s": False, "e": False, "t": False, "c": False, "k": True}
    assert shown.line.how == "informed"
