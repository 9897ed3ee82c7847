"""The search: cases, clauses, groups and who sits where, for each only what they may read."""

import re

import pytest
from playwright.sync_api import expect

from lawspeaker.service.demo.cast import CAST
from web.conftest import shut_out


def found(page: str) -> list[str]:
    """Return what is listed first in each row."""
    return re.findall(r'<th scope="row"[^>]*>(?:<a[^>]*>)?([^<]+)', page)


def test_a_case_is_found_by_its_id_and_by_its_words(march):
    assert "D5" in found(march.get("search?q=D5"))
    assert "D6" in found(march.get("search?q=migration+simulator"))


def test_a_clause_is_found_by_its_words_and_leads_to_its_page(march):
    page = march.get("search?q=escalate")
    assert "/framework/3.6#3.6-13" in page


def test_a_group_and_whoever_sits_in_it_are_found(march):
    page = march.get("search?q=Clare+Nuttall")
    assert "Small Supplier" in page
    assert "/groups/PSG/" in page
    assert "Qualification Advisory Group" in march.get("search?q=qualification+advisory")


def test_what_nobody_wrote_is_not_found(march):
    page = march.get("search?q=zyzzyva")
    assert "Nothing that is open to you holds all these words." in page
    assert found(page) == []


def test_without_words_the_page_says_what_can_be_looked_for(march):
    assert "Nothing is looked for yet." in march.get("search")


def test_the_public_finds_what_was_published_and_no_person(march):
    page = march.public("search?q=simulator")
    assert "/public/decisions/D6" in page
    assert "D9" not in found(march.public("search?q=rehearse"))
    named = march.public("search?q=Small+Supplier")
    assert "Tarn Energy" in named
    assert [each.name for each in CAST.values() if each.name in named] == []
    assert found(march.public("search?q=Clare+Nuttall")) == []


def test_a_group_leads_the_public_to_its_place_among_those_who_represent(march):
    assert "/public/groups/#DAG" in march.public("search?q=DAG")


def test_words_are_shown_as_they_were_written(march):
    page = march.get("search?q=<script>alert(1)</script>")
    assert "<script>alert" not in page


@pytest.mark.browser
@pytest.mark.parametrize("width", [400, 1440])
def test_the_search_of_the_top_bar_shuts_nobody_out(look, march_on_air, march, width):
    page = look().new_page()
    page.set_viewport_size({"width": width, "height": 1000})
    page.goto(f"{march_on_air}{march.home}search?q=threshold")
    expect(page.get_by_role("heading", name="Clauses")).to_be_visible()
    assert shut_out(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_words_are_looked_for_from_any_page(look, march_on_air, march):
    page = look().new_page()
    page.goto(f"{march_on_air}{march.home}")
    page.keyboard.press("/")
    page.keyboard.type("simulator")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="D6", exact=True)).to_be_visible()
