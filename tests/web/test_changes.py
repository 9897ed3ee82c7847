"""The pages of change requests."""

import csv
import io
from datetime import date

import pytest

from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.visible import Viewer, visible_to
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.web.changes import pages
from web.march import LAST

PAGES = ("changes/", "changes/CR035")


@pytest.mark.parametrize("who", ["raman", "marsh", "nuttall", "whitcombe"])
@pytest.mark.parametrize("place", PAGES)
def test_the_log_is_open_to_all_who_take_part(march, place, who):
    """11-02, 11.2-01: change control is open to every party."""
    assert "CR035" in march.get(place, who)


def test_a_request_adopted_from_history_says_what_the_log_had_of_it(march):
    page = march.get("changes/CR035")
    assert "Restructure TMAG into three advisory groups" in page
    assert "Raised by The programme, Tue 12 Sep 2023" in page
    assert "£0.41m" in page
    assert "One group can no longer give three kinds of work" in page


def test_the_matter_that_stood_for_it_is_linked_with_how_it_stands(march):
    page = march.get("changes/CR035")
    part = page.partition('id="decision"')[2].partition("</section>")[0]
    assert "/decisions/D" in part
    assert "Accept" in part


def test_a_change_of_the_framework_is_made_once_its_version_is_in_force(march):
    page = march.get("changes/CR035")
    assert "Implemented" in page
    assert "Version 3.2" in page.partition("<h2>Applied")[2].partition("</section>")[0]
    assert taken(march)["CR035"]["Stands"] == "implemented"
    assert taken(march)["CR035"]["Version"] == "mhhs@3.2"


def test_a_party_may_raise_one_from_the_log(march):
    page = march.get("changes/", "nuttall")
    assert "/change/new/raise" in page
    assert "Nothing now." in page


def test_the_log_has_pages_and_is_taken_along_whole(march, monkeypatch):
    whole = march.ask("changes/log.csv", "nuttall").content.decode("utf-8-sig")
    every = [line.split(",")[0] for line in whole.splitlines() if line.startswith("CR")]
    assert "CR035" in every
    assert march.ask("changes/log.xlsx", "nuttall").content.startswith(b"PK")
    monkeypatch.setattr(pages, "MOST", 1)
    first = march.get("changes/")
    assert f"1 of {len(every)} change request" in first
    if len(every) > 1:
        assert "Earlier requests" in first


def test_the_log_is_filtered_by_state_track_group_and_raiser(march):
    whole = march.get("changes/")
    assert 'name="state"' in whole
    made = march.get("changes/?state=implemented")
    table = made.partition("Log of changes")[2]
    assert "CR035" in table
    assert "CR036" not in table
    assert "CR035" not in march.get("changes/?state=rejected").partition("Log of changes")[2]
    assert "None is so" in march.get("changes/?track=standard&group=PSG")


def taken(march, day: str = "") -> dict[str, dict[str, str]]:
    """Return the log as it is taken along, by request."""
    asked = f"?as_of={day}" if day else ""
    text = march.ask(f"changes/log.csv{asked}", "nuttall").content.decode("utf-8-sig")
    return {each["Request"]: each for each in csv.DictReader(io.StringIO(text))}


def test_the_files_hold_the_state_of_the_day_they_are_asked_for(march):
    before, after = taken(march, "2023-12-10"), taken(march, "2024-01-20")
    assert [*before] == [*after] == ["CR035"]
    assert (before["CR035"]["Stands"], before["CR035"]["Told on"]) == ("with its decider", "")
    assert (after["CR035"]["Stands"], after["CR035"]["Told on"]) == ("implemented", "2023-12-14")
    assert [*taken(march)] == ["CR036", "CR035"]
    assert taken(march)["CR035"] == after["CR035"]
    name = march.ask("changes/log.xlsx?as_of=2023-12-10").headers["Content-Disposition"]
    assert "2023-12-10" in name


@pytest.mark.parametrize("day", [None, date(2023, 12, 10)])
def test_the_log_of_the_tables_is_that_of_the_cases_folded(march, day):
    held = capacities_of(SLUG, person("nuttall"), LAST)
    view = visible_to(Viewer(person("nuttall"), held, SLUG, LAST))
    for each in view.change_log(day):
        taken = view.decision(each.it.decision, day) if each.it.decision else None
        assert each.it == view.case(each.case, day).state
        assert (each.decision, each.reasons) == ((taken.line, taken.text) if taken else (None, ""))


def test_the_page_of_a_day_lists_the_requests_of_that_day_and_leads_to_their_files(march):
    page = march.get("changes/?as_of=2023-12-10")
    assert "CR036" not in page
    assert "1 of 1 change request" in page
    assert "changes/log.csv?as_of=2023-12-10" in page


def test_a_day_lists_all_whatever_is_filtered_for_there_is_no_form_to_take_it_back(march):
    page = march.get("changes/?as_of=2023-12-10&state=rejected")
    assert "1 of 1 change request" in page


def test_the_public_reads_none_of_it(march):
    for place in (*PAGES, "changes/log.csv", "changes/log.xlsx"):
        assert march.ask(place, "").status_code in (302, 404)
