"""What is told of meetings, and of the days that groups meet on by their rules."""

from __future__ import annotations

from typing import Final

from lawspeaker.notices.words import Notice, its_group
from lawspeaker.processes.exception import Declared, Withdrawn
from lawspeaker.processes.meeting.events import (
    Called,
    Cancelled,
    Moved,
    PapersIssued,
    RecordingLinked,
    RecordingRemoved,
)

NOTICES: Final = (
    Notice(
        "meeting.called",
        "A meeting is called",
        "{group} meets on {day}",
        "A meeting of {group} is called for {day}.",
        its_group,
        on=(Called,),
        invites=True,
    ),
    Notice(
        "meeting.moved",
        "A meeting is moved",
        "{group} meets on {day} instead",
        "The meeting of {group} is moved to {day}: {reason}",
        its_group,
        on=(Moved,),
        invites=True,
    ),
    Notice(
        "meeting.cancelled",
        "A meeting is cancelled",
        "{group} does not meet on {day}",
        "The meeting of {group} on {day} is cancelled: {reason}",
        its_group,
        on=(Cancelled,),
        invites=True,
    ),
    Notice(
        "meeting.papers_issued",
        "Agenda and papers are issued",
        "Agenda and papers of {group} for {day}",
        "The agenda and papers of the meeting of {group} on {day} are issued.",
        its_group,
        on=(PapersIssued,),
    ),
    Notice(
        "meeting.recording_linked",
        "The recording of a meeting is there",
        "The recording of {group}, {day}",
        "The recording of the meeting of {group} on {day} can be heard.",
        its_group,
        on=(RecordingLinked,),
    ),
    Notice(
        "meeting.recording_removed",
        "The recording of a meeting is removed",
        "The recording of {group}, {day}, is removed",
        "The recording of the meeting of {group} on {day} is removed: {reason}",
        its_group,
        on=(RecordingRemoved,),
    ),
    Notice(
        "exception.declared",
        "A day that a group meets on by its rule is moved, kept or dropped",
        "{group}: the meeting of {day} is {what}",
        "The meeting that the rule of {group} gives for {day} is {what}: {reason}",
        its_group,
        on=(Declared,),
    ),
    Notice(
        "exception.withdrawn",
        "A day that a group meets on by its rule holds again",
        "{group} meets on {day} as its rule says",
        "{group} meets on {day} again, as its rule says: {reason}",
        its_group,
        on=(Withdrawn,),
    ),
)
