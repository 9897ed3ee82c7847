"""What every test may ask for: the services, and a real browser."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from services import (
    CHROMIUM,
    CHROMIUM_OPTIONS,
    POSTGRES,
    why_no_chromium,
    why_no_mount,
    why_no_postgres,
    why_no_public_tools,
    why_no_strace,
)
from told_story import now, story, told_on  # noqa: F401  # fixtures

# How long something takes is measured in bench/, and never a test: machines are noisy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

DATABASE_FIXTURES = {
    "db",
    "transactional_db",
    "live_server",
    "django_db_setup",
    "data_folder",
    "story",
}
STORY_FIXTURES = {
    "database",
    "told",
    "told_on",
    "told_until_november",
    "whole_story",
    "scenes",
}
BY_HAND = {"browser", "full", "rebuild"}  # marks that a file must spell to have them
NEEDS = {
    "postgres": why_no_postgres,
    "browser": why_no_chromium,
    "strace": why_no_strace,
    "mount": why_no_mount,
    "public_tools": why_no_public_tools,
}


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave a file unread that cannot have what is asked for: reading all takes long."""
    if collection_path.suffix != ".py" or " or " in config.option.markexpr:
        return None
    wanted = re.sub(r"\bnot \w+", "", config.option.markexpr)
    asked = BY_HAND.intersection(re.findall(r"\w+", wanted))
    said = collection_path.read_text() if asked else ""
    return True if any(f"mark.{name}" not in said for name in asked) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what touches a database, so that the law can be tested alone."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if STORY_FIXTURES & fixtures:
            item.add_marker(pytest.mark.story)
        uses = DATABASE_FIXTURES & fixtures
        if uses or item.get_closest_marker("django_db") or item.get_closest_marker("postgres"):
            item.add_marker(pytest.mark.database)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose service or tool is missing, and say why; in CI that is a failure."""
    for mark, why in NEEDS.items():
        if item.get_closest_marker(mark) and (missing := why()):
            if os.environ.get("CI"):
                pytest.fail(missing, pytrace=False)
            pytest.skip(missing)


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """Where the PostgreSQL server is; mark the test `postgres`."""
    return POSTGRES


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real browser; mark the test `browser`."""
    # Playwright runs an event loop in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A visitor of their own: no cookies, the size of a desk's screen."""
    context = chromium.new_context(viewport={"width": 1440, "height": 1000}, locale="en-GB")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page of a new visitor."""
    return context.new_page()
