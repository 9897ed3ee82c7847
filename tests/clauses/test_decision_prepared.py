"""A matter before its decision: brought, placed, taken up, put on record: 3.2, 3.6, 3.7, 3.10."""

from dataclasses import replace

import pytest

from law import ACME, BOLT, CAT, MHHS_31, WHY, Scenario, capacity
from lawspeaker.framework.names import CHAIR, CaseId, Group, Prose, Seat
from lawspeaker.kernel.contested import AppealNow
from lawspeaker.kernel.facts import GroupNow, Phase
from lawspeaker.kernel.kinds import Count, Position, Title
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.arguing import (
    Advise,
    GiveView,
    SettleObjection,
)
from lawspeaker.processes.decision.consulting import RecordConsultation
from lawspeaker.processes.decision.events import (
    Advised,
    Escalated,
    ObjectionSettled,
    Routed,
    TakenOff,
    ViewGiven,
    Withdrawn,
)
from lawspeaker.processes.decision.matter import Basis, Stage, Stand
from lawspeaker.processes.decision.recommending import (
    Escalate,
    FindRoute,
    Place,
    Withdraw,
)
from matters import (
    ACCEPT,
    ADVISED,
    AT_DAG,
    AT_PSG,
    CONSULTED,
    D1,
    DAG,
    M1,
    PLACED,
    PSG,
    assessed,
    meeting,
    recommended,
    room,
    ruled,
    seat,
    view,
)

LARGE, SMALL = Seat("M-PSG-l"), Seat("M-PSG-n")
SUSTAINED = ObjectionSettled(SMALL, sustained=True, reason=WHY)


# Recommending and placing.


def test_before_the_meeting_the_route_names_everybody_who_may_decide():
    (routed,) = AT_PSG.given(facts=()).when(FindRoute(), by="PMO").decision.events
    assert isinstance(routed, Routed)
    assert set(routed.route.deciders) == {"OFGEM", "group", "SRO"}
    assert "consensus" in routed.route.separated_by


def test_a_matter_is_placed_on_the_agenda_of_a_meeting_of_its_group_that_is_still_to_come():
    called = AT_PSG.given(facts=(meeting(PSG, phase=Phase.CALLED),))
    called.when(Place(M1, Count(20)), by="PMO").then(PLACED)
    for facts in ((meeting(DAG),), (meeting(PSG, phase=Phase.CLOSED),), ()):
        reasons = AT_PSG.given(facts=facts).when(Place(M1, Count(20)), by="PMO").reasons
        assert {each.key for each in reasons} <= {
            "decision.own_meeting",
            "decision.meeting_to_come",
        }


def test_the_chair_withdraws_a_matter_and_nothing_more_comes_of_it():
    gone = AT_PSG.when(Withdraw(WHY), by="SRO").then(Withdrawn(WHY))
    gone.when(Place(M1, Count(20)), by="PMO").refused(
        "The matter must be recommended or on an agenda or referred back for more work. (platform)"
    )


AP1, D2 = CaseId("AP1"), CaseId("D2")
CARRIES_OUT = AppealNow(AP1, Group("PSG"), False, True, None, is_over=True, begins_again=True)


@pytest.mark.parametrize(
    "known",
    [
        CARRIES_OUT,
        replace(CARRIES_OUT, begins_again=False, matter=D1),
        replace(CARRIES_OUT, begins_again=False, is_over=False),
    ],
)
def test_what_carries_out_an_appeal_is_decided_and_not_withdrawn(known):
    AT_PSG.given(facts=(known,)).when(Withdraw(WHY), by="SRO").refused(
        "What carries out a decision of the IPA on an appeal must be decided, and not withdrawn:"
        " that decision is final, and is put into effect. (3.7)"
    )


@pytest.mark.parametrize("matter", [None, D2])
def test_what_only_names_an_appeal_that_was_carried_out_otherwise_is_withdrawn(matter):
    known = replace(CARRIES_OUT, begins_again=False, matter=matter)
    assert AT_PSG.given(facts=(known,)).when(Withdraw(WHY), by="SRO").decision.events


