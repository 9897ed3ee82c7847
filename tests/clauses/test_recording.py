"""The recording of a meeting: 3.11, 4.5; no statement says how long it is kept."""

from datetime import date

from law import CALENDAR, MHHS, TODAY, WHY
from lawspeaker.kernel.kinds import Link
from lawspeaker.processes.meeting.events import Closed, RecordingLinked, RecordingRemoved
from lawspeaker.processes.meeting.recording import LinkRecording, RemoveRecording
from meetings import END, OPEN

PLACE, UNTIL = Link("https://example.org/recording"), date(2024, 5, 7)
CLOSED = OPEN.given(Closed(END))
LINKED = CLOSED.given(RecordingLinked(PLACE, UNTIL))


def test_the_secretariat_links_it_and_says_until_when_it_is_kept():
    asked = LinkRecording(PLACE, UNTIL)
    linked = CLOSED.when(asked, by="PMO").then(RecordingLinked(PLACE, UNTIL))
    (duty,) = linked.duties
    assert (duty.command, duty.due(MHHS, CALENDAR)) == (RemoveRecording, UNTIL)
    CLOSED.when(LinkRecording(PLACE, TODAY), by="PMO").refused(
        "It must be kept until a day to come. (platform)"
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
