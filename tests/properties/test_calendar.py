"""Working days hold against the published dates, an independent library, and their own laws."""

import csv
from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawspeaker.framework.calendar import (
    NotPublished,
    UnknownCalendar,
    calendar_names,
    load_calendar,
)
from lawspeaker.kernel.lasting import days_late

DATA = Path(__file__).parent.parent / "data"
SUBDIVISIONS = {"england_and_wales": "ENG", "scotland": "SCT", "northern_ireland": "NIR"}
ENGLAND = load_calendar("england_and_wales")
FUNERAL = date(2022, 9, 19)

names = st.sampled_from(calendar_names())
days = st.dates(date(2013, 1, 1), date(2027, 12, 31))
counts = st.integers(1, 60)


def rows():
    with (DATA / "rule-calendar.csv").open() as file:
        return list(csv.DictReader(file))


def test_there_are_three_divisions():
    assert calendar_names() == ("england_and_wales", "northern_ireland", "scotland")


def test_every_meeting_of_seven_years_has_its_papers_and_report_on_the_day_worked_out_apart():
    found = [
        {
            **row,
            "working_day": "yes" if ENGLAND.is_working(day) else "no",
            "papers_due": ENGLAND.before(day, 5).isoformat(),
            "report_due": ENGLAND.after(day, 2).isoformat(),
        }
        for row in rows()
        for day in [date.fromisoformat(row["meeting"])]
    ]
    assert found == rows()
    assert len(found) == 336


@pytest.mark.parametrize("name", calendar_names())
def test_an_independent_library_knows_the_same_working_days(name):
    calendar = load_calendar(name)
    oracle = holidays.country_holidays("GB", subdiv=SUBDIVISIONS[name], years=range(2012, 2029))
    span = (calendar.last - calendar.first).days + 1
    every = [calendar.first + timedelta(i) for i in range(span)]
    assert [d for d in every if calendar.is_working(d)] == [
        d for d in every if d.weekday() < 5 and d not in oracle
    ]


@given(names, days, days)
def test_a_last_day_is_over_when_it_ends_and_only_on_itself_is_nothing_left(name, last, on):
    calendar = load_calendar(name)
    left, past = calendar.left(last, on), calendar.past(last, on)
    assert (left > 0, left == 0, past > 0) == (on < last, on == last, on > last)
    assert abs(left) >= abs(calendar.between(on, last))
    assert past == max(-left, 0)


def test_the_first_day_counted_back_is_the_day_before_and_the_meeting_does_not_count():
    counted = ENGLAND.count(date(2024, 6, 5), -5)
    assert [step.day.day for step in counted if step.number] == [4, 3, 31, 30, 29]
    assert counted[-1].day == ENGLAND.before(date(2024, 6, 5), 5) == date(2024, 5, 29)


def test_a_holiday_in_the_count_is_shown_with_its_name_and_has_no_number():
    step = next(s for s in ENGLAND.count(date(2022, 9, 21), -5) if s.day == FUNERAL)
    assert step.number == 0
    assert "State Funeral" in step.why_not


def test_a_holiday_proclaimed_late_moves_the_papers_and_nobody_could_know_it_before():
    meeting = date(2022, 9, 21)
    assert ENGLAND.known_on(date(2022, 9, 9)).before(meeting, 5) == date(2022, 9, 14)
    assert ENGLAND.known_on(date(2022, 9, 10)).before(meeting, 5) == date(2022, 9, 13)


@pytest.mark.parametrize(
    ("ordinary", "held", "announced"),
    [
        (date(2012, 5, 28), date(2012, 6, 4), date(2010, 1, 5)),
        (date(2020, 5, 4), date(2020, 5, 8), date(2019, 6, 7)),
        (date(2022, 5, 30), date(2022, 6, 2), date(2020, 11, 12)),
    ],
)
def test_until_it_was_moved_a_holiday_stood_on_its_ordinary_day(ordinary, held, announced):
    before, after = ENGLAND.known_on(announced - timedelta(1)), ENGLAND.known_on(announced)
    assert [before.is_working(ordinary), before.is_working(held)] == [False, True]
    assert [after.is_working(ordinary), after.is_working(held)] == [True, False]


def test_scotland_moved_its_early_may_holiday_a_week_after_england():
    between = date(2019, 6, 10)
    assert load_calendar("scotland").known_on(between).is_working(date(2020, 5, 8))
    assert not ENGLAND.known_on(between).is_working(date(2020, 5, 8))


def test_outside_the_published_years_nothing_is_guessed():
    with pytest.raises(NotPublished, match="2012-01-01 to 2028-12-31; 2029-01-01 does not"):
        ENGLAND.after(date(2028, 12, 29), 1)
    with pytest.raises(NotPublished):
        ENGLAND.before(date(2012, 1, 3), 1)
    with pytest.raises(NotPublished):
        ENGLAND.is_working(date(2011, 12, 30))


def test_a_calendar_is_adopted_by_its_name_and_the_last_announcement_it_knows():
    known = ENGLAND.known_on(date(2022, 9, 30))
    assert known.id == "england_and_wales@2022-09-10"
    assert load_calendar(known.id).holidays == known.holidays
    assert load_calendar("england_and_wales@ordinary").version == "ordinary"


def test_two_calendars_that_count_alike_have_one_hash():
    a, b = ENGLAND.known_on(date(2022, 9, 10)), ENGLAND.known_on(date(2022, 11, 5))
    assert a.sha256 == b.sha256
    assert a.sha256 != ENGLAND.sha256


@pytest.mark.parametrize(
    ("ref", "says"),
    [
        ("scotlnd", 'found "scotlnd". Did you mean "scotland"?'),
        ("wessex", "Known: england_and_wales, northern_ireland, scotland."),
        ("scotland@2022-09-11", 'found "2022-09-11"'),
        ("scotland@soon", 'found "soon"'),
    ],
)
def test_an_unknown_calendar_is_refused_with_the_names_there_are(ref, says):
    with pytest.raises(UnknownCalendar) as refused:
        load_calendar(ref)
    assert says in str(refused.value)


@given(names, days, counts)
def test_counting_forward_then_back_returns_to_a_working_day(name, day, n):
    calendar = load_calendar(name)
    start = calendar.after(day, 1)
    assert calendar.before(calendar.after(start, n), n) == start


@given(names, days, counts)
def test_the_nth_day_is_a_working_day_with_exactly_n_working_days_up_to_it(name, day, n):
    calendar = load_calendar(name)
    end = calendar.after(day, n)
    assert calendar.is_working(end)
    assert calendar.between(day, end) == n
    assert calendar.between(end, day) == -n


@given(names, days, counts)
def test_a_longer_time_never_ends_earlier(name, day, n):
    calendar = load_calendar(name)
    assert calendar.after(day, n) < calendar.after(day, n + 1)
    assert calendar.before(day, n) > calendar.before(day, n + 1)


@given(names, days)
def test_no_time_at_all_ends_on_the_day_itself(name, day):
    assert load_calendar(name).shift(day, 0) == day


def test_what_comes_after_its_last_day_is_late_also_where_no_calendar_is_published():
    last, on = date(2029, 3, 2), date(2029, 3, 5)
    with pytest.raises(NotPublished):
        ENGLAND.past(last, on)
    assert (days_late(ENGLAND, last, on), days_late(ENGLAND, last, last)) == (3, 0)
