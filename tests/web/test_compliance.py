"""The compliance statement, as those who take part and the public see it."""

import pytest

from lawspeaker.framework.coverage import coverage
from lawspeaker.framework.load import drafted, load
from lawspeaker.framework.source import Written
from lawspeaker.service.demo.february import SPLIT_ON
from lawspeaker.web import dates
from lawspeaker.web.addresses import find
from lawspeaker.web.framework.compliance import compliance_page
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.resting import waiting

MHHS = load("mhhs")
POLLS = {"polls": {"says": "Polls of opinion", "by": ["3.13-22"]}}
WAITS = drafted("waits", Written(MHHS.written.raw | {"pending": POLLS}, MHHS.written.sources))
OUTSIDE = Place("any", public=True)


def test_the_compliance_statement_counts_every_statement_and_seat(march):
    page = march.get("framework/coverage")
    assert "413 statements of the source and 120 seats" in page
    assert "Each of 533 is accounted for" in page


def test_the_compliance_statement_is_public_and_leads_to_the_public_clauses(march):
    page = march.get("public/framework/coverage", who="")
    assert "Compliance statement" in page
    assert "public/framework/3.6" in page


def test_it_is_reached_from_the_contents_of_the_framework(march):
    assert "framework/coverage" in march.get("framework/")


def test_what_waits_is_told_by_the_process_it_waits_for():
    page = compliance_page(WAITS, OUTSIDE, "waits")
    assert page.standing.when == "1 entry waits"
    ((process, links, many),) = (row.cells for row in page.waiting.rows)
    assert (process, many) == ("Polls of opinion", "1")
    assert [each.says for each in links if each != " "] == ["3.13-22"]
    assert [row.cells[2] for row in page.listed.rows] == ["Polls of opinion"]


def test_nothing_of_the_framework_waits_for_a_process():
    page = compliance_page(MHHS, OUTSIDE, None)
    assert page.standing.when == "Nothing waits"
    assert page.waiting is None


def test_what_is_left_out_says_why(march):
    assert "It is a figure that is missing from the text supplied." in march.get(
        "framework/coverage"
    )


@pytest.mark.parametrize("who", ["raman", ""])
def test_the_compliance_statement_is_taken_away_as_files(march, who):
    place = "framework/coverage" if who else "public/framework/coverage"
    page = march.get(place, who)
    for ending, begins in (("pdf", b"%PDF-"), ("xlsx", b"PK")):
        assert f"{place}.{ending}" in page
        answer = march.ask(f"{place}.{ending}", who)
        assert answer.content.startswith(begins)
        assert f"mhhs-demo-compliance-3.2.{ending}" in answer["Content-Disposition"]


def test_the_files_of_another_day_are_of_the_framework_of_the_day(march):
    assert "coverage.pdf?as_of=2023-12-01" in march.get("framework/coverage?as_of=2023-12-01")
    answer = march.ask("framework/coverage.xlsx?as_of=2023-12-01")
    assert "compliance-3.1.xlsx" in answer["Content-Disposition"]


@pytest.mark.parametrize("state", ["law", "data", "waits", "left_out"])
def test_the_entries_of_a_state_are_listed_with_what_carries_them(march, state):
    page = march.get(f"framework/coverage?stands={state}")
    of_state = [each for each in coverage(MHHS) if each.state == state]
    assert page.count("<tr") > len(of_state)
    assert all(f"#{each.id}" in page or each.id.startswith("M-") for each in of_state)


def test_a_state_that_no_entry_has_lists_nothing(march):
    for asked in ("nothing", "no-such-state"):
        assert "Entry by entry" not in march.get(f"framework/coverage?stands={asked}")


def test_a_clause_says_which_of_its_statements_wait_and_for_what():
    assert waiting(WAITS) == {"3.13-22": "Polls of opinion"}
    assert waiting(MHHS) == {}


@pytest.mark.parametrize("page", MHHS.text.pages)
def test_what_a_page_is_said_to_show_has_its_page(march, page):
    address = find(f"public:{page}", programme="mhhs-demo")
    assert march.ask(address.removeprefix(march.home), who="").status_code == 200


def test_the_versions_page_says_since_when_a_part_has_commenced(march):
    for page in (march.get("framework/versions"), march.public("framework/versions")):
        assert f"From {dates.said(SPLIT_ON)}" in page
        assert "Waits" not in page


def test_the_versions_page_has_the_whole_change_record_without_its_authors(march):
    page = march.get("framework/versions")
    record = page[page.index("The change record") :]
    assert "CR004, CR005, CR006" in record
    assert record.count(">Unknown<") == 13
    assert record.count(">Carried back<") == 1
