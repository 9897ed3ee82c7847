"""The meetings of a group as a feed: of an open group for all, of a closed one for its members."""

import html
import re
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.core import signing
from hypothesis import given
from hypothesis import strategies as st

from lawspeaker.directory.models import User
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.web.addresses import find
from lawspeaker.web.meetings.feed import SALT, address

CLOSED = "SDWG"


def test_a_group_has_a_feed_of_its_meetings(march):
    answer = march.ask("public/groups/PSG.ics", "")
    assert answer["Content-Type"].startswith("text/calendar")
    assert "20240403" in answer.text


def test_a_group_that_ended_keeps_its_feed(march):
    assert march.ask("public/groups/TMAG.ics", "").status_code == 200


def test_the_members_of_a_closed_group_have_a_feed_at_an_address_of_their_own(march):
    """A calendar cannot sign in: the address is secret, and good while its person may see them."""
    own = html.unescape(re.search(r'href="([^"]+[.]ics)"', march.get("groups/SDWG/"))[1])
    answer = march.sign_in("").get(own)
    assert answer["Content-Type"].startswith("text/calendar")
    assert march.sign_in("").get(own.replace("/feeds/", "/feeds/x")).status_code == 404
    User.objects.filter(email="raman@example.org").update(is_active=False)
    assert march.sign_in("").get(own).status_code == 404


def test_the_address_of_a_feed_is_the_same_tomorrow(monkeypatch):
    """Whoever has subscribed and looks again sees the address that their calendar has."""
    told = address(SLUG, "PSG", "somebody")
    monkeypatch.setattr("django.core.signing.time.time", lambda: 0)
    assert address(SLUG, "PSG", "somebody") == told


@pytest.mark.parametrize("then", [0, 1_700_000_000, 1_763_800_000])
def test_an_address_that_was_signed_with_the_time_is_still_good(march, monkeypatch, then):
    """Calendars were subscribed to it, and cannot be told of another."""
    monkeypatch.setattr("django.core.signing.time.time", lambda: then)
    member = str(User.objects.get(email="castell@example.org").person_id)
    for group, status in (("PSG", 200), (CLOSED, 404)):
        token = signing.dumps([SLUG, group, member], salt=SALT)
        old = find("meetings:feed", programme=SLUG, token=token)
        assert march.sign_in("").get(old).status_code == status


def test_nothing_else_is_the_address_of_a_feed(march):
    visitor = march.sign_in("")
    before, good, after = re.split("(?<=/feeds/)(.+)(?=[.]ics)", address(SLUG, "PSG", "somebody"))

    @given(
        st.binary(min_size=1)
        | st.text(":.-_=aZ9", min_size=1).map(str.encode)
        | st.integers(1, len(good) - 1).map(lambda at: f"{good[:at]}:{good[at:]}".encode())
    )
    def asked(token: bytes) -> None:
        assert visitor.get(f"{before}{quote(token)}{after}").status_code == 404

    asked()


def test_a_feed_goes_no_further_than_its_person_may_see(march):
    somebody = str(User.objects.get(email="halloran@example.org").person_id)
    member = str(User.objects.get(email="castell@example.org").person_id)
    assert march.sign_in("").get(address(SLUG, "PSG", member)).status_code == 200
    assert march.sign_in("").get(address(SLUG, CLOSED, member)).status_code == 404
    outside = address(SLUG, CLOSED, str(uuid4()))
    assert march.sign_in("").get(outside).status_code == 404
    assert march.sign_in("").get(address("other", CLOSED, somebody)).status_code == 404
