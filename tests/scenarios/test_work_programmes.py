"""The work programme of a working group: its outputs through the door, and on its page (WEB-48)."""

from datetime import date

import pytest

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Link, Name, Title
from lawspeaker.processes.output.working import Begin, Deliver, Plan, Replan
from lawspeaker.records.asked import Filter
from lawspeaker.service.demo.playing import introduce
from stage import Stage, page

pytestmark = pytest.mark.usefixtures("database")
DWG, WHY = Group("DWG"), Prose("The supplier data came late.")


def stage() -> Stage:
    introduce()
    return Stage(date(2024, 3, 1), ("PSG", "SITAG"))


def test_an_output_is_planned_begun_planned_anew_and_delivered_a_working_day_late():
    on = stage()
    tell, for_whom = on.tell, (Name("SITAG"), Name("large_supplier"))
    plan = Plan(DWG, Title("Test data strategy"), for_whom, date(2024, 4, 26),
                Name("test_data_strategy"))  # fmt: skip
    output = tell.own("raman", "PMO", plan)
    tell.own("raman", "PMO", Plan(DWG, Title("Test data set"), (Name("SITAG"),)))
    tell.own("raman", "PMO", Begin(), output)
    tell.own("halloran", "SRO", Replan(for_whom, WHY, date(2024, 5, 31)), output)
    tell.on(date(2024, 6, 3))
    shown = page("groups/DWG/")
    assert "1 working day late" in shown
    assert "first Fri 26 Apr" in shown
    assert "output/new/plan?group=DWG" in shown
    (duty,) = (each for each in on.view("halloran").duties() if each.case == output)
    assert duty.due == date(2024, 5, 31)
    at = Link("https://example.org/strategy")
    tell.own("raman", "PMO", Deliver(Prose("Version 1."), at), output)
    shown = page("groups/DWG/")
    assert "Delivered 3 Jun, 1 working day late" in shown
    assert 'href="/p/mhhs/output/' in shown


def test_the_sources_name_what_a_group_makes_before_anybody_plans_it():
    stage()
    shown = page("groups/MWG/")
    assert "No output is planned yet." in shown
    assert "Migration, Cutover and Data Strategy" in shown
    assert "Makes it" in shown


def test_outputs_are_listed_by_group():
    on = stage()
    on.tell.own("raman", "PMO", Plan(DWG, Title("Test data set"), (Name("SITAG"),)))
    assert [each.title for each in on.view().outputs(Filter(group=DWG)).rows] == ["Test data set"]
    assert on.view().outputs(Filter(group=Group("MWG"))).rows == ()
