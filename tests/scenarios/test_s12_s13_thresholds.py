"""S12 and S13: 6.2 million goes to the sponsor and comes back; the boundary; other triggers."""

from datetime import date

import pytest

from law import MHHS
from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.clocks import due
from lawspeaker.framework.load import load
from lawspeaker.framework.names import Pence, Prose
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.decision import events
from lawspeaker.processes.decision.advising import AdviseSponsor, AskAdvice
from lawspeaker.processes.decision.arguing import Assess
from lawspeaker.processes.decision.circumstances import touching
from lawspeaker.processes.decision.following import Communicate, Direct, Instruct, Refer, Relay
from lawspeaker.processes.decision.matter import Answer, Assessment
from lawspeaker.processes.decision.ready import answer
from lawspeaker.service.demo.playing import introduce
from matters import ACCEPT, PSG_READY
from stage import Stage, cited, findings, keys, page, take

pytestmark = pytest.mark.usefixtures("database")
NOVEMBER = date(2024, 11, 6)
YES, NO = Answer.YES, Answer.NO


def psg(**matter):
    stage = Stage(date(2024, 10, 14))
    room = stage.room("PSG", NOVEMBER)
    decision = stage.matter(room, **matter)
    stage.open(room)
    room.views(decision, 500)
    room.advise(decision, "No concern.")
    return stage, room, decision


def assessed(stage, decision, pence, *answers):
    """Assess a matter at a cost in pence: model, consumers, competition."""
    model, consumers, competition = answers or (NO, NO, NO)
    why, who = Prose("As costed."), Name("IPA")
    assess = Assess(Pence(pence), model, consumers, competition, why, who, Pence(0))
    stage.tell.own("bielski", "IPA", assess, decision)


def change(stage):
    request = Request(title="A change")
    return stage.tell.own("raman", "PMO", CHANGE.adopt(request, Prose("The change log.")), "CR040")


# S12: a change of 6.2 million (3.2-13, 3.6-04, 3.7-05, 3.7-08, 3.7-09, 4.6-01, 11.2-23).


def test_the_psg_does_not_accept_what_costs_six_million():
    stage, _, decision = psg(cost=6_200_000)
    assessed(stage, decision, 620_000_000)
    refused = cited(lambda: stage.tell.do("halloran", "SRO", take(), decision))
    assert "4.6-01" in refused
    assert "3.6-04" in refused


def test_ofgem_decides_it_and_all_are_told_within_ten_working_days_of_its_word():
    introduce()
    stage = Stage(date(2024, 10, 14))
    request = change(stage)
    room = stage.room("PSG", NOVEMBER)
    decision = stage.matter(room, cost=6_200_000, change=request)
    stage.open(room)
    room.views(decision, 500)
    room.advise(decision, "Above the single threshold.")
    assessed(stage, decision, 620_000_000)
    stage.tell.do("halloran", "SRO", take("escalate"), decision)
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 11, 7))
    (line,) = stage.view().referrals().rows
    assert (line.case, line.to) == (decision, ("SRO", "IPA"))
    stage.tell.own("halloran", "SRO", Refer(Prose("The PSG recommends it.")), decision)
    (line,) = stage.view().referrals().rows
    assert (line.to, line.since) == (("OFGEM",), date(2024, 11, 7))
    assert line.opinion == "Above the single threshold."
    stage.tell.on(date(2024, 11, 29))
    asks = AskAdvice(Name("SRO"), Prose("What does it save?"))
    stage.tell.own("whitcombe", "OFGEM", asks, decision)
    assert "Asked, and still to come. What does it save?" in page(f"decisions/{decision}")
    direct = Direct(Prose("Do it."), accepts=True)
    early = keys(lambda: stage.tell.own("whitcombe", "OFGEM", direct, decision))
    assert early == {"decision.awaited"}
    stage.tell.own("halloran", "SRO", AdviseSponsor(Prose("A year of work.")), decision)
    assert "A year of work." in page(f"decisions/{decision}")
    stage.tell.own("whitcombe", "OFGEM", direct, decision)
    told = Communicate(Prose("Ofgem accepts it."))
    stage.tell.on(date(2024, 12, 2))
    early = keys(lambda: room.do(told, decision))
    assert early == {"decision.instruction"}
    stage.tell.own("bielski", "IPA", Relay(), decision)
    stage.tell.own("halloran", "SRO", Instruct(), decision)
    stage.tell.on(date(2024, 12, 13))
    room.do(told, decision)
    timing = stage.view().case(decision).state.told_timing
    assert (timing.due, timing.late) == (date(2024, 12, 13), 0)
    assert stage.view().decision(decision).line.accepted


def sponsored():
    """A change of 6.2 million: the PSG recommended it on 6 November, Ofgem decided on the 29th."""
    introduce()
    stage = Stage(date(2024, 10, 14))
    request = change(stage)
    room = stage.room("PSG", NOVEMBER)
    decision = stage.matter(room, cost=6_200_000, change=request)
    stage.open(room)
    room.views(decision, 500)
    room.advise(decision, "Above the single threshold.")
    assessed(stage, decision, 620_000_000)
    stage.listed = findings(f"meetings/{room.case}/live?item=2")
    stage.tell.do("halloran", "SRO", take("escalate"), decision)
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 11, 7))
    stage.tell.own("halloran", "SRO", Refer(Prose("The PSG recommends it.")), decision)
    stage.tell.on(date(2024, 11, 29))
    stage.tell.own("whitcombe", "OFGEM", Direct(Prose("Do it."), accepts=True), decision)
    return stage, room, decision


