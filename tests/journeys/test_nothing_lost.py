"""A lost connection, a double click, two at once, a stale form: nothing lost, nothing twice."""

import pytest
from playwright.sync_api import expect

from journeys import room
from journeys.browsing import keys, place, saved
from journeys.planting import API
from journeys.visitors import Visitor, loads
from web.axe import violations

pytestmark = pytest.mark.browser
DONE = "Recorded as entry"
TODAY = "2024-03-21"


@pytest.fixture(scope="module")
def secretary(site) -> Visitor:
    return Visitor(site.address).be("raman")


def many(secretary: Visitor, register: str, text: str) -> int:
    """Count what is on record with these words."""
    found = loads(secretary.get(f"{API}{register}?q={text}"))
    return len(found["rows"])


# At a desk.


def test_a_double_click_gives_one_action(site, at_a_desk, secretary):
    page = at_a_desk(site, "Priya Raman")
    page.goto(site.address + place("action/new/assign?group=PSG"))
    page.get_by_label("What").fill("Oxbow")
    page.get_by_label("Owner").select_option("IM")
    page.get_by_role("button", name="Give somebody an action").dblclick()
    expect(page.get_by_text(DONE)).to_be_visible()
    assert many(secretary, "actions", "Oxbow") == 1


def test_a_form_that_is_sent_again_by_going_back_gives_one_action(site, at_a_desk, secretary):
    page = at_a_desk(site, "Priya Raman", java_script_enabled=False)
    page.goto(site.address + place("action/new/assign?group=PSG"))
    page.get_by_label("What").fill("Meander")
    page.get_by_label("Owner").select_option("IM")
    page.get_by_role("button", name="Give somebody an action").click()
    expect(page.get_by_text(DONE)).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="Give somebody an action").click()
    assert many(secretary, "actions", "Meander") == 1


def test_a_stale_form_is_shown_what_changed_and_keeps_what_was_written(site, at_a_desk):
    first = at_a_desk(site, "Priya Raman")
    second = at_a_desk(site, "Ingrid Halloran")
    for page, said in ((first, "The figures."), (second, "The figures, and the risks.")):
        page.goto(site.address + place("decision/D9/record-consultation"))
        page.get_by_label("Consultation").fill("Asked again")
        page.get_by_label("Disclosure").fill(said)
    first.get_by_role("button", name="Record the consultation").click()
    expect(first.get_by_text(DONE)).to_be_visible()
    second.get_by_role("button", name="Record the consultation").click()
    expect(second.get_by_role("heading", level=1)).to_have_text("Somebody was first")
    assert violations(second) == []
    expect(second.locator("main")).to_contain_text("Priya Raman")
    expect(second.locator("main")).to_contain_text("The figures, and the risks.")
    second.get_by_role("link", name="Look at it again").click()
    expect(second.get_by_label("Disclosure")).to_have_value("The figures, and the risks.")
    second.get_by_role("button", name="Record the consultation").click()
    expect(second.get_by_text(DONE)).to_be_visible()


def test_who_is_signed_out_keeps_the_page_and_finds_the_draft_again(site, at_a_desk):
    page = at_a_desk(site, "Ingrid Halloran")
    page.goto(site.address + place("action/new/assign?group=DAG"))
    page.get_by_label("What").fill("Dredge the mouth")
    expect(page.get_by_text("Draft kept at")).to_be_visible()
    session = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Give somebody an action").click()
    expect(page.get_by_role("heading", name="You are signed out")).to_be_visible()
    expect(page.get_by_label("What")).to_have_value("Dredge the mouth")
    page.context.add_cookies(session)
    page.reload()
    expect(page.get_by_label("What")).to_have_value("Dredge the mouth")


def test_what_an_act_would_do_is_shown_beside_it_before_it_is_done(site, at_a_desk, secretary):
    page = at_a_desk(site, "Priya Raman")
    page.goto(site.address + place("action/new/assign?group=PSG"))
    page.get_by_label("What").fill("Towpath")
    page.get_by_label("Owner").select_option("IM")
    page.get_by_role("button", name="See what it would do").click()
    expect(page.locator("#aside")).to_contain_text("Towpath")
    assert many(secretary, "actions", "Towpath") == 0


def test_what_is_half_written_is_there_again_on_another_machine(site, at_a_desk):
    here = at_a_desk(site, "Priya Raman")
    here.goto(site.address + place("decision/new/recommend"))
    here.get_by_label("Question").fill("Should the river be straightened?")
    expect(here.get_by_text("Draft kept at")).to_be_visible()
    there = at_a_desk(site, "Priya Raman")
    there.goto(site.address + place("decision/new/recommend"))
    expect(there.get_by_label("Question")).to_have_value("Should the river be straightened?")


# On the live screen.


@pytest.fixture(scope="module")
def in_session(site, secretary) -> str:
    """A PSG of today in its first item; everybody is in the room."""
    chair = Visitor(site.address).be("halloran")
    psg = chair.call_for_today("PSG", TODAY, "A matter that cannot wait.")
    for title in ("Minutes of nothing", "The bridge", "The ford"):
        secretary.act("meeting", psg, "add-item", title=title, minutes="5")
    secretary.act("meeting", psg, "issue-papers", why_late="It cannot wait.")
    chair.act("meeting", psg, "open")
    return psg


def meeting(secretary: Visitor, psg: str) -> dict:
    return loads(secretary.get(f"{API}meeting/{psg}"))


def happened(secretary: Visitor, psg: str, kind: str) -> int:
    trail = meeting(secretary, psg)["history"]
    return sum(each["kind"].startswith(kind) for each in trail)


def test_what_is_done_without_a_connection_is_recorded_once_when_it_is_back(
    site, at_a_desk, in_session, secretary
):
    page = at_a_desk(site, "Priya Raman")
    room.go_live(page, site.address, in_session)
    page.context.set_offline(True)
    keys(page, "i", "Enter", "Tab", "Tab", "Tab", "Enter")
    expect(page.locator("#saved")).to_contain_text("wait for the connection")
    assert happened(secretary, in_session, "meeting.came") == 0
    page.context.set_offline(False)
    saved(page)
    assert happened(secretary, in_session, "meeting.came") == 2


def test_the_queue_outlives_the_window(site, at_a_desk, in_session, secretary):
    before = happened(secretary, in_session, "meeting.came")
    page = at_a_desk(site, "Priya Raman")
    room.go_live(page, site.address, in_session)
    page.context.set_offline(True)
    keys(page, "i", "Enter")
    expect(page.locator("#saved")).to_contain_text("1 act waits for the connection")
    context = page.context
    page.close(run_before_unload=False)
    context.set_offline(False)
    again = context.new_page()
    room.go_live(again, site.address, in_session)
    saved(again)
    assert happened(secretary, in_session, "meeting.came") == before + 1


def test_a_key_pressed_twice_and_two_secretaries_at_once_pass_one_item(
    site, at_a_desk, in_session, secretary
):
    one, other = at_a_desk(site, "Priya Raman"), at_a_desk(site, "Priya Raman")
    for page in (one, other):
        room.go_live(page, site.address, in_session)
    one.context.set_offline(True)  # so that the first press still waits at the second
    keys(one, "n", "n")
    one.context.set_offline(False)
    saved(one)
    keys(other, "n")
    expect(other.get_by_role("alert")).to_contain_text("Item 1 is open now")
    assert happened(secretary, in_session, "meeting.item-opened") == 1
    keys(one, "/", "It was quiet.", "Tab", "n")
    saved(one)
    assert happened(secretary, in_session, "meeting.item-opened") == 2
    assert "It was quiet." in str(meeting(secretary, in_session))
