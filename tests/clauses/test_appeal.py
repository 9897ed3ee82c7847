"""Appeals to the IPA: who may, against what, and whether that is stayed (3.7, C03, C24)."""

from dataclasses import replace
from datetime import date

import pytest

from appealed import AP1, D1, EARLIER, FILE, FILED, about, owed, read, tried
from law import ACME, BOLT, MHHS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY
from lawspeaker.kernel.contested import Before, End, StoppedNow
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.appeal import events as e
from lawspeaker.processes.appeal.filing import Receive, Stay, Withdraw
from lawspeaker.processes.appeal.judging import TurnAway
from lawspeaker.processes.appeal.life import Stage
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.following import Implement

# Who may appeal, and against what.


def test_a_party_appeals_and_the_record_says_what_was_tried_and_who_had_a_part():
    case = about(tried=tried(End.UNRESOLVED)).when(FILE, by=PARTY).decision.events[0]
    assert (case.exhausted, case.below, case.earlier) == (True, True, EARLIER)
    assert case.tried == tried(End.UNRESOLVED)


@pytest.mark.parametrize(
    ("raised", "used_up"),
    [
        ((), False),
        (tried(End.OPEN), False),
        (tried(End.RESOLVED), False),
        (tried(End.DROPPED), False),
        (tried(End.UNRESOLVED, BOLT), False),
        (tried(End.UNRESOLVED), True),
        ((*tried(End.UNRESOLVED), *tried(End.OPEN)), False),
        ((*tried(End.UNRESOLVED), *tried(End.DROPPED)), True),
    ],
)
def test_the_routes_are_used_up_where_all_that_was_raised_ended_unresolved(raised, used_up):
    [filed] = about(tried=raised).when(FILE, by=PARTY).decision.events
    assert filed.exhausted is used_up


def test_nobody_appeals_but_a_party():
    about().when(FILE, by="PMO").refused("Any Programme Party may appeal to the IPA. (3.7)")


def test_a_decision_of_ofgem_is_not_appealed():
    about(by_sponsor=True).when(FILE, by=PARTY).refused(
        "The decision must be one taken under MHHS governance, and not by Ofgem. (3.7)"
    )


def test_what_is_not_decided_yet_is_not_appealed():
    about(on=None).when(FILE, by=PARTY).refused(
        "What is appealed must be a decision, or an escalation that governance could not"
        " resolve. (3.7)"
    )


@pytest.mark.parametrize(
    "said", [{}, {"tried": tried(End.UNRESOLVED), "thresholds": (Name("single"),)}]
)
def test_read_the_other_way_only_an_unresolved_escalation_below_the_thresholds_is(said):
    about(**said).under(read(appealscope="unresolved")).when(FILE, by=PARTY).refused(
        "It must be an escalation below the thresholds that governance could not resolve. (3.7)"
    )


def test_read_either_way_an_unresolved_escalation_is_appealed():
    for choice in ("any", "unresolved"):
        under = about(tried=tried(End.UNRESOLVED)).under(read(appealscope=choice))
        assert under.when(FILE, by=PARTY).decision.events


def test_the_decision_on_an_appeal_is_final_for_its_party_and_for_no_other():
    judged = about(appeals=(Before(AP1, ACME, False, True),))
    judged.when(FILE, by=PARTY).refused(
        "The IPA must not have decided an appeal of the party on it before: that decision is"
        " final. (3.7)"
    )
    assert judged.when(FILE, by=capacity(PARTY, organisation=BOLT)).decision.events


def test_one_appeal_of_a_party_is_open_at_a_time():
    about(appeals=(Before(AP1, ACME, True, False),)).when(FILE, by=PARTY).refused(
        "An appeal of the same party must not be open already. (platform)"
    )


def test_what_an_appeal_has_set_aside_is_not_appealed_again():
    about(set_aside_by=AP1).when(FILE, by=PARTY).refused(
        "No other appeal must have set it aside already. (platform)"
    )


def test_what_carries_out_an_appeal_is_not_appealed():
    about(enacts=AP1).when(FILE, by=PARTY).refused(
        "What carries out a decision of the IPA on an appeal must not be appealed: that decision"
        " is final. (3.7)"
    )


def test_naming_an_upheld_appeal_shields_no_decision_from_an_appeal():
    assert about(may_enact=AP1).when(FILE, by=PARTY).decision.events


def test_the_source_lists_no_grounds_and_sets_no_time():
    long_ago = about(on=date(2022, 1, 4))
    [filed] = long_ago.when(FILE, by=PARTY).decision.events
    assert filed.timing is None
    about().when(replace(FILE, fault=Name("unheard")), by=PARTY).refused(
        "It must name one of the grounds that are listed. (platform)"
    )


# Receipt, stay, withdrawal.


def test_the_ipa_owes_the_receipt_and_the_sro_a_word_on_the_stay():
    assert owed(FILED) == {"appeal.receive": ("IPA",), "appeal.stay": ("SRO",)}
    FILED.when(Receive(WHY), by="IPA").then(e.Received(TODAY, WHY))


def test_the_sro_says_whether_it_is_stayed_and_may_say_so_anew():
    stayed = FILED.when(Stay(True, WHY), by="SRO").then(e.StayDecided(True, TODAY, WHY))
    assert stayed.state.stops
    assert "appeal.stay" not in owed(stayed)
    again = stayed.when(Stay(False, WHY), by="SRO").then(e.StayDecided(False, TODAY, WHY))
    assert not again.state.stops


def test_an_appeal_that_is_over_stays_nothing():
    stayed = FILED.given(e.StayDecided(True, TODAY, WHY))
    over = stayed.when(TurnAway(WHY), by="IPA").then(e.TurnedAway(TODAY, WHY))
    assert (over.state.stage, over.state.stops, over.duties) == (Stage.TURNED_AWAY, False, [])


def test_read_the_other_way_nobody_has_to_say_and_every_appeal_stays():
    stays = read(appealproc="stay")
    assert owed(FILED.under(stays)) == {"appeal.receive": ("IPA",)}
    ruled = StoppedNow(D1, appealed_in=AP1)
    keys = {each.key for each in stopped(ruled, stays)}
    assert keys == {"decision.under_appeal"}
    assert not stopped(ruled, MHHS)


def stopped(ruled: StoppedNow, framework) -> tuple:
    looked = Scenario(DECISION, framework, facts=(ruled,)).when(Implement(WHY), by="SRO").reasons
    return tuple(each for each in looked if "appeal" in each.says)


def test_what_is_stayed_or_set_aside_is_not_carried_out():
    ruled = StoppedNow(D1, stopped_by=AP1)
    [reason] = stopped(ruled, MHHS)
    assert str(reason) == "No appeal must have stayed the decision, or set it aside. (platform)"


def test_whoever_appealed_withdraws_it_and_nobody_else_does():
    FILED.when(Withdraw(WHY), by=PARTY).then(e.Withdrawn(TODAY, WHY))
    FILED.when(Withdraw(WHY), by=capacity(PARTY, organisation=BOLT)).refused(
        "Only whoever raised the matter withdraws an appeal. (platform)"
    )
