"""Who is let in, as whom, and what the frame says of it."""

import pytest
from django.urls import reverse

from lawspeaker.directory.drafts import Place
from lawspeaker.directory.models import Guise, Organisation, Person, User
from lawspeaker.directory.names import UNNAMED, Names
from web.conftest import PARTY, PERSON, STRANGER

pytestmark = [pytest.mark.django_db, pytest.mark.urls("web.trial_site")]


@pytest.fixture
def demo(settings) -> None:
    settings.LAWSPEAKER_DEMO = True


def test_a_page_asks_a_stranger_to_sign_in_and_leads_back(client, programme):
    answer = client.get("/p/sample/trial?as_of=2023-12-01")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(reverse("account_login"))
    assert "next=/p/sample/trial" in answer.headers["Location"]


def test_signing_in_leads_to_the_only_programme_somebody_takes_part_in(client, programme):
    answer = client.post(
        reverse("account_login"), {"login": "priya@example.org", "password": "a long enough secret"}
    )
    assert answer.headers["Location"] == "/"
    assert client.get("/").headers["Location"] == "/p/sample/"


def test_a_wrong_password_says_what_must_be_put_right(client, programme):
    answer = client.post(
        reverse("account_login"), {"login": "priya@example.org", "password": "not this one"}
    )
    assert "One thing must be put right" in answer.text


def test_nobody_can_make_an_account_for_themselves(client, db):
    answer = client.get(reverse("account_signup"))
    assert "Nobody signs up here" in answer.text


def test_somebody_with_no_capacity_is_told_that_they_take_no_part(client, programme):
    client.force_login(User.objects.get(person=STRANGER))
    answer = client.get("/p/sample/trial")
    assert answer.status_code == 403
    assert "You take no part in A programme" in answer.text
    assert "You take part in no programme here yet" in client.get("/").text


def test_a_programme_that_is_not_there_is_not_found(client, user):
    client.force_login(user)
    assert client.get("/p/other/trial").status_code == 404


def test_the_frame_names_programme_framework_person_and_capacity(client, user):
    client.force_login(user)
    page = client.get("/p/sample/trial").text
    for said in ("A programme", "Framework 3.1", "Priya Raman", "As of today", "Wed 6 Dec 2023"):
        assert said in page


def test_somebody_acts_as_what_they_choose_among_what_they_hold(client, user):
    client.force_login(user)
    page = client.get("/p/sample/trial")
    held = page.context["frame"].choices
    assert page.context["page"].acting == "PMO"
    assert [each.title for each in held][1] == "Pebble Power"
    party = next(each.value for each in held if each.capacity.holds == "party")
    client.post("/p/sample/acting", {"acting_as": party, "next": "/p/sample/trial"})
    assert client.get("/p/sample/trial").context["page"].acting == "party"


def test_nobody_acts_as_what_the_ledger_does_not_give_them(client, user):
    client.force_login(user)
    client.post("/p/sample/acting", {"acting_as": f"{PERSON}:SRO", "next": "/"})
    assert client.get("/p/sample/trial").context["page"].acting == "PMO"


@pytest.mark.parametrize("next_page", ["https://elsewhere.example", "//elsewhere.example", ""])
def test_no_switch_leads_out_of_the_site(client, db, next_page):
    assert client.post("/theme", {"theme": "dark", "next": next_page}).headers["Location"] == "/"


def test_a_page_can_be_asked_for_as_of_a_day(client, user):
    client.force_login(user)
    page = client.get("/p/sample/trial?as_of=2023-11-15")
    assert page.context["page"].day == "2023-11-15"
    assert "As of Wed 15 Nov 2023" in page.text


@pytest.mark.parametrize("page", ["trial", "public/"])
def test_no_page_is_shown_as_of_a_day_that_is_still_to_come(client, user, page):
    client.force_login(user)
    answer = client.get(f"/p/sample/{page}?as_of=2099-01-01")
    assert answer.status_code == 404
    assert "2099-01-01 is still to come" in answer.text


def test_a_day_that_is_none_is_not_understood(client, user):
    client.force_login(user)
    answer = client.get("/p/sample/trial?as_of=6 December")
    assert answer.status_code == 400
    assert "as_of must be a day written like 2023-12-06" in answer.text


