"""To which constituency a party belongs: named in 3.8 and 4.3, nowhere defined (finding C55)."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, BOLT, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY as FOR_THE_PARTY
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.party import PARTY, Left, Party, Registered
from lawspeaker.processes.party.belonging import (
    ContestIt,
    DropContest,
    JoinConstituency,
    LeaveConstituency,
    SettleContest,
)
from lawspeaker.processes.party.events import (
    ContestDropped,
    Contested,
    ContestSettled,
    JoinedConstituency,
    LeftConstituency,
)
from lawspeaker.processes.party.life import Belonging

SMALL, LARGE = Name("small_supplier"), Name("large_supplier")
BEFORE, LATER = date(2023, 6, 1), date(2024, 3, 1)
REGISTERED = Registered(ACME, Title("Acme"), (SMALL,), BEFORE, WHY)
ACME_IS_IN = Scenario(PARTY).given(REGISTERED)
FOR_ACME = capacity(FOR_THE_PARTY)
FOR_BOLT = capacity(FOR_THE_PARTY, organisation=BOLT)
NOT_SMALL = ContestIt(SMALL, should_belong=False, grounds=WHY)
CONTESTED = Contested(SMALL, False, WHY, TODAY)
SRO, PMO = (capacity(each, organisation=BOLT) for each in ("SRO", "PMO"))


def test_a_party_is_moved_from_one_constituency_to_another_with_day_and_reason():
    left = ACME_IS_IN.when(LeaveConstituency(SMALL, LATER, WHY), by="PMO")
    after = left.then(LeftConstituency(SMALL, LATER, WHY))
    joined = after.when(JoinConstituency(LARGE, LATER, WHY), by="PMO")
    moved = joined.then(JoinedConstituency(LARGE, LATER, WHY)).state
    assert moved.belongings == (Belonging(SMALL, BEFORE, LATER), Belonging(LARGE, LATER))
    assert (moved.belongs_on(TODAY), moved.belongs_on(LATER)) == ((SMALL,), (LARGE,))


def test_a_party_may_belong_to_two_that_share_parties():
    """The lists of the MCAG have Domestic Suppliers beside the others: finding C35."""
    domestic = Name("domestic_supplier")
    asked = ACME_IS_IN.when(JoinConstituency(domestic, TODAY, WHY), by="PMO")
    assert asked.then(JoinedConstituency(domestic, TODAY, WHY)).state.belongs_on(TODAY) == (
        SMALL,
        domestic,
    )


def test_who_left_a_constituency_may_come_back():
    gone = ACME_IS_IN.given(LeftConstituency(SMALL, TODAY, WHY))
    back = gone.when(JoinConstituency(SMALL, LATER, WHY), by="PMO")
    told = back.then(JoinedConstituency(SMALL, LATER, WHY)).state.belongings
    assert told == (Belonging(SMALL, BEFORE, TODAY), Belonging(SMALL, LATER))


def test_the_record_of_it_holds_together():
    ask = ACME_IS_IN.when(JoinConstituency(SMALL, LATER, WHY), by="PMO")
    ask.refused("The party must not belong to it on that day already. (platform)")
    ask = ACME_IS_IN.when(JoinConstituency(Name("makers"), BEFORE.replace(month=5), WHY), by="PMO")
    ask.refused(
        "A constituency must be one of the framework. (platform)",
        "The party must take part on that day. (platform)",
    )
    for constituency, day in ((LARGE, TODAY), (SMALL, BEFORE)):
        ask = ACME_IS_IN.when(LeaveConstituency(constituency, day, WHY), by="PMO")
        ask.refused("The party must belong to it, and must do so before that day. (platform)")


def test_it_belongs_to_none_once_it_has_left_the_programme():
    gone = ACME_IS_IN.given(Left(LATER, WHY))
    assert gone.state.belongings == (Belonging(SMALL, BEFORE, LATER),)
    reasons = gone.when(JoinConstituency(LARGE, LATER, WHY), by="PMO").reasons
    assert [each.key for each in reasons] == ["party.registered"]


@pytest.mark.parametrize("holds", ["SRO", "IPA", "PPC", "M-PSG-n", FOR_THE_PARTY])
def test_only_the_secretariat_keeps_the_lists(holds):
    ask = ACME_IS_IN.when(JoinConstituency(LARGE, TODAY, WHY), by=holds)
    ask.refused("Only the PMO, as secretariat, puts a party in a constituency. (3.9)")
    ask = ACME_IS_IN.when(LeaveConstituency(SMALL, TODAY, WHY), by=holds)
    ask.refused("Only the PMO, as secretariat, takes a party out of a constituency. (3.9)")


def test_the_party_contests_where_it_is_put_and_the_sro_owes_it_an_answer():
    contested = ACME_IS_IN.when(NOT_SMALL, by=FOR_ACME).then(CONTESTED)
    [duty] = contested.duties
    assert (duty.command, duty.holders, duty.anchor) == (SettleContest, ("SRO", "IPA"), TODAY)


def test_nobody_contests_it_for_another_party_or_in_another_hat():
    ask = ACME_IS_IN.when(NOT_SMALL, by=FOR_BOLT)
    ask.refused("Only the party itself contests where it is put. (platform)")
    ask = ACME_IS_IN.when(NOT_SMALL, by="M-PSG-h")  # the same organisation, as a central party
    ask.refused("It must be contested by whoever acts for the party. (platform)")


def test_what_the_record_says_already_is_not_contested_nor_the_same_thing_twice():
    ask = ACME_IS_IN.when(replace(NOT_SMALL, should_belong=True), by=FOR_ACME)
    ask.refused("The record must say otherwise than the party. (platform)")
    ask = ACME_IS_IN.given(CONTESTED).when(NOT_SMALL, by=FOR_ACME)
    ask.refused("It must not be contested already. (platform)")


def test_what_is_upheld_is_put_right_with_the_same_act():
    settle = ACME_IS_IN.given(CONTESTED).when(SettleContest(SMALL, upheld=True, reason=WHY), SRO)
    after = settle.then(ContestSettled(SMALL, True, WHY), LeftConstituency(SMALL, TODAY, WHY))
    assert (after.state.belongs_on(TODAY), after.duties) == ((), [])
    wants_in = ACME_IS_IN.given(Contested(LARGE, True, WHY, TODAY))
    settle = wants_in.when(SettleContest(LARGE, upheld=True, reason=WHY), by=SRO)
    settle.then(ContestSettled(LARGE, True, WHY), JoinedConstituency(LARGE, TODAY, WHY))


def test_what_was_put_right_meanwhile_is_not_put_right_twice():
    moved = ACME_IS_IN.given(CONTESTED, LeftConstituency(SMALL, TODAY, WHY))
    settle = moved.when(SettleContest(SMALL, upheld=True, reason=WHY), by=SRO)
    settle.then(ContestSettled(SMALL, True, WHY))


def test_what_is_not_upheld_stays_and_may_be_contested_again():
    settle = ACME_IS_IN.given(CONTESTED).when(SettleContest(SMALL, upheld=False, reason=WHY), SRO)
    after = settle.then(ContestSettled(SMALL, False, WHY))
    assert after.state.belongs_on(TODAY) == (SMALL,)
    after.when(NOT_SMALL, by=FOR_ACME).then(CONTESTED)


def test_a_contest_is_dropped_by_the_party_and_settled_by_the_sro():
    contested = ACME_IS_IN.given(CONTESTED)
    after = contested.when(DropContest(SMALL, WHY), by=FOR_ACME).then(ContestDropped(SMALL, WHY))
    assert after.duties == []
    says = "The party must contest it, and nobody must have settled it yet. (platform)"
    after.when(SettleContest(SMALL, upheld=True, reason=WHY), by=SRO).refused(says)
    contested.when(DropContest(SMALL, WHY), by=FOR_BOLT).refused(
        "Only the party itself drops what it contests. (platform)"
    )
    contested.when(SettleContest(SMALL, upheld=True, reason=WHY), by=PMO).refused(
        "Only the SRO or the IPA, whichever is of another organisation, settles what a party "
        "contests. (platform)"
    )


@pytest.mark.parametrize("office", ["SRO", "IPA"])
def test_nobody_settles_what_their_own_organisation_contests(office):
    """C20: the SRO comes from an organisation that is a party as well."""
    settle = SettleContest(SMALL, upheld=True, reason=WHY)
    ACME_IS_IN.given(CONTESTED).when(settle, by=capacity(office, organisation=ACME)).refused(
        "What a party contests must not be settled by its own organisation. (platform)"
    )
    other = ACME_IS_IN.given(CONTESTED).when(settle, by=capacity(office, organisation=BOLT))
    assert (
        other.then(
            ContestSettled(SMALL, True, WHY), LeftConstituency(SMALL, TODAY, WHY)
        ).state.belongs_on(TODAY)
        == ()
    )


def test_another_body_keeps_its_lists_as_its_secretary_does():
    makers = Scenario(PARTY, STANDARDS).given(replace(REGISTERED, constituencies=()))
    joins = JoinConstituency(Name("makers"), TODAY, WHY)
    makers.when(joins, by="SECRETARY").then(JoinedConstituency(Name("makers"), TODAY, WHY))
    makers.when(joins, by="LEAD").refused(
        "Only the secretary puts a party on the list of a constituency. (1)"
    )


def test_a_party_that_was_never_registered_belongs_to_nothing():
    assert Party().belongings == ()
