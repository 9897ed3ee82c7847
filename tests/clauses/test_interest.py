"""Interests declared, and businesses kept apart: 3.13-15, 3.14-10, finding C20."""

from dataclasses import replace

import pytest

from law import ACME, BOLT, MHHS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, CaseId
from lawspeaker.kernel.conduct import RolesNow
from lawspeaker.kernel.facts import PartyNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.notices import telling
from lawspeaker.processes.interest import INTEREST
from lawspeaker.processes.interest.declaring import Answer, Declare, Demand, Drop, EndIt, Handle
from lawspeaker.processes.interest.life import (
    Declared,
    Demanded,
    Dropped,
    Ended,
    Handled,
    Handling,
    Interest,
    Stage,
)
from lawspeaker.processes.separation import SEPARATION
from lawspeaker.processes.separation.keeping import (
    Amend,
    ReportBreach,
    Review,
    SettleBreach,
)
from lawspeaker.processes.separation.keeping import Declare as DeclareApart
from lawspeaker.processes.separation.keeping import Demand as DemandApart
from lawspeaker.processes.separation.life import (
    BreachReported,
    BreachSettled,
    Reviewed,
)
from lawspeaker.processes.separation.life import Declared as DeclaredApart
from lawspeaker.processes.separation.life import Demanded as DemandedApart

ABOUT, SUBJECT, LINE = Title("Procurement"), Name("dip_procurement"), Name("elexon")
BEGIN = replace(Scenario(INTEREST), facts=(PartyNow(BOLT, True, ()),))
FOR_BOLT = capacity(PARTY, organisation=BOLT)
DEMANDED = BEGIN.given(Demanded(BOLT, ABOUT, SUBJECT, WHY, CaseId("IR1"), TODAY))
DECLARED = BEGIN.given(Declared(BOLT, ABOUT, SUBJECT, True, WHY, TODAY))
BOTH = RolesNow(ACME, (), (Name("programme"), Name("central")))
APART = replace(Scenario(SEPARATION), facts=(BOTH,))
STANDS = APART.given(DeclaredApart(LINE, ABOUT, ACME, WHY, TODAY))


@pytest.mark.parametrize("by", ["PMO", "SRO", "IPA"])
def test_an_organisation_is_asked_to_declare_its_interest_and_owes_it(by):
    demand = Demand(BOLT, ABOUT, WHY, SUBJECT, CaseId("IR1"))
    after = BEGIN.when(demand, by=by).then(
        Demanded(BOLT, ABOUT, SUBJECT, WHY, CaseId("IR1"), TODAY)
    )
    assert [(e.command, e.holders) for e in after.duties] == [(Answer, (BOLT,))]
    assert after.state.request == "IR1"


def test_a_demand_that_nobody_can_answer_any_more_is_dropped_and_nothing_is_owed():
    after = DEMANDED.when(Drop(WHY), by="PMO").then(Dropped(WHY, TODAY))
    assert (after.duties, after.state.stage) == ([], Stage.ENDED)
    [told] = telling(Dropped(WHY, TODAY), after.state, MHHS)
    assert (told.notice.name, told.to) == ("interest.dropped", (BOLT,))
    DEMANDED.when(Drop(WHY), by=FOR_BOLT).refused(
        "Only the PMO, the SRO or the IPA drops a demand to declare an interest. (platform)",
        "Somebody of another organisation must do it: nobody judges an interest of their own."
        " (platform)",
    )
    DECLARED.when(Drop(WHY), by="PMO").refused("The interest must be demanded. (platform)")


@pytest.mark.parametrize("by", ["PMO", "SRO", "IPA"])
def test_no_organisation_drops_a_demand_made_on_itself(by):
    DEMANDED.when(Drop(WHY), by=capacity(by, organisation=BOLT)).refused(
        "Somebody of another organisation must do it: nobody judges an interest of their own."
        " (platform)"
    )


