"""How much a page asks of the database: it may not creep back."""

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.processes.action import ReportProgress
from lawspeaker.records import memory
from lawspeaker.service.asking import Asking
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.service.door import Door

PEOPLE = ("raman", "halloran", "whitcombe", "nuttall", "lark")
AFTER_AN_ACT, AT_FIRST = 20, 20
# A group has its business and its terms beside it, a report its meeting and decisions; where there
# are decisions it is asked which of them appeals stay, and of a change request which consultations
# are about it; the desk looks at three cases, and notes that somebody has looked.
MORE_AT_FIRST = {
    "meetings/M4": 21,
    "decisions/D9": 23,
    "groups/PSG/": 26,
    "reports/R3": 25,
    "change/CR035": 22,
    "": 35,
}
SCREEN = 45_000  # bytes: it holds the room, the matter and every form of its acts
# The same page again, while nobody has acted: what it asks then, and its bytes.
PAGES = {
    "": (8, 40_000),
    "meetings/": (6, 40_000),
    "meetings/M4": (6, 40_000),
    "meetings/M6": (6, 40_000),
    "meetings/M6/live": (7, 40_000),
    "decisions/": (6, 40_000),
    "decisions/D4": (6, 40_000),
    "decisions/D6": (6, 40_000),
    "decisions/D7": (6, 40_000),
    "decisions/D9": (6, 40_000),
    "groups/": (6, 40_000),
    "groups/PSG/": (6, 40_000),
    "reports/": (6, 40_000),
    "reports/R3": (8, 40_000),
    "framework/": (6, 70_000),
    "framework/3.6": (6, 70_000),
    "framework/readings": (6, 70_000),
    "framework/cases": (6, 70_000),
    "ledger/": (12, 45_000),
    "ledger/400": (12, 40_000),
    "change/CR035": (6, 40_000),
    "action/A1": (6, 40_000),
    "meeting/M6/issue-papers": (8, 40_000),
}
PUBLIC = (
    "", "decisions/", "decisions/D4", "calendar", "groups/", "reports/", "framework/3.6", "ledger/",
)  # fmt: skip


def asked(client, address: str) -> tuple[list[str], bytes]:
    """Ask for a page, and return the statements it took and what came back."""
    with CaptureQueriesContext(connections["default"]) as heard:
        answer = client.get(address)
    assert answer.status_code == 200, address
    return [each["sql"][:160] for each in heard], answer.content


@pytest.mark.parametrize("place", PAGES)
def test_a_page_that_is_asked_for_again_asks_little(march, place):
    most, bytes_ = PAGES[place]
    for who in PEOPLE:
        client = march.sign_in(who)
        client.get(f"{march.home}{place}")
        statements, body = asked(client, f"{march.home}{place}")
        assert len(statements) <= most, (who, statements)
        assert len(body) <= bytes_, who


@pytest.mark.parametrize("place", PUBLIC)
def test_a_public_page_asks_less(march, place):
    client = march.sign_in("")
    client.get(f"{march.home}public/{place}")
    statements, _ = asked(client, f"{march.home}public/{place}")
    assert len(statements) <= 7, statements


@pytest.mark.parametrize("place", PAGES)
def test_after_an_act_a_page_reads_again_only_what_it_changed(march, place):
    client = march.sign_in("raman")
    client.get(f"{march.home}{place}")
    asking = Asking(f"{person('raman')}:PMO", person("raman"))
    Door().execute(SLUG, "action", CaseId("A1"), ReportProgress(Prose("Half done.")), asking)
    statements, _ = asked(client, f"{march.home}{place}")
    assert len(statements) <= AFTER_AN_ACT, statements


@pytest.mark.parametrize("place", PAGES)
def test_even_at_first_no_page_asks_for_one_thing_after_another(march, place):
    client = march.sign_in("raman")
    memory.forget()
    statements, _ = asked(client, f"{march.home}{place}")
    assert len(statements) <= MORE_AT_FIRST.get(place, AT_FIRST), statements


def test_the_screen_of_a_meeting_in_session_is_light(in_session):
    client = in_session.sign_in()
    address = f"{in_session.home}meetings/{in_session.meeting}/live"
    client.get(address)
    statements, body = asked(client, address)
    assert len(statements) <= 8, statements
    assert len(body) <= SCREEN
