"""Which parties must qualify: 10.2-04 takes the experts of the QAG from them, and names no list."""

from dataclasses import replace

import pytest

from elections import CALLED, NEW, STAND, party
from law import ACME, ANN, BOLT, MHHS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework import membership
from lawspeaker.framework.names import PARTY as FOR_THE_PARTY
from lawspeaker.framework.names import Group, Seat
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.polls import Elector, Electorate
from lawspeaker.notices import telling
from lawspeaker.processes.election.enrolling import FreezeRoll
from lawspeaker.processes.election.events import Nominated, RollFrozen
from lawspeaker.processes.election.nominating import Nominate
from lawspeaker.processes.party import PARTY, Left, Registered
from lawspeaker.processes.party.events import (
    ObligationContestDropped,
    ObligationContested,
    ObligationContestSettled,
    Obliged,
    Released,
)
from lawspeaker.processes.party.life import Belonging
from lawspeaker.processes.party.obliging import (
    ContestObligation,
    DropObligationContest,
    Oblige,
    Release,
    SettleObligationContest,
)

QUALIFY, SMALL = Name("qualification"), Name("small_supplier")
BEFORE, LATER = TODAY.replace(month=1), TODAY.replace(month=3)
ACME_IS_IN = Scenario(PARTY).given(Registered(ACME, Title("Acme"), (SMALL,), BEFORE, WHY))
MUST = ACME_IS_IN.given(Obliged(QUALIFY, BEFORE, WHY))
FOR_ACME = capacity(FOR_THE_PARTY)
NEED_NOT = ContestObligation(QUALIFY, should_hold=False, grounds=WHY)
CONTESTED = ObligationContested(QUALIFY, False, WHY, TODAY)
SRO = capacity("SRO", organisation=BOLT)
QAG = replace(CALLED, seats=(Seat("M-QAG-i"),), group=Group("QAG"))


def test_the_secretariat_records_who_must_qualify_and_until_when_with_its_reason():
    must = ACME_IS_IN.when(Oblige(QUALIFY, TODAY, WHY), by="PMO")
    after = must.then(Obliged(QUALIFY, TODAY, WHY)).when(Release(QUALIFY, LATER, WHY), by="PMO")
    told = after.then(Released(QUALIFY, LATER, WHY)).state
    assert told.obligations == (Belonging(QUALIFY, TODAY, LATER),)
    assert told.obligation(QUALIFY) is None
    for act in (Oblige(QUALIFY, TODAY, WHY), Release(QUALIFY, TODAY, WHY)):
        [reason, *_] = MUST.when(act, by="SRO").reasons
        assert "Only the PMO, as secretariat," in reason.says


def test_the_record_of_it_holds_together():
    MUST.when(Oblige(QUALIFY, LATER, WHY), by="PMO").refused(
        "The party must not be under it on that day already. (platform)"
    )
    MUST.when(Release(QUALIFY, BEFORE, WHY), by="PMO").refused(
        "The party must be under it, and must be so before that day. (platform)"
    )
    ask = ACME_IS_IN.when(Oblige(Name("licensing"), BEFORE.replace(year=2023), WHY), by="PMO")
    ask.refused(
        "An obligation must be one that the framework lays on some parties. (platform)",
        "The party must take part on that day. (platform)",
    )
    gone = MUST.given(Left(LATER, WHY))
    assert gone.state.obligations == (Belonging(QUALIFY, BEFORE, LATER),)


def test_the_party_contests_it_as_it_contests_its_constituency():
    contested = MUST.when(NEED_NOT, by=FOR_ACME).then(CONTESTED)
    [duty] = contested.duties
    assert (duty.command, duty.anchor) == (SettleObligationContest, TODAY)
    contested.when(NEED_NOT, by=FOR_ACME).refused("It must not be contested already. (platform)")
    ACME_IS_IN.when(NEED_NOT, by=FOR_ACME).refused(
        "The record must say otherwise than the party. (platform)"
    )
    MUST.when(NEED_NOT, by="M-PSG-h").refused(
        "It must be contested by whoever acts for the party. (platform)"
    )
    dropped = contested.when(DropObligationContest(QUALIFY, WHY), by=FOR_ACME)
    assert dropped.then(ObligationContestDropped(QUALIFY, WHY)).duties == []


