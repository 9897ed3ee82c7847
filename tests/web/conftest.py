"""A programme with two people in it, and a browser that has signed in as one of them."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from playwright.sync_api import Page

from lawspeaker.directory.models import Organisation, Person, User
from lawspeaker.records.adoptions import loaded
from lawspeaker.records.models import AdoptionRow, HoldingRow, Programme
from lawspeaker.service import clock
from web.axe import faults_of_colour, violations
from web.march import look, march, march_on_air, whole_story  # noqa: F401  # fixtures
from web.on_stage import called, in_session, on_air, scene, scenes, visit  # noqa: F401  # fixtures

FOUNDED = date(2023, 11, 1)
TODAY = date(2023, 12, 6)
SLUG = "sample"
PERSON = UUID(int=1)
STRANGER = UUID(int=2)
PARTY = UUID(int=3)


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    """A good hash takes a second on purpose; here nobody guesses."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def today() -> Iterator[date]:
    """The day of the tests, until the next test."""
    clock.read_from(lambda: datetime(2023, 12, 6, 9, tzinfo=UTC))
    yield TODAY
    clock.read_from(None)


def hold(n: int, holds: str, hat: str, group: str = "") -> None:
    HoldingRow.objects.create(
        programme=SLUG, case="R1", n=n, person=str(PERSON), organisation=str(PARTY), hat=hat,
        holds=holds, group=group, since=FOUNDED, until=None, rests_on=n,
    )  # fmt: skip


@pytest.fixture
def programme(db, today) -> str:
    """A programme under the built-in framework, with somebody who holds two things in it."""
    return founded()


@pytest.fixture
def served(transactional_db, today, live_server) -> str:
    """The same on a server: its address."""
    founded()
    return live_server.url


def founded() -> str:
    Programme.objects.create(slug=SLUG, title="A programme", framework="mhhs", fictional=True)
    AdoptionRow.objects.create(
        programme=SLUG, case="R1", n=0, position=1, commences=FOUNDED, framework="mhhs@3.1",
        sha256=loaded("mhhs@3.1", {}).sha256, calendar="england_and_wales",
    )  # fmt: skip
    hold(1, "PMO", "secretariat")
    hold(2, "party", "party")
    party = Organisation.objects.create(id=PARTY, name="Pebble Power Limited", short="Pebble Power")
    for each, name in ((PERSON, "Priya Raman"), (STRANGER, "Sam Okoro")):
        person = Person.objects.create(id=each, name=name, organisation=party)
        mail = f"{name.split()[0].lower()}@example.org"
        User.objects.create_user(mail, "a long enough secret", person=person)
    return SLUG


@pytest.fixture
def user(programme) -> User:
    return User.objects.get(person=PERSON)


@pytest.fixture
def enter(client, served, context) -> Callable[[], None]:
    """Sign the browser in."""

    def signed_in() -> None:
        client.force_login(User.objects.get(person=PERSON))
        cookie = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": served}])

    return signed_in


# What the screenshots and the measuring of a page put in by themselves.
NOT_OURS = ("Applying inline style violates", "the server responded with a status of")


@pytest.fixture
def spoken(page: Page) -> list[str]:
    """What the browser complains about, but for what an error page must be."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def complaints(said: list[str]) -> list[str]:
    return [each for each in said if not any(known in each for known in NOT_OURS)]


def shut_out(page: Page) -> list[str]:
    """Look for what shuts somebody out of a page, light and then dark."""
    page.emulate_media(color_scheme="light")
    faults = violations(page)
    page.emulate_media(color_scheme="dark")
    faults += [f"dark: {each}" for each in faults_of_colour(page)]
    page.emulate_media(color_scheme="light")
    return faults
