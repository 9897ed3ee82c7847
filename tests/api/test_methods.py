"""What is asked by another method, or at no address, is answered in the one shape of problems."""

import pytest

from api.conftest import ROOT

PLACES = ("", "decisions", "decision", "groups/PSG", "programme/F1", "entries", "checkpoint")


@pytest.mark.parametrize("place", PLACES)
def test_head_is_answered_like_get_without_the_body(public, place):
    path = f"{ROOT}/{place}".rstrip("/")
    head, got = public.client.head(path), public.client.get(path)
    assert (head.status_code, head.content) == (200, b"")
    kept = {name: value for name, value in got.headers.items() if name != "Content-Length"}
    assert {name: head.headers[name] for name in kept} == kept
    if not got.streaming:
        assert head.headers["Content-Length"] == str(len(got.content))


def test_head_of_what_is_not_there_is_not_found(public):
    assert public.client.head(f"{ROOT}/decision/D99").status_code == 404
    assert public.client.head("/api/v1/nowhere").status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "takes"),
    [
        ("put", f"{ROOT}/groups", "GET, HEAD"),
        ("delete", "/api/v1/programmes", "GET, HEAD"),
        ("patch", f"{ROOT}/action", "GET, HEAD, POST"),
        ("get", f"{ROOT}/action/A1/complete", "POST"),
        ("options", f"{ROOT}/decisions", "GET, HEAD"),
    ],
)
def test_another_method_is_a_problem_that_names_those_there_are(public, method, path, takes):
    answer = getattr(public.client, method)(path)
    assert (answer.status_code, answer.headers["Allow"]) == (405, takes)
    said = answer.json()
    says = f"This address must be asked by {takes}; found {method.upper()}."
    assert (said["error"], said["reasons"]) == (says, [])


@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/nowhere", f"{ROOT}/nothing/at/all/here"])
@pytest.mark.parametrize("method", ["get", "post", "put", "trace"])
def test_an_address_that_is_none_is_a_problem_too(public, method, path):
    answer = getattr(public.client, method)(path)
    assert answer.status_code in {404, 405}
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.json()["error"]
