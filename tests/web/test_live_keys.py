"""The live screen in a real browser: its keys, its queue, what it keeps."""

import re

import pytest

from lawspeaker.processes.decision.matter import Stand
from web.conftest import complaints, shut_out
from web.test_live import SMALL, case, live, matter


@pytest.mark.browser
def test_the_screen_shuts_nobody_out(visit, on_air, in_session):
    page = visit().new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for width in (1440, 400):
        page.set_viewport_size({"width": width, "height": 1000})
        page.goto(on_air + live(in_session))
        assert shut_out(page) == []
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0
    assert complaints(said) == []


@pytest.mark.browser
def test_keys_take_a_view_and_mark_the_next_seat(visit, on_air, in_session):
    page = visit().new_page()
    page.goto(on_air + live(in_session))
    assert page.locator(".seat[aria-current]").get_attribute("data-seat") == SMALL
    page.keyboard.press("v")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.locator(f'.seat[data-seat="{SMALL}"][data-v="agree"]').wait_for()
    assert page.locator(".seat[aria-current]").get_attribute("data-seat") == "M-PSG-u"
    assert matter(in_session).view(SMALL).stand is Stand.AGREES


@pytest.mark.browser
def test_arrows_mark_seats_and_t_stamps_the_place_in_the_recording(visit, on_air, in_session):
    page = visit().new_page()
    page.goto(on_air + live(in_session))
    page.keyboard.press("ArrowLeft")
    assert page.locator(".seat[aria-current]").get_attribute("data-seat") == "M-PSG-m"
    page.keyboard.press("t")
    stamped = page.locator("#take-at").input_value()
    assert re.fullmatch(r"00:47:\d\d", stamped)
    page.wait_for_timeout(1500)
    assert page.locator("#take-at").input_value() == stamped


@pytest.mark.browser
def test_the_slash_goes_to_the_note_and_the_question_mark_lists_the_keys(visit, on_air, in_session):
    page = visit().new_page()
    page.goto(on_air + live(in_session))
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "note"
    page.locator("h1").click(position={"x": 1, "y": 1}, modifiers=[], no_wait_after=True)
    page.goto(on_air + live(in_session))
    page.keyboard.press("?")
    assert "Timestamp" in page.locator("#keyhelp").inner_text()


@pytest.mark.browser
def test_an_act_without_a_connection_waits_here_and_is_recorded_once(visit, on_air, in_session):
    context = visit()
    page = context.new_page()
    page.goto(on_air + live(in_session))
    context.set_offline(True)
    page.keyboard.press("v")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_text("1 act waits for the connection").wait_for()
    assert matter(in_session).view(SMALL) is None
    context.set_offline(False)
    page.locator(f'.seat[data-seat="{SMALL}"][data-v="agree"]').wait_for(timeout=15000)
    page.get_by_text("Saved here and on the server").wait_for()
    given = [e for e in case(in_session, in_session.decision).trail if "view-given" in e.kind]
    assert len([e for e in given if e.past.event.seat == SMALL]) == 1


@pytest.mark.browser
def test_what_was_typed_is_there_again_after_a_reload(visit, on_air, in_session):
    page = visit().new_page()
    page.goto(on_air + live(in_session))
    page.locator("#take-text").fill("Version 3.2 is adopted.")
    page.locator("#note").fill("The chair thanked the working group.")
    page.reload()
    assert page.locator("#take-text").input_value() == "Version 3.2 is adopted."
    assert page.locator("#note").input_value() == "The chair thanked the working group."


@pytest.mark.browser
def test_a_refusal_is_read_first_and_keeps_what_was_entered(visit, on_air, in_session):
    page = visit().new_page()
    page.goto(on_air + live(in_session))
    page.locator("#take-text").fill("Version 3.2 is adopted.")
    page.get_by_role("button", name="Record the decision").click()
    page.locator(".wrongs").wait_for()
    assert page.evaluate("document.activeElement.className") == "wrongs"
    assert page.locator("#take-text").input_value() == "Version 3.2 is adopted."
