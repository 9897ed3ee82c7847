"""Alternates at real meetings: for good, for one that moves, and once they sat there (C37)."""

from datetime import date

import pytest

from lawspeaker.framework.names import Group, Prose, Seat
from lawspeaker.kernel.kinds import Offset, Position
from lawspeaker.processes.alternate import ALTERNATE
from lawspeaker.processes.alternate.naming import NameAlternate
from lawspeaker.processes.meeting.calling import Move
from lawspeaker.processes.meeting.holding import LetIn, Open
from lawspeaker.processes.seat import SEAT, ChangePerson
from lawspeaker.records.models import CaseRow
from lawspeaker.records.people import composition
from lawspeaker.records.rebuild import rebuild
from lawspeaker.service.demo.cast import organisation, person
from lawspeaker.service.demo.playing import introduce
from stage import SLUG, Stage, keys, page

pytestmark = pytest.mark.usefixtures("database")
SMALL, WHY = Seat("M-PSG-n"), Prose("There is a reason.")
JUNE, LATER, AFTER = date(2024, 6, 5), date(2024, 6, 12), date(2024, 7, 3)


@pytest.fixture
def stage():
    """Nadia Rahim and Paul Reid are of parties of the small suppliers, as the seat is."""
    introduce()
    stage = Stage(date(2024, 5, 13))
    stage.party("tarn", "nuttall", "rahim", "reid")
    return stage


def names(stage, who: str, **when) -> str:
    asked = NameAlternate(SMALL, person(who), organisation("tarn"), WHY, **when)
    return stage.tell.do("nuttall", SMALL, asked)


def instead(stage, day: date) -> str | None:
    from lawspeaker.records.adoptions import framework_on
    from lawspeaker.records.onday import OnDay

    found = composition(OnDay(SLUG, day, framework_on(SLUG, day)), Group("PSG"))
    return found.seat(SMALL).alternate


def test_one_who_is_named_for_a_meeting_goes_before_one_who_always_stands_in(stage):
    room = stage.room("PSG", JUNE)
    names(stage, "reid", meeting=room.case)
    names(stage, "rahim", since=stage.begins)
    assert instead(stage, JUNE) == person("reid")
    assert instead(stage, AFTER) == instead(stage, date(2030, 1, 2)) == person("rahim")


def test_who_is_named_for_a_meeting_moves_with_it(stage):
    room = stage.room("PSG", JUNE)
    names(stage, "reid", meeting=room.case)
    room.do(Move(LATER, WHY))
    assert (instead(stage, JUNE), instead(stage, LATER)) == (None, person("reid"))
    stage.tell.on(LATER, 9)
    assert "until 12 Jun" in page("groups/PSG/")
    assert rebuild(SLUG, check=True) == ()


def test_an_alternate_who_sat_in_the_room_is_no_slip_any_more(stage):
    room = stage.room("PSG", JUNE)
    stage.matter(room)
    stage.tell.on(JUNE, 9)
    case = names(stage, "reid", meeting=room.case)
    stage.tell.own("halloran", "SRO", Open(), room.case)
    room.do(LetIn(person("reid"), SMALL, Offset(0)))
    slip = ALTERNATE.command("retract")(Position(first(case)), WHY)
    assert keys(lambda: stage.tell.do("nuttall", SMALL, slip, case)) == {"retract.acted"}


def test_a_member_who_sat_in_the_room_is_no_slip_any_more(stage):
    room = stage.room("PSG", JUNE)
    stage.matter(room)
    stage.tell.on(JUNE, 9)
    case = stage.view().seat(SMALL).case
    stage.tell.own("raman", "PMO", ChangePerson(person("rahim"), JUNE), case)
    retract = SEAT.command("retract")(Position(CaseRow.objects.get(case=case).changed_at), WHY)
    stage.tell.own("halloran", "SRO", Open(), room.case)
    room.do(LetIn(person("rahim"), SMALL, Offset(0)))
    assert keys(lambda: room.do(retract, case)) == {"retract.acted"}


def first(case: str) -> int:
    return CaseRow.objects.get(case=case).opened_at
