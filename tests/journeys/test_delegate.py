"""A delegate in the chair of the PSG: without consensus the matter is the SRO's (finding C01)."""

import pytest
from playwright.sync_api import Page, expect

from journeys import room
from journeys.browsing import keys, move_the_day, place, saved, tab_to

pytestmark = pytest.mark.browser
PSG, MATTER, DAY = "M6", "D9", "2024-04-03"


def test_a_delegate_in_the_chair_must_hand_over_what_the_psg_cannot_agree(site, at_a_desk):
    sro = at_a_desk(site, "Ingrid Halloran")
    secretary = at_a_desk(site, "Priya Raman")
    delegate = at_a_desk(site, "Marcus Ode")
    give_the_chair(sro, site.address)
    issue_the_papers(secretary, site.address)
    move_the_day(secretary, DAY)
    take_the_chair_for_a_reason(delegate, site.address)
    room.go_live(secretary, site.address, PSG)
    disagree(secretary)
    hand_over(delegate, site.address)
    room.go_live(secretary, site.address, PSG)
    room.open_next_item(secretary)
    room.close_in_the_chair(delegate, site.address, PSG)
    move_the_day(sro, "2024-04-04")
    decide_in_person(sro, site.address)


def give_the_chair(page: Page, address: str) -> None:
    page.goto(address + place("delegation/new/give-chair?group=PSG"))
    page.get_by_label("To whom").select_option(label="Marcus Ode, Elexon")
    page.get_by_label("Organisation").select_option(label="Elexon")
    page.get_by_label("Since").fill(DAY)
    page.get_by_label("Until").fill("2024-04-04")
    page.get_by_label("Instrument").fill("Letter of the SRO, 21 March 2024")
    page.get_by_role("button", name="Give the chair").click()
    expect(page.get_by_text("Recorded as entry")).to_be_visible()


def issue_the_papers(page: Page, address: str) -> None:
    page.goto(address + place(f"meeting/{PSG}/issue-papers"))
    page.get_by_role("button", name="Issue the agenda and papers").click()
    expect(page.get_by_text("Recorded as entry")).to_be_visible()


def take_the_chair_for_a_reason(page: Page, address: str) -> None:
    """Be refused with the clause first: a delegate chairs the PSG in an exception only."""
    room.go_live(page, address, PSG)
    keys(page, "n")
    page.get_by_role("button", name="Open the meeting").click()
    expect(page.get_by_role("alert")).to_contain_text("exceptional circumstances")
    expect(page.get_by_role("alert")).to_contain_text("4.5")
    page.get_by_label("Circumstances").fill("The SRO is ill, and the window opens on Monday.")
    page.get_by_role("button", name="Open the meeting").click()
    expect(page.get_by_text("Recorded as entry")).to_be_visible()


def disagree(page: Page) -> None:
    """Take the views of the second item: one constituency objects."""
    room.let_everybody_in(page)
    room.open_next_item(page)
    room.open_next_item(page)
    keys(page, *["ArrowRight"] * 5, "v", "Space", "ArrowRight", "Tab", "Tab")
    keys(page, "Small parties cannot spare the people.", "Enter")
    expect(page.get_by_text("Small Supplier objects.")).to_be_visible()
    room.all_the_others_agree(page, 12)
    room.assess(page, "250000", "Ten parties, a month each.", advice="Nothing to add.")


def hand_over(page: Page, address: str) -> None:
    """Rule on the objection in the chair; what then cannot be recorded is handed over."""
    room.go_live(page, address, PSG)
    tab_to(page, "Why the objection of Small Supplier is sustained or not")
    keys(page, "It stands after debate.", "Tab", "Enter")
    saved(page)
    effect = page.get_by_label("Effect of this act")
    expect(effect).to_contain_text("SRO")
    expect(page.get_by_role("button", name="Record the decision")).to_have_count(0)
    tab_to(page, "Why it is handed over")
    keys(page, "The PSG did not agree.")
    tab_to(page, "Hand it over")
    keys(page, "Enter")
    saved(page)
    expect(page.locator("main")).to_contain_text("The matter is handed to the office")


def decide_in_person(page: Page, address: str) -> None:
    """Be told where the matter was heard: the decision has its place there, on a day of its own."""
    page.goto(address + place(f"decisions/{MATTER}"))
    page.get_by_role("link", name="Record the decision").click()
    page.get_by_label("Accept", exact=True).check()
    page.get_by_label("The decision in words").fill("Ten parties rehearse first.")
    page.get_by_label("Place in the recording").fill("00:00:30")
    page.get_by_label("The ground for it").select_option("fits")
    page.get_by_role("button", name="Record the decision").click()
    refused = page.get_by_text("must be taken within its item,").first
    begins = str(refused.text_content()).partition("item, ")[2].partition(" to ")[0]
    page.get_by_label("Place in the recording").fill(begins)
    page.get_by_role("button", name="Record the decision").click()
    expect(page.get_by_text("Recorded as entry")).to_be_visible()
    expect(page.get_by_role("region", name="At a glance")).to_contain_text("SRO")
    expect(page.locator("main")).to_contain_text("C01")
