"""A page as of a day shows what was on record by then, or says that it shows today."""

import re
from datetime import date

import pytest

from web.march import LAST

KEPT_BY_DAY = (
    "groups/PSG/?as_of=2023-12-01",
    "decisions/?as_of=2023-12-05",
    "changes/CR035?as_of=2023-12-05",
)
OF_TODAY = ("raid/", "actions/", "plans", "meetings/M2", "")
TODAY = "This page shows how things stand today"


def listed(page: str, letter: str) -> set[str]:
    """Return the cases a page names, but for where it leads from every page."""
    return set(re.findall(rf"\b{letter}\d+\b", page.partition("<main")[2].partition("</main")[0]))


def test_a_group_of_a_day_lists_only_what_was_on_record_by_then(march):
    page = march.get("groups/PSG/?as_of=2023-12-01")
    assert "As of Fri 1 Dec 2023" in page
    assert not listed(page, "D") & {"D5", "D6", "D7"}
    assert listed(page, "A") == set()
    assert "Reported" not in page
    assert "Reported" in march.get("groups/PSG/")


def test_a_group_not_set_up_yet_has_no_decision_and_no_meeting(march):
    page = march.get("groups/SITAG/?as_of=2024-01-10")
    assert "Not set up yet" in page
    assert listed(page, "D") == set()
    assert "papers issued" not in page
    assert "/meetings/M" not in page


def test_a_group_of_a_later_day_lists_what_came_by_then(march):
    then, today = march.get("groups/PSG/?as_of=2024-02-20"), march.get("groups/PSG/")
    assert listed(then, "D")
    assert listed(then, "D") != listed(today, "D")
    assert "/meetings/M2" in then
    assert "As it stands today" in then


def test_each_day_of_a_group_says_of_its_decisions_what_their_own_pages_say(march):
    """A decision that a page of a day lists has a page of that day."""
    for day in (date(2023, 12, 10), date(2024, 1, 20), date(2024, 2, 20), date(2024, 3, 10)):
        for case in listed(march.get(f"groups/PSG/?as_of={day}"), "D"):
            assert march.ask(f"decisions/{case}?as_of={day}").status_code == 200, (day, case)


def test_the_decisions_of_a_day_are_those_of_that_day_under_a_heading_that_says_so(march):
    page = march.get("decisions/?as_of=2024-02-20")
    assert "As they stood at the end of Tue 20 Feb 2024" in page
    assert "As they stand today" in page
    for case in listed(page, "D"):
        assert march.ask(f"decisions/{case}?as_of=2024-02-20").status_code == 200
        assert f"decisions/{case}?as_of=2024-02-20" in page
    assert listed(page, "D") < listed(march.get("decisions/"), "D")
    early = march.get("decisions/?as_of=2023-12-05")
    assert not listed(early, "D") & {"D5", "D6", "D7", "D8"}
    assert "2024" not in early.partition("<h2>Log")[2].partition("</section>")[0]


@pytest.mark.parametrize("place", ["", "decisions/"])
def test_the_frame_does_not_promise_a_day_of_every_page(march, place):
    page = march.get(place)
    assert "Show everything" not in page
    assert "A page that is not says so, and shows today." in page


@pytest.mark.parametrize("place", KEPT_BY_DAY)
def test_what_is_kept_by_day_is_not_said_to_be_of_today(march, place):
    assert TODAY not in march.get(place)


@pytest.mark.parametrize("place", OF_TODAY)
def test_no_other_page_says_as_of_a_day_over_what_stands_today(march, place):
    answer = march.ask(f"{place}?as_of=2024-02-20")
    assert answer.status_code == 200
    assert f"{TODAY}, and not on Tue 20 Feb 2024" in answer.text
    assert "As of Tue 20 Feb 2024" not in answer.text
    assert TODAY not in march.get(place)


def test_a_public_page_asked_for_a_day_says_so_too(march):
    page = march.public("decisions/?as_of=2024-02-20")
    assert f"{TODAY}, and not on Tue 20 Feb 2024" in page
    assert TODAY not in march.public(f"decisions/?as_of={LAST}")


def test_the_changes_of_a_day_show_nobody_what_they_owe_today(march):
    for who in ("raman", "nuttall", "castell"):
        assert "CR036" not in march.get("changes/?as_of=2023-12-10", who)


def test_a_group_of_a_day_is_told_nothing_that_was_made_of_it_later(march):
    view = march.view()
    before, ended = date(2024, 1, 10), date(2024, 2, 14)
    then = {each.group: each for each in view.groups(before)}
    assert (then["TMAG"].stands, then["TMAG"].until) == (True, None)
    sitag = then["SITAG"]
    assert (sitag.stands, sitag.since, sitag.case, sitag.scope) == (False, None, None, ())
    today = {each.group: each for each in view.groups()}
    assert (today["TMAG"].until, today["SITAG"].since) == (ended, ended)


def test_a_change_request_of_a_day_is_as_it_stood_then(march):
    then, today = (march.get(f"changes/CR035{asked}") for asked in ("?as_of=2023-12-05", ""))
    assert "With its decider" in then.partition("</section>")[0] or "On an agenda" in then
    assert "Everybody was told on" in today
    assert "Everybody was told on" not in then
    assert "This is the request as it stood then" in then
    assert "As it stands today" in then
    assert f"decisions/{'D4'}?as_of=2023-12-05" in then
    assert not re.search(r"/change/CR035/[a-z-]+", then)
    assert march.ask("changes/CR035?as_of=2023-11-20").status_code == 404


def test_the_requests_of_a_day_lead_to_their_pages_of_that_day(march):
    for case in listed(march.get("changes/?as_of=2024-02-20"), "CR"):
        assert march.ask(f"changes/{case}?as_of=2024-02-20").status_code == 200
    assert "changes/CR035?as_of=2024-02-20" in march.get("changes/?as_of=2024-02-20")


def test_what_stands_beside_a_case_of_a_day_was_there_and_stood_so(march):
    view = march.view()
    then = {each.case: each.stage for each in view.case("D4", date(2023, 11, 28)).links}
    today = {each.case: each.stage for each in view.case("D4").links}
    assert {"M2", "CR035"} <= then.keys() < today.keys()
    assert then["M2"] != today["M2"]
    for case, stage in then.items():
        assert view.case(case, date(2023, 11, 28)).line.stage == stage


def test_what_is_owed_on_a_day_is_counted_from_it(march):
    view = march.view()
    for day, left in ((date(2023, 11, 24), 3), (date(2023, 11, 27), 2)):
        papers = [e for e in view.case("M2", day).duties if e.command == "meeting.issue_papers"]
        assert [(each.due, each.left) for each in papers] == [(date(2023, 11, 29), left)]


def test_an_open_decision_of_a_day_has_the_seats_of_that_day(march):
    page = march.get("decisions/D4?as_of=2023-11-28")
    assert "as they were filled on Tue 28 Nov 2023" in page
    assert "as it is today" not in page
    assert "It is on no agenda yet" not in page


def test_the_structure_of_a_day_says_that_the_days_it_leads_to_go_on_until_today(march):
    assert "When it changed, until today" in march.get("framework/structure?as_of=2024-01-10")
    assert "When it changed, until today" not in march.get("framework/structure")
