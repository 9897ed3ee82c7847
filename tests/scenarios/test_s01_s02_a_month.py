"""S01 and S02: an ordinary PSG month to the issued report, and papers that come late."""

from dataclasses import replace
from datetime import date

import pytest

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Offset
from lawspeaker.processes import ALL
from lawspeaker.processes.meeting.holding import Close
from lawspeaker.processes.meeting.items import CloseItem
from lawspeaker.processes.report.writing import Issue, Write
from lawspeaker.service.demo.playing import introduce
from stage import Stage, keys, page, take

pytestmark = pytest.mark.usefixtures("database")
FEBRUARY, MARCH = date(2024, 2, 7), date(2024, 3, 6)


@pytest.fixture
def held():
    """The PSG of 7 February 2024, held and closed; its papers went out on 31 January."""
    stage = Stage(date(2024, 1, 10))
    room = stage.room("PSG", FEBRUARY)
    decision = stage.matter(room)
    stage.tell.on(date(2024, 1, 31))
    room.papers()
    stage.open(room)
    stage.argue(room, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    return stage, room, decision


def meeting(stage, room):
    return stage.view().case(room.case).state


def test_papers_five_working_days_before_are_in_time(held):
    stage, room, _ = held
    timing = meeting(stage, room).papers_timing
    assert (timing.due, timing.late) == (date(2024, 1, 31), 0)


def test_a_report_without_the_context_and_viewpoints_of_a_decision_is_refused(held):
    stage, room, decision = held
    report = room.report()
    assert keys(lambda: room.issue(report)) == {"report.context"}
    room.do(Write(decision, Prose("Why."), Prose("All agreed.")), report)
    room.issue(report)  # its timestamp was recorded with the decision
    assert stage.view().decision(decision).line.outcome == "accept"


def test_a_decision_without_a_timestamp_is_refused(database):
    stage = Stage(date(2024, 1, 10))
    room = stage.room("PSG", FEBRUARY)
    decision = stage.matter(room)
    stage.open(room)
    stage.argue(room, decision)
    untimed = replace(take(), at=None)
    assert keys(lambda: stage.tell.do("halloran", "SRO", untimed, decision)) == {
        "decision.timestamp"
    }


def test_a_report_two_working_days_after_is_in_time(held):
    stage, room, decision = held
    stage.tell.on(date(2024, 2, 9), 16)
    report = room.report((decision, "Why.", "All agreed.", 2000))
    room.issue(report)
    issued = stage.view().case(report).state
    assert (issued.timing.due, issued.timing.late) == (date(2024, 2, 9), 0)


def test_a_report_on_the_third_working_day_goes_out_late_by_one(held):
    stage, room, decision = held
    stage.tell.on(date(2024, 2, 12), 9)
    report = room.report((decision, "Why.", "All agreed.", 2000))
    room.do(Issue(), report)
    assert stage.view().case(report).state.timing.late == 1


def test_amendments_are_due_five_working_days_before_the_meeting_of_march(held):
    stage, _, _ = held
    framework = stage.view().framework(FEBRUARY)
    days = framework.clocks["amendments"].working_days
    from lawspeaker.records.programmes import calendar_of

    calendar = calendar_of("mhhs")
    assert calendar.shift(MARCH, days) == date(2024, 2, 28)
    assert calendar.shift(MARCH, framework.clocks["amended"].working_days) == date(2024, 2, 28)


def test_no_minutes_are_offered_for_a_meeting():
    words = {command.name for process in ALL for command in process.commands}
    assert not [name for name in words if "minutes" in name]
    assert "minutes" not in Stage(date(2024, 1, 10)).view().framework(FEBRUARY).text.outputs


def test_a_meeting_is_not_closed_while_an_item_is_open():
    stage = Stage(date(2024, 1, 10))
    room = stage.room("PSG", FEBRUARY)
    decision = stage.matter(room)
    stage.open(room)
    close = Close(Offset(900))
    assert keys(lambda: stage.tell.own("halloran", "SRO", close, room.case)) == {
        "meeting.all_taken",
        "meeting.all_settled",
    }
    assert keys(lambda: room.do(CloseItem(Offset(900)))) == {"meeting.item_settled"}
    assert stage.view().decision(decision).line.stage == "on an agenda"


def test_papers_a_day_late_are_recorded_late_and_stop_nothing():
    stage = Stage(date(2024, 5, 20))
    room = stage.room("PSG", date(2024, 6, 5))
    decision = stage.matter(room)
    stage.tell.on(date(2024, 5, 30))
    room.papers(why_late="The figures came late.")
    timing = meeting(stage, room).papers_timing
    assert (timing.due, timing.late) == (date(2024, 5, 29), 1)
    stage.open(room)
    stage.argue(room, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    assert stage.view().decision(decision).line.outcome == "accept"
    assert stage.view().meeting(room.case).line.papers_late == 1


def test_a_decision_on_late_papers_carries_how_late_they_were(database):
    introduce()
    stage = Stage(date(2024, 5, 20))
    room = stage.room("PSG", date(2024, 6, 5))
    decision = stage.matter(room)
    stage.tell.on(date(2024, 5, 30))
    room.papers(why_late="The figures came late.")
    stage.open(room)
    stage.argue(room, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    assert stage.view().decision(decision).held.papers_late == 1
    assert "Papers at 4 WD" in page(f"decisions/{decision}")
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 6, 7), 16)
    report = room.report((decision, "Why.", "All agreed.", 2000))
    room.issue(report)
    timing = stage.view().case(report).state.timing
    assert (timing.due, timing.late) == (date(2024, 6, 7), 0)


def test_a_decision_on_papers_in_time_says_nothing_of_them(database):
    introduce()
    stage = Stage(date(2024, 1, 10))
    room = stage.room("PSG", FEBRUARY)
    decision = stage.matter(room)
    stage.tell.on(date(2024, 1, 31))
    room.papers()
    stage.open(room)
    stage.argue(room, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    assert "Papers at" not in page(f"decisions/{decision}")
