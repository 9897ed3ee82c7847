"""A change request is triaged, assessed, brought to its decider and told: 11, 11.2."""

from dataclasses import replace
from datetime import date

import pytest

from changes import (
    ASKED,
    AUGUST,
    CONSULTED,
    COSTED,
    DNO,
    FULL,
    JULY,
    OPEN,
    OTHER,
    PSG,
    RAISED,
    READY,
    REVIEWED,
    SAID,
    START,
    TRIAGED,
    VALID,
    owed,
    settled,
)
from law import ACME, BOLT, CALENDAR, MHHS, TODAY, WHY, Scenario
from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.elsewhere import ConsultedNow
from lawspeaker.kernel.facts import GroupNow, Parties, PartyNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.change import CHANGE, assessing, deciding, events, raising, validating
from lawspeaker.processes.change.details import Details
from lawspeaker.processes.change.request import (
    Applied,
    Effect,
    Impact,
    Planned,
    Request,
    Stage,
    Step,
    Track,
)

# Triage.


TRIAGE = validating.Triage(Track.FULL, Group("PSG"), WHY, (Group("DAG"),))


def test_triage_names_the_group_that_decides_and_those_who_review():
    valid = OPEN.given(VALID)
    valid.when(TRIAGE, by="CCM").then(FULL)
    working = replace(valid, facts=(GroupNow(Group("TDWG"), True, Count(4), None),))
    low = working.when(replace(TRIAGE, decider=Group("TDWG")), by="CCM")
    low.refused(
        "A change request should go to the PSG, or to another advisory group where that is"
        " suitable. (11.2)"
    )
    gone = replace(valid, facts=(GroupNow(Group("SDWG"), False, Count(4), None),))
    closed = replace(TRIAGE, decider=Group("SDWG"), reviewers=(Group("XWG"),))
    assert [each.key for each in gone.when(closed, by="CCM").reasons] == [
        *("change.decider_stands", "change.decider", "change.reviewers"),
    ]


def test_the_original_estimate_stays_beside_the_revised_one():
    first = (Planned(Step.DECIDE, JULY, JULY),)
    then = (Planned(Step.DECIDE, AUGUST, AUGUST),)
    planned = OPEN.given(VALID, replace(FULL, estimate=first))
    after = planned.when(validating.Replan(then, WHY), by="CCM").then(
        events.Replanned(then, WHY, TODAY)
    )
    assert (after.state.estimate, after.state.revised) == (first, then)
    wrong = (*then, Planned(Step.TRIAGE, AUGUST, JULY))
    planned.when(validating.Replan(wrong, WHY), by="CCM").refused(
        "Each step must be there once, in its order, and must not end before it begins. (platform)"
    )


# What it would do.


def test_every_party_of_a_constituency_is_asked_and_owes_its_answer_until_it_gives_it():
    dno, supplier = (Name("dno"),), (Name("small_supplier"),)
    parties = Parties((PartyNow(ACME, True, dno), PartyNow(BOLT, True, supplier)))
    triaged = replace(TRIAGED, facts=(parties,))
    ask = assessing.AskAssessment(JULY, dno)
    one = triaged.when(ask, by="CCM").then(replace(ASKED, parties=(ACME,)))
    all_ = one.when(replace(ask, constituencies=()), by="CCM").then(ASKED)
    (duty,) = [each for each in all_.duties if each.command is assessing.Assess]
    assert (duty.holders, duty.due(MHHS, CALENDAR)) == ((ACME, BOLT), JULY)
    say = assessing.Assess(Effect.MAJOR, Pence(9_600_000), WHY, Count(30))
    impact = Impact(BOLT, Name(PARTY), Effect.MAJOR, Pence(9_600_000), WHY, Count(30), on=TODAY)
    said = all_.when(say, by=OTHER).then(events.Assessed(impact))
    (duty,) = [each for each in said.duties if each.command is assessing.Assess]
    assert duty.holders == (ACME,)
    again = said.when(replace(say, cost=Pence(1)), by=OTHER)
    assert len(again.then(events.Assessed(replace(impact, cost=Pence(1)))).state.impacts) == 1
    bad = assessing.AskAssessment(date(2024, 2, 6), (Name("dnos"),))
    assert {each.key for each in triaged.when(bad, by="CCM").reasons} == {
        *("change.until", "change.constituency", "change.parties"),
    }


