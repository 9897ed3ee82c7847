"""Looking with axe for what shuts somebody out of a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

COLOURS = ("color-contrast", "link-in-text-block")
ALL_BUT_COLOURS = {
    "resultTypes": ["violations"],
    "rules": {rule: {"enabled": False} for rule in COLOURS},
}

# What axe reckons contrast from is alike for whole tables of text, and takes it most of its time:
# three of each sort are asked. The long tests ask every text of every page.
OF_COLOUR = """(rules) => {
  for (const each of document.getAnimations()) {
    try { each.finish(); } catch { /* it has no end */ }
  }
  const times = new Map(), grounds = new Map(), asked = [];
  const ground = (at) => {
    if (!at) return "";
    if (!grounds.has(at)) {
      const {backgroundColor, backgroundImage, opacity} = getComputedStyle(at);
      const own = `${backgroundColor} ${backgroundImage} ${opacity};`;
      const shown = own === "rgba(0, 0, 0, 0) none 1;" ? "" : own;
      grounds.set(at, ground(at.parentElement) + shown);
    }
    return grounds.get(at);
  };
  const speaks = (at) =>
    at.matches("input, select, textarea") ||
    [...at.childNodes].some((each) => each.nodeType === Node.TEXT_NODE && each.data.trim());
  for (const at of document.querySelectorAll("body *")) {
    if (!speaks(at) || !at.checkVisibility({visibilityProperty: true})) continue;
    const {width, height} = at.getBoundingClientRect();
    const {color, fontSize, fontWeight, textShadow} = getComputedStyle(at);
    const off = !!at.closest(":disabled, [aria-disabled=true]");
    const sort = [
      color, fontSize, fontWeight, textShadow, ground(at), off, at.localName === "a",
      width < 2 || height < 2,
    ].join("/");
    const met = times.get(sort) || 0;
    times.set(sort, met + 1);
    if (met < 3) asked.push(at);
  }
  return axe.run({include: asked}, {runOnly: rules}).then(({violations}) =>
    violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 200)}`)));
}"""


def violations(page: Page) -> list[str]:
    """Return the faults of a page in the colours it has now."""
    return _run(page, ALL_BUT_COLOURS) + faults_of_colour(page)


def faults_of_colour(page: Page) -> list[str]:
    """Return the faults that colours make; axe must have been run on the page before."""
    found: list[str] = page.evaluate(OF_COLOUR, COLOURS)
    return found


def of_every_text(page: Page) -> list[str]:
    """Return the faults of a page in the colours it has now, and ask the colours of every text."""
    return _run(page, {"resultTypes": ["violations"]})


def colours_of_every_text(page: Page) -> list[str]:
    """Return the faults that the colours it has now make, for a page that was looked at before."""
    return _run(page, {"resultTypes": ["violations"], "runOnly": [*COLOURS]})


def _run(page: Page, options: dict[str, object]) -> list[str]:
    found = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]
