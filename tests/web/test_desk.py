"""The desk: what is owed by when, what has changed, what is not open, and how it was counted."""

from datetime import datetime, timedelta

import pytest

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.processes.report.writing import Draft
from lawspeaker.service.asking import Asking
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.service.demo.teller import LONDON
from lawspeaker.service.door import Door
from lawspeaker.web.desk.duties import button
from web.conftest import complaints, shut_out


def test_the_secretariat_finds_its_duties_by_due_date_with_their_clauses(march):
    page = march.get("")
    assert "2 duties due soon" in page
    assert page.index("PSG 3 Apr") < page.index("No date in the framework</th>")
    assert "framework/3.11#3.11-09" in page
    assert "2 working days" in page


def test_each_duty_has_its_one_act(march):
    page = march.get("")
    assert "meeting/M6/issue-papers" in page
    assert "decision/D7/communicate" in page


def test_what_is_late_comes_first_and_says_how_it_was_counted(march):
    march.now.at = datetime(2024, 3, 27, 10, tzinfo=LONDON)
    page = march.get("")
    assert "2 duties late" in page
    assert "Mon 25 Mar 2024" in page
    assert "2 working days late" in page
    assert "5 working days before the meeting" in page
    assert "The day of the meeting is not counted." in page


def test_an_act_that_is_not_open_says_why(march):
    asking = Asking(f"{person('raman')}:PMO", person("raman"))
    Door().execute(SLUG, "report", "new", Draft(CaseId("M5"), Group("SITAG")), asking)
    page = march.get("")
    assert "Not open to you now" in page
    assert "Issue the headline report" in page
    assert "must" in page.partition("Not open to you now")[2]


def test_whoever_owes_nothing_is_led_to_what_is_coming(march):
    page = march.get("", "nuttall")
    assert "Nothing is owed in your name." in page
    assert "Read what is to be decided" in page
    assert "Name the parties that rehearse migration first" in page


def test_the_day_of_a_meeting_leads_everybody_to_its_live_screen(march):
    assert "meets today" not in march.get("", "halloran")
    march.now.at = datetime(2024, 4, 3, 9, tzinfo=LONDON)
    page = march.get("", "halloran")
    assert "The PSG meets today." in page
    assert "meetings/M6/live" in page


def test_the_menu_counts_what_is_late(march):
    assert "waiting: " in march.get("decisions/")
    march.now.at = datetime(2024, 3, 27, 10, tzinfo=LONDON)
    assert "late: " in march.get("decisions/")
    assert "late: " not in march.get("decisions/", "nuttall")


def test_a_first_visit_shows_the_last_that_others_did(march):
    page = march.get("", "halloran")
    assert "Your first visit" in page
    assert "Priya Raman, PMO" in page
    assert "Ingrid Halloran, SRO, published" not in page


def test_a_later_visit_shows_only_what_came_since(march):
    client = march.sign_in("nuttall")
    client.get(march.home)
    march.now.at = datetime(2024, 3, 21, 11, tzinfo=LONDON)
    page = client.get(march.home).text
    assert "Nothing that is open to you has changed." in page
    assert "Thu 21 Mar, 10:00" in page


def test_looking_again_soon_keeps_what_is_new(march):
    client = march.sign_in("nuttall")
    first = client.get(march.home).text
    march.now.at += timedelta(minutes=5)
    assert "Your first visit" in first
    assert "Your first visit" in client.get(march.home).text


def test_the_calendar_hatches_the_holidays_and_marks_the_meetings(march):
    page = march.get("")
    assert "Friday 29 March, Good Friday" in page
    assert "PSG papers due for Wed 3 Apr" in page


def test_what_is_owed_from_a_day_to_come_says_from_when(march):
    assert "From Thu 28 Mar" in march.get("")
    assert "Open -" not in march.get("")


@pytest.mark.browser
@pytest.mark.parametrize("who", ["raman", "nuttall"])
def test_the_desk_shuts_nobody_out(march, march_on_air, look, who):
    page = look(who).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for width in (1440, 400):
        page.set_viewport_size({"width": width, "height": 1000})
        page.goto(f"{march_on_air}{march.home}")
        assert shut_out(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert complaints(said) == []


@pytest.mark.parametrize(
    ("verb", "process", "says"),
    [
        ("confirm", "decision", "Confirm the decision"),
        ("close", "meeting", "Close the meeting"),
        ("issue_papers", "meeting", "Issue papers"),
    ],
)
def test_a_button_names_what_it_does_something_to(verb, process, says):
    assert button(verb, process) == says