def test_the_cost_that_was_estimated_goes_before_the_one_expected():
    said = START.given(replace(RAISED, details=replace(SAID, cost=Pence(1))), VALID, FULL)
    assert said.state.cost == 1
    after = said.when(assessing.Estimate(Pence(40_000_000), WHY), by="CCM").then(COSTED)
    assert after.given(events.Amended(SAID, WHY, TODAY)).state.cost == 40_000_000


def test_a_consultation_has_a_last_day_and_somebody_who_set_it():
    consult = assessing.Consult(JULY, Name("PSG"), Title("The portal"))
    out = replace(CONSULTED, until=JULY)
    assert TRIAGED.when(consult, by="CCM").then(out).state.stage is Stage.IN_CONSULTATION
    bad = assessing.Consult(date(2024, 2, 6), Name("Everybody"), Title("The portal"))
    TRIAGED.when(bad, by="CCM").refused(
        "The last day for an answer must be today or a day to come. (platform)",
        "An office, a group or a seat must have set the time. (platform)",
    )


def test_a_consultation_of_the_record_counts_as_over_once_it_is_closed():
    case = CaseId("CON1")
    consult = assessing.Consult(JULY, Name("PSG"), Title("The portal"), case)
    TRIAGED.when(consult, by="CCM").refused("The consultation must be one on record. (platform)")
    running = ConsultedNow(case, Group("PSG"), Name("open"), None)
    known = replace(TRIAGED, facts=(running,))
    out = replace(CONSULTED, until=JULY, consultation=case)
    after = known.when(consult, by="CCM").then(out).given(ASKED, COSTED, REVIEWED)
    early = replace(after, facts=(running, settled()))
    assert [each.key for each in early.when(BRING, by="CCM").reasons] == ["change.was_consulted"]
    closed = replace(running, closed_on=TODAY)
    replace(after, facts=(closed, settled())).when(BRING, by="CCM").then(
        events.Brought(CaseId("D1"), TODAY)
    )


def test_what_lacks_its_detail_is_not_consulted_on():
    bare = replace(RAISED, details=Details(Title("It"), Prose("This.")))
    triaged = START.given(bare, VALID, FULL)
    (reason,) = triaged.when(
        assessing.Consult(JULY, Name("PSG"), Title("The portal")), by="CCM"
    ).reasons
    assert (reason.key, reason.by) == ("change.complete", ("11-04",))


def test_the_groups_that_triage_named_review_the_answers_in_the_open():
    out = TRIAGED.given(ASKED, CONSULTED)
    review = assessing.Review(Group("DAG"), WHY, recommends=True)
    after = out.when(review, by="chair", of="DAG").then(REVIEWED)
    assert after.state.unreviewed == ()
    out.when(replace(review, group=Group("SDWG")), by="CCM").refused(
        "A group behind closed doors must not review it. (platform)"
    )


# The decision.


BRING = deciding.Bring(CaseId("D1"))


def test_a_matter_stands_for_it_once_everything_was_asked():
    ready = replace(READY, facts=(settled(),))
    ready.when(BRING, by="CCM").then(events.Brought(CaseId("D1"), TODAY))
    early = replace(TRIAGED, facts=(settled(),))
    early.when(BRING, by="CCM").refused(
        "Impact assessments and an estimate of the cost should have been asked for and made."
        " (11.2)",
        "A change request should have been out for consultation, and the time agreed for it be"
        " over. (11.2, 11)",
        "Those whom triage named should have reviewed the answers and made a recommendation."
        " (11.2)",
    )
    raw = replace(OPEN, facts=(settled(),))
    assert {"change.found_valid", "change.was_triaged"} <= {
        each.key for each in raw.when(BRING, by="CCM").reasons
    }


def test_the_fast_track_goes_without_assessment_and_consultation_but_not_without_review():
    fast = OPEN.given(VALID, replace(FULL, track=Track.FAST), facts=(settled(),))
    assert [each.key for each in fast.when(BRING, by="CCM").reasons] == ["change.was_reviewed"]
    fast.given(REVIEWED).when(BRING, by="CCM").then(events.Brought(CaseId("D1"), TODAY))


@pytest.mark.parametrize(
    ("about", "key"),
    [
        ({"change": CaseId("CR2")}, "change.own_decision"),
        ({"group": Group("DAG")}, "change.decider_named"),
    ],
)
def test_it_is_brought_as_its_own_matter_to_the_group_that_triage_named(about, key):
    ready = replace(READY, facts=(settled(**about),))
    assert [each.key for each in ready.when(BRING, by="CCM").reasons] == [key]


