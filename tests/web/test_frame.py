"""The frame and every component in a real browser: seen, heard, keyed, folded, printed."""

import pytest
from playwright.sync_api import Page, expect

from lawspeaker.directory.models import Draft
from web.axe import violations
from web.conftest import complaints, shut_out

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("web.trial_site"),
]
SHUT = "button[aria-disabled=true]"
PAGES = ("/components", "/accounts/login/", "/accounts/password/reset/", "/choose", "/nothing")
NARROW = {"width": 400, "height": 900}


@pytest.fixture(autouse=True)
def demo(settings) -> None:
    settings.LAWSPEAKER_DEMO = True


@pytest.mark.parametrize("address", [*PAGES, "/fail/409", "/fail/400", "/fail/reasons"])
def test_no_page_shuts_anybody_out(page: Page, served, spoken, address):
    page.goto(served + address)
    page.wait_for_load_state("networkidle")
    assert shut_out(page) == []
    assert complaints(spoken) == []


def test_a_text_that_cannot_be_read_in_the_dark_is_found(page: Page, served):
    """Otherwise nothing that is looked at in dark colours could fail."""
    page.goto(served + "/accounts/login/")
    page.evaluate(FAINT)
    found = shut_out(page)
    assert found, "no text is faint"
    assert all(each.startswith("dark: color-contrast") for each in found), found


