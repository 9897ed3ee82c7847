"""The meetings of a group as of a day, as they stood then: told to the public and to others."""

from datetime import UTC, date, datetime

import pytest

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.group.standing import SetParent
from lawspeaker.processes.meeting.agenda import Item
from lawspeaker.processes.meeting.calling import Call, Cancel, IssuePapers, Move
from lawspeaker.processes.meeting.holding import Open
from lawspeaker.processes.meeting.listing import SetAgenda
from small_story import people
from viewers import view_of

BEFORE, TODAY = date(2023, 12, 1), date(2023, 12, 10)
PSG, SDWG = Group("PSG"), Group("SDWG")
HELD, MOVED, CANCELLED = date(2023, 12, 6), date(2024, 1, 3), date(2024, 2, 7)
WHY = Prose("It was agreed.")


@pytest.fixture
def gone_on(programme):
    """Three meetings of the PSG and one of a closed group, called in November: all went on."""
    it = programme
    people(it)
    [sdwg] = (each.case for each in view_of("pmo", it.now.date()).groups() if each.group == SDWG)
    it.ask("sro", "SRO", SetParent(Group("DAG"), Name("parents"), WHY), sdwg)

    def call(group, day):
        return it.ask("pmo", "PMO", Call(group, day, by_rule=group == PSG, reason=WHY)).case

    held, moved, cancelled = (call(PSG, day) for day in (HELD, MOVED, CANCELLED))
    closed = call(SDWG, date(2023, 12, 12))
    it.ask("pmo", "PMO", SetAgenda((Item(Count(1), Title("Welcome"), Count(5)),)), held)
    it.now = datetime(2023, 12, 4, 9, tzinfo=UTC)
    it.ask("pmo", "PMO", IssuePapers(), held)
    it.ask("pmo", "PMO", Move(date(2024, 1, 10), WHY), moved)
    it.ask("pmo", "PMO", Cancel(WHY), cancelled)
    it.ask("pmo", "PMO", Move(date(2023, 12, 13), WHY), closed)
    it.now = datetime(2023, 12, 6, 10, tzinfo=UTC)
    it.ask("sro", "SRO", Open(), held)
    it.now = datetime(2023, 12, 10, 9, tzinfo=UTC)
    return held, moved, cancelled


@pytest.mark.parametrize("who", ["", "party", "pmo"])
def test_meetings_that_have_gone_on_since_are_listed_as_they_stood(gone_on, who):
    held, moved, cancelled = gone_on
    listed = view_of(who, TODAY).group(PSG, BEFORE).meetings
    assert [(each.case, each.day, each.phase) for each in listed] == [
        (cancelled, CANCELLED, "called"),
        (moved, MOVED, "called"),
        (held, HELD, "called"),
    ]


def test_of_a_day_the_public_is_told_no_more_than_the_days(gone_on):
    for each in view_of("", TODAY).group(PSG, BEFORE).meetings:
        assert (each.papers_on, each.papers_due, each.items) == (None, None, 0)


def test_what_was_cancelled_by_the_day_is_not_told_to_the_public(gone_on):
    held, moved, _ = gone_on
    listed = view_of("", TODAY).group(PSG, date(2023, 12, 5)).meetings
    assert [each.case for each in listed] == [moved, held]


@pytest.mark.parametrize("who", ["", "party"])
def test_a_group_behind_closed_doors_tells_nobody_else_of_its_meetings(gone_on, who):
    assert {each.group for each in view_of(who, TODAY).meetings_then(BEFORE)} == {PSG}
    assert {each.group for each in view_of("pmo", TODAY).meetings_then(BEFORE)} == {PSG, SDWG}
