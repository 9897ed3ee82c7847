"""What Ofgem answers of a threshold binds the matter that was brought before it (3.7, 4.6)."""

from dataclasses import replace

import pytest

from law import ANN, TODAY, WHY
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.elsewhere import ReferralNow
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.events import (
    Directed,
    Implemented,
    Instructed,
    Published,
    Referred,
    Told,
)
from lawspeaker.processes.decision.following import Communicate, Implement, Publish, Refer
from lawspeaker.processes.decision.heeding import Heed, Heeded
from lawspeaker.processes.decision.matter import Stage
from lawspeaker.processes.decision.recommending import Withdraw
from lawspeaker.processes.referral.life import Referral, Ruled
from lawspeaker.reactions import REACTIONS
from matters import ACCEPT, ADVISED, AT, AT_PSG, CONSULTED, PLACED, PSG_READY, ruled

RF1, RF2, SINGLE = CaseId("RF1"), CaseId("RF2"), Name("single")
MET = Heeded(RF1, SINGLE, True, TODAY)
HEEDED = PSG_READY.given(MET)
REFERRED = Referred(WHY, (SINGLE,), TODAY, ADVISED.advice)


def owed(case) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.command.name, each.holders) for each in case.duties]


def about(case: CaseId, *, met: bool | None) -> ReferralNow:
    return ReferralNow(RF1, case, SINGLE, met)


def told(*, met: bool | None, case: str = "D1"):
    return replace(PSG_READY, facts=(*PSG_READY.facts, about(CaseId(case), met=met)))


def test_the_answer_of_the_sponsor_holds_for_the_matter_it_is_about():
    [asked] = REACTIONS[Ruled](RF1, Ruled(True, WHY, TODAY), Referral(decision=CaseId("D1")))
    assert (asked.process, asked.case, asked.command) == ("decision", "D1", Heed(RF1))
    assert not [*REACTIONS[Ruled](RF1, Ruled(True, WHY, TODAY), Referral())]
    told(met=True).when(Heed(RF1), by="OFGEM").then(MET)


def test_nothing_but_an_answer_about_the_matter_binds_it_and_that_once():
    says = "It must be a referral of this matter that the sponsor answered. (platform)"
    for other in (PSG_READY, told(met=None), told(met=True, case="D9")):
        other.when(Heed(RF1), by="OFGEM").refused(says)
    told(met=True).given(MET).when(Heed(RF1), by="OFGEM").refused(
        "Its answer must not hold for the matter already. (platform)"
    )


def test_what_ofgem_found_to_meet_a_threshold_is_for_ofgem_whatever_the_sro_assesses():
    HEEDED.when(ACCEPT, by="SRO").refused(
        "Where a threshold is met, Ofgem decides. (3.2, 3.6, 4.6)"
    )
    assert ruled(PSG_READY).decider == "PSG"
    up = Take(Name("escalate"), WHY, AT, reason=Name("threshold"))
    assert ruled(HEEDED, up).how == "threshold"


def test_the_sro_or_the_ipa_owes_it_to_ofgem_at_once_assessed_or_not():
    for case in (HEEDED, AT_PSG.given(PLACED, CONSULTED, ADVISED, MET)):
        assert ("decision.refer", ("SRO", "IPA")) in owed(case)
        referred = case.when(Refer(WHY), by="SRO").then(REFERRED)
        assert ("decision.direct", ("OFGEM",)) in owed(referred)
        assert ("decision.refer", ("SRO", "IPA")) not in owed(referred)


def test_what_was_decided_already_is_not_carried_out_and_goes_to_ofgem_all_the_same():
    decided = PSG_READY.given(*PSG_READY.when(ACCEPT, by="SRO").decision.events)
    assert not {"decision.refer"} & {name for name, _ in owed(decided)}
    claimed = decided.given(MET)
    assert ("decision.refer", ("SRO", "IPA")) in owed(claimed)
    assert "decision.sponsor_first" in {
        each.key for each in claimed.when(Implement(WHY), by="SRO").reasons
    }
    referred = claimed.when(Refer(WHY), by="IPA").then(REFERRED)
    assert (referred.state.stage, referred.state.final_on) == (Stage.WITH_SPONSOR, None)


def test_what_was_told_published_and_carried_out_is_so_anew_once_ofgem_has_decided_it():
    decided = PSG_READY.given(*PSG_READY.when(ACCEPT, by="SRO").decision.events)
    followed = Told(TODAY, WHY, None), Published(TODAY, ANN), Implemented(TODAY, WHY)
    there = decided.given(*followed, MET, REFERRED)
    assert DECISION.widened(there.state) == "public"  # nobody takes back what was published
    directed = there.given(Directed(WHY, True, TODAY), Instructed(TODAY))
    assert {"decision.publish", "decision.communicate"} <= {name for name, _ in owed(directed)}
    for asked, by in ((Communicate(WHY), "PMO"), (Publish(), "SRO"), (Implement(WHY), "PMO")):
        assert directed.when(asked, by=by).decision.events


def test_nobody_withdraws_from_ofgem_what_ofgem_found_to_meet_a_threshold():
    claimed = "What the sponsor found to meet a threshold must be decided by it first. (platform)"
    HEEDED.when(Withdraw(WHY), by="SRO").refused(claimed)
    dropped = HEEDED.given(Heeded(RF2, SINGLE, False, TODAY))
    for case in (PSG_READY, dropped):
        assert case.when(Withdraw(WHY), by="SRO").decision.events


@pytest.mark.parametrize("threshold", ["single", "consumers"])
def test_only_the_last_word_of_ofgem_on_a_threshold_counts(threshold):
    later = HEEDED.given(Heeded(RF2, Name(threshold), False, TODAY))
    assert later.state.sponsor.met == (() if threshold == "single" else (SINGLE,))
