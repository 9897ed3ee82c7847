"""The PSG of 6 December 2023, run by its secretary and its chair: the live part by keys alone."""

import re

import pytest
from playwright.sync_api import Page, expect

from journeys import room
from journeys.browsing import keys, move_the_day, place

pytestmark = pytest.mark.browser
PSG = "M2"
MINORITY = "Some would rather keep one group."
STAMPED = re.compile(r"00:\d\d:\d\d")  # by the key in the room


def test_a_secretary_and_a_chair_run_the_psg_from_its_agenda_to_its_report(november, at_a_desk):
    secretary = at_a_desk(november, "Priya Raman")
    chair = at_a_desk(november, "Ingrid Halloran")
    secretary.goto(november.address + place(f"meetings/{PSG}"))
    put_on_the_agenda(secretary, "Any other business", "5")
    move_the_day(secretary, "2023-12-06")
    room.open_in_the_chair(chair, november.address, PSG)
    room.go_live(secretary, november.address, PSG)
    run(secretary)
    room.close_in_the_chair(chair, november.address, PSG)
    report(secretary, november.address)


def put_on_the_agenda(page: Page, title: str, minutes: str) -> None:
    page.get_by_role("link", name="Put an item on the agenda").click()
    page.get_by_label("Title").fill(title)
    page.get_by_label("Minutes").fill(minutes)
    page.get_by_role("button", name="Put an item on the agenda").click()
    expect(page.get_by_role("cell", name=title)).to_be_visible()


def run(page: Page) -> None:
    """Take every item: no mouse from here on."""
    room.let_everybody_in(page)
    room.open_next_item(page)
    room.note(page, "No amendments were asked for.")
    room.open_next_item(page)
    room.note(page, "Integration testing entry criteria are on track.")
    room.open_next_item(page)
    a_divided_constituency_speaks(page)
    room.all_the_others_agree(page, 13)
    room.assess(page, "410000", "Two more groups.", advice="The process was followed.")
    room.record(page, "Accept", "It fits the Target", "Version 3.2 is adopted.")
    expect(page.get_by_text("It is confirmed when the meeting is closed.")).to_be_visible()
    room.open_next_item(page)
    room.note(page, "Nothing else was raised.")
    room.open_next_item(page)


def a_divided_constituency_speaks(page: Page) -> None:
    keys(page, *["ArrowRight"] * 5, "v", "Space", "Tab", "M", "Tab")
    keys(page, "Three meetings a month are many for a party of one.", "Tab")
    keys(page, MINORITY, "Enter")
    expect(page.locator(".legend")).to_contain_text("Agrees 1")


def report(page: Page, address: str) -> None:
    """At a desk again: link the recording, write the report and issue it."""
    page.goto(address + place(f"meetings/{PSG}"))
    page.get_by_role("link", name="Link the recording").click()
    page.get_by_label("Recording").fill("https://example.org/recordings/psg-2023-12-06")
    page.get_by_role("button", name="Link the recording").click()
    page.get_by_role("link", name="Begin the headline report").click()
    page.get_by_role("button", name="Begin the headline report").click()
    expect(page.locator("main")).to_contain_text("Integration testing entry criteria are on track.")
    page.get_by_role("link", name="Write the account of D4").click()
    write_the_account(page)
    page.get_by_role("link", name="Issue the headline report").click()
    page.get_by_role("button", name="Issue the headline report").click()
    expect(page.get_by_text("Recorded as entry")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Issued")
    expect(page.locator("main")).to_contain_text(MINORITY)
    expect(page.get_by_label("Checkpoint")).to_contain_text("— lawspeaker/mhhs-demo/")


def write_the_account(page: Page) -> None:
    """Take what the record captured in the meeting, and add a sentence."""
    expect(page.get_by_label("D4: Adopt version 3.2")).to_be_checked()
    expect(page.get_by_label("Offset")).to_have_value(STAMPED)
    context, viewpoints = page.get_by_label("Context"), page.get_by_label("Viewpoints")
    expect(context).to_have_value(re.compile("^Asked: Should the framework change as CR035 asks"))
    expect(context).not_to_have_value(re.compile("Recommended by"))
    expect(context).to_have_value(re.compile("Reason for the outcome: It fits the Target"))
    expect(viewpoints).to_have_value(re.compile("^13 of 13 counted seats agreed."))
    expect(viewpoints).to_have_value(re.compile(re.escape(MINORITY)))
    context.press("Control+End")
    context.press_sequentially(" It had been consulted on in the autumn.")
    page.get_by_role("button", name="Write the account").click()
