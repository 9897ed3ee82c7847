"""Whoever looks at what they may do: on which day their act would be."""

from datetime import UTC, date, datetime

import pytest

from lawspeaker.service import clock
from lawspeaker.surfaces.before import Looker


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Europe/London", date(2024, 7, 1)), ("Pacific/Auckland", date(2024, 7, 2))],
)
def test_an_act_would_be_on_the_day_it_is_in_the_zone_of_the_programme(zone, day):
    clock.read_from(lambda: datetime(2024, 7, 1, 20, tzinfo=UTC))
    try:
        assert Looker("any", "", (), zone).act.happened.day == day
    finally:
        clock.read_from(None)
