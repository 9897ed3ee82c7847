"""In summer a day of the record begins an hour before it does in UTC, on every page."""

from datetime import date

import pytest

from lawspeaker.framework.names import Group
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.action import Assign
from lawspeaker.records.ledger import Ledger
from lawspeaker.service.demo.playing import introduce
from stage import SLUG, Stage, page

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize("side", ["ledger", "public/ledger"])
def test_an_entry_made_after_midnight_is_of_that_day_where_it_is_proved(side):
    introduce()
    stage = Stage(date(2024, 6, 3))
    stage.tell.on(date(2024, 6, 12), 0, 30)  # in UTC it is still the eleventh
    assign = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))
    stage.tell.own("raman", "PMO", assign)
    last = Ledger(SLUG).read()[-1].seq
    shown = page(f"{side}/{last}")
    assert "Wed 12 Jun 2024" in shown
    assert "11 Jun" not in shown
