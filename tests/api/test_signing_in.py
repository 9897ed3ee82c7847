"""Who calls: by e-mail and password, by the session of the site, or as the public."""

from base64 import b64encode

import pytest
from django.core.cache import cache
from django.test import Client

from api.conftest import ROOT
from lawspeaker.directory.models import User

ACTION = {"acting_as": "PMO", "group": "PSG", "what": "Publish the calendar", "owner": "PMO"}


def basic(text: str) -> dict[str, str]:
    return {"Authorization": f"Basic {b64encode(text.encode()).decode()}"}


@pytest.fixture(autouse=True)
def no_attempts_yet() -> None:
    cache.clear()


@pytest.fixture
def in_session(now) -> Client:
    client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    client.force_login(User.objects.get(email="raman@example.org"))
    return client


def test_an_act_needs_somebody(public):
    refused = public.post("action", ACTION)
    assert refused.status == 401
    assert refused.headers["WWW-Authenticate"].startswith("Basic")


@pytest.mark.parametrize(
    "header",
    [
        {"Authorization": "Bearer abc"},
        {"Authorization": "Basic ***"},
        basic("raman@example.org"),
        basic("raman@example.org:\x00"),
        basic("raman@example.org:wrong"),
        basic("nobody@example.org:a long enough secret"),
    ],
    ids=["bearer", "garbage", "no password", "control", "wrong", "nobody"],
)
def test_credentials_that_are_given_must_be_right_even_to_read(now, header):
    assert Client(SERVER_NAME="localhost").get(ROOT, headers=header).status_code == 401


def test_guessing_is_slowed_down(now):
    client = Client(SERVER_NAME="localhost")
    header = basic("raman@example.org:wrong")
    answers = [client.get(ROOT, headers=header).status_code for _ in range(12)]
    assert answers[0] == 401
    assert answers[-1] == 429


def test_a_password_opens_nothing_once_it_is_changed_or_the_account_is_closed(now):
    client, header = (
        Client(SERVER_NAME="localhost"),
        basic("raman@example.org:a long enough secret"),
    )
    user = User.objects.get(email="raman@example.org")
    assert client.get(ROOT, headers=header).status_code == 200
    user.is_active = False
    user.save()
    assert client.get(ROOT, headers=header).status_code == 401
    user.is_active = True
    user.set_password("another secret, long enough")
    user.save()
    assert client.get(ROOT, headers=header).status_code == 401


def test_a_session_reads_and_with_its_token_acts(in_session):
    assert in_session.get(f"{ROOT}/decision/D4").status_code == 200
    refused = in_session.post(f"{ROOT}/action", ACTION, "application/json")
    assert refused.status_code == 403
    assert "X-CSRFToken" in refused.json()["error"]
    in_session.get("/accounts/login/")
    token = "a" * 32
    in_session.cookies["csrftoken"] = token
    done = in_session.post(
        f"{ROOT}/action", ACTION, "application/json", headers={"X-CSRFToken": token}
    )
    assert done.status_code == 201


def test_an_account_of_nobody_is_the_public(now):
    User.objects.create_user("robot@example.org", "a long enough secret")
    client = Client(SERVER_NAME="localhost")
    header = basic("robot@example.org:a long enough secret")
    assert client.get(f"{ROOT}/decision/D4", headers=header).status_code == 404
    refused = client.post(f"{ROOT}/action", ACTION, "application/json", headers=header)
    assert refused.status_code == 401


def test_somebody_who_takes_no_part_may_do_nothing(now):
    from lawspeaker.directory.models import Person

    stranger = Person.objects.create(name="Sam Okoro", email="okoro@example.org")
    User.objects.create_user("okoro@example.org", "a long enough secret", person=stranger)
    client = Client(SERVER_NAME="localhost")
    header = basic("okoro@example.org:a long enough secret")
    assert client.get(f"{ROOT}/decision/D4", headers=header).status_code == 404
    refused = client.post(f"{ROOT}/action", ACTION, "application/json", headers=header)
    assert refused.status_code == 403