def test_what_is_open_about_the_way_to_ofgem_is_listed():
    stage, _, decision = sponsored()
    assert {"C06", "C10", "C33"} <= stage.listed
    assert {"C06", "C10", "C33"} <= findings(f"decisions/{decision}")


def owed(stage, decision):
    duties = stage.view().case(decision).duties
    return {(each.command, *each.holders, each.anchor.day) for each in duties}


def test_the_notice_of_the_ipa_and_the_instruction_of_the_sro_wait_for_each_other_in_neither_way():
    """3.7-08 and 3.7-09 state no order: the SRO hears it from Ofgem as well (3.6-04, C34)."""
    stage, room, decision = sponsored()
    both = {("decision.relay", "IPA", 29), ("decision.instruct", "SRO", 29)}
    assert both <= owed(stage, decision)
    stage.tell.own("halloran", "SRO", Instruct(), decision)
    room.do(Communicate(Prose("Ofgem accepts it.")), decision)
    assert ("decision.relay", "IPA", 29) in owed(stage, decision)  # it is not spared the notice
    stage.tell.own("bielski", "IPA", Relay(), decision)
    assert not both & owed(stage, decision)


def test_the_clock_runs_from_the_word_of_ofgem_and_not_from_that_of_the_psg():
    stage, _, decision = sponsored()
    case = stage.view().case(decision)
    [told] = [each for each in case.duties if each.command == "decision.communicate"]
    assert (told.anchor, told.due) == (date(2024, 11, 29), date(2024, 12, 13))
    days = load_calendar("england_and_wales")
    assert due(load("mhhs"), "outcome", NOVEMBER, days).day == date(2024, 11, 20)


# S13: the boundary, and the triggers that are not money (3.2-12 to 3.2-17).


def test_a_penny_under_five_million_is_the_psgs():
    stage, _, decision = psg()
    assessed(stage, decision, 499_999_999)
    stage.tell.do("halloran", "SRO", take(), decision)
    assert stage.view().decision(decision).line.how == "consensus"


@pytest.mark.parametrize(
    ("pence", "answers"),
    [
        (500_000_000, (NO, NO, NO)),
        (0, (YES, NO, NO)),
        (0, (NO, YES, NO)),
        (0, (NO, NO, YES)),
    ],
    ids=["five million", "the operating model", "consumers", "competition"],
)
def test_any_one_trigger_makes_it_ofgems(pence, answers):
    stage, _, decision = psg()
    assessed(stage, decision, pence, *answers)
    assert keys(lambda: stage.tell.do("halloran", "SRO", take(), decision)) == {"decision.decider"}


def test_by_the_other_reading_exactly_five_million_is_the_psgs():
    framework = Stage(date(2024, 10, 14)).view().framework(NOVEMBER)
    facts = {"cost": 500_000_000, "cumulative": 500_000_000, "at": 2, "consensus": True}
    material = {"tom": False, "consumers": False, "competition": False}
    assert framework.route(facts | material).decider == "OFGEM"
    above = framework.with_readings({"cmp": "more_than"})
    assert above.route(facts | material).decider == "group"


def test_a_blank_answer_is_refused():
    stage, _, decision = psg()
    blank = Assess(Pence(0), NO, None, NO, Prose("As costed."), Name("IPA"))
    refused = keys(lambda: stage.tell.own("raman", "PMO", blank, decision))
    assert refused == {"decision.five_answers"}


def test_at_five_million_it_is_said_that_the_limit_is_read_so():
    introduce()
    stage, room, decision = psg()
    live = f"meetings/{room.case}/live?item=2"
    assessed(stage, decision, 499_999_999)
    assert "C07" not in findings(live)
    assessed(stage, decision, 500_000_000)
    assert "C07" in findings(live)
    assert "C07" in findings(f"decisions/{decision}")


@pytest.mark.parametrize(("choice", "decider"), [("at_least", "OFGEM"), ("more_than", "group")])
def test_at_five_million_the_reading_says_who_decides_and_is_named(choice, decider):
    at_the_limit = PSG_READY.given(events.Assessed(at_five_million()))
    held = at_the_limit.under(MHHS.with_readings({"cmp": choice})).when(ACCEPT, by="SRO")
    assert answer(held.case).decider == decider
    assert "cmp" in {each.reading for each in touching(held.case)}


def at_five_million():
    why, who, five = Prose("As costed."), Name("IPA"), Pence(500_000_000)
    return Assessment(five, five, NO, NO, NO, why, who)


def test_where_an_answer_is_blank_it_is_said_that_nobody_is_named_to_give_it():
    introduce()
    stage, room, decision = psg()
    blank = Assess(Pence(0), NO, None, NO, Prose("As costed."), Name("IPA"))
    refused = cited(lambda: stage.tell.own("raman", "PMO", blank, decision))
    assert refused == {"3.2-17", "3.6-03"}
    assert "C09" in findings(f"meetings/{room.case}/live?item=2")
