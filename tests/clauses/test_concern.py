"""Concerns: 3.7, 3.10 and 5.2, and what becomes of one that nobody takes further (C32)."""

from datetime import date

import pytest

from law import ACME, MHHS, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, CaseId, Group, Seat
from lawspeaker.kernel.facts import GroupNow, MeetingNow, PartyNow, Phase, Settled
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.concern import CONCERN
from lawspeaker.processes.concern.answering import (
    Answer,
    AnswerDirectly,
    Convey,
    Decline,
    Escalate,
    HandOn,
    Maintain,
    Support,
    Turn,
    Withdraw,
)
from lawspeaker.processes.concern.life import (
    Conveyed,
    Declined,
    Escalated,
    GroupAnswered,
    Maintained,
    OfficeAnswered,
    Raised,
    RaisedDirectly,
    RaisedFromBelow,
    Stage,
    Supported,
    Turned,
    Withdrawn,
)
from lawspeaker.processes.concern.raising import Raise, RaiseDirectly, RaiseFromBelow

DAG, PSG, TWG, SDWG = Group("DAG"), Group("PSG"), Group("TWG"), Group("SDWG")
AGENTS = Seat("M-DAG-o")
TITLE = Title("Settlement of agents")
D1 = CaseId("D1")
DECIDED = Settled(D1, DAG, Name("accept"), True, TODAY, False, taken_by=Name("SRO"))
AGENT = PartyNow(ACME, True, (Name("agent"),))
SUPPLIER = PartyNow(ACME, True, (Name("small_supplier"),))
ABOVE = GroupNow(DAG, True, Count(3), PSG)
NEW = Scenario(CONCERN, facts=(AGENT, DECIDED, ABOVE))
RAISE = Raise(DAG, AGENTS, TITLE, WHY, decision=D1)
RAISED = Raised(DAG, AGENTS, TITLE, WHY, ACME, TODAY, decision=D1, decided_by=Name("SRO"))
WITH_SEAT = NEW.given(RAISED)
WITH_GROUP = WITH_SEAT.given(Conveyed(DAG, TODAY))
UNSETTLED = WITH_GROUP.given(GroupAnswered(False, TODAY, WHY))
DECLINED = WITH_SEAT.given(Declined(TODAY, WHY))


def owed(case: Scenario) -> list[tuple[str, tuple[str, ...], date | None]]:
    return [(d.command.name, d.holders, d.due(MHHS, case.calendar)) for d in case.duties]


def test_a_party_raises_a_concern_with_its_representative():
    case = NEW.when(RAISE, by=PARTY).then(RAISED)
    assert case.state.stage is Stage.RAISED
    assert owed(case) == [("concern.convey", (AGENTS,), None)]


def test_the_secretariat_may_type_it_in():
    NEW.when(RAISE, by=PARTY, typed_by="PMO").then(RAISED)


def test_nobody_but_a_party_raises_one():
    NEW.when(RAISE, by="PMO").refused(
        "Any Programme Party may raise a concern with its representative. (3.7)"
    )


def test_the_representative_is_one_of_the_party_on_the_group():
    theirs = Scenario(CONCERN, facts=(SUPPLIER, DECIDED, ABOVE))
    theirs.when(RAISE, by=PARTY).refused(
        "The representative must be one of the party that raises the concern. (3.7)"
    )
    elsewhere = Raise(DAG, Seat("M-PSG-q"), TITLE, WHY, decision=D1)
    NEW.when(elsewhere, by=PARTY).refused(
        "The representative must be one of the group that the concern is for. (3.7)"
    )


def test_a_concern_names_a_group_of_the_framework_and_a_decision_of_it():
    NEW.when(RaiseDirectly(Group("X"), TITLE, WHY), by=PARTY).refused(
        "The group must be one of the framework. (platform)"
    )
    NEW.when(RaiseDirectly(PSG, TITLE, WHY, decision=D1), by=PARTY).refused(
        "The decision must be one that the group holds or held. (platform)"
    )


