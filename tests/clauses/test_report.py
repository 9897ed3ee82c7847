"""The headline report: 2.2, 3.11, 4.5, 5.2; late is recorded and never stops anybody."""

from dataclasses import replace
from datetime import date

import pytest

from law import CALENDAR, MHHS, MHHS_31, STANDARDS, TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.facts import Item, Items, MeetingNow, Phase
from lawspeaker.kernel.kinds import Count, Name, Offset
from lawspeaker.processes.report import REPORT
from lawspeaker.processes.report.life import Drafted, Issued, Summarised, Written
from lawspeaker.processes.report.writing import Draft, Issue, Summarise, Write

M1, D1, D2, PSG = CaseId("M1"), CaseId("D1"), CaseId("D2"), Group("PSG")
MEETING = MeetingNow(M1, PSG, TODAY, Phase.CLOSED, None, None, True, None)
DRAFTED = Drafted(M1, PSG, TODAY)
CONTEXT, VIEWS = Prose("Why it came."), Prose("All agreed.")
CONTEXT_MISSING = (
    "The headline report must hold the context of each decision and the views of industry on it."
)
STAMP_MISSING = "Each decision in the headline report must carry its timestamp in the recording."


def items(*decisions: CaseId, complete=False, settled=True) -> Items:
    return Items(M1, tuple(Item(each, settled, True, complete) for each in decisions))


def written(decision: CaseId, at: int | None = 60) -> Written:
    return Written(decision, CONTEXT, VIEWS, None if at is None else Offset(at))


PROGRAMME = Scenario(REPORT)
BEGUN = PROGRAMME.given(DRAFTED, facts=(items(D1, D2),))
WRITTEN = BEGUN.given(written(D1), written(D2))
IN_TIME = Timing(Name("report"), date(2024, 2, 9), Count(0), Name(CALENDAR.id))


def test_the_pmo_begins_the_report_of_a_meeting_that_is_closed():
    PROGRAMME.given(facts=(MEETING,)).when(Draft(M1, PSG), by="PMO").then(DRAFTED)


@pytest.mark.parametrize("phase", [Phase.CALLED, Phase.OPEN, Phase.CANCELLED])
def test_no_report_comes_before_the_end_of_its_meeting(phase):
    too_soon = PROGRAMME.given(facts=(replace(MEETING, phase=phase),))
    too_soon.when(Draft(M1, PSG), by="PMO").refused(
        "The headline report must follow the meeting. (3.11)"
    )


def test_a_report_is_of_a_meeting_of_its_group():
    elsewhere = PROGRAMME.given(facts=(replace(MEETING, group=Group("DAG")),))
    elsewhere.when(Draft(M1, PSG), by="PMO").refused(
        "The meeting must be one of the group. (platform)"
    )
    PROGRAMME.when(Draft(M1, PSG), by="SRO").refused(
        "Only the PMO begins the headline report. (3.11)",
        "The meeting must be one of the group. (platform)",
        "The headline report must follow the meeting. (3.11)",
    )


def test_a_meeting_has_one_report():
    told = PROGRAMME.given(facts=(replace(MEETING, report=CaseId("R1")),))
    told.when(Draft(M1, PSG), by="PMO").refused(
        "The meeting must not have a headline report already. (platform)"
    )


def test_the_account_of_a_decision_is_written_and_written_anew():
    after = BEGUN.when(Write(D1, CONTEXT, VIEWS, Offset(60)), by="PMO").then(written(D1))
    again = after.when(Write(D1, CONTEXT, WHY, Offset(61)), by="PMO").decision.events
    (account,) = after.given(*again).state.accounts
    assert (account.viewpoints, account.offset) == (WHY, 61)


def test_only_a_decision_of_the_meeting_is_reported():
    BEGUN.when(Write(CaseId("D9"), CONTEXT, VIEWS), by="PMO").refused(
        "The decision must be one of the meeting. (platform)"
    )


def test_the_meeting_is_summarised():
    assert BEGUN.when(Summarise(WHY), by="PMO").then(Summarised(WHY)).state.summary == WHY


def test_a_report_without_context_and_viewpoints_of_each_decision_is_refused():
    BEGUN.given(written(D1)).when(Issue(), by="PMO").refused(
        f"{CONTEXT_MISSING} (3.11, 5.2, 2.2)", f"{STAMP_MISSING} (3.11, 5.2, 2.2)"
    )


def test_a_report_without_the_timestamp_of_each_decision_is_refused():
    BEGUN.given(written(D1), written(D2, at=None)).when(Issue(), by="PMO").refused(
        f"{STAMP_MISSING} (3.11, 5.2, 2.2)"
    )


def test_a_timestamp_that_the_decision_itself_carries_is_enough():
    stamped = BEGUN.given(written(D1, at=None), facts=(items(D1, complete=True),))
    stamped.when(Issue(), by="PMO").then(Issued(TODAY, IN_TIME, public=True))


