"""The pages of change requests."""

import pytest

from lawspeaker.web.changes import pages

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


def test_the_public_reads_none_of_it(march):
    for place in (*PAGES, "changes/log.csv", "changes/log.xlsx"):
        assert march.ask(place, "").status_code in (302, 404)
