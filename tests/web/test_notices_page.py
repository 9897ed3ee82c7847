"""The page of notices: what I was told, where it leads, what of it is mailed."""

import pytest

from lawspeaker.directory.models import Outgoing, Preference
from lawspeaker.service.demo.cast import person
from web.axe import violations
from web.conftest import complaints

DECLINED = "notice:meeting.called"


def get(stage, who: str = "halloran", path: str = "notices"):
    return stage.sign_in(who).get(f"{stage.home}{path}")


def test_it_lists_what_i_was_told_with_where_it_leads(called):
    page = get(called).text
    assert "PSG meets on Wed 6 Dec 2023" in page
    assert "Agenda and papers of PSG for Wed 6 Dec 2023" in page
    row = Outgoing.objects.filter(person=person("halloran"), case=called.meeting).last()
    assert f"/notices/{row.id}" in page
    answer = get(called, path=f"notices/{row.id}")
    assert answer.url == f"{called.home}meetings/{called.meeting}"


def test_the_notice_of_another_is_not_there(called):
    row = Outgoing.objects.filter(person=person("halloran")).last()
    assert get(called, "castell", f"notices/{row.id}").status_code == 404


def test_a_kind_is_declined_and_asked_for_again(called):
    client = called.sign_in("halloran")
    to = f"{called.home}notices/mail"
    page = client.post(to, {"kind": "meeting.called", "mail": "0"}, follow=True).text
    assert "Kept: no more by mail." in page
    assert Preference.objects.filter(key=DECLINED).exists()
    client.post(to, {"kind": "meeting.called", "mail": "1"})
    assert not Preference.objects.filter(key=DECLINED).exists()


@pytest.mark.parametrize("kind", ["decision.told", "nonsense"])
def test_what_must_be_told_and_what_is_no_kind_cannot_be_declined(called, kind):
    answer = called.sign_in("halloran").post(f"{called.home}notices/mail", {"kind": kind})
    assert answer.status_code == 400


def test_the_form_of_an_act_says_who_will_be_told(called):
    client = called.sign_in("raman")
    filled = {"do": "foresee", "day": "2023-12-07", "reason": "Snow."}
    page = client.post(f"{called.home}meeting/{called.meeting}/move", filled).text
    assert "Tells" in page
    assert "the members of PSG (" in page
    assert "people), at once" in page


@pytest.mark.browser
def test_it_can_be_used_by_everybody(visit, on_air, in_session, spoken):
    for width in (1440, 400):
        page = visit("halloran").new_page()
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{on_air}{in_session.home}notices")
        assert violations(page) == []
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width
    assert complaints(spoken) == []
