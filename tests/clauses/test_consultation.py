"""Consultations: 3.3, 3.4, 3.11, 5.2, 11 and 11.2; who is asked, each answer, each comment."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, BOLT, CAT, MHHS, STANDARDS, Scenario, capacity
from lawspeaker import notices
from lawspeaker.framework.names import PARTY, CaseId, Group, Prose
from lawspeaker.kernel.facts import ChangeNow, GroupNow, PartyNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.consultation import CONSULTATION
from lawspeaker.processes.consultation.answering import Dispose, Judge, Respond, TakeIn
from lawspeaker.processes.consultation.asking import Close, Extend, Open, Report, Withdraw
from lawspeaker.processes.consultation.events import (
    Answer,
    Closed,
    Disposed,
    Disposition,
    Extended,
    Judged,
    Opened,
    Question,
    Reply,
    Reported,
    Responded,
    TakenIn,
    Withdrawn,
)
from lawspeaker.processes.consultation.life import Stage

MONDAY, LAST = date(2024, 1, 15), date(2024, 1, 29)  # S15
AFTER = date(2024, 1, 30)
DAG, SMALL = Group("DAG"), Name("small_supplier")
WHY = Prose("It costs less.")
QUESTIONS = (Question(Count(1), Prose("Shall it be bought?")),
             Question(Count(2), Prose("Shall it be bought now?")))  # fmt: skip
ABOUT = (DAG, Title("Buy a simulator"), QUESTIONS, Name("DAG"))
ASK = Open(*ABOUT, WHY, working_days=Count(10), constituencies=(SMALL,))
STANDS = GroupNow(DAG, True, Count(3), Group("PSG"))
OPENED = Opened(*ABOUT[:3], LAST, Name("DAG"), MONDAY, WHY, (SMALL,), working_days=Count(10))
YES = (Reply(Count(1), Answer.AGREES, WHY), Reply(Count(2), Answer.NO_VIEW))
NO = (Reply(Count(1), Answer.DISAGREES), Reply(Count(2), Answer.DISAGREES, WHY))
TARN = PartyNow(ACME, True, (SMALL,))

PROGRAMME = Scenario(CONSULTATION, today=MONDAY, facts=(STANDS,))
OPEN = PROGRAMME.given(OPENED, facts=(TARN,))
TOLD = Responded(Count(1), ACME, None, YES, MONDAY)
SHUT = OPEN.given(TOLD).given(Closed(AFTER), today=AFTER)
DONE = Disposed(Count(1), Count(1), Disposition.ACCEPTED, WHY)


@pytest.mark.parametrize("by", ["PMO", "CCM", "SRO"])
def test_the_pmo_the_change_control_manager_or_the_chair_opens_one(by):
    PROGRAMME.when(ASK, by=by).then(OPENED)


def test_ten_working_days_from_monday_15_january_end_on_monday_29_january():
    [opened] = PROGRAMME.when(ASK, by="CCM").decision.events
    assert opened.closes == LAST


def test_nobody_else_opens_one():
    PROGRAMME.when(ASK, by="M-DAG-l").refused(
        "Only the chair of the group, the PMO or the Change Control Manager opens a consultation. "
        "(3.11, 4.6, 5.2, 11.2)"
    )


@pytest.mark.parametrize(
    ("lacks", "says"),
    [
        ({"detail": None}, "What is consulted on must be told in detail. (platform)"),
        ({"questions": ()}, "It must ask questions, numbered from 1. (platform)"),
        ({"constituencies": ()}, "It must be said who is asked. (platform)"),
        (
            {"constituencies": (Name("nobody"),)},
            "Whoever is asked must be one of the framework. (platform)",
        ),
        (
            {"set_by": Name("somebody")},
            "It must be said which group or office set its time. (platform)",
        ),
        (
            {"working_days": None},
            "It must say a last day, or a number of working days. (platform)",
        ),
        (
            {"working_days": None, "closes": MONDAY},
            "Its last day must be after the day it opens. (platform)",
        ),
        (
            {"working_days": Count(99_999)},
            "Its last day must be one that can be counted. (platform)",
        ),
        (
            {"change": CaseId("CR9")},
            "The change request it is on must be on record. (platform)",
        ),
    ],
)
def test_one_without_what_must_be_told_is_refused(lacks, says):
    PROGRAMME.when(replace(ASK, **lacks), by="PMO").refused(says)


def test_one_on_a_change_without_the_detail_to_answer_it_is_refused_under_11():
    known = PROGRAMME.given(facts=(STANDS, ChangeNow(CaseId("CR1"), Name("raised"))))
    on_change = replace(ASK, change=CaseId("CR1"), detail=None)
    known.when(on_change, by="CCM").refused(
        "A consultation on a change must carry the detail that parties need to assess it and "
        "answer. (11)"
    )


def test_a_group_that_does_not_stand_consults_nobody():
    gone = PROGRAMME.given(facts=(replace(STANDS, stands=False),))
    gone.when(ASK, by="PMO").refused("The group must stand on the day. (platform)")


def test_a_party_of_the_constituency_answers():
    OPEN.when(Respond(YES), by=PARTY).then(TOLD)


def test_a_representative_of_the_constituency_answers():
    OPEN.when(Respond(YES), by="M-PSG-n").then(TOLD)


def test_a_party_of_another_constituency_is_not_asked():
    other = OPEN.given(facts=(replace(TARN, constituencies=(Name("large_supplier"),)),))
    other.when(Respond(YES), by=PARTY).refused(
        "The organisation must be among those asked. (platform)"
    )


@pytest.mark.parametrize("asked", [{"parties": True}, {"public": True}, {"groups": (DAG,)}])
def test_parties_groups_and_everybody_may_be_asked(asked):
    opened = PROGRAMME.given(replace(OPENED, constituencies=(), **asked), facts=())
    by = capacity("M-DAG-l", DAG) if "groups" in asked else capacity(PARTY)
    opened.when(Respond(YES), by=by).then(TOLD)


def test_each_question_is_answered_once():
    OPEN.when(Respond(YES[:1]), by=PARTY).refused(
        "It must answer each question once, and no other. (platform)"
    )
    whole = (*YES, Reply(Count(0), Answer.NO_VIEW, WHY))
    OPEN.when(Respond(whole), by=PARTY).then(replace(TOLD, replies=whole))


def test_two_hats_of_one_organisation_answer_apart():
    as_central = replace(capacity("M-DAG-a", DAG), hat="central")
    everybody = PROGRAMME.given(replace(OPENED, public=True), TOLD)
    second = replace(TOLD, number=Count(2), hat=Name("central"), replies=NO)
    both = everybody.when(Respond(NO), by=as_central).then(second)
    assert [each.hat for each in both.state.responses] == [None, "central"]


def test_where_all_parties_are_asked_a_party_answers_in_each_of_its_hats():
    all_parties = PROGRAMME.given(replace(OPENED, constituencies=(), parties=True), TOLD)
    as_central = replace(capacity("M-DAG-a", DAG), hat="central")
    second = replace(TOLD, number=Count(2), hat=Name("central"), replies=NO)
    a_party = replace(all_parties, facts=(replace(TARN, constituencies=()),))
    a_party.when(Respond(NO), by=as_central).then(second)
    none = replace(all_parties, facts=(replace(TARN, stands=False, constituencies=()),))
    none.when(Respond(NO), by=as_central).refused(
        "The organisation must be among those asked. (platform)"
    )


def test_an_answer_may_be_amended_until_the_last_day_and_keeps_its_number():
    again = OPEN.given(TOLD).given(today=LAST)
    after = again.when(Respond(NO), by=PARTY).then(replace(TOLD, replies=NO, on=LAST))
    assert [(each.number, each.amended) for each in after.state.responses] == [(1, 1)]
    late = OPEN.given(TOLD).given(today=AFTER)
    late.when(Respond(NO), by=PARTY).refused(
        "An answer may be amended until the last day only. (platform)"
    )


def test_an_answer_after_the_last_day_goes_through_and_is_kept_as_late():
    late = replace(TOLD, on=AFTER, late=Count(1))
    OPEN.given(today=AFTER).when(Respond(YES), by=PARTY).then(late)


def test_how_late_an_answer_is_is_counted_in_working_days():
    tuesday = date(2024, 2, 6)
    late = replace(TOLD, on=tuesday, late=Count(6))
    OPEN.given(today=tuesday).when(Respond(YES), by=PARTY).then(late)


def test_what_somebody_outside_answers_is_taken_in_where_everybody_is_asked():
    take_in = TakeIn(Title("A museum"), NO)
    OPEN.when(take_in, by="PMO").refused(
        "Only what asks the public is answered by anybody. (platform)"
    )
    everybody = PROGRAMME.given(replace(OPENED, public=True))
    taken = TakenIn(Count(1), Title("A museum"), NO, MONDAY)
    after = everybody.when(take_in, by="PMO").then(taken)
    assert after.state.responses[0].who == "A museum"


def test_more_time_ends_later_and_says_who_set_it():
    more = Extend(AFTER, Name("DAG"), WHY)
    after = OPEN.when(more, by="PMO").then(Extended(AFTER, Name("DAG"), WHY))
    assert after.state.closes == AFTER
    OPEN.when(replace(more, closes=LAST, set_by=Name("x")), by="PMO").refused(
        "More time must end after the time that was given. (platform)",
        "It must be said which group or office set its time. (platform)",
    )


def test_it_is_closed_once_the_time_is_over():
    OPEN.when(Close(), by="PMO").refused("The time to answer must be over. (platform)")
    OPEN.given(today=AFTER).when(Close(), by="PMO").then(Closed(AFTER))


def test_whoever_asked_owes_it_an_end():
    [duty] = OPEN.duties
    assert (duty.command, duty.anchor) == (Close, LAST)
    assert {"PMO", "CCM"} <= {*duty.holders}
    assert [each.command for each in SHUT.duties] == [Dispose]
    assert [each.command for each in SHUT.given(DONE).duties] == [Report]


def test_every_comment_is_disposed_of_with_a_reason_before_the_report():
    SHUT.when(Report(WHY), by="PMO").refused("Every comment must be disposed of. (platform)")
    dispose = Dispose(Count(1), Count(1), Disposition.ACCEPTED, WHY)
    disposed = SHUT.when(dispose, by="PMO").then(DONE)
    after = disposed.when(Report(WHY), by="PMO").then(Reported(WHY, AFTER))
    assert after.state.stage is Stage.REPORTED


def test_only_a_comment_is_disposed_of():
    nothing = Dispose(Count(1), Count(2), Disposition.REJECTED, WHY)
    SHUT.when(nothing, by="PMO").refused("It must be a comment of a response. (platform)")


def test_whoever_made_a_comment_says_whether_what_became_of_it_satisfies():
    judge = Judge(Count(1), Count(1), satisfied=False, remark=WHY)
    after = SHUT.given(DONE).when(judge, by=PARTY).then(Judged(Count(1), Count(1), False, WHY))
    assert after.state.disposal(1, 1).satisfied is False
    SHUT.when(judge, by=capacity(PARTY, person=CAT, organisation=BOLT)).refused(
        "The comment must be of whoever judges it. (platform)",
        "The comment must be disposed of first. (platform)",
    )


def test_another_disposition_takes_the_place_of_the_first():
    other = replace(DONE, disposition=Disposition.OUT_OF_SCOPE)
    assert [each.disposition for each in SHUT.given(DONE, other).state.disposals] == [
        Disposition.OUT_OF_SCOPE
    ]


def test_one_that_is_withdrawn_is_answered_no_more():
    gone = OPEN.when(Withdraw(WHY), by="PMO").then(Withdrawn(WHY, MONDAY))
    gone.when(Respond(YES), by=PARTY).refused("The consultation must be open or closed. (platform)")


def test_whoever_is_asked_is_told_and_may_not_decline():
    [told] = notices.telling(OPENED, OPEN.state, MHHS)
    assert told.to == ("constituency:small_supplier",)
    [done] = notices.telling(DONE, SHUT.state, MHHS)
    assert done.to == (ACME,)
    assert MHHS.notices["consultation.opened"].by == ("11.2-10", "11.2-11")


def test_under_another_framework_the_same_law_cites_that_body():
    there = Scenario(CONSULTATION, STANDARDS, (STANDS,), today=MONDAY)
    there.when(ASK, by="LEAD").refused(
        "Only the secretary opens a consultation. (platform)",
        "Whoever is asked must be one of the framework. (platform)",
        "It must be said which group or office set its time. (platform)",
    )
