"""A status report: how delivery stands in each area, and the headline RAID, for whoever steers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.meetings import PAPERS_CLOCK
from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.dates import said
from lawspeaker.kernel.elsewhere import Heaviest, Heavy
from lawspeaker.kernel.facts import MeetingNow, Need, Phase
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Duty, Event, Rule, record, rule


class Stage(StrEnum):
    NEW = "new"
    DRAFTED = "drafted"
    ISSUED = "issued"
    REVIEWED = "reviewed"


class Rating(StrEnum):
    ON_COURSE = "on course"
    AT_RISK = "at risk"
    OFF_COURSE = "off course"


@dataclass(frozen=True)
class Rated:
    """An area of the framework, such as time or cost: how it stands, and in words."""

    area: Name
    rating: Rating
    text: Prose


@dataclass(frozen=True)
class Status:
    """`headline` is the RAID log as it stood when the report was issued, the heaviest first."""

    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    meeting: CaseId | None = None
    day: date | None = None  # of the meeting
    areas: tuple[Rated, ...] = ()
    summary: Prose | None = None
    headline: tuple[Heavy, ...] = ()
    issued_on: date | None = None
    timing: Timing | None = None
    reviewed_on: date | None = None

    def of(self, area: str) -> Rated | None:
        return next((each for each in self.areas if each.area == area), None)


@record("status.begun/1", "began the status report for {meeting}")
class Begun(Event):
    group: Group
    meeting: CaseId
    day: date


@record("status.written/1", "wrote how delivery stands: {summary}")
class Written(Event):
    areas: tuple[Rated, ...]
    summary: Prose


@record("status.issued/1", "issued the status report")
class Issued(Event):
    final = True  # the group has it
    headline: tuple[Heavy, ...]
    on: date
    timing: Timing | None = None


@record("status.reviewed/1", "recorded that the group has reviewed the status report: {text}")
class Reviewed(Event):
    text: Prose
    on: date


def evolve(it: Status, event: Begun | Written | Issued | Reviewed) -> Status:
    match event:
        case Begun():
            return Status(Stage.DRAFTED, event.group, event.meeting, event.day)
        case Written():
            return replace(it, areas=event.areas, summary=event.summary)
        case Issued(on=on, timing=timing):
            sent = replace(it, stage=Stage.ISSUED, issued_on=on, timing=timing)
            return replace(sent, headline=event.headline)
        case Reviewed():
            return replace(it, stage=Stage.REVIEWED, reviewed_on=event.on)


def at(stage: Stage) -> Rule[[Case[Status]]]:
    return Rule(
        "status.stage", f"The report must be {stage}.", lambda case: case.state.stage is stage
    )


@record("status.begin", "Begin the status report for a meeting.")
class Begin(Command[Status]):
    given = (at(Stage.NEW),)
    needs = (Need("meeting", "meeting"),)
    opens = True
    meeting: CaseId

    @rule("status.group", "The meeting must be one of the group that reviews progress.", "meeting")
    def is_for_whoever_reviews_progress(self, case: Case[Status]) -> bool:
        progress = case.framework.text.progress
        return progress is not None and case.known(MeetingNow).group == progress.reviewed_by

    @rule("status.ahead", "The meeting must not be over, nor cancelled.", "meeting")
    def is_for_a_meeting_to_come(self, case: Case[Status]) -> bool:
        return case.known(MeetingNow).phase in (Phase.CALLED, Phase.OPEN)

    def decide(self, case: Case[Status]) -> Iterator[Event]:
        meeting = case.known(MeetingNow)
        yield Begun(meeting.group, self.meeting, meeting.day)


@record("status.write", "Say how delivery stands in each area.")
class Write(Command[Status]):
    given = (at(Stage.DRAFTED),)
    areas: tuple[Rated, ...]
    summary: Prose

    @rule("status.areas", "Each area that the framework names must be rated, once.", "areas")
    def rates_each_area_once(self, case: Case[Status]) -> bool:
        progress = case.framework.text.progress
        rated = sorted(each.area for each in self.areas)
        return progress is not None and rated == sorted(progress.areas)

    def decide(self, _case: Case[Status]) -> Iterator[Event]:
        yield Written(self.areas, self.summary)


@rule("status.written", "It must be said how delivery stands in each area.")
def is_written(case: Case[Status]) -> bool:
    return bool(case.state.areas)


@record("status.issue", "Issue the status report, with the headline RAID of the day.")
class Issue(Command[Status]):
    """Nobody types the headline RAID in: it is what the log says when the report goes out."""

    given = (at(Stage.DRAFTED), is_written)
    needs = (Need("heaviest", "group"),)

    def decide(self, case: Case[Status]) -> Iterator[Event]:
        day = case.state.day
        timing = case.timing(PAPERS_CLOCK, day) if day else None
        yield Issued(case.known(Heaviest).items, case.today, timing)


@record("status.review", "Record that the group has reviewed the status report.")
class Review(Command[Status]):
    given = (at(Stage.ISSUED),)
    text: Prose

    def decide(self, case: Case[Status]) -> Iterator[Event]:
        yield Reviewed(self.text, case.today)


def duties(it: Status, framework: Framework) -> Iterator[Duty]:
    """A status report is a paper of its meeting, and due with the others; then it is reviewed."""
    if it.day is None:
        return
    if it.stage is Stage.DRAFTED:
        yield Duty(Issue, who(framework, Issue.name, Part(it.group)), it.day, PAPERS_CLOCK)
    if it.stage is Stage.ISSUED:
        yield Duty(Review, who(framework, Review.name, Part(it.group)), it.day, agreed=it.day)


STATUS = Process(
    "status",
    "ST",
    Status(),
    evolve,
    duties,
    (Begin, Write, Issue, Review),
    (Begun, Written, Issued, Reviewed),
    title=lambda it: f"Status report, {it.group}, {said(it.day)}" if it.day else "Status report",
    history=History(Begin),
)
