"""S14: a party believes that the threshold is met (3.7-06 to 3.7-09, C06, C34)."""

from datetime import date

import pytest

from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.decision.arguing import Assess
from lawspeaker.processes.decision.following import Refer
from lawspeaker.processes.decision.matter import Answer as Says
from lawspeaker.processes.referral.asking import (
    Advise,
    Answer,
    AskAdvice,
    Communicate,
    File,
    Instruct,
    PassOn,
    Relay,
)
from lawspeaker.service.demo.playing import introduce
from stage import Stage, cited, keys, page, take

pytestmark = pytest.mark.usefixtures("database")
OPINION = Prose("The figure counts work that is paid for already.")
ANSWER = Prose("The threshold is not met; the programme goes on.")


def filed() -> tuple[Stage, CaseId]:
    """A small supplier says that a change costs 5.4 million pounds."""
    introduce()
    stage = Stage(date(2024, 5, 20))
    stage.party("larch", "lark")
    title, why = Title("The change costs £5.4 million"), Prose("Our own work was left out.")
    claim = File(Group("PSG"), title, why, Name("single"), Pence(540_000_000))
    return stage, stage.tell.own("lark", PARTY, claim)


def test_straight_to_ofgem_is_refused():
    stage, case = filed()
    asked = PassOn(supports=True, opinion=Prose("We think so."))
    assert cited(lambda: stage.tell.own("lark", PARTY, asked, case)) == {"3.7-06"}


def ruled() -> tuple[Stage, CaseId]:
    stage, case = filed()
    stage.tell.own("bielski", "IPA", PassOn(supports=False, opinion=OPINION), case)
    stage.tell.own("whitcombe", "OFGEM", AskAdvice(Name("IPA"), Prose("What counts?")), case)
    stage.tell.own("bielski", "IPA", Advise(OPINION), case)
    stage.tell.own("whitcombe", "OFGEM", Answer(met=False, text=ANSWER), case)
    return stage, case


def test_the_ipa_forwards_it_with_its_opinion_and_ofgem_takes_advice_and_answers():
    stage, case = ruled()
    it = stage.view().case(case).state
    assert (it.opinion, it.supports, it.met) == (OPINION, False, False)
    assert [(each.of, each.text) for each in it.advice] == [("IPA", OPINION)]


def test_the_list_of_referrals_says_with_whom_it_is_since_when_and_what_the_ipa_thinks():
    stage, case = filed()
    (line,) = stage.view().referrals().rows
    assert (line.case, line.to, line.supports, line.opinion) == (case, ("IPA",), None, "")
    stage.tell.own("bielski", "IPA", PassOn(supports=False, opinion=OPINION), case)
    (line,) = stage.view().referrals().rows
    assert (line.to, line.since) == (("OFGEM",), date(2024, 5, 20))
    assert (line.supports, line.opinion) == (False, OPINION)
    assert "Against: The figure counts work that is paid for already." in page(
        "escalations/", "lark"
    )


def test_the_answer_reaches_the_sro_the_psg_everybody_and_the_party():
    stage, case = ruled()
    stage.tell.own("bielski", "IPA", Relay(), case)
    stage.tell.own("halloran", "SRO", Instruct(), case)
    stage.tell.own("raman", "PMO", Communicate(ANSWER), case)
    assert case not in {each.case for each in stage.view().duties()}
    shown = page(f"referrals/{case}", "lark")
    assert ANSWER in shown
    assert OPINION in shown
    assert "Not met" in shown
    assert case in page("escalations/", "lark")


def test_what_ofgem_answered_binds_the_matter_and_is_not_assessed_away():
    """4.6-01: once Ofgem has said that a threshold is met, nobody below decides the matter."""
    introduce()
    stage = Stage(date(2024, 10, 14))
    stage.party("larch", "lark")
    room = stage.room("PSG", date(2024, 11, 6))
    decision = stage.matter(room)
    claim = File(Group("PSG"), Title("Dearer"), ANSWER, Name("single"), None, decision)
    case = stage.tell.own("lark", PARTY, claim)
    stage.tell.own("bielski", "IPA", PassOn(supports=True, opinion=OPINION), case)
    stage.tell.own("bielski", "IPA", Advise(OPINION), case)
    stage.tell.own("whitcombe", "OFGEM", Answer(met=True, text=ANSWER), case)
    assert ("decision.refer", decision) in {(e.command, e.case) for e in stage.view().duties()}
    shown = page(f"decisions/{decision}")
    assert "Found by the sponsor to meet" in shown
    assert "Single decision of £5 million" in shown
    stage.open(room)
    room.views(decision, 500)
    room.advise(decision, "No concern.")
    no, why = Says.NO, Prose("As costed.")
    nothing = Assess(Pence(0), no, no, no, why, Name("SRO"), Pence(0))
    stage.tell.own("halloran", "SRO", nothing, decision)
    assert "decision.decider" in keys(lambda: stage.tell.do("halloran", "SRO", take(), decision))
    stage.tell.own("halloran", "SRO", Refer(Prose("Ofgem has found so.")), decision)
    (line,) = [e for e in stage.view().referrals().rows if e.case == decision]
    assert line.to == ("OFGEM",)
