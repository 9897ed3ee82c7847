"""The programme plan: drafted, released, baselined, heard of and reported on (4.5, 4.1, 3.9)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from law import STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.around import Arranged
from lawspeaker.kernel.facts import ChangeNow, GroupNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.plan import PLAN
from lawspeaker.processes.plan.allowing import LeaveOut, RestOn
from lawspeaker.processes.plan.beginning import Begin
from lawspeaker.processes.plan.drafting import Add, Drop, Move, Reword
from lawspeaker.processes.plan.events import (
    Added,
    Arrangement,
    Baselined,
    Begun,
    Forecast,
    LeftOut,
    Line,
    Met,
    Moved,
    Released,
    Reported,
    Rested,
    Resting,
    What,
)
from lawspeaker.processes.plan.releasing import Release, SetBaseline
from lawspeaker.processes.plan.reporting import Expect, Meet, Reopen, Report
from plans import (
    BASELINED,
    BEGUN,
    CR55,
    D7,
    DRAFTED,
    JULY,
    LEVEL_1,
    M8,
    M9,
    OCTOBER,
    OF_PSG,
    OWNER,
    P1,
    PSG,
    QAG,
    RELEASED,
    SIT,
    V1,
    V2,
    decided,
    released,
)


def test_the_pmo_keeps_the_plan():
    new = replace(Scenario(PLAN), facts=(GroupNow(PSG, True, Count(2), None),))
    new.when(Begin(PSG, Title("Plan")), by="PMO").then(Begun(PSG, Title("Plan"), TODAY))
    new.when(Begin(PSG, Title("Plan")), by="SI").refused(
        "Only the PMO, which keeps the programme plan, begins one. (4.5)"
    )


def test_a_milestone_is_drafted_with_its_tiers_one_of_each_kind():
    asked = Add(M8, Title("Ready"), OWNER, JULY, WHY, (LEVEL_1, P1))
    BEGUN.when(asked, by="PMO").then(
        Added(M8, Title("Ready"), OWNER, JULY, TODAY, WHY, (LEVEL_1, P1))
    )
    for tiers in ((P1, Name("P2")), (Name("P9"),)):
        BEGUN.when(replace(asked, tiers=tiers), by="PMO").refused(
            "It must have tiers of the framework, one of each kind at most. (platform)"
        )


def test_a_release_lets_the_draft_be_the_plan_with_its_notes():
    state = RELEASED.state
    assert [each.id for each in state.milestones] == [M8, M9, SIT]
    assert state.draft == ()
    [release] = state.releases
    assert (release.version, release.notes, release.milestones) == (V1, WHY, state.milestones)
    assert {each.what for each in release.changes} == {What.ADDED}
    assert released(RELEASED)[0] == "Something must be drafted. (platform)"
    assert "The version must not have been released yet. (platform)" in map(
        str, DRAFTED.given(Released(V2, WHY, TODAY)).when(Release(V2, WHY), by="PMO").reasons
    )


def test_the_plan_of_a_level_1_milestone_is_brought_to_the_psg():
    case = BASELINED.given(Moved(M8, OCTOBER, TODAY, WHY))
    assert released(case) == (
        "M8: What is planned of a Level 1 milestone must be brought to the PSG. (4.1)",
    )
    case.given(Rested(M8, OF_PSG)).when(Release(V2, WHY), by="PMO").then(Released(V2, WHY, TODAY))


def test_small_moves_add_up_of_a_milestone_that_came_after_the_baseline_too():
    new, tier_3 = Name("NEW"), (Name("tier_3"),)
    added = Added(new, Title("New"), OWNER, JULY, TODAY, WHY, tier_3, rests_on=OF_PSG)
    moved = BASELINED.given(added, Released(V2, WHY, TODAY)).given(
        Moved(new, date(2024, 7, 19), TODAY, WHY), Released(Name("5.2"), WHY, TODAY)
    )
    asked = moved.given(Moved(new, date(2024, 8, 6), TODAY, WHY))
    [why] = asked.when(Release(Name("5.3"), WHY), by="PMO").reasons
    assert "by more than 20 days" in why.says


def test_what_the_sponsor_directed_allows_a_move_of_any_tier():
    case = BASELINED.given(Moved(M8, OCTOBER, TODAY, WHY))
    asked = replace(case, facts=(decided(directed=True, by="QAG"),)).when(RestOn(M8, D7), by="PMO")
    [event] = asked.decision.events
    assert event == Rested(M8, Resting(D7, QAG, Name("SRO"), sponsor=True))
    case.given(event).when(Release(V2, WHY), by="PMO").then(Released(V2, WHY, TODAY))


def test_a_tier_says_whose_decision_a_move_needs_and_how_far_it_may_go():
    own = Resting(D7, QAG, Name("SRO"))
    near = BASELINED.given(Moved(M9, OCTOBER + timedelta(days=60), TODAY, WHY))
    assert "decision of its group" in released(near)[0]
    assert "(platform)" in released(near)[0]
    near.given(Rested(M9, own)).when(Release(V2, WHY), by="PMO").then(Released(V2, WHY, TODAY))
    far = BASELINED.given(Moved(M9, OCTOBER + timedelta(days=61), TODAY, WHY))
    assert "by more than 60 days" in released(far.given(Rested(M9, own)))[0]
    far.given(Rested(M9, OF_PSG)).when(Release(V2, WHY), by="PMO").then(Released(V2, WHY, TODAY))


def test_small_moves_add_up_from_the_baseline():
    first = Moved(M9, OCTOBER + timedelta(days=40), TODAY, WHY, rests_on=Resting(D7, QAG))
    case = BASELINED.given(first, Released(V2, WHY, TODAY))
    case = case.given(
        Moved(M9, OCTOBER + timedelta(days=80), TODAY, WHY, rests_on=Resting(D7, QAG))
    )
    [why] = case.when(Release(Name("5.2"), WHY), by="PMO").reasons
    assert "by more than 60 days" in why.says


def test_a_milestone_of_a_tier_is_not_dropped_or_added_without_its_decision():
    dropped = BASELINED.when(Drop(M8, WHY), by="PMO").decision.events
    assert "brought to the PSG" in released(BASELINED.given(*dropped))[0]
    added = Add(Name("M10"), Title("New"), OWNER, JULY, WHY, (LEVEL_1,))
    drafted = BASELINED.when(added, by="PMO").decision.events
    assert "M10: What is planned" in released(BASELINED.given(*drafted))[0]


def test_what_has_no_tier_moves_without_a_decision():
    BASELINED.given(Moved(SIT, JULY, TODAY, WHY)).when(Release(V2, WHY), by="PMO").then(
        Released(V2, WHY, TODAY)
    )


def test_a_change_rests_only_on_a_decision_that_accepted_and_nobody_can_take_back():
    asked = Move(M8, OCTOBER, WHY, decision=D7)
    replace(BASELINED, facts=(decided(accepted=False),)).when(asked, by="PMO").refused(
        "The decision it rests on must have accepted it. (platform)"
    )
    slip = replace(decided(), final=False)
    replace(BASELINED, facts=(slip,)).when(asked, by="PMO").refused(
        "The decision it rests on must be confirmed, and its meeting closed. (platform)"
    )
    replace(BASELINED, facts=(decided(),)).when(asked, by="PMO").then(
        Moved(M8, OCTOBER, TODAY, WHY, rests_on=OF_PSG)
    )


def test_the_change_request_is_on_record_and_the_decision_is_about_it():
    asked = Move(M8, OCTOBER, WHY, D7, CR55)
    says = "The change request must be on record, and the decision about it. (platform)"
    known = ChangeNow(CR55, Name("accepted"))
    BASELINED.when(replace(asked, decision=None), by="PMO").refused(says)
    other = decided(change=CaseId("CR9"))
    replace(BASELINED, facts=(other, known)).when(asked, by="PMO").refused(says)
    replace(BASELINED, facts=(decided(change=CR55), known)).when(asked, by="PMO").then(
        Moved(M8, OCTOBER, TODAY, WHY, CR55, OF_PSG)
    )


def test_the_draft_changes_each_milestone_once_until_it_is_left_out():
    case = BASELINED.given(Moved(M8, OCTOBER, TODAY, WHY))
    case.when(Drop(M8, WHY), by="PMO").refused(
        "The draft must change each milestone once. (platform)"
    )
    left = case.when(LeaveOut(M8, WHY), by="PMO").then(LeftOut(M8, WHY))
    assert left.state.draft == ()
    left.when(LeaveOut(M8, WHY), by="PMO").refused(
        "Something must be drafted. (platform)", "The draft must change the milestone. (platform)"
    )


@pytest.mark.parametrize("act", [Move(SIT, JULY, WHY), Drop(SIT, WHY)])
def test_a_milestone_that_is_met_meanwhile_is_neither_moved_nor_dropped(act):
    drafted = RELEASED.given(*RELEASED.when(act, by="PMO").decision.events)
    met = drafted.given(Met(SIT, TODAY, WHY))
    says = "The draft must leave out what it does with a milestone that is met since: SIT-EXIT."
    assert released(met) == (f"{says} (platform)",)
    left = met.when(LeaveOut(SIT, WHY), by="PMO").then(LeftOut(SIT, WHY))
    assert left.state.milestone(SIT).due == OCTOBER
    words = left.given(*left.when(Reword(SIT, Title("Exit"), OWNER, WHY), by="PMO").decision.events)
    assert words.when(Release(V2, WHY), by="PMO").decision.events


def test_other_words_need_no_decision():
    asked = Reword(M8, Title("Ready for all"), Name("IM"), WHY)
    case = BASELINED.given(*BASELINED.when(asked, by="PMO").decision.events)
    case = case.given(Released(V2, WHY, TODAY))
    after = case.state.milestone(M8)
    assert (after.title, after.owner, after.due) == ("Ready for all", "IM", JULY)


def test_the_baseline_is_made_by_a_decision_of_the_group_whose_plan_it_is():
    case = replace(RELEASED, facts=(decided("QAG"),))
    case.when(SetBaseline(V1, D7), by="PMO").refused(
        "The decision must be of the group whose plan it is. (platform)"
    )
    made = replace(RELEASED, facts=(decided(),)).when(SetBaseline(V1, D7), by="PMO")
    made.then(Baselined(V1, TODAY, OF_PSG))
    assert BASELINED.state.baseline_of(M8) == JULY
    assert RELEASED.state.baseline_of(M8) is None


def test_whoever_owns_a_milestone_or_the_pmo_says_when_it_is_expected_and_met():
    said = Expect(M8, OCTOBER, WHY)
    for who in ("SI", "PMO"):
        case = BASELINED.when(said, by=who).then(Forecast(M8, OCTOBER, TODAY, WHY))
        assert case.state.slips(case.state.milestone(M8)) == 92
    BASELINED.when(said, by="IPA").refused(
        "Only whoever owns the milestone, or the PMO, says when it is expected. (4.5)"
    )
    met = BASELINED.when(Meet(M8, TODAY, WHY), by="SI").then(Met(M8, TODAY, WHY))
    met.when(Meet(M8, TODAY, WHY), by="SI").refused(
        "The milestone must not have been reported as met already. (platform)"
    )
    again = met.given(*met.when(Reopen(M8, WHY), by="PMO").decision.events)
    assert again.state.milestone(M8).met_on is None


def test_a_milestone_is_owed_by_its_day_and_late_after_it():
    owed = [(each.command.name, each.holders, each.agreed) for each in BASELINED.duties]
    assert owed[0] == ("plan.meet", (OWNER,), JULY)
    assert [each.id for each in BASELINED.state.late(JULY + timedelta(days=1))] == [M8]
    assert BASELINED.state.late(JULY) == ()
    drafted = BASELINED.given(Moved(SIT, JULY, TODAY, WHY))
    assert [e.holders for e in drafted.duties if e.command is Release] == [("PMO",)]


def test_the_pmo_reports_on_p1_and_p2_and_on_the_meetings_arranged_for_them():
    march, august = date(2024, 3, 6), date(2024, 8, 7)
    case = replace(BASELINED, facts=(Arranged(((PSG, march), (QAG, march), (PSG, august))),))
    case.when(Report(WHY), by="PMO").then(
        Reported(WHY, TODAY, (Line(M8, JULY, JULY),), (Arrangement(M8, PSG, Count(1), march),))
    )
    case.when(Report(WHY), by="SI").refused(
        "Only the PMO, as secretariat, reports on the milestones and on the meetings arranged for"
        " them. (3.9, 4.5)"
    )


def test_a_body_without_tiers_keeps_a_plan_as_well():
    case = Scenario(PLAN, STANDARDS).given(Begun(Group("GAUGES"), Title("Drafts"), TODAY))
    asked = Add(Name("draft-1"), Title("First draft"), Name("SECRETARY"), JULY, WHY)
    case = case.given(*case.when(asked, by=capacity("SECRETARY")).decision.events)
    case = case.given(*case.when(Release(V1, WHY), by="SECRETARY").decision.events)
    assert [each.id for each in case.state.milestones] == ["draft-1"]


@pytest.mark.parametrize("due", [TODAY - timedelta(days=1), date(2023, 1, 1)])
def test_nothing_is_planned_for_the_past(due):
    BASELINED.when(Move(M8, due, WHY), by="PMO").refused(
        "The day must be today or a day to come. (platform)"
    )
