"""What is asked of a headline report: 3.11, 5.2, and the findings C18, C43 and C46."""

from dataclasses import replace
from datetime import date

import pytest

from law import ANN, CALENDAR, MHHS, MHHS_31, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, CaseId, Group, Person, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.around import Attended, Following
from lawspeaker.kernel.facts import Items
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.processes.report import REPORT
from lawspeaker.processes.report.amending import Reissue, SendOn, TakeUp, TurnDown
from lawspeaker.processes.report.asked import (
    About,
    AdditionAsked,
    AmendmentAsked,
    Reissued,
    SentOn,
    TakenUp,
    TurnedDown,
)
from lawspeaker.processes.report.asking import AskAddition, AskAmendment
from lawspeaker.processes.report.life import Drafted, Issued, Written
from lawspeaker.processes.report.writing import Issue

M1, M2, D1, PSG = CaseId("M1"), CaseId("M2"), CaseId("D1"), Group("PSG")
NEXT, CUT_OFF = date(2024, 3, 6), date(2024, 2, 28)
MARCH = Following(M2, NEXT, None)
CONTEXT, VIEWS, ASKED = Prose("Why it came."), Prose("All agreed."), Prose("Say who objected.")
ACME = capacity("").organisation
ONE = Count(1)
IN_TIME = Timing(Name("amendments"), CUT_OFF, Count(0), Name(CALENDAR.id))
ATTENDEE, PARTY_ELSEWHERE = capacity("M-PSG-n"), capacity(PARTY, person=Person("zoe"))

ISSUED = Scenario(REPORT, facts=(MARCH,)).given(
    Drafted(M1, PSG, TODAY),
    Written(D1, CONTEXT, VIEWS),
    Issued(TODAY, None, public=True, attended=(ANN,)),
)
AMENDMENT = AmendmentAsked(ONE, ACME, About.REPORT, ASKED, CUT_OFF, D1, IN_TIME, NEXT)
WANTED = ISSUED.given(AMENDMENT, today=CUT_OFF)
TAKEN = WANTED.given(TakenUp(ONE, D1, None, ASKED))
ADDED = ISSUED.given(AdditionAsked(ONE, ACME, ASKED, TODAY, D1))


def test_the_issue_keeps_who_attended():
    room = Attended(M1, (ANN,))
    begun = Scenario(REPORT, facts=(Items(M1, ()), room)).given(Drafted(M1, PSG, TODAY))
    assert begun.when(Issue(), by="PMO").decision.events[0].attended == (ANN,)


@pytest.mark.parametrize("today", [TODAY, date(2024, 2, 29), date(2025, 1, 2)])
def test_any_party_may_ask_for_an_addition_at_any_time(today):
    asked = replace(ISSUED, today=today).when(AskAddition(ASKED, D1), by=PARTY_ELSEWHERE)
    asked.then(AdditionAsked(ONE, ACME, ASKED, today, D1))


def test_who_did_not_attend_asks_for_no_amendment():
    asked = AskAmendment(About.REPORT, ASKED, D1)
    ISSUED.when(asked, by=PARTY_ELSEWHERE).refused(
        "Only whoever attended the meeting asks for an amendment; a Programme Party may ask for "
        "an addition. (3.11)"
    )


def test_an_attendee_asks_for_an_amendment_until_the_fifth_working_day_before_the_next_meeting():
    asked = AskAmendment(About.REPORT, ASKED, D1)
    replace(ISSUED, today=CUT_OFF).when(asked, by=ATTENDEE).then(AMENDMENT)


def test_a_day_later_it_takes_a_reason_which_is_shown():
    late = replace(ISSUED, today=date(2024, 2, 29))
    asked = AskAmendment(About.REPORT, ASKED, D1)
    late.when(asked, by=ATTENDEE).refused(
        "An amendment should have been asked for by Wed 28 Feb 2024. (3.11)"
    )
    known = late.when(asked, by=ATTENDEE, although={"report.amendment_time": "On leave."})
    (event,) = known.decision.events
    assert event.timing == replace(IN_TIME, late=ONE)
    assert [each.key for each in known.decision.departures] == ["report.amendment_time"]


def test_where_no_meeting_is_known_to_follow_no_time_runs_out():
    unknown = replace(ISSUED, facts=(), today=date(2024, 6, 3))
    (event,) = unknown.when(AskAmendment(About.REPORT, ASKED), by=ATTENDEE).decision.events
    assert (event.timing, event.following) == (None, None)


@pytest.mark.parametrize("asked", [AskAddition(ASKED), AskAmendment(About.REPORT, ASKED)])
def test_a_draft_is_amended_by_whoever_writes_it(asked):
    draft = Scenario(REPORT, facts=(MARCH,)).given(Drafted(M1, PSG, TODAY))
    assert "report.stage" in {each.key for each in draft.when(asked, by=ATTENDEE).reasons}


