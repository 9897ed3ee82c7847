"""Meetings: called by rule or for a reason, held item by item, proved by their recording."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.meetings import PAPERS_CLOCK, RECORDING, owes
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.dates import said
from lawspeaker.kernel.facts import Phase
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Duty
from lawspeaker.processes.meeting import (
    calling,
    holding,
    items,
    listing,
    preparing,
    recording,
)
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.processes.meeting.events import EVENTS
from lawspeaker.processes.meeting.life import evolve


def duties(it: Meeting, framework: Framework) -> Iterator[Duty]:
    part = Part(it.group)
    if it.day is None:
        return
    if it.phase is Phase.CALLED and it.papers_on is None:
        holders = who(framework, calling.IssuePapers.name, part)
        yield Duty(calling.IssuePapers, holders, it.day, PAPERS_CLOCK)
    is_owed = owes(framework, it.group, RECORDING)
    if it.phase is Phase.CLOSED and is_owed and not it.recording and not it.recording_removed:
        holders = who(framework, recording.LinkRecording.name, part)
        yield Duty(recording.LinkRecording, holders, it.day)
    if it.recording and it.kept_until:
        holders = who(framework, recording.RemoveRecording.name, part)
        yield Duty(recording.RemoveRecording, holders, it.day, agreed=it.kept_until)


def title(it: Meeting) -> str:
    return f"{it.group}, {said(it.day)}" if it.day else it.group


MEETING = Process(
    "meeting",
    "M",
    Meeting(),
    evolve,
    duties,
    (
        *calling.COMMANDS,
        *holding.COMMANDS,
        *items.COMMANDS,
        *preparing.COMMANDS,
        *listing.COMMANDS,
        *recording.COMMANDS,
    ),
    EVENTS,
    title=title,
    history=History(calling.Call),
    in_hand=lambda it: (it.group,) if it.phase in (Phase.CALLED, Phase.OPEN) else (),
)
