"""In the room: what a chair and a secretary do on the live screen, by keys alone."""

from playwright.sync_api import Page, expect

from journeys.browsing import keys, place, saved, tab_to


def go_live(page: Page, address: str, meeting: str) -> None:
    page.goto(address + place(f"meetings/{meeting}/live"))


def open_in_the_chair(page: Page, address: str, meeting: str) -> None:
    go_live(page, address, meeting)
    keys(page, "n")
    expect(page).to_have_title("Open the meeting · Lawspeaker")
    tab_to(page, "Open the meeting")
    keys(page, "Enter")
    expect(page.get_by_text("Recorded as entry")).to_be_visible()


def let_everybody_in(page: Page) -> None:
    many = page.locator("[data-in-out]").count()
    keys(page, "i")
    for _ in range(many):
        keys(page, "Enter")
        saved(page)
    expect(page.locator("[data-pane=people]")).to_contain_text(f"{many} here")


def open_next_item(page: Page) -> None:
    keys(page, "n")
    saved(page)


def note(page: Page, says: str) -> None:
    keys(page, "/", says, "Tab")


def all_the_others_agree(page: Page, many: int) -> None:
    """Take the view of all who are still to speak at once."""
    keys(page, "v", "Shift+Tab", "All", "Tab", "Space", "Enter")
    expect(page.locator(".legend")).to_contain_text(f"Agrees {many}")


def assess(page: Page, cost: str, reasons: str, *, advice: str) -> None:
    """Answer the thresholds; type in what the assurance provider advises."""
    tab_to(page, "What does this decision cost")
    keys(page, cost)
    keys(page, "Tab", "0", "Tab")  # the benefits stay as they are; nothing is said of a saving
    for _ in ("the model", "consumers", "competition"):
        keys(page, "Tab", "ArrowRight")
    keys(page, "Tab", "SRO", "Tab", reasons, "Enter")
    expect(page.get_by_text("Assessed by the SRO")).to_be_visible()
    tab_to(page, "Advice of the assurance provider")
    keys(page, advice, "Enter")
    expect(page.locator(".on-record")).to_contain_text(advice)


def record(page: Page, outcome: str, ground: str, text: str) -> None:
    """Record the decision; its place in the recording is stamped by a key."""
    keys(page, "o", *["ArrowDown"] * OUTCOMES.index(outcome), "Space", "t")
    tab_to(page, "The ground for the outcome")
    keys(page, ground)
    tab_to(page, "The decision in words")
    keys(page, text)
    tab_to(page, "Record the decision")
    keys(page, "Enter")


OUTCOMES = ("Accept", "Reject", "Refer back", "Accept, subject to more work", "Escalate")


def close_in_the_chair(page: Page, address: str, meeting: str) -> None:
    go_live(page, address, meeting)
    expect(page.get_by_role("button", name="Close the meeting")).to_be_visible()
    keys(page, "n")
    expect(page.locator(".live-head")).to_contain_text("The meeting is closed")
