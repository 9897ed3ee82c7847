"""What can happen to a finding: the kinds of entry it leaves in the ledger."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.names import CaseId, Group, Organisation, Prose
from lawspeaker.kernel.kinds import Name, Position, Title
from lawspeaker.kernel.weight import Weight
from lawspeaker.kernel.words import Event, record
from lawspeaker.processes.assurance.finding import Stance


@record("assurance.raised/1", "raised a finding: {title}")
class Raised(Event):
    title: Title
    severity: Weight
    text: Prose
    recommendation: Prose | None
    owner: Name | None
    group: Group
    case: CaseId | None
    entry: Position | None
    subject: Name | None
    organisation: Organisation | None
    answer_by: date | None
    on: date


@record("assurance.addressed/1", "addressed it to {owner}: {reason}")
class Addressed(Event):
    owner: Name
    reason: Prose


@record("assurance.answered/1", "answered the finding: {stance}")
class Answered(Event):
    final = True  # the assurance provider has it
    stance: Stance
    text: Prose
    on: date


@record("assurance.action-agreed/1", "agreed an action of {owner}: {what}")
class ActionAgreed(Event):
    final = True  # it stands on the log of actions
    what: Title
    owner: Name
    group: Group
    detail: Prose | None
    due: date | None
    on: date


@record("assurance.put-before/1", "put the finding before groups, to be noted")
class PutBefore(Event):
    final = True  # they have it
    groups: tuple[Group, ...]
    on: date


@record("assurance.noted/1", "noted the finding at meeting {meeting} of {group}")
class WasNoted(Event):
    group: Group
    meeting: CaseId
    on: date
    text: Prose | None = None


@record("assurance.followed-up/1", "came back to the finding: {text}")
class FollowedUp(Event):
    text: Prose
    again: date | None
    on: date


@record("assurance.closed/1", "closed the finding: {text}")
class Closed(Event):
    final = True
    text: Prose
    on: date


@record("assurance.withdrawn/1", "withdrew the finding: {reason}")
class Withdrawn(Event):
    reason: Prose
    on: date


EVENTS = (
    *(Raised, Addressed, Answered, ActionAgreed, PutBefore, WasNoted, FollowedUp, Closed),
    Withdrawn,
)