# Up, one group at a time: 3.6, 3.7.


def test_the_chair_takes_a_matter_to_the_group_above():
    after = AT_DAG.when(Escalate(WHY), by="SRO").then(Escalated(PSG, WHY))
    assert (after.state.group, after.state.stage) == (PSG, Stage.RECOMMENDED)
    after.when(Escalate(WHY), by="SRO").refused(
        "There must be a group above the group that holds the matter. (3.6, 3.7)"
    )


def test_from_a_working_group_it_goes_to_the_group_agreed_since():
    twg, sitag = Group("TWG"), Group("SITAG")
    orphan = GroupNow(twg, True, Count(4), None)
    held = Scenario(DECISION, facts=(orphan,)).given(recommended(twg, 3))
    held.when(Escalate(WHY), by=CHAIR, of="TWG").refused(
        "There must be a group above the group that holds the matter. (3.6, 3.7)"
    )
    agreed = held.given(facts=(replace(orphan, parent=sitag),))
    agreed.when(Escalate(WHY), by=CHAIR, of="TWG").then(Escalated(sitag, WHY))


def test_what_was_below_a_group_that_has_ended_goes_to_its_heir():
    group, heir = Group("DWG"), Group("MCAG")
    facts = (GroupNow(group, True, Count(4), heir),)
    held = Scenario(DECISION, MHHS_31, facts=facts).given(recommended(group, 3))
    assert held.framework.above(group) == "TMAG"
    held.when(Escalate(WHY), by=CHAIR, of=group).then(Escalated(heir, WHY))


# What must be on record: 3.6, 3.10, 4.6, 5.2.


def test_consultation_and_disclosure_are_recorded():
    command = RecordConsultation(Title("Asked of everybody"), Prose("All papers."))
    AT_PSG.when(command, by="PMO").then(CONSULTED)


def give(of: Seat = SMALL, **more) -> GiveView:
    return GiveView(of, **({"stand": Stand.AGREES, "basis": Basis.CONSENSUS} | more))


HELD = AT_PSG.given(PLACED)


def test_a_member_gives_the_view_of_the_seat_it_holds():
    event = ViewGiven(SMALL, Stand.AGREES, Basis.CONSENSUS, counts=True)
    HELD.when(give(), by=SMALL).then(event)
    HELD.when(give(), by=SMALL, typed_by="PMO").then(event)
    HELD.when(give(), by=LARGE).refused(
        "A view must be given by whoever holds the seat. (platform)"
    )
    HELD.when(give(), by="PMO").refused(
        "Only a member of the group gives a view. (3.10, 3.11)",
        "A view must be given by whoever holds the seat. (platform)",
    )


def test_each_provider_that_fills_an_open_seat_gives_a_view_of_its_own():
    provider = Seat("M-PSG-k")
    several = room(PSG, 2, *(seat(provider, organisation=each) for each in (ACME, BOLT)))
    both = AT_PSG.given(PLACED, CONSULTED, assessed(), ADVISED, facts=(meeting(PSG), several))
    acme, bolt = (capacity(provider, organisation=each) for each in (ACME, BOLT))
    first = both.when(give(provider), by=acme)
    one = both.given(*first.decision.events)
    assert [each.organisation for each in one.state.views] == [ACME]
    missing = one.when(ACCEPT, by="SRO").reasons
    assert [each.key for each in missing] == ["decision.views"]
    against = give(provider, stand=Stand.OBJECTS, text=WHY)
    two = one.given(*one.when(against, by=bolt).decision.events)
    stands = {each.organisation: each.stand for each in two.state.views}
    assert stands == {ACME: Stand.AGREES, BOLT: Stand.OBJECTS}
    ruling = SettleObjection(provider, sustained=False, reason=WHY, organisation=BOLT)
    settled = two.given(*two.when(ruling, by="SRO").decision.events)
    assert [each.sustained for each in settled.state.views] == [None, False]
    assert ruled(settled).how == "consensus"


