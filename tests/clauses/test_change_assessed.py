"""A change request is triaged, assessed, consulted on and reviewed: 11, 11.2."""

from dataclasses import replace
from datetime import date

import pytest

from changes import (
    ASKED,
    AUGUST,
    BRING,
    CONSULTED,
    COSTED,
    FULL,
    JULY,
    OPEN,
    OTHER,
    RAISED,
    REVIEWED,
    SAID,
    START,
    TRIAGED,
    VALID,
    settled,
)
from law import ACME, BOLT, CALENDAR, MHHS, TODAY, WHY
from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Prose
from lawspeaker.kernel.elsewhere import ConsultedNow
from lawspeaker.kernel.facts import GroupNow, Parties, PartyNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.change import assessing, consulting, events, triaging
from lawspeaker.processes.change.details import Details
from lawspeaker.processes.change.request import Planned, Stage, Step, Track
from lawspeaker.processes.change.said import Effect, Impact, ToldImpact

TOLD = tuple(ToldImpact(Name(each), WHY) for each in MHHS.text.change_control.impact)

# Triage.


TRIAGE = triaging.Triage(Track.FULL, Group("PSG"), WHY, (Group("DAG"),))


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
    after = planned.when(triaging.Replan(then, WHY), by="CCM").then(
        events.Replanned(then, WHY, TODAY)
    )
    assert (after.state.estimate, after.state.revised) == (first, then)
    wrong = (*then, Planned(Step.TRIAGE, AUGUST, JULY))
    planned.when(triaging.Replan(wrong, WHY), by="CCM").refused(
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
    say = assessing.Assess(Effect.MAJOR, Pence(9_600_000), WHY, Count(30), answers=TOLD)
    impact = Impact(BOLT, Name(PARTY), Effect.MAJOR, Pence(9_600_000), WHY, Count(30), on=TODAY)
    impact = replace(impact, answers=TOLD)
    said = all_.when(say, by=OTHER).then(events.Assessed(impact))
    (duty,) = [each for each in said.duties if each.command is assessing.Assess]
    assert duty.holders == (ACME,)
    again = said.when(replace(say, cost=Pence(1)), by=OTHER)
    assert len(again.then(events.Assessed(replace(impact, cost=Pence(1)))).state.impacts) == 1
    bad = assessing.AskAssessment(date(2024, 2, 6), (Name("dnos"),))
    assert {each.key for each in triaged.when(bad, by="CCM").reasons} == {
        *("change.until", "change.constituency", "change.parties"),
    }


def test_an_assessment_answers_each_question_of_the_template_but_where_there_is_no_impact():
    asked = TRIAGED.given(ASKED)
    says = "Each question of the template must be answered once, unless there is no impact."
    bare = assessing.Assess(Effect.MINOR, Pence(1), WHY)
    for answers in ((), TOLD[1:], (*TOLD, TOLD[0])):
        asked.when(replace(bare, answers=answers), by=OTHER).refused(f"{says} (platform)")
    empty = tuple(replace(each, text=None) for each in TOLD)  # as the form begins
    asked.when(replace(bare, answers=empty), by=OTHER).refused(f"{says} (platform)")
    none = replace(bare, effect=Effect.NONE, answers=empty)
    [said] = asked.when(none, by=OTHER).decision.events
    assert said.impact.answers == ()
    assert asked.when(replace(bare, answers=TOLD), by=OTHER).decision.events


def test_the_cost_that_was_estimated_goes_before_the_one_expected():
    said = START.given(replace(RAISED, details=replace(SAID, cost=Pence(1))), VALID, FULL)
    assert said.state.cost == 1
    after = said.when(assessing.Estimate(Pence(40_000_000), WHY), by="CCM").then(COSTED)
    assert after.given(events.Amended(SAID, WHY, TODAY)).state.cost == 40_000_000


def test_a_consultation_has_a_last_day_and_somebody_who_set_it():
    consult = consulting.Consult(JULY, Name("PSG"), Title("The portal"))
    out = replace(CONSULTED, until=JULY)
    assert TRIAGED.when(consult, by="CCM").then(out).state.stage is Stage.IN_CONSULTATION
    bad = consulting.Consult(date(2024, 2, 6), Name("Everybody"), Title("The portal"))
    TRIAGED.when(bad, by="CCM").refused(
        "The last day for an answer must be today or a day to come. (platform)",
        "An office, a group or a seat must have set the time. (platform)",
    )


CONSULTATION = ConsultedNow(
    *(CaseId("CON1"), Group("PSG"), Name("open"), None, CaseId("CR1")),
    *(date(2024, 2, 1), JULY),
)
ON_RECORD = consulting.Consult(JULY, Name("PSG"), Title("The portal"), CaseId("CON1"))
ISSUED = replace(CONSULTED, until=JULY, consultation=CaseId("CON1"), on=date(2024, 2, 1))


def test_a_consultation_of_the_record_counts_as_over_once_it_is_closed():
    known = replace(TRIAGED, facts=(CONSULTATION,))
    after = known.when(ON_RECORD, by="CCM").then(ISSUED).given(ASKED, COSTED, REVIEWED)
    early = replace(after, facts=(CONSULTATION, settled()))
    assert [each.key for each in early.when(BRING, by="CCM").reasons] == ["change.was_consulted"]
    closed = replace(CONSULTATION, closed_on=TODAY)
    replace(after, facts=(closed, settled())).when(BRING, by="CCM").then(
        events.Brought(CaseId("D1"), TODAY)
    )


@pytest.mark.parametrize(
    "consultation",
    [
        None,
        replace(CONSULTATION, change=None),
        replace(CONSULTATION, change=CaseId("CR2")),
        replace(CONSULTATION, withdrawn=True),
        replace(CONSULTATION, opened_on=None, closes=None),
    ],
)
def test_the_consultation_of_the_record_is_about_this_change_and_has_its_days(consultation):
    known = replace(TRIAGED, facts=(consultation,) if consultation else ())
    known.when(ON_RECORD, by="CCM").refused(
        "The consultation must be one on record about this change request, and go on or be"
        " closed. (platform)"
    )


def test_its_last_day_is_the_one_it_has_also_when_it_is_closed():
    known = replace(TRIAGED, facts=(CONSULTATION,))
    known.when(replace(ON_RECORD, until=AUGUST), by="CCM").refused(
        "Its last day must be that of the consultation on record. (platform)"
    )
    past = replace(CONSULTATION, closes=date(2024, 2, 6), closed_on=TODAY)
    was = replace(ON_RECORD, until=date(2024, 2, 6))
    closed = replace(TRIAGED, facts=(past,))
    closed.when(was, by="CCM").then(replace(ISSUED, until=date(2024, 2, 6)))


def test_another_is_named_once_the_first_is_withdrawn():
    out = TRIAGED.given(ASKED, COSTED, ISSUED)
    other = replace(CONSULTATION, consultation=CaseId("CON2"))
    another = replace(ON_RECORD, consultation=CaseId("CON2"))
    held = replace(out, facts=(other,)).when(another, by="CCM")
    assert [each.key for each in held.reasons] == ["change.one_consultation"]
    anew = consulting.ConsultAnew(CaseId("CON1"))
    going = replace(out, facts=(CONSULTATION,)).when(anew, by="PMO")
    assert [each.key for each in going.reasons] == ["change.consultation_withdrawn"]
    gone = replace(out, facts=(replace(CONSULTATION, withdrawn=True),))
    after = gone.when(anew, by="PMO").then(events.ConsultationWithdrawn(CaseId("CON1"), TODAY))
    assert after.state.stage is Stage.IN_ASSESSMENT
    assert "change.consult" in {each.command.name for each in after.duties}
    again = replace(after, facts=(other,)).when(another, by="CCM")
    again.then(replace(ISSUED, consultation=CaseId("CON2")))
    gone.when(consulting.ConsultAnew(CaseId("CON2")), by="PMO").then()
    by_hand = gone.when(anew, by=OTHER)
    by_hand.refused("It must follow from the act of whoever withdraws the consultation. (platform)")


@pytest.mark.parametrize(
    ("worked", "back"), [((), Stage.IN_ASSESSMENT), ((REVIEWED,), Stage.REVIEWED)]
)
def test_one_that_is_withdrawn_while_a_matter_stands_is_replaced_once_that_is_withdrawn(
    worked, back
):
    withdrawn, other = replace(CONSULTATION, withdrawn=True), CaseId("CON2")
    brought = TRIAGED.given(ASKED, COSTED, ISSUED, *worked, events.Brought(CaseId("D1"), TODAY))
    anew = replace(brought, facts=(withdrawn,)).when(consulting.ConsultAnew(CaseId("CON1")), "PMO")
    after = anew.then(events.ConsultationWithdrawn(CaseId("CON1"), TODAY))
    assert (after.state.stage, after.state.consultation) == (Stage.WITH_DECIDER, None)
    given_back = after.given(events.GivenBack(CaseId("D1"), TODAY))
    assert given_back.state.stage is back
    commands = {each.command.name for each in given_back.duties}
    assert "change.consult" in commands
    assert "change.bring" not in commands
    known = replace(given_back, facts=(replace(CONSULTATION, consultation=other),))
    known.when(replace(ON_RECORD, consultation=other), by="CCM").then(
        replace(ISSUED, consultation=other)
    )


def test_what_lacks_its_detail_is_not_consulted_on():
    bare = replace(RAISED, details=Details(Title("It"), Prose("This.")))
    triaged = START.given(bare, VALID, FULL)
    (reason,) = triaged.when(
        consulting.Consult(JULY, Name("PSG"), Title("The portal")), by="CCM"
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


# Late is kept.


def said(party, on, cost=1):
    return events.Assessed(Impact(party, Name(PARTY), Effect.MINOR, Pence(cost), WHY, on=on))


def test_an_assessment_after_its_day_is_late_and_stays_so():
    late = TRIAGED.given(replace(ASKED, until=TODAY), said(ACME, JULY), said(BOLT, TODAY))
    assert late.state.late == (ACME,)
    anew = late.given(said(BOLT, AUGUST, 5), replace(ASKED, until=AUGUST), said(ACME, AUGUST))
    assert anew.state.late == (ACME,)  # more time given afterwards does not mend it, nor spoil it


def test_what_a_party_says_that_was_not_asked_is_no_part_of_the_figures():
    one = TRIAGED.given(replace(ASKED, parties=(ACME,)), said(ACME, TODAY), said(BOLT, AUGUST))
    assert [each.party for each in one.state.answered] == [ACME]
    assert (len(one.state.impacts), one.state.late) == (2, ())


def test_an_answer_to_a_draft_after_its_last_day_is_late():
    asked = START.given(events.SoundedOut(Title("It"), WHY, WHY, TODAY, TODAY))
    answers = asked.given(events.Answered(ACME, WHY, TODAY), events.Answered(BOLT, WHY, JULY))
    assert [each.is_late for each in answers.state.answers] == [False, True]