def test_or_the_party_goes_to_the_sro():
    case = NEW.when(RaiseDirectly(DAG, TITLE, WHY), by=PARTY).then(
        RaisedDirectly(DAG, TITLE, WHY, ACME, TODAY, decided_by=Name("SRO"))
    )
    assert owed(case) == [("concern.answer_directly", ("SRO",), None)]
    end = case.when(AnswerDirectly(WHY), by="SRO").then(OfficeAnswered(TODAY, WHY))
    assert end.state.stage is Stage.ANSWERED
    assert end.duties == []


def test_by_the_other_reading_the_sro_is_no_way_for_a_party():
    other = NEW.under(MHHS.with_readings({"partyroute": "representative"}))
    asked = RaiseDirectly(DAG, TITLE, WHY)
    other.when(asked, by=PARTY).refused("The framework must give somebody this power. (platform)")


def test_a_lower_group_raises_a_concern_with_the_group_above():
    below = Scenario(CONCERN, facts=(DECIDED, GroupNow(TWG, True, Count(4), DAG)))
    case = below.when(RaiseFromBelow(TWG, TITLE, WHY, decision=D1), by="SRO").then(
        RaisedFromBelow(TWG, DAG, TITLE, WHY, ACME, TODAY, decision=D1, decided_by=Name("SRO"))
    )
    assert (case.state.stage, case.state.group) == (Stage.WITH_GROUP, DAG)
    other = Settled(D1, PSG, Name("accept"), True, TODAY, False)
    stray = Scenario(CONCERN, facts=(other, GroupNow(TWG, True, Count(4), DAG)))
    stray.when(RaiseFromBelow(TWG, TITLE, WHY, decision=D1), by="SRO").refused(
        "The decision must be one of either group. (platform)"
    )


def test_a_group_with_none_above_it_cannot_raise_one():
    orphan = Scenario(CONCERN, facts=(GroupNow(TWG, True, Count(4), None),))
    orphan.when(RaiseFromBelow(TWG, TITLE, WHY), by="SRO").refused(
        "There must be a group above the group that has the concern. (3.6, 3.7)"
    )


def test_the_representative_brings_it_to_the_group():
    case = WITH_SEAT.when(Convey(), by=AGENTS).then(Conveyed(DAG, TODAY))
    assert owed(case) == [("concern.answer", ("SRO", "chair@DAG"), None)]


@pytest.mark.parametrize("holds", ["SRO", "PMO", "M-DAG-l", PARTY])
def test_nobody_else_brings_it_or_declines(holds):
    says = "Only the representative it was raised with"
    WITH_SEAT.when(Convey(), by=holds).refused(f"{says} brings a concern to the group. (3.10)")
    WITH_SEAT.when(Decline(WHY), by=holds).refused(
        f"{says} declines to take a concern further. (platform)"
    )


def test_a_refusal_is_recorded_and_opens_the_way_to_the_sro():
    declined = WITH_SEAT.when(Decline(WHY), by=AGENTS).then(Declined(TODAY, WHY))
    assert declined.duties == []
    turned = declined.when(Turn(WHY), by=PARTY).then(Turned(TODAY, WHY))
    assert owed(turned) == [("concern.answer_directly", ("SRO",), None)]


def test_only_whoever_raised_it_turns_to_the_sro():
    other = capacity(PARTY, organisation="bolt")
    DECLINED.when(Turn(WHY), by=other).refused(
        "Only whoever raised the matter takes a concern on to the SRO. (3.7)"
    )


def test_the_group_tries_to_resolve_it():
    case = WITH_GROUP.when(Answer(True, WHY), by="SRO").then(GroupAnswered(True, TODAY, WHY))
    assert (case.state.stage, case.duties) == (Stage.SETTLED, [])


def test_its_answer_is_heard_in_a_meeting_of_its_own():
    meeting = MeetingNow(CaseId("M1"), PSG, TODAY, Phase.OPEN, None, None, True, None)
    case = Scenario(CONCERN, facts=(meeting,), trail=WITH_GROUP.trail)
    case.when(Answer(True, WHY, CaseId("M1")), by="SRO").refused(  # resolved
        "The meeting must be one of the group. (platform)"
    )


