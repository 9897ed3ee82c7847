"""A standard change through the door: authorised by the PSG, told, and counted in the total."""

from dataclasses import replace
from datetime import date

import pytest

from change_stage import CCM, DNO, WHOLE, WHY, parties, triage
from lawspeaker.framework.names import PARTY, CaseId, Group, Pence
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.appeal.enacting import Enact
from lawspeaker.processes.appeal.filing import File, Receive
from lawspeaker.processes.appeal.judging import Find, Uphold
from lawspeaker.processes.change.figures import YesNo
from lawspeaker.processes.change.raising import Withdraw
from lawspeaker.processes.change.request import Stage as Went
from lawspeaker.processes.change.request import Track
from lawspeaker.processes.change.standard import Tell
from lawspeaker.processes.change.triaging import Triage
from lawspeaker.processes.change.validating import Validate
from lawspeaker.processes.decision.following import Direct, Refer
from lawspeaker.processes.referral import asking
from lawspeaker.processes.referral.asking import Advise, Answer, PassOn
from lawspeaker.records.adoptions import framework_on
from lawspeaker.records.finding import find
from lawspeaker.records.onday import OnDay
from lawspeaker.service.demo.playing import introduce
from stage import SLUG, Stage, keys, page, take

pytestmark = pytest.mark.usefixtures("database")
PSG = date(2024, 2, 7)
D1 = CaseId("D1")
FIRST = "decision.sponsor_first"
AUTHORISES = {"authorises": Title("Another order of steps"), "authorises_to": Pence(50_000_000)}
STANDARD = Triage(
    *(Track.STANDARD, Group("PSG"), WHY, (), (), D1, Pence(40_000_000)),
    *(Pence(0), Pence(0), YesNo.NO, YesNo.NO, YesNo.NO),
)


def decided(**more):
    """Let the PSG decide a matter of its own, which may authorise standard changes."""
    introduce()
    stage = Stage(date(2024, 1, 15))
    parties(stage, "westmoor")
    room = stage.room("PSG", PSG)
    decision = stage.matter(room, **more)
    stage.open(room)
    stage.argue(room, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    change = stage.tell.own(*DNO, WHOLE)
    stage.tell.own(*CCM, Validate(), change)
    return stage, change


def spent():
    return find("spent", "", OnDay(SLUG, PSG, framework_on(SLUG, PSG)))


def test_any_decision_does_not_make_a_change_a_standard_one():
    stage, change = decided()
    assert keys(lambda: stage.tell.own(*CCM, STANDARD, change)) == {"change.authorised"}


def test_what_a_standard_change_costs_is_in_the_total_once_everybody_was_told():
    stage, change = decided(**AUTHORISES)
    dear = replace(STANDARD, cost=Pence(2_500_000_000))
    assert "change.no_threshold" in keys(lambda: stage.tell.own(*CCM, dear, change))
    stage.tell.own(*CCM, STANDARD, change)
    assert (spent().cumulative, spent().decisions) == (0, 1)
    stage.tell.own("raman", "PMO", Tell(WHY), change)
    assert (spent().cumulative, spent().decisions) == (40_000_000, 2)
    assert stage.view().case(change).state.stage is Went.ACCEPTED


def test_the_page_of_the_decision_says_what_it_authorises_in_advance():
    decided(**AUTHORISES)
    shown = page("decisions/D1")
    assert "Another order of steps" in shown
    assert "£0.5m each" in shown


def set_aside(stage):
    """Let a party appeal what the PSG authorised, and the appeal set it aside."""
    own = stage.tell.own
    stage.party("broadacre", "rahim")
    appeal = own("rahim", PARTY, File(CaseId("D1"), Title("Not asked"), WHY))
    own("bielski", "IPA", Receive(WHY), appeal)
    own("bielski", "IPA", Find(Title("Were they asked?"), holds=True, text=WHY), appeal)
    upheld = Uphold(WHY, WHY, again=True, cost=Pence(0), benefit=Pence(0))
    own("bielski", "IPA", upheld, appeal)
    own("halloran", "SRO", Enact(WHY), appeal)


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("by", ["triage", "withdrawal"])
def test_what_an_appeal_has_set_aside_authorises_nothing_and_leaves_nothing_owed(told, by):
    stage, change = decided(**AUTHORISES)
    stage.tell.own(*CCM, STANDARD, change)
    if told:
        stage.tell.own("raman", "PMO", Tell(WHY), change)
    set_aside(stage)
    assert "decision.stayed" in keys(lambda: stage.tell.own(*CCM, STANDARD, change))
    if by == "triage":
        stage.tell.own(*CCM, triage(), change)
    else:
        stage.tell.own(*DNO, Withdraw(WHY), change)
    went = Went.TRIAGED if by == "triage" else Went.WITHDRAWN
    assert stage.view().case(change).state.stage is went
    owed = {each.command for each in stage.view().duties() if each.case == change}
    assert not owed & {"change.apply", "change.tell"}
    assert spent().cumulative == 0


def claimed(stage: Stage, decision: CaseId) -> None:
    """Let Ofgem answer a party that the matter meets a threshold."""
    own = stage.tell.own
    stage.party("larch", "lark")
    asked = asking.File(Group("PSG"), Title("Dearer"), WHY, Name("single"), None, decision)
    referral = own("lark", PARTY, asked)
    own("bielski", "IPA", PassOn(supports=True, opinion=WHY), referral)
    own("bielski", "IPA", Advise(WHY), referral)
    own("whitcombe", "OFGEM", Answer(met=True, text=WHY), referral)


def test_no_standard_change_rests_on_what_ofgem_has_claimed_until_ofgem_has_decided_it():
    stage, change = decided(**AUTHORISES)
    own = stage.tell.own
    own(*CCM, STANDARD, change)
    claimed(stage, D1)

    def tell():
        own("raman", "PMO", Tell(WHY), change)

    assert FIRST in keys(tell)
    assert FIRST in keys(lambda: own(*CCM, STANDARD, change))
    own("halloran", "SRO", Refer(WHY), D1)
    assert FIRST in keys(tell)
    own("whitcombe", "OFGEM", Direct(WHY, accepts=True), D1)
    tell()