def test_nothing_of_it_is_decided_behind_closed_doors():
    adopted = Scenario(CHANGE, case=CaseId("CR1"), facts=(settled(group=Group("SDWG")),)).given(
        CHANGE.common.events[0](Request(title=Title("It")), WHY)
    )
    adopted.when(BRING, by="CCM").refused(
        "A group behind closed doors must not decide it. (platform)"
    )


def test_what_was_adopted_from_history_is_brought_as_it_is():
    adopted = Scenario(CHANGE, case=CaseId("CR1"), facts=(settled(),)).given(
        CHANGE.common.events[0](Request(title=Title("It")), WHY)
    )
    adopted.when(BRING, by="CCM").then(events.Brought(CaseId("D1"), TODAY))


def test_the_outcome_is_entered_when_everybody_has_been_told():
    accepted = settled(outcome=Name("accept"), accepted=True, on=TODAY)
    brought = READY.given(events.Brought(CaseId("D1"), TODAY), facts=(accepted,))
    enter = deciding.EnterOutcome(CaseId("D1"))
    brought.when(enter, by="PMO").refused(
        "The matter must have been decided, and everybody told. (platform)"
    )
    told = replace(brought, facts=(replace(accepted, told=True),))
    decided = events.Decided(CaseId("D1"), Name("accept"), True, TODAY, TODAY)
    after = told.when(enter, by="PMO").then(decided)
    assert (after.state.stage, after.state.decided_on) == (Stage.ACCEPTED, TODAY)
    made = deciding.Apply(Title("The plan"), WHY, complete=True)
    done = after.when(made, by="CCM").then(
        events.ChangeApplied(Applied(Title("The plan"), WHY, TODAY), True)
    )
    assert (done.state.stage, owed(done)) == (Stage.IMPLEMENTED, set())
    rejected = told.given(replace(decided, outcome=Name("reject"), accepted=False))
    assert rejected.state.stage is Stage.REJECTED


# Authorised in advance.


def test_a_standard_change_rests_on_a_decision_and_is_told_within_ten_working_days():
    authority = settled(on=TODAY, accepted=True, outcome=Name("accept"))
    valid = OPEN.given(VALID, facts=(PSG, authority))
    standard = validating.Triage(Track.STANDARD, Group("PSG"), WHY, authority=CaseId("D1"))
    entry = events.Triaged(Track.STANDARD, Group("PSG"), WHY, (), (), TODAY, CaseId("D1"))
    after = valid.when(standard, by="CCM").then(entry)
    (duty,) = after.duties
    assert (duty.command, duty.due(MHHS, CALENDAR)) == (deciding.Tell, date(2024, 2, 21))
    timing = Timing(Name("outcome"), date(2024, 2, 21), Count(0), Name(CALENDAR.id))
    told = after.when(deciding.Tell(WHY), by="PMO").then(
        events.Authorised(CaseId("D1"), WHY, TODAY, timing)
    )
    assert told.state.stage is Stage.ACCEPTED
    replace(after, facts=(settled(),)).given(REVIEWED).when(BRING, by="CCM").refused(
        "What is authorised in advance must not be decided again. (platform)"
    )


def test_a_standard_change_without_its_authority_is_refused_and_no_other_names_one():
    refused = settled(on=TODAY, accepted=False)
    valid = OPEN.given(VALID, facts=(PSG, refused))
    for asked in (
        validating.Triage(Track.STANDARD, Group("PSG"), WHY, authority=CaseId("D1")),
        validating.Triage(Track.FAST, Group("PSG"), WHY, authority=CaseId("D1")),
    ):
        valid.when(asked, by="CCM").refused(
            "A standard change must name the decision that authorised it in advance. (platform)"
        )
    TRIAGED.when(deciding.Tell(WHY), by="PMO").refused(
        "The change request must be authorised in advance. (platform)"
    )


def test_whoever_raised_it_withdraws_it_until_it_is_with_its_decider():
    gone = OPEN.when(raising.Withdraw(WHY), by=DNO).then(events.Withdrawn(WHY, TODAY))
    assert (gone.state.stage, owed(gone)) == (Stage.WITHDRAWN, set())
    brought = READY.given(events.Brought(CaseId("D1"), TODAY))
    assert [each.key for each in brought.when(raising.Withdraw(WHY), by=DNO).reasons] == [
        "change.stage"
    ]
