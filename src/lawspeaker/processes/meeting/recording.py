"""The recording of a meeting: where it is, until when it is kept, and its removal.

Whoever may read the meeting may hear it: it has no audience of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.facts import Phase
from lawspeaker.kernel.kinds import Link
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.processes.meeting.calling import at
from lawspeaker.processes.meeting.events import RecordingLinked, RecordingRemoved


@record("meeting.link_recording", "Link the recording of the meeting.")
class LinkRecording(Command[Meeting]):
    given = (at(Phase.CLOSED),)
    recording: Link
    kept_until: date | None = None

    @rule("meeting.kept", "It must be kept until a day to come.", "kept_until")
    def is_kept_for_a_time(self, case: Case[Meeting]) -> bool:
        return self.kept_until is None or self.kept_until > case.today

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield RecordingLinked(self.recording, self.kept_until)


@rule("meeting.recorded", "A recording must be linked.")
def has_a_recording(case: Case[Meeting]) -> bool:
    return case.state.recording is not None


@record("meeting.remove_recording", "Remove the recording of the meeting, with the reason.")
class RemoveRecording(Command[Meeting]):
    """Timestamps stay in decisions and reports; what they point to can be heard no more."""

    given = (at(Phase.CLOSED), has_a_recording)
    reason: Prose

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield RecordingRemoved(case.today, self.reason)


COMMANDS = (LinkRecording, RemoveRecording)
