"""The consent agenda and the interests on the live screen: from its keys to the record."""

import pytest

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Count, Offset, Title
from lawspeaker.processes.meeting.events import Flagged, PutOnConsent
from lawspeaker.processes.meeting.items import CloseItem
from lawspeaker.processes.meeting.listing import AddItem
from lawspeaker.processes.meeting.preparing import PutOn
from web.test_live import BEFORE, FORM, SMALL, TAKE, case, live, send


def last(stage):
    return case(stage, stage.meeting).trail[-1].past


def test_an_interest_is_declared_in_an_item_by_whoever_holds_the_seat(in_session):
    sent = {"do": "interest", "interest/seat": SMALL, "interest/text": "We sell simulators."}
    assert send(in_session, {**sent, "interest/stays_out": "true"}).status_code == 302
    declared = last(in_session)
    assert (declared.event.item, declared.event.stays_out) == (3, True)
    assert (declared.by.holds, declared.event.seat) == (SMALL, SMALL)
    page = in_session.sign_in().get(live(in_session)).text
    assert "We sell simulators. Stays out of it." in page
    assert 'id="flag-reason"' not in page  # the item is not on the consent agenda


def test_an_item_is_put_on_the_consent_agenda_and_flagged_to_be_discussed(in_session):
    client = in_session.sign_in()
    in_session.tell.do("raman", "PMO", AddItem(Title("Dates"), Count(5)), in_session.meeting)
    free = case(in_session, in_session.meeting).state.agenda[-1].number
    at = {"_item": str(free), "_form": FORM}
    assert client.post(live(in_session), {**at, "do": "put-on-consent"}).status_code == 302
    assert last(in_session).event == PutOnConsent(Count(free))
    page = client.get(f"{live(in_session)}?item={free}").text
    assert f'<span class="meta">{free}</span>' in page
    assert 'data-key="f"' in page
    flag = {**at, "do": "flag", "flag/seat": SMALL, "flag/reason": "It concerns us."}
    assert client.post(live(in_session), flag).status_code == 302
    assert last(in_session).by.holds == SMALL
    assert case(in_session, in_session.meeting).state.consent == ()


@pytest.mark.browser
def test_enter_where_the_reason_is_written_flags_the_item_and_takes_nothing(
    visit, on_air, in_session
):
    tell, meeting = in_session.tell, in_session.meeting
    tell.do("raman", "PMO", AddItem(Title("Dates"), Count(5)), meeting)
    free = case(in_session, meeting).state.agenda[-1].number
    tell.do("raman", "PMO", PutOn(Count(free)), meeting)
    assert send(in_session, {**BEFORE, **TAKE}).status_code == 302
    tell.do("raman", "PMO", CloseItem(Offset(2840)), meeting)
    page = visit().new_page()
    page.goto(f"{on_air}{live(in_session)}?item={free}")
    assert page.locator("#consent-take").count() == 1  # what Enter would have pressed
    page.locator("#flag-reason").fill("It concerns us.")
    page.locator("#flag-reason").press("Enter")
    page.locator("#flag-reason").wait_for(state="detached")
    assert last(in_session).event == Flagged(Count(free), Prose("It concerns us."))
    assert case(in_session, meeting).state.item(free).opened is None


@pytest.mark.browser
def test_d_goes_to_the_interest_of_the_item(visit, on_air, in_session):
    page = visit().new_page()
    page.goto(on_air + live(in_session))
    page.keyboard.press("d")
    page.wait_for_url("**declare=1")
    assert page.evaluate("document.activeElement.id") == "interest-seat"
