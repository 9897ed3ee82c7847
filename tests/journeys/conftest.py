"""Journeys: the demo as anybody starts it, and the people of its story at their browsers."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from journeys.browsing import enter
from journeys.sites import NOVEMBER, Site, played
from told import told, told_until_november

__all__ = ("told", "told_until_november")


@pytest.fixture(scope="module")
def site(told, tmp_path_factory) -> Iterator[Site]:
    """The whole story, served to all tests of a file."""
    with played(told, tmp_path_factory.mktemp("journey") / "all") as site:
        yield site


@pytest.fixture(scope="module")
def november(told_until_november, tmp_path_factory) -> Iterator[Site]:
    """The story until 30 November 2023, served to all tests of a file."""
    copy = tmp_path_factory.mktemp("journey") / "november"
    with played(told_until_november, copy, *NOVEMBER) as site:
        yield site


@pytest.fixture
def at_a_desk(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Sit somebody of the story down at a browser of their own; without a name, the public."""
    contexts = []

    def sat_down(site: Site, name: str, **how: object) -> Page:
        asked = {"viewport": {"width": 1440, "height": 1000}, "locale": "en-GB", **how}
        context = chromium.new_context(**asked)
        contexts.append(context)
        return enter(context, site.address, name)

    yield sat_down
    for each in contexts:
        each.close()
