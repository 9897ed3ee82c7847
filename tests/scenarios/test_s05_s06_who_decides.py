"""S05 and S06: the SRO alone, and a delegate in the chair."""

from datetime import date

import pytest

from law import MHHS, WHY
from lawspeaker.framework.names import CHAIR, Group, Prose, Seat
from lawspeaker.kernel.kinds import Title
from lawspeaker.processes.decision.arguing import Advise, SettleObjection
from lawspeaker.processes.decision.assuring import Assure
from lawspeaker.processes.decision.circumstances import touching
from lawspeaker.processes.decision.confirming import HandOver
from lawspeaker.processes.decision.events import ObjectionSettled
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.processes.delegation import GiveChair
from lawspeaker.processes.meeting.holding import Open
from lawspeaker.service.demo.cast import organisation, person
from lawspeaker.service.demo.playing import introduce
from matters import ACCEPT, AT_PSG, PSG, READY, chaired_by_a_delegate, ruled, view
from stage import Stage, cited, findings, keys, take

pytestmark = pytest.mark.usefixtures("database")
NOVEMBER = date(2024, 11, 6)
OBJECTION = (Stand.OBJECTS, Basis.CONSENSUS, "Those who are ready pay for those who are not.")
AGAINST = {"nuttall": OBJECTION, "qureshi": OBJECTION, "penhale": OBJECTION}
ILL = "The SRO is ill and the test window opens on Monday."


def psg(day, cost=0):
    """A PSG that is open, with one matter."""
    introduce()
    stage = Stage(date(day.year, day.month - 1, 10))
    stage.chair = ("halloran", "SRO")
    room = stage.room("PSG", day)
    decision = stage.matter(room, cost=cost)
    return stage, room, decision


# S05: the PSG cannot agree, the SRO is in the chair (3.6-06 to 3.6-08, 4.6-08, 4.6-09).


def test_without_views_and_advice_the_sro_does_not_decide_yet():
    stage, room, decision = psg(NOVEMBER)
    stage.open(room)
    room.assess(decision, 0, "As costed.")
    asked = lambda: stage.tell.do("halloran", "SRO", take(), decision)  # noqa: E731  # asked twice
    assert keys(asked) == {"decision.views", "decision.advice"}
    assert {"3.6-07", "3.6-08"} <= cited(asked)


def sustained(stage, decision):
    for letter in ("n", "q", "s"):
        seat, why = Seat(f"M-PSG-{letter}"), Prose("It stands.")
        settle = SettleObjection(seat, sustained=True, reason=why)
        who, holds = stage.chair
        stage.tell.do(who, holds, settle, decision)


