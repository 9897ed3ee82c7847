"""Directions of the sponsor: who gives them, and the reports that come again until they end."""

from datetime import date, timedelta

import pytest

from law import TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Office
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.direction import DIRECTION
from lawspeaker.processes.direction.giving import Cease, EndIt, Give, Require
from lawspeaker.processes.direction.life import (
    CarriedOut,
    Ended,
    Given,
    ReportCeased,
    Reported,
    ReportRequired,
    Required,
    Stage,
)
from lawspeaker.processes.direction.reporting import CarryOut, GiveReport
from lawspeaker.processes.direction.rhythm import Every, days

SRO, IT = Office("SRO"), Title("Checkpoints of M10")
ONE, TWO = Count(1), Count(2)
FIRST, SECOND = date(2024, 2, 20), date(2024, 3, 5)
FORTNIGHTLY = Required(Title("Qualification"), FIRST, Every.FORTNIGHT)
NEW = Scenario(DIRECTION)
GIVEN = NEW.given(Given(SRO, IT, WHY, TODAY, None, None, (FORTNIGHTLY,)))


def given(number: Count, due: date, on: date, late: int = 0) -> Reported:
    timing = Timing(Name("direction"), due, Count(late), Name(NEW.calendar.id))
    return Reported(number, due, on, WHY, None, timing)


def due(case: Scenario) -> list[tuple[type, date | None]]:
    return [(each.command, each.agreed) for each in case.duties]


def test_the_sponsor_directs_an_office_and_asks_for_reports():
    give = Give(SRO, IT, WHY, FIRST, reports=(FORTNIGHTLY,))
    after = NEW.when(give, by="OFGEM").then(Given(SRO, IT, WHY, TODAY, FIRST, None, (FORTNIGHTLY,)))
    assert due(after) == [(CarryOut, FIRST), (GiveReport, FIRST)]
    assert {each.holders for each in after.duties} == {("SRO",)}


@pytest.mark.parametrize("holds", ["SRO", "PMO", "IPA", "party"])
def test_nobody_else_gives_a_direction_and_the_secretariat_may_type_it_in(holds):
    NEW.when(Give(SRO, IT, WHY), by=holds).refused("Only Ofgem gives a direction. (platform)")
    NEW.when(Give(SRO, IT, WHY), by="OFGEM", typed_by="PMO").then(
        Given(SRO, IT, WHY, TODAY, None, None, ())
    )


def test_a_direction_is_to_an_office_on_a_decision_on_record_and_for_days_to_come():
    yesterday = TODAY - timedelta(days=1)
    behind = Required(Title("Late"), FIRST, Every.WEEK, yesterday)
    wrong = Give(Office("NOBODY"), IT, WHY, yesterday, CaseId("D404"), (behind,))
    GIVEN.when(wrong, by="OFGEM").refused(
        "The case must be a new one: each direction has its own. (platform)",
        "An office of the framework must be directed. (platform)",
        "The decision must be one on record. (platform)",
        "It must be carried out on the day it is given or later. (platform)",
        "A report must be due for the last time after the first, and for the first time after"
        " today. (platform)",
    )


def test_each_report_closes_its_own_day_and_the_next_is_owed():
    first = GIVEN.given(today=FIRST).when(GiveReport(ONE, WHY), by="SRO")
    once = first.then(given(ONE, FIRST, FIRST))
    assert due(once)[1:] == [(GiveReport, SECOND)]
    again = once.when(GiveReport(ONE, WHY, FIRST), by="SRO")
    again.refused("The day must be one on which it is due and was not given yet. (platform)")


def test_a_late_report_goes_through_and_is_late_by_working_days():
    """Late over a weekend: Tuesday's report on the Monday after is four working days late."""
    monday = date(2024, 2, 26)
    late = GIVEN.given(today=monday).when(GiveReport(ONE, WHY), by="SRO", typed_by="PMO")
    late.then(given(ONE, FIRST, monday, late=4))


@pytest.mark.parametrize(
    ("day", "on"),
    [
        (date(2024, 2, 23), date(2024, 2, 24)),  # a Friday, and the Saturday after
        (date(2024, 2, 24), date(2024, 2, 25)),
        (date(2024, 2, 24), date(2024, 2, 26)),
    ],
)
def test_a_report_is_late_as_soon_as_its_day_is_over_be_that_a_working_day_or_not(day, on):
    once = Required(Title("Plan"), day, Every.ONCE)
    case = NEW.given(Given(SRO, IT, WHY, TODAY, None, None, (once,)), today=on)
    case.when(GiveReport(ONE, WHY), by="SRO").then(given(ONE, day, on, late=1))


