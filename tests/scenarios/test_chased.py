"""Decided, told and carried out are three things: what wants one of them is listed."""

from datetime import date

import pytest

from lawspeaker.framework.names import Prose
from lawspeaker.processes.decision.following import Communicate, Implement
from lawspeaker.service.demo.playing import introduce
from stage import Stage, page, take

pytestmark = pytest.mark.usefixtures("database")
DONE = Prose("It is done.")


def test_a_decision_is_chased_until_it_is_told_and_carried_out():
    introduce()
    stage = Stage(date(2024, 7, 10))
    room = stage.room("PSG", date(2024, 8, 7))
    decision = stage.matter(room)
    stage.open(room)
    stage.argue(room, decision)
    assert "Nothing is to be chased." in page("decisions/chase")
    stage.tell.own("halloran", "SRO", take(), decision)
    assert "Not told" in page("decisions/chase")
    room.do(Communicate(DONE), decision)
    shown = page("decisions/chase")
    assert decision in shown
    assert "Not told" not in shown
    room.do(Implement(DONE), decision)
    assert "Nothing is to be chased." in page("decisions/chase")
