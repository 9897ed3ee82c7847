"""S24, its meeting: an ad hoc PSG at short notice, called by its chair with the reason."""

from datetime import date

import pytest

from lawspeaker.framework.names import Group, Prose
from lawspeaker.processes.meeting.calling import Call
from lawspeaker.service.asking import Asking
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import introduce
from lawspeaker.service.demo.room import Room
from lawspeaker.service.door import execute
from stage import SLUG, Stage, keys, page

pytestmark = pytest.mark.usefixtures("database")
CALLED, FRIDAY = date(2024, 9, 10), date(2024, 9, 13)
WHY = "The test window closes on Monday, and a defect must be decided on before."
CALL = Call(Group("PSG"), FRIDAY, by_rule=False, reason=Prose("A defect in the test data."))


def test_an_ad_hoc_psg_is_called_by_its_chair_and_its_papers_are_two_working_days_late():
    introduce()
    stage = Stage(date(2024, 9, 2))
    stage.tell.on(CALLED, 9)
    assert keys(lambda: stage.tell.own("raman", "PMO", CALL)) == {
        "meeting.notice",
        "meeting.short_notice",
    }
    assert keys(lambda: stage.tell.own("halloran", "SRO", CALL)) == {"meeting.notice"}
    chair = person("halloran")
    asking = Asking(f"{chair}:SRO", chair, departures={"meeting.notice": WHY})
    receipt = execute(SLUG, "meeting", None, CALL, asking)
    room = Room(stage.tell, "PSG", FRIDAY, case=receipt.case)
    room.agenda(("A defect in the test data", 30, None))
    room.papers(why_late="The meeting was called today.")
    state = stage.view().case(room.case).state
    assert (state.short.due, state.short.late) == (date(2024, 9, 6), 2)
    assert (state.papers_timing.due, state.papers_timing.late) == (date(2024, 9, 6), 2)
    shown = page(f"meetings/{room.case}")
    assert "2 working days" in shown
    assert WHY in shown