def test_where_the_psg_cannot_agree_the_sro_decides_on_the_views():
    stage, room, decision = psg(NOVEMBER)
    stage.open(room)
    stage.argue(room, decision, **AGAINST)
    sustained(stage, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    shown = stage.view().decision(decision)
    assert (shown.line.decider, shown.line.how) == ("SRO", "sro")
    assert sum(each.stand == "objects" for each in shown.views) == 3
    assert sum(each.counts and bool(each.stand) for each in shown.views) == 13


def test_the_ten_constituencies_have_their_views_on_record_seven_for_and_three_against():
    stage, room, decision = psg(NOVEMBER)
    stage.open(room)
    stage.argue(room, decision, **AGAINST)
    shown = stage.view().decision(decision)
    ten = [each.stand for each in shown.views if each.hat == "constituency"]
    assert (ten.count("agrees"), ten.count("objects")) == (7, 3)


def alone():
    """The SRO has decided what the PSG could not agree on, and closed the meeting."""
    stage, room, decision = psg(NOVEMBER)
    stage.open(room)
    stage.argue(room, decision, **AGAINST)
    sustained(stage, decision)
    assert "C01" not in findings(f"meetings/{room.case}/live?item=2")
    stage.tell.own("halloran", "SRO", take(), decision)
    assert "C01" not in findings(f"decisions/{decision}")
    room.end_item(2100)
    room.close(2200)
    return stage, room, decision


def owed(stage, decision, who="bielski"):
    return [each.command for each in stage.view(who).case(decision).duties if "IPA" in each.holders]


def test_what_the_sro_decides_alone_the_ipa_must_look_at():
    stage, _, decision = alone()
    [duty] = [e for e in stage.view().case(decision).duties if e.command == "decision.assure"]
    assert (duty.holders, duty.anchor, duty.due) == (("IPA",), NOVEMBER, None)
    assert duty.clauses == ("3.3-10",)
    note = Assure(followed=True, text=Prose("Views and advice were on record."))
    assert cited(lambda: stage.tell.own("raman", "PMO", note, decision)) == {"3.3-10"}
    stage.tell.own("bielski", "IPA", note, decision)
    assert owed(stage, decision) == []
    again = keys(lambda: stage.tell.own("bielski", "IPA", note, decision))
    assert again == {"decision.assured_once"}


def test_of_what_the_psg_agrees_on_nobody_asks_the_ipa_for_a_note():
    stage, room, decision = psg(NOVEMBER)
    stage.open(room)
    stage.argue(room, decision)
    stage.tell.own("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    assert owed(stage, decision) == []


def test_the_report_of_the_psg_of_november_is_due_on_the_eighth():
    stage, room, decision = alone()
    stage.tell.on(date(2024, 11, 8), 16)
    report = room.report((decision, "Why.", "Three objected.", 2000))
    room.issue(report)
    timing = stage.view().case(report).state.timing
    assert (timing.due, timing.late) == (date(2024, 11, 8), 0)


# S06: the PSG cannot agree, a delegate is in the chair (3.9-01, 4.5-01, C01, C25).


def delegated(stage):
    stage.tell.on(date(2024, 11, 5), 16)
    letter = Title("Letter of the SRO")
    to, whose = person("ode"), organisation("elexon")
    give = GiveChair(Group("PSG"), to, whose, NOVEMBER, date(2024, 11, 7), instrument=letter)
    stage.tell.do("halloran", "SRO", give)
    stage.chair = ("ode", "chair")


def test_a_delegate_chairs_the_psg_only_in_stated_exceptional_circumstances():
    stage, room, _ = psg(NOVEMBER)
    delegated(stage)
    stage.tell.on(NOVEMBER, 10)
    assert cited(lambda: stage.tell.own("ode", "chair", Open(None), room.case)) == {"4.5-01"}


def test_without_consensus_a_delegate_hands_the_matter_to_the_sro():
    stage, room, decision = psg(NOVEMBER)
    delegated(stage)
    room.chair, room.holds = "ode", "chair"
    stage.open(room, circumstances=ILL)
    stage.argue(room, decision, **AGAINST)
    sustained(stage, decision)
    refused = cited(lambda: stage.tell.do("ode", "chair", take(), decision))
    assert refused == {"3.6-06", "4.6-08"}
    stage.tell.do("ode", "chair", HandOver(Prose("The PSG did not agree.")), decision)
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 11, 7), 9)
    stage.tell.own("halloran", "SRO", take(), decision)
    line = stage.view().decision(decision).line
    assert (line.decider, line.how) == ("SRO", "sro")


def test_the_advice_of_the_ipa_may_be_that_there_is_none():
    stage, room, decision = psg(NOVEMBER)
    stage.open(room)
    none = Advise(Prose("None given."), was_given=False)
    stage.tell.do("bielski", "IPA", none, decision)
    assert stage.view().case(decision).state.advice == "None given."


NO_CONSENSUS = AT_PSG.given(
    *READY,
    view("M-PSG-l"),
    view("M-PSG-n", Stand.OBJECTS),
    ObjectionSettled(Seat("M-PSG-n"), sustained=True, reason=WHY),
)


def test_by_the_reading_that_the_chair_decides_the_delegate_does():
    held = chaired_by_a_delegate(NO_CONSENSUS, PSG).under(MHHS.with_readings({"nc2": "chair"}))
    ruling = ruled(held, by=CHAIR, of=PSG)
    assert ruling.decider == "chair"
    assert {by for each in ruling.rules for by in MHHS.text.who_decides[each].by} == {"4.6-06"}


@pytest.mark.parametrize("choice", ["sro", "chair"])
def test_who_decides_and_who_may_chair_is_said_to_be_open_however_it_is_read(choice):
    held = chaired_by_a_delegate(NO_CONSENSUS, PSG).under(MHHS.with_readings({"nc2": choice}))
    touched = {each.reading for each in touching(held.when(ACCEPT, by=CHAIR, of=PSG).case)}
    assert {"nc2", "chair"} <= touched  # C01 and C25
