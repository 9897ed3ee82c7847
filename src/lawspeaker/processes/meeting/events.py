"""What can happen to a meeting: the kinds of entry it leaves in the ledger."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.names import CaseId, Group, Person, Prose, Seat
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.kinds import Count, Link, Name, Offset
from lawspeaker.kernel.words import Event, record
from lawspeaker.processes.meeting.agenda import Audience, Item, Paper


@record("meeting.called/1", "called a meeting of {group} for {day}")
class Called(Event):
    group: Group
    day: date
    by_rule: bool
    reason: Prose | None = None
    short: Timing | None = None  # it was called too late for its papers


@record("meeting.moved/1", "moved the meeting to {day}: {reason}")
class Moved(Event):
    final = True  # the group may meet on the day that it left
    day: date
    reason: Prose
    alternates: tuple[CaseId, ...] = ()  # those named for it alone, who move with it
    status: CaseId | None = None  # the status report for it, which moves with it
    short: Timing | None = None  # it was moved to a day that is too soon for its papers
    issued: Timing | None = None  # how the papers that went out stand to the new day
    measured: bool = False  # against the new day; before, how it was called was kept


@record("meeting.cancelled/1", "cancelled the meeting: {reason}")
class Cancelled(Event):
    final = True  # the group may meet on its day again
    reason: Prose
    decisions: tuple[CaseId, ...] = ()  # those taken off its agenda with it


@record("meeting.agenda-set/1", "set the agenda")
class AgendaSet(Event):
    agenda: tuple[Item, ...]


@record("meeting.item-added/1", "put an item on the agenda")
class ItemAdded(Event):
    item: Item

    @property
    def is_final(self) -> bool:
        return self.item.decision is not None  # the matter stands on the agenda until it comes off


@record("meeting.item-put-off/1", "put item {number} off to another meeting: {reason}")
class ItemPutOff(Event):
    number: Count
    reason: Prose
    decision: CaseId | None = None  # the matter that comes off the agenda with it

    @property
    def is_final(self) -> bool:
        return self.decision is not None  # it may stand on another agenda since


@record("meeting.papers-issued/1", "issued the agenda and {count} papers")
class PapersIssued(Event):
    papers: tuple[Paper, ...]
    count: Count
    on: date
    timing: Timing | None = None
    why_late: Prose | None = None


@record("meeting.opened/1", "opened the meeting in the chair")
class Opened(Event):
    chair: Person
    chair_is_office: bool
    circumstances: Prose | None = None


@record("meeting.came/1", "recorded that {person} came in")
class Came(Event):
    person: Person
    seat: Seat | None
    at: Offset


@record("meeting.went/1", "recorded that {person} went out")
class Went(Event):
    person: Person
    at: Offset


@record("meeting.item-opened/1", "opened item {number}")
class ItemOpened(Event):
    number: Count
    at: Offset


@record("meeting.item-closed/1", "closed item {number}")
class ItemClosed(Event):
    number: Count
    at: Offset
    note: Prose | None = None


@record("meeting.closed/1", "closed the meeting")
class Closed(Event):
    final = True
    at: Offset
    decisions: tuple[CaseId, ...] = ()


@record("meeting.late-admitted/1", "admitted a late paper of item {item}: {waived_by} waived it")
class LateAdmitted(Event):
    item: Count
    waived_by: Name
    reason: Prose


@record("meeting.for-information/1", "put item {item} down for information: {reason}")
class PutForInformation(Event):
    item: Count
    reason: Prose


@record("meeting.consented/1", "put item {item} on the consent agenda")
class PutOnConsent(Event):
    item: Count


@record("meeting.flagged/1", "asked to discuss item {item}: {reason}")
class Flagged(Event):
    item: Count
    reason: Prose


@record("meeting.apologised/1", "sent apologies for the seat {seat}: {reason}")
class Apologised(Event):
    seat: Seat
    alternate: bool
    reason: Prose


@record("meeting.interest-declared/1", "declared an interest in item {item}: {text}")
class InterestDeclared(Event):
    item: Count
    seat: Seat
    text: Prose
    stays_out: bool


@record("meeting.recording-linked/1", "linked the recording")
class RecordingLinked(Event):
    recording: Link
    kept_until: date | None = None
    audience: Audience | None = None
    reason: Prose | None = None

    @property
    def is_for_its_group(self) -> bool:
        return self.audience is Audience.MEMBERS


@record("meeting.recording-opened/1", "opened the recording to all who may read: {reason}")
class RecordingOpened(Event):
    reason: Prose


@record("meeting.recording-kept/1", "set how long the recording is kept, {kept_until}: {reason}")
class RecordingKept(Event):
    kept_until: date
    reason: Prose


@record("meeting.recording-removed/1", "removed the recording: {reason}")
class RecordingRemoved(Event):
    on: date
    reason: Prose


EVENTS = (
    *(Called, Moved, Cancelled, AgendaSet, ItemAdded, ItemPutOff, PapersIssued, Opened),
    *(Came, Went),
    *(ItemOpened, ItemClosed, Closed, RecordingLinked, RecordingOpened),
    *(RecordingKept, RecordingRemoved),
    *(LateAdmitted, PutForInformation, PutOnConsent, Flagged, Apologised, InterestDeclared),
)
