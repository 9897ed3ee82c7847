"""Pages that cannot be shown say what is so and what to do."""

import pytest
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.urls("web.trial_site")]


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("how", "status", "says"),
    [
        ("400", 400, "The day must be written like 2023-12-06."),
        ("403", 403, "Only the chair may."),
        ("reasons", 403, "No seat."),
        ("409", 409, "Somebody was first"),
        ("500", 500, "Something is broken here"),
    ],
)
def test_each_error_says_what_is_so_and_leads_on(visitor, how, status, says):
    answer = visitor.get(f"/fail/{how}")
    assert answer.status_code == status
    assert says in answer.text
    assert "ds-button" in answer.text


def test_a_page_that_is_not_there_does_not_say_whether_it_is_hidden(visitor):
    answer = visitor.get("/p/nothing/public/")
    assert answer.status_code == 404
    assert "No programme has" not in answer.text


def test_a_conflict_shows_what_changed_beside_what_was_written(visitor):
    page = visitor.get("/fail/409").text
    assert "The PSG decided it" in page
    assert "My words &lt;b&gt;" in page
    assert 'href="/again"' in page


def test_a_reason_is_shown_with_its_clause(visitor):
    page = visitor.get("/fail/reasons").text
    assert page.index("No seat.") < page.index("3.7")


def test_a_fault_of_ours_gives_a_number_and_keeps_its_cause_to_itself(visitor, caplog):
    page = visitor.get("/fail/500").text
    assert "the cause" not in page
    number = page.partition('class="number mono">')[2].partition("<")[0]
    assert len(number) == 8
    assert any(number in record.getMessage() for record in caplog.records)


def test_a_form_from_elsewhere_is_refused():
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/theme", {"theme": "dark"})
    assert answer.status_code == 403
    assert "This form can no longer be sent" in answer.text
