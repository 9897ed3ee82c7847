"""Nobody is shut out: every kind of element, light and dark, wide and narrow, and on paper."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from journeys.browsing import enter, place
from journeys.crawling import HTML, Crawl, shape
from journeys.looking import Drawn, drawn
from journeys.sites import Site
from journeys.visitors import HOME, Visitor
from web.axe import colours_of_every_text, faults_of_colour, of_every_text, violations
from web.conftest import complaints

pytestmark = pytest.mark.browser
WHO = {"raman": "Priya Raman", "nuttall": "Clare Nuttall", "": ""}
DARK = "document.documentElement.dataset.colorScheme = 'dark'"
WIDER = "document.documentElement.scrollWidth - innerWidth"
MAIN = (
    *("", "notices", "meetings/M6", "meetings/M6/live", "decisions/D8", "groups/PSG/"),
    *("consultations", "escalations/", "decisions/chase", "elections/", "public/elections/"),
    "directions/",
    *("changes/", "changes/CR035"),
    "public/decisions/D7",
)
PAGES = tuple(place(path) for path in MAIN)
MAIN_OF = {"raman": (*PAGES, "/nowhere"), "nuttall": PAGES, "": ("/accounts/login/",)}


@pytest.fixture(scope="module")
def pages(site) -> dict[str, dict[str, Drawn]]:
    """What each is shown: three pages of a kind, and what is drawn on them."""
    return {who: shown_to(who, site) for who in WHO}


def shown_to(who: str, site: Site) -> dict[str, Drawn]:
    visitor = Visitor(site.address).be(who) if who else Visitor(site.address)
    crawled = Crawl(visitor).of("/", f"{HOME}public/").seen
    return {url: drawn(each.text) for url, each in crawled.items() if each.kind == HTML}


@pytest.fixture(scope="module")
def every(pages) -> dict[str, list[str]]:
    """Each kind of page, and those on which more is drawn than on the ones of its kind before."""
    met: dict[str, set[tuple[str, str]]] = defaultdict(set)
    found: dict[str, list[str]] = {}
    for who, shown in pages.items():
        found[who] = []
        for url, parts in shown.items():
            before = met[shape(url).replace("/public/", "/")]
            if not before or parts - before:
                found[who].append(url)
                before |= parts
    return found


@pytest.fixture
def look(chromium: Browser, site) -> Iterator:
    contexts = []

    def look(who: str, **how: object) -> Page:
        context = chromium.new_context(**({"viewport": WIDE} | how))
        contexts.append(context)
        return enter(context, site.address, WHO[who])

    yield look
    for each in contexts:
        each.close()


WIDE = {"width": 1440, "height": 1000}
NARROW = {"width": 400, "height": 800}


@pytest.mark.parametrize("who", WHO)
def test_axe_finds_nothing_on_the_main_pages_light_or_dark(who, look, site):
    page, said = look(who, color_scheme="light"), []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    found = {}
    for url in MAIN_OF[who]:
        page.goto(site.address + url)
        found[url] = violations(page) + in_the_dark(page)
    assert {url: faults for url, faults in found.items() if faults} == {}
    assert complaints(said) == []


def test_axe_finds_nothing_on_a_form_that_is_sent_back(look, site):
    page = look("raman", color_scheme="light")
    page.goto(site.address + place("decision/new/recommend"))
    page.get_by_role("button", name="Recommend a matter").click()
    page.get_by_text("stand in the way").wait_for()
    assert violations(page) + in_the_dark(page) == []


def in_the_dark(page: Page) -> list[str]:
    """Look at the same page in dark colours: only the contrast changes."""
    page.evaluate(DARK)
    return [f"dark: {each}" for each in faults_of_colour(page)]


@pytest.mark.full
@pytest.mark.parametrize("who", WHO)
def test_axe_finds_nothing_on_any_page_at_all(who, look, site, every):
    page, found = look(who, color_scheme="light"), {}
    for url in every[who]:
        page.goto(site.address + url)
        found[url] = of_every_text(page)
        page.evaluate(DARK)
        found[url] += [f"dark: {each}" for each in colours_of_every_text(page)]
    assert {url: faults for url, faults in found.items() if faults} == {}


@pytest.mark.full
@pytest.mark.parametrize("who", WHO)
def test_no_page_at_all_is_wider_than_a_telephone(who, look, site, every):
    assert wider_than_a_telephone(look(who, viewport=NARROW), site, every[who]) == {}


@pytest.mark.parametrize("who", WHO)
def test_no_main_page_is_wider_than_a_telephone(who, look, site):
    assert wider_than_a_telephone(look(who, viewport=NARROW), site, MAIN_OF[who]) == {}


def wider_than_a_telephone(page: Page, site: Site, every: Iterable[str]) -> dict[str, int]:
    """Return by how many pixels each page is too wide, of those that are."""
    wide = {}
    for url in every:
        page.goto(site.address + url)
        wide[url] = page.evaluate(WIDER)
    return {url: by for url, by in wide.items() if by > 0}


def test_axe_finds_nothing_on_the_main_pages_of_a_telephone(look, site):
    page, found = look("raman", viewport=NARROW, color_scheme="light"), {}
    for path in PAGES:
        page.goto(site.address + path)
        found[path] = violations(page) + in_the_dark(page)
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_on_paper_a_page_is_its_business_alone(look, site):
    page = look("raman")
    page.emulate_media(media="print")
    for path in PAGES:
        page.goto(site.address + path)
        assert page.locator("main").is_visible(), path
        assert (
            not page.locator("header.bar, .side nav, .story, .ds-skip-link")
            .locator("visible=true")
            .count()
        ), path


def test_less_motion_is_respected(look, site):
    page = look("raman", reduced_motion="reduce")
    page.goto(site.address + place("decisions/D8"))
    moving = page.evaluate("document.getAnimations().length")
    assert moving == 0


def test_single_keys_can_be_switched_off_for_good(look, site):
    """Whoever speaks to their machine would press them all (WCAG 2.2, 2.1.4)."""
    page = look("raman")
    page.goto(site.address + place("meetings/M6/live"))
    page.get_by_text("Priya Raman").first.click()
    page.get_by_role("button", name="Keys on this page").click()
    page.get_by_label("A single key acts at once").uncheck()
    assert violations(page) == []
    page.get_by_role("button", name="Close the list", exact=True).click()
    for _ in range(2):
        page.keyboard.press("a")
        assert page.evaluate("document.activeElement.id") != "action-what"
        page.reload()