FAINT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("@media (prefers-color-scheme: dark) { main label { color: #333333; } }");
  document.adoptedStyleSheets.push(sheet);
}"""


@pytest.mark.parametrize("address", PAGES)
def test_a_narrow_screen_needs_no_sideways_scrolling(page: Page, served, address):
    page.set_viewport_size(NARROW)
    page.goto(served + address)
    assert page.evaluate("document.documentElement.scrollWidth") == 400
    assert violations(page) == []


def test_on_a_narrow_screen_the_part_where_the_reader_is_comes_into_sight(
    look, march_on_air, march
):
    page = look().new_page()
    page.set_viewport_size(NARROW)
    page.goto(f"{march_on_air}{march.home}framework/")
    here = page.locator(".side a[aria-current]")
    expect(here).to_have_text("Framework")
    expect(here).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [400, 1280])
def test_the_public_bar_is_one_line_high(look, march_on_air, march, width):
    page = look().new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{march_on_air}{march.home}public/")
    boxes = [e.bounding_box() for e in page.locator("nav[aria-label=Public] a:visible").all()]
    middles = [each["y"] + each["height"] / 2 for each in boxes]
    assert len(boxes) >= 2  # a part, and where to sign in
    assert max(middles) - min(middles) < 10


def test_the_route_becomes_a_list_on_a_narrow_screen(page: Page, served):
    page.goto(f"{served}/components")
    expect(page.locator(".route")).to_be_visible()
    expect(page.locator(".route-s")).to_be_hidden()
    page.set_viewport_size(NARROW)
    expect(page.locator(".route")).to_be_hidden()
    expect(page.locator(".route-s")).to_be_visible()


def test_rows_are_dense_and_one_line_high(page: Page, served):
    page.goto(f"{served}/components")
    heights = page.evaluate(
        "[...document.querySelectorAll('.t:not(.diff) tbody tr')].map(r => r.offsetHeight)"
    )
    assert heights
    assert max(heights) <= 38


def test_the_colours_change_at_once_and_stay(page: Page, served):
    page.goto(f"{served}/accounts/login/")
    with page.expect_response("**/theme"):
        page.get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-color-scheme", "dark")
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-color-scheme", "dark")


def test_everything_works_with_scripts_off(chromium, served):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/accounts/login/")
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-color-scheme", "dark")
    page.get_by_label("Email").fill("priya@example.org")
    page.get_by_label("Password").fill("a long enough secret")
    page.get_by_role("button", name="Sign in").click()
    page.goto(f"{served}/p/sample/trial")
    page.locator("summary.who").click()
    page.get_by_label("Pebble Power").check()
    page.get_by_role("button", name="Act as this").click()
    expect(page.locator("summary.who")).to_contain_text("Pebble Power")
    context.close()


def test_the_keyboard_reaches_the_main_content_first(page: Page, served):
    page.goto(f"{served}/components")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to main content")
    expect(skip).to_be_focused()
    expect(skip).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#m")).to_be_focused()


def test_a_closed_act_can_be_reached_and_heard_but_does_nothing(page: Page, served):
    page.goto(f"{served}/components")
    shut = page.locator(SHUT).first
    shut.focus()
    expect(shut).to_be_focused()
    expect(shut).to_have_accessible_description("Two working groups have no parent yet. Clause 4.6")
    before = page.url
    page.keyboard.press("Enter")
    assert page.url == before


def test_a_key_does_what_its_button_does_unless_somebody_is_writing(page: Page, served):
    page.goto(f"{served}/components")
    page.keyboard.press("/")
    search = page.get_by_role("searchbox")
    expect(search).to_be_focused()
    page.keyboard.press("n")
    expect(search).to_have_value("n")


def test_all_keys_of_a_page_are_listed_on_request(page: Page, served):
    page.goto(f"{served}/components")
    page.keyboard.press("?")
    help_box = page.get_by_role("dialog", name="Keys on this page")
    expect(help_box).to_be_visible()
    expect(help_box).to_contain_text("Next item")
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(help_box).to_be_hidden()


def test_another_script_may_take_a_key_first(page: Page, served):
    page.goto(f"{served}/components")
    page.evaluate(
        "document.addEventListener('lawspeaker:key', event => {"
        " if (event.detail.key === '/') { event.preventDefault(); window.taken = true; } })"
    )
    page.keyboard.press("/")
    assert page.evaluate("window.taken") is True
    expect(page.get_by_role("searchbox")).not_to_be_focused()


def test_a_day_is_chosen_in_the_frame(page: Page, served, enter):
    enter()
    page.goto(f"{served}/p/sample/trial")
    page.locator("summary.asof").click()
    page.get_by_label("Show this page as of").fill("2023-11-15")
    page.get_by_role("button", name="Show that day").click()
    expect(page.locator("summary.asof")).to_have_text("As of Wed 15 Nov 2023")


def test_an_open_box_closes_and_gives_the_focus_back(page: Page, served):
    page.goto(f"{served}/components")
    who = page.locator("summary.who")
    who.click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Sign out")).to_be_hidden()
    expect(who).to_be_focused()


def test_what_is_written_is_kept_without_being_sent(page: Page, served, enter):
    enter()
    page.goto(f"{served}/p/sample/form")
    page.get_by_label("Reason").fill("Because of it")
    expect(page.get_by_role("status").filter(has_text="Draft kept at")).to_be_visible()
    expect(page.get_by_label("Reason")).to_be_focused()
    assert Draft.objects.get().fields == {"reason": ["Because of it"]}


def test_what_went_wrong_is_read_first(page: Page, served, enter):
    enter()
    page.goto(f"{served}/p/sample/form?wrong=1")
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("link", name="Say why.").click()
    expect(page.get_by_label("Reason")).to_be_focused()


def test_paper_shows_ink_on_white_and_no_machinery(page: Page, served):
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(f"{served}/components")
    expect(page.locator(".side")).to_be_hidden()
    expect(page.locator("header.bar")).to_be_hidden()
    ink, paper = page.evaluate(
        "[getComputedStyle(document.querySelector('h1')).color,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    assert ink == "rgb(17, 17, 17)"
    assert paper == "rgb(255, 255, 255)"


def test_paper_is_no_telephone_a_table_stays_a_table(page: Page, served):
    page.set_viewport_size({"width": 672, "height": 971})  # A4 within its margins
    page.goto(f"{served}/components")
    shown = "getComputedStyle(document.querySelector('.t.cards tbody tr:not(.grp)')).display"
    assert page.evaluate(shown) == "grid"
    page.emulate_media(media="print")
    assert page.evaluate(shown) == "table-row"
