"""The clock: when an act happened, on which day, where the programme is."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from lawspeaker.kernel.acts import Moment
from lawspeaker.service import clock

LONDON = clock.LONDON
NOON = datetime(2023, 12, 6, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def machine_again():
    yield
    clock.read_from(None)


def at(instant: datetime) -> int:
    return int(instant.timestamp() * 1000)


def test_an_act_happened_now_unless_it_is_told():
    assert clock.moment(None, NOON, LONDON) == Moment(at(NOON), date(2023, 12, 6))


def test_today_is_no_later_than_now():
    assert clock.moment(date(2023, 12, 6), NOON, LONDON).at == at(NOON)


@pytest.mark.parametrize(
    ("day", "ends"),
    [
        (date(2023, 12, 5), datetime(2023, 12, 5, 23, 59, 59, 999000, UTC)),
        (date(2023, 7, 1), datetime(2023, 7, 1, 22, 59, 59, 999000, UTC)),
        (date(2023, 3, 26), datetime(2023, 3, 26, 22, 59, 59, 999000, UTC)),  # summer time begins
        (date(2023, 10, 29), datetime(2023, 10, 29, 23, 59, 59, 999000, UTC)),  # and ends
    ],
)
def test_a_day_ends_when_it_does_where_the_programme_is(day, ends):
    assert clock.moment(day, NOON, LONDON) == Moment(at(ends), day)


def test_an_instant_has_the_day_it_has_where_the_programme_is():
    late = datetime(2023, 7, 1, 23, 30, tzinfo=UTC)
    assert clock.moment(late, NOON, LONDON).day == date(2023, 7, 2)
    west = late.astimezone(timezone(timedelta(hours=-8)))
    assert clock.moment(west, NOON, LONDON) == clock.moment(late, NOON, LONDON)


def test_an_instant_must_say_its_zone():
    with pytest.raises(ValueError, match="must say its zone"):
        clock.moment(datetime(2023, 12, 6, 12), NOON, LONDON)


def test_instants_are_whole_milliseconds():
    assert clock.milliseconds(datetime(1970, 1, 1, 0, 0, 1, 999, UTC)) == 1000
    assert clock.milliseconds(datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)) == -1000


def test_the_clock_can_be_read_from_elsewhere_and_from_the_machine_again():
    clock.read_from(lambda: NOON)
    assert (clock.now(), clock.today(clock.LONDON)) == (NOON, date(2023, 12, 6))
    clock.read_from(None)
    assert abs(clock.now() - clock.machine()) < timedelta(seconds=60)
