"""Everything works with scripts switched off: a meeting is held, a form is refused and kept."""

import pytest
from playwright.sync_api import Page, expect

from journeys.browsing import move_the_day, place

pytestmark = pytest.mark.browser
PSG = "meetings/M2"
LIVE = f"{PSG}/live"
PRESENT = ("Greta Lunn", "Clare Nuttall", "Fiona Castell")


def test_the_psg_is_held_without_scripts(november, at_a_desk):
    secretary, chair = (
        at_a_desk(november, name, java_script_enabled=False)
        for name in ("Priya Raman", "Ingrid Halloran")
    )
    move_the_day(secretary, "2023-12-06")
    for page in (chair, secretary):
        page.goto(november.address + place(LIVE))
    chair.get_by_role("link", name="Open the meeting").first.click()
    chair.get_by_role("button", name="Open the meeting").click()
    secretary.reload()
    take_the_items(secretary)
    decide(secretary)
    secretary.get_by_role("button", name="Close the last item").click()
    chair.goto(november.address + place(LIVE))
    chair.get_by_role("button", name="Close the meeting").click()
    expect(chair.locator(".live-head")).to_contain_text("The meeting is closed")


def take_the_items(page: Page) -> None:
    for name in PRESENT:
        page.get_by_role("button", name=f"In {name}").click()
    expect(page.locator("[data-pane=people]")).to_contain_text("3 here")
    page.get_by_role("button", name="Open item 1").click()
    page.get_by_label("Note at").fill("No amendments were asked for.")
    page.get_by_role("button", name="Next item").click()
    page.get_by_role("button", name="Next item").click()
    expect(page.get_by_role("heading", name="Views")).to_be_visible()


def decide(page: Page) -> None:
    """Enter everything that a decision needs, and send it at once."""
    page.get_by_label("Seat", exact=True).select_option(label="All 3 still to speak")
    page.get_by_label("Agrees", exact=True).check(force=True)
    page.get_by_label("What does this decision cost").fill("410000")
    page.get_by_label("By how much does it change the benefits").fill("0")
    for each in page.get_by_label("Not material").all():
        each.check(force=True)
    page.get_by_label("Who answers for the assessment").select_option("SRO")
    page.get_by_label("Reasons of the assessment").fill("Two more groups.")
    page.get_by_label("Advice of the assurance provider").fill("The process was followed.")
    page.get_by_label("Accept", exact=True).check()
    page.get_by_label("The ground for the outcome").select_option("fits")
    page.get_by_label("The decision in words").fill("Version 3.2 is adopted.")
    page.get_by_role("button", name="Record the decision").click()
    expect(page.get_by_text("It is confirmed when the meeting is closed.")).to_be_visible()


def test_a_refused_form_comes_back_as_it_was_filled_in(november, at_a_desk):
    page = at_a_desk(november, "Priya Raman", java_script_enabled=False)
    page.goto(november.address + place("action/new/assign?group=PSG"))
    page.get_by_label("Owner").select_option("IM")
    page.get_by_label("Detail").fill("Ask all parties.")
    page.get_by_role("button", name="Give somebody an action").click()
    expect(page.get_by_role("alert")).to_contain_text("stand")
    expect(page.get_by_label("Detail")).to_have_value("Ask all parties.")
    page.get_by_role("alert").get_by_role("link").first.click()
    page.get_by_label("What").fill("Say who tests first")
    page.get_by_role("button", name="Give somebody an action").click()
    expect(page.get_by_text("Recorded as entry")).to_be_visible()


def test_colours_are_chosen_and_remembered(november, at_a_desk):
    page = at_a_desk(november, "Priya Raman", java_script_enabled=False)
    page.get_by_text("Priya Raman").first.click()
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-color-scheme", "dark")
    page.goto(november.address + place("groups/"))
    expect(page.locator("html")).to_have_attribute("data-color-scheme", "dark")
