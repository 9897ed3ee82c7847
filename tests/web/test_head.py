"""Whatever answers a page answers a question for its head alone."""

import pytest

from lawspeaker.service.demo.playing import SLUG

PLACES = (
    *("/", "/choose", "/healthz", "/components", "/accounts/login/", "/api/v1/openapi.json"),
    *(f"/p/{SLUG}/{each}" for each in ("", "framework/", "ledger/checkpoint", "public/framework/")),
)


@pytest.mark.parametrize("place", PLACES)
def test_the_head_of_a_page_comes_without_its_body(march, settings, place):
    settings.LAWSPEAKER_DEMO = True
    visitor = march.sign_in()
    whole, head = visitor.get(place), visitor.head(place)
    assert head.status_code == whole.status_code
    assert head.headers["Content-Type"] == whole.headers["Content-Type"]
    assert head.content == b""
