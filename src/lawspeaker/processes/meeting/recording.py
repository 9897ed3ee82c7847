"""The recording of a meeting: where it is, who may hear it, until when it is kept, its removal.

It is for all who may read of the meeting, or for those of the group alone: then nobody else is
told where it is. Another that is linked in its place, or after it is removed, is for the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.facts import Phase
from lawspeaker.kernel.kinds import Link
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.meeting.agenda import Audience, Meeting
from lawspeaker.processes.meeting.calling import at
from lawspeaker.processes.meeting.events import (
    RecordingKept,
    RecordingLinked,
    RecordingOpened,
    RecordingRemoved,
)


@rule("meeting.kept", "It must be kept until a day to come.", "kept_until")
def is_kept_for_a_time(asked: LinkRecording | KeepRecording, case: Case[Meeting]) -> bool:
    return asked.kept_until is None or asked.kept_until > case.today


@record("meeting.link_recording", "Link the recording of the meeting.")
class LinkRecording(Command[Meeting]):
    given = (at(Phase.CLOSED),)
    recording: Link
    kept_until: date | None = None
    audience: Audience | None = None
    reason: Prose | None = None

    is_kept_for_a_time = is_kept_for_a_time

    @rule("meeting.heard", "That only the group may hear it must have its reason.", "reason")
    def says_why_only_the_group_may_hear_it(self, _case: Case[Meeting]) -> bool:
        return self.audience is not Audience.MEMBERS or self.reason is not None

    @rule("meeting.rehidden", "What all could hear must stay open to them.", "audience")
    def stays_open(self, case: Case[Meeting]) -> bool:
        it = case.state
        was_open = it.was_recorded and not it.is_for_its_group
        return self.audience is not Audience.MEMBERS or not was_open

    @rule(
        "meeting.opened_apart",
        "What only the group may hear must be opened by an act of its own, with the reason.",
        "audience",
    )
    def is_not_opened_by_the_way(self, case: Case[Meeting]) -> bool:
        return self.audience is not Audience.READERS or not case.state.is_for_its_group

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        before = Audience.MEMBERS if case.state.is_for_its_group else None
        yield RecordingLinked(**vars(self) | {"audience": self.audience or before})


@rule("meeting.recorded", "A recording must be linked.")
def has_a_recording(case: Case[Meeting]) -> bool:
    return case.state.recording is not None


@rule("meeting.withheld", "The recording must be for those of the group alone.")
def is_for_its_group(case: Case[Meeting]) -> bool:
    return case.state.is_for_its_group


@record("meeting.open_recording", "Open the recording to all who may read of the meeting.")
class OpenRecording(Command[Meeting]):
    """It is not taken back: what all could hear may only be removed."""

    given = (at(Phase.CLOSED), has_a_recording, is_for_its_group)
    reason: Prose

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield RecordingOpened(self.reason)


@record("meeting.keep_recording", "Say anew until when the recording is kept.")
class KeepRecording(Command[Meeting]):
    given = (at(Phase.CLOSED), has_a_recording)
    kept_until: date
    reason: Prose

    is_kept_for_a_time = is_kept_for_a_time

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield RecordingKept(self.kept_until, self.reason)


@record("meeting.remove_recording", "Remove the recording of the meeting, with the reason.")
class RemoveRecording(Command[Meeting]):
    """Timestamps stay in decisions and reports; what they point to can be heard no more."""

    given = (at(Phase.CLOSED), has_a_recording)
    reason: Prose

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield RecordingRemoved(case.today, self.reason)


COMMANDS = (LinkRecording, OpenRecording, KeepRecording, RemoveRecording)
