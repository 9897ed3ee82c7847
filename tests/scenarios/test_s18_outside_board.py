"""S18, its QAG part: a qualification approval that belongs to an outside board (10.2-02, C22)."""

from datetime import date

import pytest

from lawspeaker.framework.names import Prose
from lawspeaker.processes.decision.board import RecommendOutside, RecordOutside
from lawspeaker.processes.decision.following import Publish
from lawspeaker.service.demo.playing import introduce
from stage import Stage, cited, keys, page, take

pytestmark = pytest.mark.usefixtures("database")
MEETS, DECIDED = date(2024, 6, 26), date(2024, 7, 10)
WORDS = Prose("The evidence is complete.")


def qag(*, external: bool = True):
    """The QAG, open, with a qualification approval before it."""
    introduce()
    stage = Stage(date(2024, 5, 20), groups=("SITAG", "QAG"))
    room = stage.room("QAG", MEETS)
    decision = stage.matter(room, home=3, external=external)
    stage.open(room)
    stage.argue(room, decision)
    return stage, room, decision


def test_the_group_may_not_decide_what_belongs_to_the_board():
    stage, _, decision = qag()
    asked = lambda: stage.tell.do("halloran", "SRO", take(), decision)  # noqa: E731  # asked twice
    assert keys(asked) == {"decision.decider"}
    assert cited(asked) == {"10.2-02"}


def test_it_may_recommend_and_the_outcome_and_day_of_the_board_are_kept():
    stage, room, decision = qag()
    stage.tell.do("halloran", "SRO", RecommendOutside(WORDS), decision)
    room.end_item(2100)
    room.close(2200)
    assert stage.view().decision(decision).line.stage == "with the outside board"
    owed = [each for each in stage.view().duties() if each.case == decision]
    assert [each.command for each in owed] == ["decision.record_outside"]
    assert "With the outside board" in page(f"decisions/{decision}")
    stage.tell.on(date(2024, 7, 12))
    early = RecordOutside(date(2024, 7, 13), accepts=True, text=WORDS)
    ask = lambda: stage.tell.own("raman", "PMO", early, decision)  # noqa: E731  # as asked
    assert keys(ask) == {"decision.outside_day"}
    word = RecordOutside(DECIDED, accepts=True, text=WORDS)
    stage.tell.own("raman", "PMO", word, decision)
    line = stage.view().decision(decision).line
    assert (line.decider, line.how, line.taken_on) == ("PAB", "external", DECIDED)
    assert line.accepted
    stage.tell.own("halloran", "SRO", Publish(), decision)
    assert WORDS in page(f"decisions/{decision}")


def test_what_belongs_to_the_group_goes_to_no_board():
    stage, _, decision = qag(external=False)
    asked = lambda: stage.tell.do("halloran", "SRO", RecommendOutside(WORDS), decision)  # noqa: E731  # asked twice
    assert keys(asked) == {"decision.outside"}
    assert cited(asked) == {"10.2-02"}
    stage.tell.do("halloran", "SRO", take(), decision)
