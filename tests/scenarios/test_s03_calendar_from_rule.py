"""S03: the dates that four rules give for 2024, and what stands in their way."""

import csv
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from lawspeaker.framework.calendar import NotPublished, load_calendar
from lawspeaker.framework.load import load
from lawspeaker.framework.meetings import NoMeetings, held, meetings, next_by_rule
from lawspeaker.framework.model import MeetingRule
from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Count, Title
from lawspeaker.processes.meeting.agenda import Item as Listed
from lawspeaker.processes.meeting.calling import Call, IssuePapers
from lawspeaker.processes.meeting.listing import SetAgenda
from lawspeaker.records.visible import Filter
from lawspeaker.web.meetings.days import Rules, planned
from stage import Stage, cited, keys

DATA = Path(__file__).parent.parent / "data"
BEFORE, AFTER = load("mhhs@3.1"), load("mhhs")
ENGLAND = load_calendar("england_and_wales")
YEAR = (date(2024, 1, 1), date(2024, 12, 31))
SEVEN_YEARS = (date(2022, 1, 1), date(2028, 12, 31))
RULED = ("PSG", "DAG", "TMAG", "CCAG")


def of_2024(group, framework=BEFORE):
    return meetings(framework, ENGLAND, group, *YEAR)


def on(group, day):
    return next(each for each in of_2024(group) if each.date == day)


def test_the_psg_meets_on_the_first_wednesday_of_every_month_of_2024():
    days = [(each.date.month, each.date.day) for each in of_2024("PSG", AFTER)]
    assert days == [
        (1, 3),
        (2, 7),
        (3, 6),
        (4, 3),
        (5, 1),
        (6, 5),
        (7, 3),
        (8, 7),
        (9, 4),
        (10, 2),
        (11, 6),
        (12, 4),
    ]


def test_four_rules_give_48_dates_of_which_one_is_a_holiday():
    every = [(group, each) for group in RULED for each in of_2024(group)]
    assert len(every) == 48
    assert [(g, each.date) for g, each in every if not each.working_day] == [
        ("CCAG", date(2024, 12, 25))
    ]


def test_a_meeting_on_a_holiday_stays_where_it_is():
    christmas = on("CCAG", date(2024, 12, 25))
    assert christmas.papers_due == date(2024, 12, 18)
    assert christmas.report_due == date(2024, 12, 30)


@pytest.mark.parametrize("group", ["SITAG", "MCAG", "QAG"])
def test_no_rule_is_found_for_the_three_new_groups(group):
    with pytest.raises(NoMeetings, match=f"{group} must have a meeting rule"):
        of_2024(group, AFTER)


def test_a_group_that_was_ended_does_not_meet_and_the_answer_says_where_it_did():
    with pytest.raises(NoMeetings, match=r"CR035 ends it in mhhs@3\.2\. Ask mhhs@3\.1"):
        of_2024("TMAG", AFTER)
    assert len(of_2024("TMAG", load("mhhs@2024-01-15"))) == 12


def test_an_unknown_group_is_refused_with_the_near_miss():
    with pytest.raises(NoMeetings, match=r'No such group: "PSGG"\. Did you mean "PSG"\?'):
        of_2024("PSGG")


def test_an_ordinary_month_has_its_four_dates():
    february = on("PSG", date(2024, 2, 7))
    assert february.papers_due == date(2024, 1, 31)
    assert february.report_due == date(2024, 2, 9)
    assert february.amendments_due == date(2024, 2, 28)


def test_amendments_end_when_the_papers_of_the_next_month_are_due():
    for one, following in pairwise(of_2024("DAG")):
        assert one.amendments_due == following.papers_due


def test_the_papers_of_the_dag_fall_due_on_the_day_of_the_psg_in_78_months_of_84():
    every = meetings(BEFORE, ENGLAND, "PSG", *SEVEN_YEARS)
    hit = [m for m in every if ("DAG", "papers_due") in collisions(m)]
    assert [len(hit), len(every)] == [78, 84]


def test_the_papers_of_the_psg_fall_due_on_the_day_of_the_ccag_in_43_months_of_84():
    every = meetings(BEFORE, ENGLAND, "CCAG", *SEVEN_YEARS)
    assert sum(("PSG", "papers_due") in collisions(m) for m in every) == 43


def collisions(meeting):
    return {(each.group, each.what) for each in meeting.collides_with}


def test_a_group_that_no_longer_stands_collides_with_nothing():
    groups = {each.group for m in of_2024("PSG", AFTER) for each in m.collides_with}
    assert groups == {"DAG"}


