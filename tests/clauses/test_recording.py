"""The recording of a meeting: 3.11, 4.5; no statement says how long it is kept."""

from dataclasses import replace
from datetime import date

from law import CALENDAR, MHHS, TODAY, WHY, Scenario
from lawspeaker.framework.names import Group
from lawspeaker.kernel.kinds import Link
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.agenda import Audience
from lawspeaker.processes.meeting.calling import IssuePapers
from lawspeaker.processes.meeting.events import (
    Called,
    Closed,
    RecordingKept,
    RecordingLinked,
    RecordingOpened,
    RecordingRemoved,
)
from lawspeaker.processes.meeting.recording import (
    KeepRecording,
    LinkRecording,
    OpenRecording,
    RemoveRecording,
)
from meetings import END, OPEN

PLACE, UNTIL = Link("https://example.org/recording"), date(2024, 5, 7)
CLOSED = OPEN.given(Closed(END))
HELD = RecordingLinked(PLACE, UNTIL, Audience.MEMBERS, WHY)
LINKED = CLOSED.given(RecordingLinked(PLACE, UNTIL))


def test_the_secretariat_links_it_and_says_until_when_it_is_kept():
    asked = LinkRecording(PLACE, UNTIL)
    linked = CLOSED.when(asked, by="PMO").then(RecordingLinked(PLACE, UNTIL))
    (duty,) = linked.duties
    assert (duty.command, duty.due(MHHS, CALENDAR)) == (RemoveRecording, UNTIL)
    CLOSED.when(LinkRecording(PLACE, TODAY), by="PMO").refused(
        "It must be kept until a day to come. (platform)"
    )


def test_a_working_group_owes_no_recording_unless_read_otherwise():
    """C54: 5.2-22 lays it on Level 3; 3.11-17 says the recording of the meeting."""
    called = Called(Group("TWG"), TODAY, by_rule=False)
    closed = Scenario(MEETING).given(called, Closed(END))
    assert closed.duties == []
    full = closed.under(MHHS.with_readings({"l4out": "full"}))
    assert [each.command for each in full.duties] == [LinkRecording]
    assert [each.command for each in Scenario(MEETING).given(called).duties] == [IssuePapers]


def test_that_only_the_group_may_hear_it_has_its_reason():
    asked = LinkRecording(PLACE, UNTIL, Audience.MEMBERS)
    CLOSED.when(asked, by="PMO").refused(
        "That only the group may hear it must have its reason. (platform)"
    )
    held = CLOSED.when(replace(asked, reason=WHY), by="PMO").then(HELD)
    assert held.state.is_for_its_group


def test_what_all_could_hear_is_not_kept_to_the_group_afterwards():
    asked = LinkRecording(PLACE, UNTIL, Audience.MEMBERS, WHY)
    LINKED.when(asked, by="PMO").refused("What all could hear must stay open to them. (platform)")
    gone = LINKED.given(RecordingRemoved(TODAY, WHY))
    gone.when(asked, by="PMO").refused("What all could hear must stay open to them. (platform)")
    gone.when(LinkRecording(PLACE, UNTIL), by="PMO").then(RecordingLinked(PLACE, UNTIL))
    opened = CLOSED.given(HELD, RecordingOpened(WHY), RecordingRemoved(TODAY, WHY))
    opened.when(asked, by="PMO").refused("What all could hear must stay open to them. (platform)")


def test_what_only_the_group_may_hear_stays_so_when_it_is_linked_anew():
    again = RecordingLinked(PLACE, UNTIL, Audience.MEMBERS)
    for case in (CLOSED.given(HELD), CLOSED.given(HELD, RecordingRemoved(TODAY, WHY))):
        linked = case.when(LinkRecording(PLACE, UNTIL), by="PMO").then(again)
        assert linked.state.is_for_its_group
        case.when(LinkRecording(PLACE, UNTIL, Audience.READERS), by="PMO").refused(
            "What only the group may hear must be opened by an act of its own, with the reason."
            " (platform)"
        )


def test_the_chair_opens_it_to_all_who_may_read_of_the_meeting_once():
    opened = CLOSED.given(HELD).when(OpenRecording(WHY), by="SRO").then(RecordingOpened(WHY))
    assert not opened.state.is_for_its_group
    opened.when(OpenRecording(WHY), by="PMO").refused(
        "The recording must be for those of the group alone. (platform)"
    )


def test_it_is_removed_when_it_is_kept_no_longer_whenever_that_was_said():
    later = date(2024, 6, 7)
    kept = LINKED.when(KeepRecording(later, WHY), by="PMO").then(RecordingKept(later, WHY))
    (duty,) = kept.duties
    assert (duty.command, duty.due(MHHS, CALENDAR)) == (RemoveRecording, later)
    CLOSED.when(KeepRecording(later, WHY), by="PMO").refused(
        "A recording must be linked. (platform)"
    )


def test_what_is_kept_without_end_is_owed_by_nobody():
    assert CLOSED.given(RecordingLinked(PLACE)).duties == []


def test_a_recording_that_is_removed_can_be_heard_no_more_and_is_not_asked_for_again():
    removed = LINKED.when(RemoveRecording(WHY), by="PMO").then(RecordingRemoved(TODAY, WHY))
    assert removed.state.recording is None
    assert removed.duties == []
    removed.when(RemoveRecording(WHY), by="PMO").refused("A recording must be linked. (platform)")
    LINKED.when(RemoveRecording(WHY), by="SRO").refused(
        "Only the PMO removes a recording. (platform)"
    )