def test_a_view_comes_from_a_seat_of_the_group_that_is_present():
    away = HELD.given(facts=(room(PSG, 2, seat(SMALL, present=False)),))
    away.when(give(), by=SMALL).refused("A view must come from a seat that is present. (platform)")
    elsewhere = Seat("M-DAG-j")
    HELD.when(give(elsewhere), by=elsewhere).refused(
        "Only a member of the group gives a view. (3.10, 3.11)",
        "The seat must be one of the group. (platform)",
    )


def test_an_objection_says_why_and_a_majority_tells_the_view_of_the_minority():
    HELD.when(give(stand=Stand.OBJECTS, text=Prose(" ")), by=SMALL).refused(
        "An objection must say why. (platform)"
    )
    HELD.when(give(basis=Basis.MAJORITY), by=SMALL).refused(
        "The view of a majority must come with the view of the minority. (3.10)"
    )


def test_the_last_view_of_a_seat_counts():
    state = HELD.given(view(SMALL, Stand.OBJECTS), view(SMALL)).state
    assert [each.stand for each in state.views] == [Stand.AGREES]


def test_a_view_that_a_member_gave_in_person_is_changed_in_person_only():
    """The secretariat types in what was said, and does not take back what was typed (3.10)."""
    member, against = capacity(SMALL), view(SMALL, Stand.OBJECTS)
    said = HELD.given(against, by=member)
    said.when(give(), by=member, typed_by="PMO").refused(
        "A view that somebody gave in person must be changed in person. (platform)"
    )
    agrees = ViewGiven(SMALL, Stand.AGREES, Basis.CONSENSUS, counts=True)
    said.when(give(), by=member).then(agrees)
    last = Position(len(HELD.trail))
    taken_back = said.given(DECISION.common.events[1](last, WHY), by=member)
    taken_back.when(give(), by=member, typed_by="PMO").then(agrees)
    (*before, entry) = said.trail
    typed = replace(said, trail=(*before, replace(entry, typed_by=CAT)))
    typed.when(give(), by=member, typed_by="PMO").then(agrees)
    two = HELD.given(against, by=member).given(view(LARGE))
    assert [each.key for each in two.when(give(), by=member, typed_by="PMO").reasons] == [
        "decision.own_word"
    ]


def test_views_of_one_meeting_decide_nothing_in_another():
    """The assessment and the consultation are of the matter and stay; the advice is of the item."""
    heard = AT_PSG.given(PLACED, CONSULTED, assessed(), ADVISED, view(SMALL), view(LARGE))
    assert heard.given(PLACED).state.views == heard.state.views
    elsewhere = replace(PLACED, meeting=CaseId("M2"))
    for moved in (heard.given(elsewhere), heard.given(TakenOff(M1), elsewhere)):
        assert (moved.state.views, moved.state.advice) == ((), None)
        assert (moved.state.consultation, moved.state.assessment) == (
            CONSULTED.consultation,
            heard.state.assessment,
        )
        missing = {each.key for each in moved.when(ACCEPT, by="SRO").reasons}
        assert "decision.views" in missing


def test_the_chair_rules_on_an_objection_and_on_nothing_else():
    settle = SettleObjection(SMALL, sustained=True, reason=WHY)
    HELD.given(view(SMALL, Stand.OBJECTS)).when(settle, by="SRO").then(SUSTAINED)
    HELD.given(view(SMALL)).when(settle, by="SRO").refused("The seat must object. (platform)")


def test_the_ipa_gives_its_advice_and_nobody_for_it():
    AT_PSG.when(Advise(Prose("No concern.")), by="IPA").then(ADVISED)
    AT_PSG.when(Advise(WHY, was_given=False), by="IPA", typed_by="PMO").then(
        Advised(WHY, given=False)
    )
    AT_PSG.when(Advise(WHY), by="SRO").refused("Only the IPA gives its advice. (3.6, 4.6)")
