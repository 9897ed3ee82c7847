"""The structure of the groups on any day, beside the framework that sets it up."""

import pytest

from lawspeaker.service.demo.february import SPLIT_ON
from lawspeaker.web import dates

HERE = "framework/structure"
SIDES = (("", "raman"), ("public/", ""))
SPLIT = ("SITAG", "MCAG", "QAG")


def drawn(page: str) -> str:
    """Return what the picture is called: the groups that stand."""
    at = page.index("Structure by level under framework")
    return page[at : page.index(".", page.index(":", at))]


@pytest.mark.parametrize(("side", "who"), SIDES)
def test_the_groups_are_drawn_as_they_stand_today(march, side, who):
    said = drawn(march.get(f"{side}{HERE}", who))
    assert all(each in said for each in ("PSG", *SPLIT))
    assert "TMAG" not in said


@pytest.mark.parametrize(("side", "who"), SIDES)
def test_and_as_they_stood_on_another_day(march, side, who):
    page = march.get(f"{side}{HERE}?as_of=2024-01-15", who)
    said = drawn(page)
    assert "TMAG" in said
    assert not any(each in said for each in SPLIT)
    assert 'value="2024-01-15"' in page


@pytest.mark.parametrize(("side", "who"), SIDES)
def test_the_days_on_which_it_changed_lead_to_the_structure_of_the_day(march, side, who):
    page = march.get(f"{side}{HERE}", who)
    changed = page[page.index("When it changed") :]
    assert f"{side}{HERE}?as_of={SPLIT_ON}" in changed
    assert dates.said(SPLIT_ON) in changed
    assert "TMAG ended" in changed
    assert "The record begins." in changed


@pytest.mark.parametrize(("side", "who"), SIDES)
def test_contents_and_versions_lead_to_it(march, side, who):
    for place in ("framework/", "framework/versions"):
        assert f"{side}{HERE}" in march.get(f"{side}{place}", who)


def test_who_represents_whom_leads_to_it_and_back(march):
    assert f"public/{HERE}" in march.public("groups/")
    page = march.public(f"{HERE}?as_of=2024-01-15")
    assert "public/groups/?as_of=2024-01-15#TMAG" in page
    assert 'id="TMAG"' in march.public("groups/?as_of=2024-01-15")


def test_inside_a_group_leads_to_its_page_on_the_day(march):
    assert "groups/TMAG/?as_of=2024-01-15" in march.get(f"{HERE}?as_of=2024-01-15")


def test_a_group_behind_closed_doors_is_shown_only_to_those_inside_it(march):
    assert "SDWG" in march.get(HERE)
    assert "SDWG" not in march.public(HERE)


def test_there_is_no_structure_before_the_record_begins(march):
    assert march.ask(f"{HERE}?as_of=2020-01-01").status_code == 404