def test_only_an_organisation_that_takes_part_is_asked_to_declare_its_interest():
    demand = Demand(BOLT, ABOUT, WHY, SUBJECT)
    for facts in ((), (PartyNow(BOLT, False, ()),), (RolesNow(BOLT, (), ()),)):
        replace(BEGIN, facts=facts).when(demand, by="PMO").refused(
            "The organisation must take part. (platform)"
        )
    seated = RolesNow(BOLT, (Name("M-PSG-h"),), (Name("central"),))
    replace(BEGIN, facts=(seated,)).when(demand, by="PMO").then(
        Demanded(BOLT, ABOUT, SUBJECT, WHY, None, TODAY)
    )


def test_it_is_declared_by_the_organisation_itself_asked_or_unasked():
    says = (Declared(BOLT, ABOUT, SUBJECT, True, WHY, TODAY),)
    after = DEMANDED.when(Answer(True, WHY), by=FOR_BOLT).then(*says)
    assert after.state.request == "IR1"  # what it is wanted for is not forgotten
    BEGIN.when(Declare(ABOUT, True, WHY, SUBJECT), by=FOR_BOLT).then(*says)
    DEMANDED.when(Answer(True, WHY), by="M-PSG-n").refused(
        "Only the organisation itself declares its interest. (platform)",
        "An interest must be declared for the organisation whose it is. (platform)",
    )
    BEGIN.when(Declare(ABOUT, True, WHY, Name("x")), by=FOR_BOLT).refused(
        "The subject must be one that the framework lists. (platform)"
    )


def test_somebody_else_says_what_is_done_about_it():
    assert [each.holders for each in DECLARED.duties] == [("SRO", "IPA")]
    managed = Handle(Handling.MANAGED, WHY)
    after = DECLARED.when(managed, by="SRO").then(Handled(Handling.MANAGED, WHY, TODAY))
    assert (after.state.stage, after.duties) == (Stage.HANDLED, [])
    own = capacity("SRO", organisation=BOLT)
    DECLARED.when(managed, by=own).refused(
        "Somebody of another organisation must do it: nobody judges an interest of their own."
        " (platform)"
    )


def test_an_interest_there_is_is_not_left_alone():
    DECLARED.when(Handle(Handling.NONE, WHY), by="IPA").refused(
        "An interest there is must be handled. (platform)"
    )
    clear = BEGIN.given(Declared(BOLT, ABOUT, SUBJECT, False, WHY, TODAY))
    clear.when(Handle(Handling.NONE, WHY), by="IPA").then(Handled(Handling.NONE, WHY, TODAY))


def test_an_interest_ends_by_the_word_of_whose_it_was():
    ended = DECLARED.when(EndIt(WHY), by=FOR_BOLT).then(Ended(WHY, TODAY))
    assert (ended.state, ended.duties) == (
        Interest(Stage.ENDED, BOLT, ABOUT, SUBJECT, True, WHY, moved_on=TODAY),
        [],
    )


def test_only_who_stands_under_both_hats_declares_businesses_kept_apart():
    declare = DeclareApart(LINE, ABOUT, WHY)
    APART.when(declare, by="SRO").then(DeclaredApart(LINE, ABOUT, ACME, WHY, TODAY))
    replace(APART, facts=()).when(declare, by="SRO").refused(
        "The organisation must act under the hats that are to be kept apart. (platform)"
    )
    APART.when(replace(declare, line=Name("x")), by="SRO").refused(
        "It must be a separation that the framework demands. (platform)"
    )
    STANDS.when(declare, by="SRO").refused(
        "The case must be a new one: each separation has its own. (platform)"
    )


def test_the_ipa_of_3_2_reviews_here_how_they_are_kept_apart():
    assert [(e.command, e.holders) for e in STANDS.duties] == [(Review, ("IPA",))]
    assert "3.2-20" in MHHS.text.separations[LINE].by  # which names nobody who reviews
    STANDS.when(Review(False, WHY), by="SRO").refused(
        "Only the IPA reviews here how businesses are kept apart. (platform)"
    )
    wanting = STANDS.when(Review(False, WHY), by="IPA").then(Reviewed(False, WHY, TODAY))
    assert [(e.command, e.holders) for e in wanting.duties] == [(Amend, (ACME,))]
    again = wanting.when(Amend(WHY), by="SRO").then(DeclaredApart(LINE, ABOUT, ACME, WHY, TODAY))
    assert (again.state.adequate, again.state.stage) == (None, "declared")
    assert STANDS.given(Reviewed(True, WHY, TODAY)).duties == []


