"""Whoever holds nothing and is invited to read: let in, to what they are invited to."""

from datetime import timedelta

import pytest

from lawspeaker.directory import models as directory
from lawspeaker.framework.names import Group, Organisation, Person, Prose
from lawspeaker.processes.attendance.asking import Invite
from lawspeaker.service import clock
from lawspeaker.service.demo.cast import organisation, person
from web.test_live import FORM, case, live

WHY = Prose("To be heard on the simulator.")
OPEN = ("", "meetings/", "decisions/", "groups/", "search?q=simulator", "surveys", "framework/")
ELSEWHERE = ("library", "raid/", "plans", "escalations/", "ledger/", "changes/", "actions/")


@pytest.fixture
def guest(in_session) -> str:
    """An expert of no party, who has an account and is invited to read of the one meeting."""
    body = directory.Organisation.objects.get(id=organisation("sec"))
    someone = directory.Person.objects.create(
        id=person("expert"), name="Vera Quist", email="expert@example.org", organisation=body
    )
    directory.User.objects.create_user(someone.email, person=someone)
    return "expert"


def invite(stage, *, meeting: bool) -> None:
    until = clock.today(clock.LONDON) + timedelta(days=7)
    asked = Invite(
        *(Group("PSG"), Person(person("expert")), Organisation(organisation("sec")), WHY),
        *(stage.meeting if meeting else None,),
        reads=True,
        until=until,
    )
    stage.tell.do("halloran", "SRO", asked)


def test_who_is_not_invited_and_holds_nothing_is_not_let_in(in_session, guest):
    assert in_session.sign_in(guest).get(in_session.home).status_code == 403


def test_a_guest_of_one_meeting_reads_its_page_and_no_other(in_session, guest):
    invite(in_session, meeting=True)
    client = in_session.sign_in(guest)
    assert client.get("/").url == in_session.home
    shown = client.get(f"{in_session.home}meetings/{in_session.meeting}")
    for each in case(in_session, in_session.meeting).state.agenda:
        assert each.title in shown.text
    assert client.get(f"{in_session.home}decisions/{in_session.decision}").status_code == 404
    for place in (*OPEN, *ELSEWHERE):
        assert client.get(f"{in_session.home}{place}").status_code in {200, 404}, place


def test_a_guest_of_the_group_reads_its_matters_and_does_nothing(in_session, guest):
    invite(in_session, meeting=False)
    client = in_session.sign_in(guest)
    page = client.get(f"{in_session.home}decisions/{in_session.decision}")
    assert page.status_code == 200
    assert 'method="post" action="/p/' not in page.text
    before = in_session.tell.told
    at = {"_item": "3", "_form": FORM, "do": "next", "at": "3000"}
    assert client.post(live(in_session), at).status_code in {403, 409, 422}
    form = client.get(f"{in_session.home}decision/{in_session.decision}/withdraw")
    assert form.status_code in {200, 403, 404}
    sent = client.post(f"{in_session.home}decision/{in_session.decision}/withdraw", {"reason": "x"})
    assert sent.status_code in {403, 404, 409, 422}
    assert in_session.tell.told == before
