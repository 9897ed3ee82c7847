"""What is told of meetings and their reports."""

from __future__ import annotations

from typing import Final

from lawspeaker.notices.words import Notice, everybody, its_group
from lawspeaker.processes.meeting.events import (
    Called,
    Cancelled,
    Moved,
    PapersIssued,
    RecordingLinked,
    RecordingRemoved,
)
from lawspeaker.processes.report.life import Issued

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
        "report.issued",
        "A headline report is issued",
        "Headline report of {group}, {day}",
        "The headline report of the meeting of {group} on {day} is issued.",
        everybody,
        on=(Issued,),
    ),
)
