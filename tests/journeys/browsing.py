"""People at a browser: choosing whom to be, pressing keys, waiting for what must come."""

from playwright.sync_api import BrowserContext, Page, expect

from journeys.visitors import HOME

PATIENCE = 15_000  # milliseconds, on a busy machine
expect.set_options(timeout=PATIENCE)


def enter(context: BrowserContext, address: str, name: str = "") -> Page:
    """Open the demo, and be somebody of its story; without a name, stay the public."""
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    if name:
        page.goto(address)
        page.get_by_role("button", name=f"Be {name}").click()
    return page


def move_the_day(page: Page, day: str) -> None:
    """Make it another day in the story, by the control of the banner."""
    page.get_by_label("Day of the story").fill(day)
    page.get_by_role("button", name="Move the day").click()


def keys(page: Page, *pressed: str) -> None:
    """Press keys one after the other; what is longer than a name of a key is typed."""
    for each in pressed:
        if len(each) == 1 or each in NAMED or "+" in each:
            page.keyboard.press(each)
        else:
            page.keyboard.type(each)


NAMED = {"Enter", "Tab", "Space", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"}


def tab_to(page: Page, name: str, most: int = 80) -> None:
    """Press the tabulator until what has this name has the focus, as somebody without a mouse."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if name in page.evaluate(FOCUSED):
            return
    raise AssertionError(f"{most} steps of the tabulator do not lead to {name!r}")


FOCUSED = """() => {
  const at = document.activeElement;
  const labels = [...(at.labels || [])].map((each) => each.textContent);
  const own = at.matches("a, button, summary") ? at.textContent : "";
  return [at.getAttribute("aria-label") || "", ...labels, own].join(" ").trim();
}"""


def saved(page: Page) -> None:
    """Wait until nothing of the live screen waits to be sent."""
    expect(page.locator("#saved")).to_contain_text("and on the server")


def place(path: str) -> str:
    return f"{HOME}{path}"
