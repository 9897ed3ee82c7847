"""S03, C42: the days that collide are listed for the chair, and none is moved silently."""

from datetime import date

import pytest

from lawspeaker.framework.names import Group, Prose
from lawspeaker.processes.exception import Declare, What, Withdraw
from lawspeaker.processes.frequency import Finding, Review
from lawspeaker.processes.meeting.calling import Call
from lawspeaker.service.demo.playing import introduce
from stage import Stage, keys, page

pytestmark = pytest.mark.usefixtures("database")
PSG, CCAG = Group("PSG"), Group("CCAG")
CHRISTMAS, NEW_YEAR, SEVENTH = date(2024, 12, 25), date(2025, 1, 1), date(2025, 1, 7)
WHY = Prose("Nobody is at work.")


def november() -> Stage:
    introduce()
    return Stage(date(2024, 11, 20), ("PSG", "DAG", "CCAG"))


def test_a_rule_day_on_a_bank_holiday_waits_for_its_chair_and_stays_until_then():
    november()
    waits = page("meetings/days", "halloran")
    assert "2 days to be settled" in waits
    assert "On Christmas Day" in waits
    assert "On New Year" in waits
    assert "Mon 30 Dec, Tue 31 Dec, Thu 2 Jan" in waits
    assert "exception/new/declare?group=PSG&amp;day=2025-01-01" in waits
    month = page("meetings/?month=2025-01")
    assert "PSG meets on New Year" in month
    assert "Its chair must say what becomes of it" in month


def test_the_chair_moves_one_and_cancels_the_other_and_everybody_sees_it():
    stage = november()
    tell = stage.tell
    tell.own("halloran", "SRO", Declare(PSG, NEW_YEAR, What.MOVED, WHY, SEVENTH))
    tell.own("halloran", "SRO", Declare(CCAG, CHRISTMAS, What.CANCELLED, WHY))
    settled = page("meetings/days")
    assert "Every day is settled" in settled
    assert "is moved by its chair to" in settled
    assert "is cancelled by its chair" in settled
    month = page("meetings/?month=2025-01")
    assert "meets on New Year" not in month
    assert "Tue 7 Jan" in month
    assert "Tue 7 Jan" in page("groups/PSG/")
    assert "Tue 7 Jan" in page("public/calendar")
    assert "Nobody is at work." not in page("public/calendar")
    called = tell.own("raman", "PMO", Call(PSG, SEVENTH, by_rule=True))
    assert stage.view().meeting(called).line.day == SEVENTH
    old = Call(PSG, NEW_YEAR, by_rule=True)
    assert keys(lambda: tell.own("raman", "PMO", old)) == {"meeting.by_rule"}


def test_a_day_that_is_kept_is_no_question_any_more():
    stage = november()
    kept = stage.tell.own("halloran", "SRO", Declare(PSG, NEW_YEAR, What.KEPT, WHY))
    assert "1 day to be settled" in page("meetings/days")
    stage.tell.own("halloran", "SRO", Withdraw(Prose("She thought again.")), kept)
    assert "2 days to be settled" in page("meetings/days")


def test_nobody_but_the_chair_settles_a_day():
    stage = november()
    declare = Declare(PSG, NEW_YEAR, What.KEPT, WHY)
    assert keys(lambda: stage.tell.own("raman", "PMO", declare)) == {"exception.declare"}
    assert "exception/new/declare" not in page("meetings/days", "nuttall")


def test_two_groups_on_one_day_wait_for_both_chairs():
    stage = november()
    moved = Declare(PSG, NEW_YEAR, What.MOVED, WHY, date(2025, 1, 8))
    stage.tell.own("halloran", "SRO", moved)
    waits = page("meetings/days")
    assert "On the same day as PSG" in waits  # the DAG, by its rule
    assert "On the same day as DAG" not in waits  # the chair of the PSG has said so


def test_a_chair_looks_again_how_often_the_group_meets():
    stage = november()
    review = Review(PSG, Finding.STAYS, Prose("Once a month is right."), date(2025, 5, 7))
    stage.tell.own("halloran", "SRO", review)
    shown = page("meetings/days", "halloran")
    assert "It stays as it is" in shown
    assert "7 May 2025" in shown
    (duty,) = (e for e in stage.view("halloran").duties() if e.command == "frequency.review_again")
    assert duty.due == date(2025, 5, 7)
