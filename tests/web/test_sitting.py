"""Who sits where, by what name, and whether they came."""

import re
from datetime import date

import pytest

from lawspeaker.framework.names import Group, Prose, Seat
from lawspeaker.processes.seat import Fill, How
from lawspeaker.records.asked import Viewer
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.visible import visible_to
from lawspeaker.service.demo.cast import organisation, person
from lawspeaker.service.demo.march import SITAG
from lawspeaker.service.demo.playing import SLUG
from web.march import LAST

OPEN = Seat("M-PSG-k")  # of every other provider of a central system


def row(page: str, seat: str) -> str:
    return next(each for each in page.split("<tr") if f">{seat}</th>" in each)


def test_the_last_meetings_show_the_member_the_alternate_or_nobody(march):
    assert "came" in row(march.get("groups/SITAG/"), "Large Supplier")
    assert "alternate" in row(march.get("groups/SITAG/"), "Industrial and Commercial Supplier")
    director = row(march.get("groups/PSG/"), "Implementation Manager\u2019s Programme Director")
    assert re.search(r"(came, came, nobody|came 3 times)", director)


def test_before_its_first_meeting_a_group_shows_no_attendance(march):
    assert "Last six meetings" not in march.get(f"groups/SITAG/?as_of={SITAG.replace(day=19)}")
    assert "Last six meetings" not in march.get("groups/QAG/")


def test_the_meetings_come_in_their_order_and_only_those_that_were_held(march):
    held = view("nuttall").attendance(Group("PSG"))
    assert [each.meeting for each in held] == ["M2", "M3", "M4"]
    assert {each.by_alternate for each in held[0].came} == {False}


def test_the_public_is_told_of_no_attendance(march):
    assert view("").attendance(Group("PSG")) == ()
    assert view("").attendance(Group("PSG"), date(2024, 3, 10)) == ()


def view(who: str):
    someone = person(who) if who else None
    held = capacities_of(SLUG, someone, LAST) if someone else ()
    return visible_to(Viewer(someone, held, SLUG, LAST))


@pytest.mark.parametrize("part", ["meetings/{0.meeting}/live", "decisions/{0.decision}"])
def test_members_of_one_open_seat_go_by_their_bodies(in_session, part):
    for body, who in (("larch", "lark"), ("pebble", "pike")):
        since, why = in_session.clock.now.date(), Prose("It provides a central system.")
        fill = Fill(OPEN, organisation(body), person(who), since, How.NOMINATED, why)
        in_session.tell.own("raman", "PMO", fill)
    page = in_session.sign_in().get(f"{in_session.home}{part.format(in_session)}").text
    named = re.findall(r'<b(?: title="|>(?:<a[^>]*>)?)([^"<]+)', page)
    assert {"Larch Energy", "Pebble Power"} <= set(named)
    assert not any("Any other provider" in each for each in named)