def test_a_report_may_be_given_ahead_and_a_missed_one_stays_owed():
    ahead = GIVEN.when(GiveReport(ONE, WHY, SECOND), by="SRO").then(given(ONE, SECOND, TODAY))
    assert due(ahead)[1:] == [(GiveReport, FIRST)]


@pytest.mark.parametrize("day", [FIRST + timedelta(days=1), TODAY])
def test_a_report_is_for_a_day_on_which_it_is_due(day):
    GIVEN.when(GiveReport(ONE, WHY, day), by="SRO").refused(
        "The day must be one on which it is due and was not given yet. (platform)"
    )


def test_a_report_nobody_asked_for_is_not_given_and_not_ceased():
    for asked, by in ((GiveReport(TWO, WHY), "SRO"), (Cease(TWO, FIRST, WHY), "OFGEM")):
        GIVEN.when(asked, by=by).refused("The report must be one that is asked for. (platform)")


def test_when_the_last_was_given_nothing_is_owed_any_more():
    once = Required(Title("Plan"), TODAY, Every.ONCE)
    case = GIVEN.given(ReportRequired(once), CarriedOut(TODAY, WHY))
    done = case.when(GiveReport(TWO, WHY), by="SRO").then(given(TWO, TODAY, TODAY))
    assert due(done) == [(GiveReport, FIRST)]
    done.when(GiveReport(TWO, WHY), by="SRO").refused(
        "The day must be one on which it is due and was not given yet. (platform)"
    )


def test_the_sponsor_asks_for_more_and_for_no_more():
    more = Required(Title("Migration"), FIRST, Every.MONTH)
    GIVEN.when(Require(more), by="OFGEM").then(ReportRequired(more))
    ceased = GIVEN.when(Cease(ONE, FIRST, WHY), by="OFGEM").then(ReportCeased(ONE, FIRST, WHY))
    assert due(ceased.given(given(ONE, FIRST, FIRST))) == [(CarryOut, None)]
    GIVEN.given(given(ONE, SECOND, TODAY)).when(Cease(ONE, FIRST, WHY), by="OFGEM").refused(
        "The last day must not lie before a report that was given. (platform)"
    )


def test_a_direction_is_carried_out_once_and_ended_by_the_sponsor_alone():
    done = GIVEN.when(CarryOut(WHY), by="SRO").then(CarriedOut(TODAY, WHY))
    done.when(CarryOut(WHY), by="SRO").refused(
        "The direction must not be carried out already. (platform)"
    )
    done.when(EndIt(True, WHY), by="SRO").refused(
        "Only Ofgem says that its direction is met, or withdraws it. (platform)"
    )
    for met, stage in ((True, Stage.MET), (False, Stage.WITHDRAWN)):
        over = done.when(EndIt(met, WHY), by="OFGEM").then(Ended(met, WHY))
        assert (over.state.stage, over.duties) == (stage, [])
        over.when(GiveReport(ONE, WHY), by="SRO").refused(
            "The direction must be in force. (platform)"
        )


def test_where_the_holidays_are_not_published_no_verdict_is_given():
    far = Required(Title("Far"), date(2099, 1, 5), Every.YEAR)
    case = NEW.given(Given(SRO, IT, WHY, TODAY, None, None, (far,)))
    case.when(GiveReport(ONE, WHY), by="SRO").then(Reported(ONE, far.first, TODAY, WHY, None, None))


@pytest.mark.parametrize(
    ("every", "third"),
    [
        (Every.WEEK, date(2024, 2, 14)),
        (Every.FORTNIGHT, date(2024, 2, 28)),
        (Every.MONTH, date(2024, 3, 31)),
        (Every.QUARTER, date(2024, 7, 31)),
        (Every.YEAR, date(2026, 1, 31)),
    ],
)
def test_months_are_counted_from_the_first_day(every, third):
    assert [*days(date(2024, 1, 31), every, third)][2:] == [third]


def test_a_month_without_the_day_has_its_last_one():
    found = [*days(date(2024, 1, 31), Every.MONTH, date(2024, 5, 1))]
    assert found[1:] == [date(2024, 2, 29), date(2024, 3, 31), date(2024, 4, 30)]


@pytest.mark.parametrize("last", [None, date(9999, 12, 31)])
def test_the_days_end_where_no_calendar_reaches(last):
    assert [*days(date(9989, 12, 31), Every.YEAR, last)] == [date(9989, 12, 31)]
    assert [*days(date(9999, 1, 1), Every.ONCE, last)] == []
