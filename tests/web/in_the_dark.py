"""Looking at a page once more in dark colours: what the colours decide, and nothing else."""

from playwright.sync_api import Page

# Axe has looked at every text in light, and asks the same of the page in dark: only colours differ.
# What it reckons contrast from is alike for whole tables of text, so three of each sort are asked.
OF_COLOUR = """() => {
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
  const rules = ["color-contrast", "link-in-text-block"];
  return axe.run({include: asked}, {runOnly: rules}).then(({violations}) =>
    violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 200)}`)));
}"""


def faults_of_colour(page: Page) -> list[str]:
    """Return the faults of a page in the colours it has now; axe must have looked at it before."""
    return [f"dark: {each}" for each in page.evaluate(OF_COLOUR)]