@pytest.mark.parametrize("group", RULED)
def test_the_rule_gives_the_dates_worked_out_apart(group):
    with (DATA / "rule-calendar.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["group"] == group]
    found = meetings(BEFORE, ENGLAND, group, *SEVEN_YEARS)
    assert [
        (m.date.isoformat(), m.papers_due.isoformat(), m.report_due.isoformat()) for m in found
    ] == [(row["meeting"], row["papers_due"], row["report_due"]) for row in rows]


def test_a_due_day_beyond_the_published_years_is_left_open_and_a_meeting_there_refused():
    last = meetings(AFTER, ENGLAND, "PSG", date(2028, 12, 1), date(2028, 12, 31))
    assert [each.amendments_due for each in last] == [None]
    with pytest.raises(NotPublished):
        meetings(AFTER, ENGLAND, "PSG", date(2029, 1, 1), date(2029, 1, 31))


def test_a_framework_without_time_limits_has_meetings_with_nothing_due():
    silent = replace(AFTER, text=msgspec.structs.replace(AFTER.text, clocks={}))
    february = of_2024("PSG", silent)[1]
    assert february.date == date(2024, 2, 7)
    assert february.papers_due is february.report_due is february.amendments_due is None
    assert february.collides_with == ()


def test_a_moved_meeting_is_listed_on_its_new_day_and_a_cancelled_one_not_at_all():
    rule = MeetingRule(
        nth=1,
        weekday="wed",
        by=("WEB-16",),
        moved={"2025-01-01": date(2025, 1, 7)},
        cancelled=(date(2025, 2, 5),),
    )
    assert [*held(rule, date(2025, 1, 1), date(2025, 3, 31))] == [
        date(2025, 1, 7),
        date(2025, 3, 5),
    ]
    assert next_by_rule(rule, date(2024, 12, 4)) == date(2025, 1, 7)
    assert next_by_rule(rule, date(2025, 1, 7)) == date(2025, 3, 5)


def test_a_meeting_moved_into_the_month_before_is_not_its_own_next():
    moved = {"2025-01-01": date(2024, 12, 31)}
    rule = MeetingRule(nth=1, weekday="wed", by=("WEB-16",), moved=moved)
    assert next_by_rule(rule, date(2024, 12, 31)) == date(2025, 2, 5)


def test_a_rule_may_name_the_last_weekday_of_a_month():
    rule = MeetingRule(nth=-1, weekday="fri", by=("WEB-16",))
    found = [*held(rule, date(2024, 2, 1), date(2024, 5, 31))]
    assert [day.day for day in found] == [23, 29, 26, 31]


TOO_MUCH = Prose("The July papers are too many for one meeting.")


def july(*, reason=TOO_MUCH):
    """Let the chair of the DAG call a second meeting in July 2024, the first being by the rule."""
    stage = Stage(date(2024, 6, 12), groups=("PSG", "DAG"))
    stage.room("DAG", date(2024, 7, 10))
    extra = Call(Group("DAG"), date(2024, 7, 24), by_rule=False, reason=reason)
    return stage, extra


@pytest.mark.usefixtures("database")
def test_the_chair_of_the_dag_may_add_a_second_meeting_in_july():
    stage, extra = july()
    added = stage.tell.own("halloran", "SRO", extra)
    called = stage.view().meetings(Filter(group=Group("DAG"))).rows
    assert {(each.day, each.by_rule) for each in called} == {
        (date(2024, 7, 10), True),
        (date(2024, 7, 24), False),
    }
    month = (date(2024, 7, 1), date(2024, 7, 31))
    days = planned(Rules(AFTER, ENGLAND), called, [Group("DAG")], month)
    assert [(each.day.day, each.papers_due) for each in days] == [
        (10, date(2024, 7, 3)),
        (24, date(2024, 7, 17)),
    ]
    stage.tell.on(date(2024, 7, 17))
    stage.tell.own("raman", "PMO", SetAgenda((Listed(Count(1), Title("Papers"), Count(5)),)), added)
    stage.tell.own("raman", "PMO", IssuePapers((), None), added)
    assert stage.view().case(added).state.papers_timing.late == 0


@pytest.mark.usefixtures("database")
def test_a_second_meeting_has_a_reason_and_is_not_said_to_be_by_the_rule():
    stage, extra = july(reason=None)
    assert keys(lambda: stage.tell.own("halloran", "SRO", extra)) == {"meeting.reason"}
    ruled = replace(extra, by_rule=True)
    assert keys(lambda: stage.tell.own("halloran", "SRO", ruled)) == {"meeting.by_rule"}


@pytest.mark.usefixtures("database")
def test_a_member_adds_no_meeting():
    stage, extra = july()
    assert cited(lambda: stage.tell.own("nuttall", "M-DAG-l", extra)) == {"3.9-08", "3.11-02"}
