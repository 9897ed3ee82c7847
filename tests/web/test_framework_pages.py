"""The framework clause by clause, its readings and versions, and a matter tried on it."""

from urllib.parse import urlencode

import pytest

from law import MHHS, STANDARDS
from lawspeaker.web.framework.contents import TITLES, uses
from web.axe import violations
from web.conftest import complaints, shut_out

MATTER = {
    "cost": "1,500,000", "cumulative": "18,200,000", "tom": "no", "consumers": "no",
    "competition": "no", "at": "2", "home": "2", "consensus": "no",
}  # fmt: skip
PLACES = (
    "framework/", "framework/3.6", "framework/3.11", "framework/try", "framework/table",
    "framework/sentences", "framework/readings", "framework/readings/nc2", "framework/cases",
    "framework/versions", "framework/M-PSG-a", "framework/findings",
    "framework/findings?severity=notice",
    "framework/versions/compare", "framework/versions/compare?before=9",
    "framework/structure", "framework/coverage",
    "framework/coverage?stands=waits",
)  # fmt: skip


def tried(march, **facts: str) -> str:
    return march.get(f"framework/try?{urlencode(MATTER | facts)}")


@pytest.mark.parametrize("framework", [MHHS, STANDARDS], ids=lambda each: each.id)
def test_every_sentence_of_a_framework_stands_under_a_title(framework):
    assert {each.table for each in uses(framework)} <= set(TITLES)


def test_a_clause_says_each_statement_with_its_force_and_what_rests_on_it(march):
    page = march.get("framework/3.6")
    assert 'id="3.6-06"' in page
    assert "Where the PSG cannot agree, the SRO takes the decision." in page
    assert 'data-f="must"' in page
    assert '<span class="rule">P2</span>' in page


def test_a_clause_lists_its_readings_worked_cases_and_table(march):
    page = march.get("framework/3.6")
    for part in (
        "Readings",
        "Findings",
        "Worked cases",
        "Decision table",
        "What rests on it",
        "Open reading",
    ):
        assert part in page


def test_a_clause_without_rules_says_so(march):
    assert "carried by no rule" in march.get("framework/2.1")


def test_a_clause_with_a_clock_says_what_runs(march):
    page = march.get("framework/3.11")
    assert "clocks run" in page
    assert "at least 5 working days before the meeting" in page


def test_a_seat_is_shown_in_its_list(march):
    page = march.get("framework/M-PSG-l")
    assert "Large Supplier representative" in page
    assert "Does not count" in page


def test_a_statement_has_an_address_of_its_own(march):
    answer = march.ask("framework/3.6-06")
    assert (answer.status_code, answer.url) == (302, f"{march.home}framework/3.6#3.6-06")
    assert march.ask("framework/3.6-99").status_code == 404


def test_a_clause_that_is_not_there_is_not_found(march):
    assert march.ask("framework/99.9").status_code == 404
    assert march.ask("framework/readings/nothing").status_code == 404


def test_a_matter_tried_says_who_decides_and_why_nobody_else_does(march):
    page = tried(march)
    assert "The SRO decides" in page
    assert "£1.5m is under £5m, £18.2m is under £20m, nothing material" in page
    assert "Was consensus reached? No." in page


def test_a_matter_tried_names_the_nearest_tipping_point(march):
    page = tried(march)
    assert "£1.8m more and Ofgem decides" in page
    assert page.index("£1.8m more") < page.index("If yes, the PSG decides.")


def test_at_the_limit_to_the_penny_the_reading_it_turns_on_is_named(march):
    page = tried(march, cost="5000000")
    assert "Ofgem decides" in page
    assert "framework/readings/cmp" in page
    otherwise = tried(march, cost="5000000", reading_cmp="more_than")
    assert "The SRO decides" in otherwise


def test_what_is_not_known_is_asked_for(march):
    page = tried(march, consensus="", cost="")
    assert "These facts would settle it" in page


def test_what_cannot_be_understood_is_said_all_at_once(march):
    page = tried(march, cost="a lot", consensus="perhaps")
    assert "That cannot be asked" in page
    assert "pounds" in page
    assert "true or false" in page


def test_the_address_of_a_matter_gives_the_same_answer_to_anybody(march):
    page = tried(march)
    address = page.partition("Address of this matter")[0].rpartition('href="')[2].partition('"')[0]
    found = march.sign_in("sharpe").get(address.replace("&amp;", "&")).text
    assert "The SRO decides" in found


def test_a_reading_shows_what_the_other_choice_would_change(march):
    page = march.get("framework/readings/nc2")
    assert "Who decides when the PSG cannot agree?" in page
    assert "acted on" in page
    assert "<del>" in page
    assert "kinds of matter turn on it" in page


def test_every_worked_case_comes_out_as_it_was_worked(march):
    page = march.get("framework/cases")
    assert "matters come out so" in page
    assert "Otherwise" not in page


def test_the_versions_say_what_changed_and_when_it_was_adopted(march):
    page = march.get("framework/versions")
    assert "Version 3.2" in page
    assert "sentences differ" in page
    assert "Wed 6 Dec 2023" in page


def test_the_framework_of_another_day_is_that_of_the_day(march):
    assert "version 3.1" in march.get("framework/?as_of=2023-12-01")
    assert "version 3.2" in march.get("framework/")


@pytest.mark.browser
def test_the_framework_shuts_nobody_out(march, march_on_air, look):
    page = look("raman").new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for place in PLACES:
        for width in (1440, 400):
            page.set_viewport_size({"width": width, "height": 1000})
            page.goto(f"{march_on_air}{march.home}{place}")
            # The same page has been looked at in the dark when it was wide.
            found = shut_out(page) if width > 400 else violations(page)
            assert found == [], place
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, place
    assert complaints(said) == []


@pytest.mark.browser
def test_a_matter_is_tried_on_the_page_of_a_clause(march, march_on_air, look):
    page = look("raman").new_page()
    page.goto(f"{march_on_air}{march.home}framework/3.6")
    page.get_by_label("Cost of this decision").fill("6000000")
    page.get_by_role("button", name="Who decides?").click()
    assert "cost=6000000" in page.url
    assert page.locator(".answer").inner_text().startswith("Ofgem decides")
