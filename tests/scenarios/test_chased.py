"""Decided, told and carried out are three things: what wants one of them is listed."""

from datetime import date

import pytest

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Name, Offset, Title
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.following import Communicate, Implement
from lawspeaker.processes.decision.matter import Matter, Ruling
from lawspeaker.processes.decision.matter import Stage as Decided
from lawspeaker.processes.decision.superseding import Supersede
from lawspeaker.records.rebuild import rebuild
from lawspeaker.service.demo.playing import introduce
from stage import SLUG, Stage, page, take

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


def accepted(stage, month: int) -> str:
    """Adopt a decision of the PSG that was taken in a month."""
    ruling = Ruling(
        *(Name("accept"), Name("accept"), None, Name("PSG"), Name("consensus")),
        *(DONE, Offset(0), date(2024, month, 5), ()),
    )
    matter = Matter(Decided.DECIDED, Group("PSG"), Title("It"), ruling=ruling, confirmed=True)
    return stage.tell.own("raman", "PMO", DECISION.adopt(matter, "The log."))


def test_what_a_later_decision_has_superseded_is_chased_no_more_and_stays_on_record():
    introduce()
    stage = Stage(date(2024, 7, 10))
    first, second = accepted(stage, 5), accepted(stage, 6)
    stage.tell.own("raman", "PMO", Communicate(DONE), first)
    assert first in page("decisions/chase")
    stage.tell.own("raman", "PMO", Supersede(second, DONE), first)
    assert first not in {each.case for each in stage.view().to_chase()}
    assert f"Superseded by {second}" in page("decisions/")
    assert f"Superseded by {second}" in page(f"decisions/{first}")
    assert rebuild(SLUG, check=True) == ()
