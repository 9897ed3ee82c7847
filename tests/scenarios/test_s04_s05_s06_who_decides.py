"""S04, S05 and S06: consensus and the closed list, the SRO alone, and a delegate in the chair."""

from datetime import date

import pytest

from lawspeaker.framework.names import Group, Prose, Seat
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.decision.arguing import Advise, SettleObjection
from lawspeaker.processes.decision.confirming import HandOver
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.processes.delegation import GiveChair
from lawspeaker.processes.meeting.holding import Open
from lawspeaker.service.demo.cast import organisation, person
from stage import Stage, cited, keys, take

pytestmark = pytest.mark.usefixtures("database")
AUGUST, NOVEMBER = date(2024, 8, 7), date(2024, 11, 6)
OBJECTION = (Stand.OBJECTS, Basis.CONSENSUS, "Those who are ready pay for those who are not.")
AGAINST = {"nuttall": OBJECTION, "qureshi": OBJECTION, "penhale": OBJECTION}
ILL = "The SRO is ill and the test window opens on Monday."


def psg(day, cost=0):
    """A PSG that is open, with one matter."""
    stage = Stage(date(day.year, day.month - 1, 10))
    room = stage.room("PSG", day)
    decision = stage.matter(room, cost=cost)
    return stage, room, decision


# S04: consensus and the closed list (3.6, 4.6).


def test_the_psg_accepts_by_consensus_and_the_sro_stays_accountable():
    stage, room, decision = psg(AUGUST, cost=300_000)
    stage.open(room)
    stage.argue(room, decision, 300_000)
    stage.tell.do("halloran", "SRO", take(), decision)
    line = stage.view().decision(decision).line
    assert (line.outcome, line.decider, line.how) == ("accept", "PSG", "consensus")


def test_an_outcome_that_is_not_on_the_list_is_refused_with_the_five_that_are():
    stage, room, decision = psg(AUGUST)
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
    stage, room, decision = psg(AUGUST)
    stage.open(room)
    stage.argue(room, decision)
    owed = {"condition": Prose("Name the parents."), "owner": Name("PMO"), "due": AUGUST}
    stage.tell.do("halloran", "SRO", take("accept_subject_to", **owed), decision)
    [action] = stage.view().actions().rows
    assert (action.owner, action.due, action.decision) == ("PMO", AUGUST, decision)


def test_a_rejection_needs_its_ground():
    stage, room, decision = psg(AUGUST)
    stage.open(room)
    stage.argue(room, decision)
    reject = take("reject")
    assert keys(lambda: stage.tell.do("halloran", "SRO", reject, decision)) == {"decision.reason"}


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
    stage.chair = ("halloran", "SRO")
    stage.open(room)
    stage.argue(room, decision, **AGAINST)
    sustained(stage, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    shown = stage.view().decision(decision)
    assert (shown.line.decider, shown.line.how) == ("SRO", "sro")
    assert sum(each.stand == "objects" for each in shown.views) == 3
    assert sum(each.counts and bool(each.stand) for each in shown.views) == 13


# S06: the PSG cannot agree, a delegate is in the chair (3.9-01, 4.5-01, C01, C25).


def delegated(stage):
    stage.tell.on(date(2024, 11, 5), 16)
    letter = Title("Letter of the SRO")
    to, whose = person("ode"), organisation("elexon")
    give = GiveChair(
        Group("PSG"), to, whose, Name("IM"), NOVEMBER, date(2024, 11, 7), instrument=letter
    )
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