def test_a_report_of_a_meeting_whose_decisions_are_not_on_record_is_refused():
    for facts in ((), (items(D1, complete=True, settled=False),)):
        unsettled = PROGRAMME.given(DRAFTED, written(D1), facts=facts)
        unsettled.when(Issue(), by="PMO").refused(
            "Every decision of the meeting must be on record, so that the report gives a clear "
            "audit trail. (3.11, 5.2, 2.2)"
        )


def test_under_3_1_the_same_rule_rests_on_3_11_and_5_2_alone():
    BEGUN.under(MHHS_31).when(Issue(), by="PMO").refused(
        f"{CONTEXT_MISSING} (3.11, 5.2)", f"{STAMP_MISSING} (3.11, 5.2)"
    )


def test_a_meeting_that_decided_nothing_still_has_its_report():
    PROGRAMME.given(DRAFTED, facts=(items(),)).when(Issue(), by="PMO").then(
        Issued(TODAY, IN_TIME, public=True)
    )


def test_it_is_due_within_two_working_days_and_in_time_on_the_last():
    (duty,) = WRITTEN.duties
    assert (duty.command, duty.holders, duty.anchor) == (Issue, ("PMO",), TODAY)
    assert duty.due(MHHS, CALENDAR) == date(2024, 2, 9)
    friday = replace(WRITTEN, today=date(2024, 2, 9))
    friday.when(Issue(), by="PMO").then(Issued(date(2024, 2, 9), IN_TIME, public=True))


def test_a_late_report_goes_through_and_says_by_how_much():
    tuesday = date(2024, 2, 13)
    late = replace(WRITTEN, today=tuesday).when(Issue(), by="PMO")
    issued = late.then(Issued(tuesday, replace(IN_TIME, late=Count(2)), public=True))
    assert issued.duties == []


@pytest.mark.parametrize("on", [date(2024, 2, 10), date(2024, 2, 11), date(2024, 2, 12)])
def test_the_day_after_the_last_is_late_be_it_a_saturday(on):
    """3.11-15: within two working days of Wednesday is by Friday; a day ends at midnight."""
    late = replace(WRITTEN, today=on).when(Issue(), by="PMO")
    late.then(Issued(on, replace(IN_TIME, late=Count(1)), public=True))


def test_the_issue_of_a_report_opens_it_to_everybody_unless_its_group_is_closed():
    issued = WRITTEN.given(*WRITTEN.when(Issue(), by="PMO").decision.events)
    assert [REPORT.widened(each.state) for each in (WRITTEN, issued)] == ["", "public"]
    closed = PROGRAMME.given(Drafted(M1, Group("SDWG"), TODAY), facts=(items(),))
    kept = closed.given(*closed.when(Issue(), by="PMO").decision.events)
    assert (kept.state.stage, REPORT.widened(kept.state)) == ("issued", "")


def test_a_working_group_owes_no_report_and_sends_one_when_it_likes_unless_read_otherwise():
    """C54: 5.2-18 lays it on Level 3; 3.11-11 says each meeting."""
    drafted = Scenario(REPORT, facts=(items(),)).given(Drafted(M1, Group("TWG"), TODAY))
    assert drafted.duties == []
    drafted.when(Issue(), by="PMO").then(Issued(TODAY, None, public=True))
    full = drafted.under(MHHS.with_readings({"l4out": "full"}))
    assert [each.command for each in full.duties] == [Issue]
    full.when(Issue(), by="PMO").then(Issued(TODAY, IN_TIME, public=True))


def test_a_report_is_issued_once():
    issued = WRITTEN.given(Issued(TODAY, IN_TIME))
    for command in (Issue(), Summarise(WHY), Write(D1, CONTEXT, VIEWS)):
        issued.when(command, by="PMO").refused("The report must be drafted. (platform)")


def test_a_body_without_that_clock_sets_no_time_and_lets_a_timestamp_go_with_a_reason():
    steering = Group("STEERING")
    begun = Scenario(REPORT, STANDARDS, (items(D1),)).given(
        Drafted(M1, steering, TODAY), written(D1, at=None)
    )
    begun.when(Issue(), by="SECRETARY").refused(
        "The notes should say where in the recording a decision is. (4)"
    )
    ask = begun.when(Issue(), by="SECRETARY", although={"report.timestamps": "Nobody recorded."})
    ask.then(Issued(TODAY, None, public=True), departing_from=("report.timestamps",))


def test_a_report_puts_a_decision_where_it_was_taken():
    at_900 = Items(M1, (Item(D1, True, True, True, at=Offset(900)),))
    begun = BEGUN.given(facts=(at_900,))
    begun.when(Write(D1, CONTEXT, VIEWS, Offset(60)), by="PMO").refused(
        "The place in the recording must be that of the decision, 00:15:00. (platform)"
    )
    assert begun.when(Write(D1, CONTEXT, VIEWS, Offset(900)), by="PMO").decision.events
    assert begun.when(Write(D1, CONTEXT, VIEWS), by="PMO").decision.events