def test_it_is_about_what_the_report_tells():
    ISSUED.when(AskAddition(ASKED, CaseId("D9")), by=ATTENDEE).refused(
        "It must be about a decision that the report tells of. (platform)"
    )


def test_the_programme_answers_each_request():
    (duty,) = WANTED.duties
    assert (duty.command, duty.holders, duty.anchor) == (TakeUp, ("PMO",), CUT_OFF)
    turned = WANTED.when(TurnDown(ONE, WHY), by="PMO").then(TurnedDown(ONE, WHY))
    assert turned.duties == []
    turned.when(TurnDown(ONE, WHY), by="PMO").refused(
        "A request must wait for its answer. (platform)",
        "The request must be one that waits for its answer. (platform)",
    )


def test_an_amendment_is_taken_up_in_the_words_that_shall_stand():
    WANTED.when(TakeUp(ONE, D1), by="PMO").refused(
        "An amendment must say what shall stand in the report. (platform)"
    )
    WANTED.when(TakeUp(ONE, None, ASKED), by="PMO").refused(
        "New words on a decision must name the decision. (platform)"
    )
    WANTED.when(TakeUp(ONE, D1, viewpoints=ASKED), by="PMO").then(TakenUp(ONE, D1, None, ASKED))


def test_an_addition_goes_in_as_it_was_asked_for():
    ADDED.when(TakeUp(ONE), by="PMO").then(TakenUp(ONE, D1))


@pytest.mark.parametrize("about", [About.DECISION, About.ACTION])
def test_amending_a_report_changes_no_decision(about):
    """C18: the request is sent on, and whoever decided decides anew, or does not."""
    disputed = ISSUED.given(replace(AMENDMENT, about=about), today=CUT_OFF)
    disputed.when(TakeUp(ONE, D1, viewpoints=ASKED), by="PMO").refused(
        "What a group decided must not be changed by amending the report: it takes a new decision "
        "of whoever decided. (3.6, 4.6, 5.2)"
    )
    disputed.when(SendOn(ONE, WHY), by="PMO").then(SentOn(ONE, WHY))
    WANTED.when(SendOn(ONE, WHY), by="PMO").refused(
        "It must be about a decision or an action. (platform)"
    )


def test_the_amended_report_goes_out_with_the_papers_of_the_meeting_that_follows():
    (duty,) = TAKEN.duties
    assert (duty.command, duty.holders) == (Reissue, ("PMO",))
    assert duty.due(MHHS, CALENDAR) == CUT_OFF
    out = TAKEN.when(Reissue(), by="PMO").then(
        Reissued(CUT_OFF, (ONE,), replace(IN_TIME, clock=Name("amended")), M2)
    )
    assert out.duties == []
    (account,) = out.state.accounts
    assert (account.context, account.viewpoints) == (CONTEXT, ASKED)
    assert [each.viewpoints for each in out.state.first] == [VIEWS]


def test_what_was_asked_for_in_time_and_comes_after_the_papers_goes_out_as_an_addendum():
    """C43: the last day for amendments is the day the papers are due."""
    thursday = date(2024, 2, 29)
    after = replace(TAKEN, today=thursday, facts=(replace(MARCH, papers_on=CUT_OFF),))
    assert TAKEN.state.requests[0].is_on_the_last_day
    (event,) = after.when(Reissue(), by="PMO").decision.events
    assert (event.addendum, event.timing.late) == (True, 1)


def test_an_addition_alone_has_no_time_to_keep():
    taken = ADDED.given(TakenUp(ONE, D1))
    (duty,) = taken.duties
    assert duty.due(MHHS, CALENDAR) is None
    (event,) = taken.when(Reissue(), by="PMO").decision.events
    assert event.timing is None


def test_nothing_is_issued_anew_where_nothing_was_taken_up():
    WANTED.when(Reissue(), by="PMO").refused(
        "Something must have been taken up since the report was issued. (platform)"
    )


def test_only_the_pmo_issues_the_amended_report():
    TAKEN.when(Reissue(), by="SRO").refused(
        "Only the PMO issues the amended headline report. (3.11)"
    )


def test_the_summary_can_be_amended_and_the_first_one_is_kept():
    taken = WANTED.given(TakenUp(ONE, summary=ASKED))
    out = taken.given(*taken.when(Reissue(), by="PMO").decision.events)
    assert (out.state.summary, out.state.first_summary) == (ASKED, None)


def test_under_3_1_an_addition_rests_on_the_same_section():
    begun = ISSUED.under(MHHS_31).when(AskAddition(ASKED), by=PARTY_ELSEWHERE)
    assert begun.decision.grounds == ("report.ask_addition",)


def test_another_body_lets_anybody_ask_for_more_and_knows_no_amendments():
    ISSUED.under(STANDARDS).when(AskAddition(ASKED), by="").then(
        AdditionAsked(ONE, ACME, ASKED, TODAY)
    )
    ISSUED.under(STANDARDS).when(AskAmendment(About.REPORT, ASKED), by="").refused(
        "The framework must give somebody this power. (platform)"
    )
