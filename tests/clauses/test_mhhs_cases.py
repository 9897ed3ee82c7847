"""The worked cases of MHHS: each is worked again, and each rule and time limit has one."""

import pytest

from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.facts import from_pounds
from lawspeaker.framework.load import load

MHHS = load("mhhs")
CASES, DATED = MHHS.text.cases, MHHS.text.dated


def answer(case):
    read = MHHS.with_readings(case.readings)
    return read.route(from_pounds(MHHS.facts, case.given))


def due(case, working_days):
    calendar = load_calendar(case.calendar or MHHS.text.calendar)
    if case.known_on:
        calendar = calendar.known_on(case.known_on)
    return calendar.shift(case.next or case.event, working_days)


def test_there_are_enough_cases_to_rely_on():
    assert len(CASES) >= 30
    assert len(DATED) >= 30


@pytest.mark.parametrize("name", CASES)
def test_the_matter_goes_where_it_was_worked_to_go(name):
    case, found = CASES[name], answer(CASES[name])
    assert (found.decider, found.how) == (case.decider, case.how)
    assert found.may_also == case.may_also


@pytest.mark.parametrize("name", DATED)
def test_the_deadline_falls_where_it_was_worked_to_fall(name):
    case = DATED[name]
    assert due(case, MHHS.clocks[case.clock].working_days) == case.due


def test_every_rule_of_who_decides_has_a_case():
    assert {rule for case in CASES.values() for rule in answer(case).rules} == {
        *MHHS.text.who_decides
    }


@pytest.mark.parametrize("name", MHHS.text.who_decides)
def test_what_a_rule_cites_its_answer_cites(name):
    rule = MHHS.text.who_decides[name]
    found = next(answer(c) for c in CASES.values() if answer(c).rules == (name,))
    assert set(found.clauses) >= {*rule.by, *rule.also_by}


def test_every_threshold_has_a_case_that_meets_it():
    found = {met for case in CASES.values() for met in answer(case).thresholds}
    assert found == {*MHHS.thresholds}


def test_both_choices_of_every_reading_that_routing_turns_on_have_a_case():
    chosen = {pair for case in CASES.values() for pair in case.readings.items()}
    assert {("cmp", "more_than"), ("nc2", "chair"), ("nc34", "escalate")} <= chosen


@pytest.mark.parametrize("off", [-1, 1])
@pytest.mark.parametrize("clock", MHHS.clocks)
def test_a_time_limit_wrong_by_a_day_would_be_noticed(clock, off):
    worked = [case for case in DATED.values() if case.clock == clock]
    days = MHHS.clocks[clock].working_days + off
    assert any(due(case, days) != case.due for case in worked)


def test_a_case_of_every_division_and_of_a_holiday_not_yet_known_is_worked():
    assert {case.calendar for case in DATED.values()} == {"", "scotland", "northern_ireland"}
    assert any(case.known_on for case in DATED.values())
