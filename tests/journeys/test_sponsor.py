"""6.2 million: not for the PSG to accept; it goes to the sponsor and comes back as a direction."""

from collections.abc import Mapping
from types import MappingProxyType

import pytest
from playwright.sync_api import Page, expect

from journeys import room
from journeys.browsing import place
from journeys.visitors import Visitor

pytestmark = pytest.mark.browser
TODAY = "2024-03-21"
MATTER = {
    "group": "PSG",
    "title": "Extend the migration simulator",
    "question": "Should the simulator serve a second year?",
    "recommendation": "Accept at £6.2m.",
    "home": "2",
    "cost": "6200000",
}
DONE = "Recorded as entry"
NOTHING: Mapping[str, str] = MappingProxyType({})


def test_6_2_million_goes_to_the_sponsor_and_comes_back_as_a_direction(site, at_a_desk):
    psg, matter = prepared(Visitor(site.address).be("raman"))
    secretary, sro = (at_a_desk(site, name) for name in ("Priya Raman", "Ingrid Halloran"))
    room.open_in_the_chair(sro, site.address, psg)
    room.go_live(secretary, site.address, psg)
    send_up(secretary)
    room.close_in_the_chair(sro, site.address, psg)
    page = site.address + place(f"decisions/{matter}")
    asked = {"What the sponsor is asked": "The cost is above the threshold."}
    do(sro, page, "Refer the matter to the sponsor", asked)
    direct(at_a_desk(site, "Alan Whitcombe"), matter)
    do(at_a_desk(site, "Tomasz Bielski"), page, "Tell the programme")
    do(sro, page, "Have the secretariat inform everybody")
    told = {"What everybody is told": "The sponsor accepts the extension."}
    do(secretary, page, "Tell everybody the outcome", told)
    do(sro, page, "Publish the decision")
    glance = sro.get_by_role("region", name="At a glance")
    expect(glance).to_contain_text("Ofgem, above a threshold, Thu 21 Mar 2024")
    read(at_a_desk(site, ""), site.address + place(f"public/decisions/{matter}"))


def prepared(secretary: Visitor) -> tuple[str, str]:
    """Call a PSG for today with this matter alone on its agenda."""
    chair = Visitor(secretary.site).be("halloran")
    psg = chair.call_for_today("PSG", TODAY, "The offer of the supplier ends this week.")
    matter = secretary.act("decision", "new", "recommend", **MATTER)
    secretary.act("decision", matter, "place", meeting=psg, minutes="30")
    asked = {"consultation": "Asked of all constituencies", "disclosure": "The offer itself."}
    secretary.act("decision", matter, "record-consultation", **asked)
    secretary.act("meeting", psg, "issue-papers", why_late="The offer came yesterday.")
    return psg, matter


def send_up(page: Page) -> None:
    """Try to accept, read who decides instead, and escalate."""
    room.let_everybody_in(page)
    room.open_next_item(page)
    room.all_the_others_agree(page, 13)
    room.assess(page, "6200000", "The offer of March.", advice="It is for the sponsor.")
    expect(page.get_by_label("Effect of this act")).to_contain_text("Ofgem")
    room.record(page, "Accept", "It fits the Target", "Extend the simulator.")
    expect(page.get_by_role("alert")).to_contain_text("Ofgem")
    expect(page.get_by_role("alert")).to_contain_text("3.2")
    room.record(page, "Escalate", "It meets an Ofgem", " The PSG recommends it.")
    expect(page.get_by_text("It is confirmed when the meeting is closed.")).to_be_visible()
    room.open_next_item(page)


def direct(page: Page, matter: str) -> None:
    """Find at the desk what was referred, and decide it."""
    page.get_by_role("link", name="Record the decision of the sponsor").first.click()
    expect(page.get_by_role("link", name=matter).first).to_be_visible()
    page.get_by_label("Direction").fill("Extend it for one year, and report its cost.")
    page.get_by_label("Yes").check()
    page.get_by_role("button", name="Record the decision of the sponsor").click()
    expect(page.get_by_text(DONE)).to_be_visible()


def do(page: Page, at: str, act: str, filled: Mapping[str, str] = NOTHING) -> None:
    """Do an act that the page of the decision offers."""
    page.goto(at)
    page.get_by_role("link", name=act).first.click()
    for label, text in filled.items():
        page.get_by_label(label).fill(text)
    page.get_by_role("button", name=act).click()
    expect(page.get_by_text(DONE)).to_be_visible()


def read(page: Page, at: str) -> None:
    page.goto(at)
    expect(page.get_by_role("heading", level=1)).to_have_text("Extend the migration simulator")
    expect(page.locator("main")).to_contain_text("Directed: accepted")
    expect(page.locator("main")).to_contain_text("Extend it for one year, and report its cost.")
    expect(page.locator("main")).not_to_contain_text("Halloran")