def test_a_public_page_needs_no_account_and_shows_nobody(client, user):
    client.force_login(user)
    page = client.get("/p/sample/public/trial")
    assert page.status_code == 200
    assert "Priya Raman" not in page.text


def test_the_theme_is_remembered_without_any_script(client, db):
    client.post("/theme", {"theme": "dark", "next": "/accounts/login/"})
    assert 'data-color-scheme="dark"' in client.get("/accounts/login/").text
    client.post("/theme", {"theme": "auto", "next": "/"})
    assert 'data-color-scheme="auto"' in client.get("/accounts/login/").text


def test_outside_the_demo_nobody_chooses_whom_to_be(client, programme):
    Guise.objects.create(person_id=PERSON, programme="sample", role="PMO", tries="", opens="")
    assert client.get("/choose").status_code == 404
    assert client.post("/be", {"person": PERSON}).status_code == 404
    assert "_auth_user_id" not in client.session


def test_in_the_demo_a_visitor_becomes_somebody_of_the_story(client, programme, demo):
    Guise.objects.create(
        person_id=PERSON, programme="sample", role="PMO", tries="Issue the papers.",
        opens="/p/sample/trial",
    )  # fmt: skip
    assert client.get("/p/sample/trial").headers["Location"] == "/choose"
    assert "Issue the papers." in client.get("/choose").text
    answer = client.post("/be", {"person": PERSON})
    assert answer.headers["Location"] == "/p/sample/trial"
    assert client.get("/p/sample/trial").status_code == 200


@pytest.mark.parametrize("nobody", ["", "not-an-id", STRANGER])
def test_nobody_becomes_who_is_not_in_the_story(client, programme, demo, nobody):
    assert client.post("/be", {"person": nobody}).status_code == 404


def test_before_the_story_was_played_the_demo_says_how_to_play_it(client, db, demo):
    assert "The story has not been played yet" in client.get("/choose").text


def test_a_draft_is_kept_as_it_is_written_and_replaced_by_what_is_written_next(client, user):
    client.force_login(user)
    address = "/p/sample/drafts/decision/D12/Decide"
    client.post(address, {"reason": "Because", "seats": ["a", "b"]})
    answer = client.post(address, {"reason": "Because of it"})
    assert answer.text.startswith("Draft kept at ")
    place = Place(str(PERSON), "sample", "decision", "D12", "Decide")
    draft = place.find()
    assert draft is not None
    assert draft.fields == {"reason": ["Because of it"]}
    place.discard()
    assert place.find() is None


def test_a_draft_has_its_limits(client, user):
    client.force_login(user)
    answer = client.post("/p/sample/drafts/decision/D12/Decide", {"reason": "x" * 200_001})
    assert answer.status_code == 413


def test_many_names_are_one_question(programme, django_assert_num_queries):
    with django_assert_num_queries(1):
        names = Names.of([str(PERSON), str(STRANGER), str(PARTY), "nobody", str(PERSON)])
    assert names.full(str(PERSON)) == "Priya Raman"
    assert names.initialled(str(PERSON)) == "P. Raman"
    assert names.short(str(PARTY)) == "Pebble Power"
    assert names.full(str(PARTY)) == "Pebble Power Limited"
    assert names.full("nobody") == UNNAMED


def test_asking_for_no_names_asks_nothing(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert Names.of([]).full("x") == UNNAMED


def test_an_erased_person_is_no_longer_named(programme):
    person = Person.objects.get(id=PERSON)
    person.erase()
    names = Names.of([str(PERSON)])
    assert names.full(str(PERSON)) == UNNAMED
    assert names.initialled(str(PERSON)) == UNNAMED
    assert str(Person.objects.get(id=PERSON)) == UNNAMED


def test_a_body_without_a_short_form_goes_by_its_name(db):
    body = Organisation.objects.create(name="Consumer Voice")
    assert Names.of([str(body.id)]).short(str(body.id)) == "Consumer Voice"


def test_an_address_is_the_same_however_its_letters_are_written(db):
    User.objects.create_user("Priya@Example.org", "a long enough secret")
    assert User.objects.get_by_natural_key("PRIYA@example.ORG").email == "priya@example.org"


def test_the_server_says_that_it_is_well(client, db):
    assert client.get("/healthz").text == "ok\n"


def test_pages_may_load_and_send_nothing_from_or_to_elsewhere(client, db):
    policy = client.get("/accounts/login/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
