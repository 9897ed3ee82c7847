"""Directions of Ofgem with reports that come again: given, in time, late, told and shown.

The dates are those of a checkpoint report every month and a qualification report every two weeks.
"""

from datetime import date

import pytest

from lawspeaker.framework.names import Office, Prose
from lawspeaker.kernel.kinds import Count, Title
from lawspeaker.processes.direction.giving import EndIt, Give
from lawspeaker.processes.direction.life import Required
from lawspeaker.processes.direction.reporting import CarryOut, GiveReport
from lawspeaker.processes.direction.rhythm import Every
from lawspeaker.records.rebuild import rebuild
from lawspeaker.service.demo.playing import introduce
from stage import SLUG, Stage, page

pytestmark = pytest.mark.usefixtures("database")
GIVEN, FIRST, SECOND, LATE = (
    date(2025, 2, 4),
    date(2025, 2, 18),
    date(2025, 3, 4),
    date(2025, 3, 7),
)
WHY = Prose("As the letter says.")


@pytest.fixture
def directed():
    introduce()
    stage = Stage(date(2025, 1, 6))
    stage.tell.on(GIVEN, 9)
    reports = (
        Required(Title("Checkpoint"), date(2025, 2, 28), Every.MONTH, date(2025, 6, 30)),
        Required(Title("Qualification"), FIRST, Every.FORTNIGHT),
    )
    give = Give(Office("SRO"), Title("Reports until M10"), WHY, reports=reports)
    return stage, stage.tell.do("whitcombe", "OFGEM", give)


def report(stage, case, number: int) -> None:
    stage.tell.do("halloran", "SRO", GiveReport(Count(number), Prose("On track.")), case)


def test_each_report_is_owed_on_its_day_and_late_after_it(directed):
    stage, case = directed
    assert owed(stage) == [None, FIRST, date(2025, 2, 28)]
    stage.tell.on(FIRST, 9)
    report(stage, case, 2)
    stage.tell.on(date(2025, 2, 28), 9)
    report(stage, case, 1)
    stage.tell.on(LATE, 9)
    shown = page(f"directions/{case}")
    assert "Not given" in shown
    report(stage, case, 2)
    state = stage.view().case(case).state
    assert [(e.number, e.due, e.timing.late) for e in state.given] == [
        (2, FIRST, 0),
        (1, date(2025, 2, 28), 0),
        (2, SECOND, 3),
    ]
    (line,) = stage.view().directions().rows
    assert (line.given, line.late, line.due) == (3, 1, date(2025, 3, 18))
    assert "3 working days late" in page(f"directions/{case}")
    assert "1 late" in page("directions/")
    assert rebuild(SLUG, check=True) == ()


def test_it_ends_by_the_word_of_the_sponsor_and_nothing_is_owed_any_more(directed):
    stage, case = directed
    stage.tell.do("halloran", "SRO", CarryOut(WHY), case)
    stage.tell.do("whitcombe", "OFGEM", EndIt(met=True, text=WHY), case)
    assert owed(stage) == []
    assert "Met" in page("directions/")


def owed(stage) -> list[date | None]:
    found = (each for each in stage.view().duties() if each.process == "direction")
    return sorted((each.due for each in found), key=lambda day: day or date.min)