def test_a_breach_that_is_reported_is_settled_once():
    report = STANDS.given(Reviewed(True, WHY, TODAY)).when(ReportBreach(WHY), by=PARTY)
    open_one = report.then(BreachReported(Count(1), WHY, TODAY))
    assert (open_one.state.stage, open_one.duties[0].holders) == ("breach reported", ("IPA",))
    settle = SettleBreach(Count(1), True, WHY)
    settled = open_one.when(settle, by="IPA").then(BreachSettled(Count(1), True, WHY))
    assert (settled.state.stage, settled.duties) == ("found adequate", [])
    settled.when(settle, by="IPA").refused(
        "It must be a reported breach that is not settled. (platform)"
    )
    two = open_one.given(BreachReported(Count(2), WHY, TODAY), BreachSettled(Count(2), True, WHY))
    assert [each.number for each in two.state.open_breaches] == [1]


def test_each_is_told_what_concerns_them():
    def told(case: Scenario, event) -> dict:
        after = case.given(event)
        return {e.notice.name: e.to for e in telling(event, after.state, MHHS)}

    demanded = Demanded(BOLT, ABOUT, SUBJECT, WHY, None, TODAY)
    assert told(BEGIN, demanded) == {"interest.demanded": (BOLT, f"party@{BOLT}")}
    declared = Declared(BOLT, ABOUT, SUBJECT, True, WHY, TODAY)
    assert told(BEGIN, declared) == {"interest.declared": ("SRO", "IPA")}
    breach = BreachReported(Count(1), WHY, TODAY)
    assert told(STANDS, breach) == {"separation.breach": ("IPA", ACME)}


def test_3_14_10_whoever_must_declare_owes_it_from_the_day_it_is_demanded():
    demand = DemandApart(LINE, ABOUT, ACME, WHY)
    demanded = APART.when(demand, by="IPA").then(DemandedApart(LINE, ABOUT, ACME, WHY, TODAY))
    [duty] = demanded.duties
    assert (duty.command, duty.holders, duty.anchor) == (DeclareApart, (ACME,), TODAY)
    assert demanded.state.stage == "demanded"
    other = DeclareApart(Name("x"), ABOUT, WHY)
    assert "It must be the separation that was demanded. (platform)" in map(
        str, demanded.when(other, by="SRO").reasons
    )
    declare = DeclareApart(LINE, ABOUT, WHY)
    done = demanded.when(declare, by="SRO").then(DeclaredApart(LINE, ABOUT, ACME, WHY, TODAY))
    assert [each.command for each in done.duties] == [Review]
    APART.when(demand, by=PARTY).refused(
        "Only the PMO, the SRO or the IPA asks an organisation to declare how it keeps businesses"
        " apart. (platform)"
    )


def test_3_14_10_a_party_reports_a_breach_of_what_nobody_has_declared():
    report = ReportBreach(WHY, LINE, ABOUT, ACME)
    told = BreachReported(Count(1), WHY, TODAY, LINE, ABOUT, ACME)
    reported = APART.when(report, by=FOR_BOLT).then(told)
    assert {(each.command, each.holders) for each in reported.duties} == {
        (DeclareApart, (ACME,)),
        (SettleBreach, ("IPA",)),
    }
    APART.when(ReportBreach(WHY, LINE), by=FOR_BOLT).refused(
        "It must be said what was not kept apart, and by whom. (platform)"
    )
    replace(APART, facts=()).when(report, by=FOR_BOLT).refused(
        "The organisation must act under the hats that are to be kept apart. (platform)"
    )
    after = reported.when(SettleBreach(Count(1), False, WHY), by="IPA")
    assert after.then(BreachSettled(Count(1), False, WHY)).state.stage == "demanded"
