"""The pages of the groups: how they stand above one another, and each with its seats."""

import re
from datetime import date

import pytest

from lawspeaker.framework.names import Prose, Seat
from lawspeaker.processes.alternate.naming import NameAlternate
from lawspeaker.processes.seat import Vacate
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.visible import Viewer, visible_to
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import SLUG
from web.conftest import complaints, shut_out
from web.on_stage import Stage


def get(stage: Stage, place: str, who: str = "raman") -> str:
    return stage.sign_in(who).get(f"{stage.home}{place}").text


def vacate(stage: Stage, seat: str) -> None:
    day = stage.clock.now.date()
    held = capacities_of(SLUG, person("raman"), day)
    view = visible_to(Viewer(person("raman"), held, SLUG, day))
    filled = view.seat(Seat(seat))
    assert filled is not None
    assert filled.case is not None
    stage.tell.own("raman", "PMO", Vacate(day, Prose("She left the party.")), filled.case)


def test_the_groups_are_drawn_and_listed_by_level(called):
    page = get(called, "groups/")
    assert "<title" in page
    for group in ("PSG", "DAG", "TMAG", "SDWG"):
        assert f"groups/{group}/" in page
    assert "Ofgem" in page


def test_a_group_that_nobody_put_under_another_says_so(called):
    page = get(called, "groups/")
    assert "No group is named above BPRWG, TDWG, CCIAG, TWG, CDWG, SDWG." in page
    assert "Nobody has said" in page


def test_a_group_shows_who_sits_in_which_seat_and_whether_it_counts(called):
    page = get(called, "groups/PSG/")
    assert "Sitting, all 21 seats filled" in page
    assert "Fiona Castell" in page
    assert page.count('soft" data-c="act">No</td>') == 9
    assert "As the agenda needs" in page


def test_a_vacant_seat_is_named_and_can_be_filled(called):
    vacate(called, "M-PSG-s")
    page = get(called, "groups/PSG/")
    assert "Sitting, 1 of 21 seats vacant" in page
    assert "Vacant 0 days" in page
    assert "seat/new/fill?seat=M-PSG-s" in page


def test_whoever_may_not_fill_a_seat_is_not_offered_it(called):
    vacate(called, "M-PSG-s")
    page = get(called, "groups/PSG/", "nuttall")
    assert not re.search(r'href="[^"]*/fill', page)
    assert "Only the PMO, as secretariat, records who fills a seat." in page


def test_a_group_is_shown_as_it_was_on_another_day(called):
    called.tell.on(date(2023, 11, 30))
    vacate(called, "M-PSG-s")
    assert "all 21 seats filled" in get(called, "groups/PSG/?as_of=2023-11-29")
    assert "1 of 21 seats vacant" in get(called, "groups/PSG/?as_of=2023-11-30")
    assert "As it stands today" in get(called, "groups/PSG/?as_of=2023-11-29")


def test_nothing_is_offered_on_a_day_gone_by(called):
    called.tell.on(date(2023, 11, 30))
    assert "meeting/new/call" not in get(called, "groups/PSG/?as_of=2023-11-29")


def test_an_alternate_is_shown_beside_the_representative(called):
    named = NameAlternate(
        seat=Seat("M-PSG-o"),
        person=person("rahim"),
        organisation=_organisation("rahim"),
        since=date(2023, 12, 6),
        until=date(2023, 12, 7),
        reason=Prose("On leave."),
    )
    called.tell.do("sharpe", "M-PSG-o", named)
    called.tell.on(date(2023, 12, 6))
    assert "Nadia Rahim" in get(called, "groups/PSG/")


def _organisation(who: str):
    from lawspeaker.service.demo.cast import CAST, organisation

    return organisation(CAST[who].organisation)


def test_what_the_sources_leave_open_for_a_group_is_said_with_the_reading(called):
    page = get(called, "groups/PSG/")
    assert "Whose objection counts when a group looks for consensus?" in page
    assert "C13" in page
    cross = get(called, "groups/CCAG/")
    assert "What if a category of participants has no seat in a group?" in cross
    assert "No seat of this list is for Large Suppliers, Medium Suppliers, Small Suppliers" in cross


def test_a_group_shows_its_meetings_by_rule_and_as_called(called):
    page = get(called, "groups/PSG/")
    assert "Wed 6 Dec" in page
    assert "22 Dec" in page  # the papers of 3 January: the bank holidays are counted
    assert "By rule, not called" in page


def test_a_group_that_is_not_there_is_not_found(called):
    assert called.sign_in().get(f"{called.home}groups/XYZ/").status_code == 404


@pytest.mark.browser
def test_the_groups_shut_nobody_out(visit, on_air, in_session):
    page = visit().new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for place in ("groups/", "groups/PSG/", "groups/TMAG/"):
        for width in (1440, 400):
            page.set_viewport_size({"width": width, "height": 1000})
            page.goto(f"{on_air}{in_session.home}{place}")
            assert shut_out(page) == []
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert complaints(said) == []


@pytest.mark.browser
def test_a_narrow_screen_lists_the_structure_instead_of_drawing_it(visit, on_air, in_session):
    page = visit().new_page()
    page.set_viewport_size({"width": 400, "height": 900})
    page.goto(f"{on_air}{in_session.home}groups/")
    assert page.locator(".tree-list").is_visible()
    assert not page.locator(".drawn-tree").is_visible()


def test_a_group_that_a_day_did_not_know_yet_is_still_a_page(march):
    answer = march.sign_in().get(f"{march.home}groups/SITAG/?as_of=2023-11-20")
    assert answer.status_code == 200