def test_what_is_upheld_is_put_right_with_the_same_act():
    upheld = SettleObligationContest(QUALIFY, upheld=True, reason=WHY)
    after = MUST.given(CONTESTED).when(upheld, by=SRO)
    told = after.then(
        ObligationContestSettled(QUALIFY, True, WHY), Released(QUALIFY, TODAY, WHY)
    ).state
    assert told.obligation(QUALIFY) is None
    wants = ACME_IS_IN.given(ObligationContested(QUALIFY, True, WHY, TODAY))
    wants.when(upheld, by=SRO).then(
        ObligationContestSettled(QUALIFY, True, WHY), Obliged(QUALIFY, TODAY, WHY)
    )
    kept = MUST.given(CONTESTED).when(replace(upheld, upheld=False), by=SRO)
    kept.then(ObligationContestSettled(QUALIFY, False, WHY))


def test_nobody_settles_what_their_own_organisation_contests():
    settle = SettleObligationContest(QUALIFY, upheld=True, reason=WHY)
    MUST.given(CONTESTED).when(settle, by=capacity("SRO", organisation=ACME)).refused(
        "What a party contests must not be settled by its own organisation. (platform)"
    )


def test_the_party_and_whoever_settles_are_told():
    def told(event):
        return {each.notice.name: each.to for each in telling(event, it.state, it.framework)}

    it = MUST
    assert told(Obliged(QUALIFY, TODAY, WHY)) == {"party.obliged": ("party@acme",)}
    assert told(CONTESTED) == {"party.contested": ("SRO", "IPA")}
    settled = ObligationContestSettled(QUALIFY, True, WHY)
    assert told(settled) == {"party.settled": ("party@acme",)}


DRAWN = "A nominee must come from a party that the seat is drawn from. (platform)"


def test_nobody_of_no_party_stands_for_a_seat_that_is_drawn_from_parties():
    NEW.given(QAG).when(Nominate(ANN, ACME, *STAND), by=FOR_ACME).refused(DRAWN)


def test_the_consumers_need_not_qualify_to_send_somebody_to_the_qag():
    assert membership.drawn_from(MHHS, Group("QAG"), "small_supplier") == "qualification"
    assert membership.drawn_from(MHHS, Group("QAG"), "consumer") == ""
    assert membership.drawn_from(MHHS, Group("PSG"), "small_supplier") == ""


@pytest.mark.parametrize(("obligations", "lets"), [((QUALIFY,), True), ((), False)])
def test_an_expert_comes_to_the_qag_from_a_party_that_needs_to_qualify(obligations, lets):
    of = replace(party(ACME, SMALL), obligations=obligations)
    ask = NEW.given(QAG, facts=(of,)).when(Nominate(ANN, ACME, *STAND), by=FOR_ACME)
    if lets:
        ask.then(Nominated(Count(1), ANN, ACME, *STAND))
    else:
        ask.refused(DRAWN)


def test_the_roll_of_the_qag_says_that_it_is_of_parties_that_must_qualify():
    facts = (Electorate(SMALL, (Elector(ACME),)),)
    called = NEW.given(QAG, facts=facts)
    assert called.state.electorate == "small_supplier@QAG"
    frozen = called.when(FreezeRoll(), by="PMO").then(RollFrozen(TODAY, (Elector(ACME),), QUALIFY))
    assert frozen.state.roll_under == QUALIFY
    other = NEW.given(CALLED, facts=facts).when(FreezeRoll(), by="PMO")
    assert other.then(RollFrozen(TODAY, (Elector(ACME),))).state.roll_under is None
