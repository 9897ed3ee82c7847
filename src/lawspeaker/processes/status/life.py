"""A status report as it stands, and what each event makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.elsewhere import Heavy
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    DRAFTED = "drafted"
    ISSUED = "issued"
    REVIEWED = "reviewed"
    LAPSED = "lapsed"


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


@record("status.followed/1", "followed the meeting to {day}")
class Followed(Event):
    day: date


@record("status.lapsed/1", "let the status report lapse with its meeting: {reason}")
class Lapsed(Event):
    reason: Prose


def evolve(it: Status, event: Begun | Written | Issued | Reviewed | Followed | Lapsed) -> Status:
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
        case Followed(day=day):
            return replace(it, day=day)
        case Lapsed():
            return replace(it, stage=Stage.LAPSED)


EVENTS = (Begun, Written, Issued, Reviewed, Followed, Lapsed)