def test_whoever_raised_it_may_say_that_it_is_not_resolved():
    settled = WITH_GROUP.given(GroupAnswered(True, TODAY, WHY))
    case = settled.when(Maintain(WHY), by=PARTY).then(Maintained(TODAY, WHY))
    assert case.state.stage is Stage.UNSETTLED


def test_what_the_group_cannot_resolve_the_representative_takes_to_the_psg():
    assert owed(UNSETTLED) == [("concern.escalate", (AGENTS, "SRO", "chair@DAG"), None)]
    case = UNSETTLED.when(Escalate(WHY), by=AGENTS).then(Escalated(PSG, Count(2), TODAY, WHY))
    assert (case.state.stage, case.state.group) == (Stage.ESCALATED, PSG)
    assert owed(case) == [("concern.support", ("PMO",), None)]
    case.when(Support(WHY), by="PMO").then(Supported(TODAY, WHY))


def test_the_representative_may_decline_that_too():
    UNSETTLED.when(Decline(WHY), by=AGENTS).then(Declined(TODAY, WHY))


def test_there_is_nothing_above_the_psg():
    top = Scenario(CONCERN, facts=(GroupNow(PSG, True, Count(2), None),), trail=UNSETTLED.trail)
    top.when(Escalate(WHY), by=AGENTS).refused(
        "There must be a group above the group that has the concern. (3.6, 3.7)"
    )


def test_whoever_raised_it_withdraws_it_while_it_is_under_way():
    WITH_GROUP.when(Withdraw(WHY), by=PARTY).then(Withdrawn(WHY))
    settled = WITH_GROUP.given(GroupAnswered(True, TODAY, WHY))
    assert settled.when(Withdraw(WHY), by=PARTY).reasons


def test_a_body_that_knows_no_concerns_offers_none():
    reasons = NEW.under(STANDARDS).when(RAISE, by=PARTY).reasons
    assert str(reasons[0]) == "The framework must give somebody this power. (platform)"


PSG_SEAT = Seat("M-PSG-q")
TOP = Scenario(CONCERN, facts=(AGENT, GroupNow(PSG, True, Count(2), None)))
AT_THE_TOP = TOP.given(
    Raised(PSG, PSG_SEAT, TITLE, WHY, ACME, TODAY),
    Conveyed(PSG, TODAY),
    GroupAnswered(False, TODAY, WHY),
)


def test_what_the_psg_cannot_resolve_is_owed_to_the_sro_and_to_no_group_above():
    """C32: no duty that the door always refuses; the next step there is."""
    assert owed(AT_THE_TOP) == [("concern.hand_on", (PSG_SEAT, "SRO", "chair@PSG"), None)]
    AT_THE_TOP.when(Escalate(WHY), by=PSG_SEAT).refused(
        "There must be a group above the group that has the concern. (3.6, 3.7)"
    )
    handed = AT_THE_TOP.when(HandOn(WHY), by=PSG_SEAT).then(Turned(TODAY, WHY))
    assert owed(handed) == [("concern.answer_directly", ("SRO",), None)]


def test_below_the_top_it_goes_to_the_group_above_and_is_not_handed_on():
    assert owed(UNSETTLED)[0][0] == "concern.escalate"
    UNSETTLED.when(HandOn(WHY), by=AGENTS).refused(
        "There must be no group above the group that has the concern. (platform)"
    )


@pytest.mark.parametrize("case", [WITH_SEAT, UNSETTLED, AT_THE_TOP])
def test_a_party_takes_it_on_itself_where_its_representative_does_not_act(case):
    turned = case.when(Turn(WHY), by=PARTY).then(Turned(TODAY, WHY))
    assert owed(turned) == [("concern.answer_directly", ("SRO",), None)]
    other = capacity(PARTY, organisation="bolt")
    case.when(Turn(WHY), by=other).refused(
        "Only whoever raised the matter takes a concern on to the SRO. (3.7)"
    )
