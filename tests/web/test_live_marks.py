"""The consent agenda and the interests on the live screen: from its keys to the record."""

import pytest

from lawspeaker.kernel.kinds import Count, Title
from lawspeaker.processes.meeting.calling import AddItem
from lawspeaker.processes.meeting.events import PutOnConsent
from web.test_live import FORM, SMALL, case, live, send


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
def test_d_goes_to_the_interest_of_the_item(visit, on_air, in_session):
    page = visit().new_page()
    page.goto(on_air + live(in_session))
    page.keyboard.press("d")
    page.wait_for_url("**declare=1")
    assert page.evaluate("document.activeElement.id") == "interest-seat"
