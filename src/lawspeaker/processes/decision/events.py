"""What can happen to a matter: the kinds of entry a decision leaves in the ledger."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.names import CaseId, Group, Organisation, Pence, Person, Prose, Seat
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.kinds import Count, Name, Offset, Title
from lawspeaker.kernel.words import Event, record
from lawspeaker.processes.decision.matter import Assessment, Basis, Ruling, Stand
from lawspeaker.processes.decision.routed import Routed
from lawspeaker.processes.decision.steps import Missed


@record("decision.recommended/1", "recommended to {group}: {title}")
class Recommended(Event):
    group: Group
    title: Title
    question: Prose
    recommendation: Prose
    home: Count
    cost: Pence
    external: bool = False
    change: CaseId | None = None
    delegation: Title | None = None  # in words, before it had to be a decision
    recommended_by: Title | None = None
    delegated_by: CaseId | None = None  # what delegates it: an instrument, once a decision
    concern: CaseId | None = None  # the concern that was taken up with it
    decided_below: Name | None = None  # by whose act, where the concern is about a decision
    appeal: CaseId | None = None  # that it carries out
    alternatives: tuple[Title, ...] = ()
    authorises: Title | None = None  # standard changes of this kind, in advance
    authorises_to: Pence | None = None  # what one of them may cost at most

    @property
    def is_final(self) -> bool:
        return (self.change or self.appeal) is not None  # the change request, or appeal, names it


@record("decision.placed/1", "placed it on the agenda of {meeting}")
class Placed(Event):
    final = True  # it stands on the agenda of the meeting
    meeting: CaseId
    minutes: Count
    title: Title


@record("decision.taken-off/1", "took it off the agenda of {meeting}")
class TakenOff(Event):
    final = True  # it follows from the cancelling, or from being put off
    meeting: CaseId


@record("decision.consulted/1", "recorded the consultation {consultation}")
class Consulted(Event):
    consultation: Title
    disclosure: Prose
    asked_in: CaseId | None = None  # the consultation of this record


@record("decision.view-given/1", "gave the view of {seat}: {stand}")
class ViewGiven(Event):
    in_meeting = True
    seat: Seat
    stand: Stand
    basis: Basis
    text: Prose | None = None
    minority: Prose | None = None
    at: Offset | None = None
    counts: bool | None = None  # whether its objection counted when it was given
    organisation: Organisation | None = None  # the one that fills the seat


@record("decision.objection-settled/1", "ruled on the objection of {seat}")
class ObjectionSettled(Event):
    in_meeting = True
    seat: Seat
    sustained: bool
    reason: Prose
    organisation: Organisation | None = None  # None: of whoever fills the seat


@record("decision.assessed/1", "assessed the matter against the thresholds")
class Assessed(Event):
    assessment: Assessment
    answers: bool = True  # what was contested of it, if anything was
    settles: tuple[Name, ...] = ()  # the thresholds that are answered, where others are not yet


@record("decision.advised/1", "recorded the advice of the assurance provider: {advice}")
class Advised(Event):
    advice: Prose
    given: bool


@record("decision.taken/1", "recorded the decision: {outcome}")
class Taken(Event):
    in_meeting = True
    outcome: Name
    ruling: Ruling
    confirmed: bool

    @property
    def is_final(self) -> bool:
        return self.ruling.condition is not None  # it has become an action


@record("decision.handed-over/1", "handed the matter to the office that must decide: {reason}")
class HandedOver(Event):
    in_meeting = True
    reason: Prose


@record("decision.confirmed/1", "confirmed the decision")
class Confirmed(Event):
    final = True


@record("decision.escalated/1", "took the matter up to {to}: {reason}")
class Escalated(Event):
    to: Group
    reason: Prose


@record("decision.withdrawn/1", "withdrew the matter: {reason}")
class Withdrawn(Event):
    reason: Prose
    change: CaseId | None = None  # the change request that goes on without it
    is_final = property(lambda self: self.change is not None)


@record("decision.referred/1", "referred the matter to the sponsor: {text}")
class Referred(Event):
    final = True
    text: Prose
    thresholds: tuple[Name, ...]
    on: date
    opinion: Prose | None = None  # of whoever assures, or its word that it gives none
    opinion_given: bool = True


@record("decision.directed/1", "gave the sponsor's decision: {direction}")
class Directed(Event):
    final = True
    direction: Prose
    accepts: bool
    on: date
    alternative: Count | None = None


@record("decision.relayed/1", "told the programme what the sponsor decided")
class Relayed(Event):
    on: date
    text: Prose | None = None


@record("decision.instructed/1", "had the secretariat inform everybody")
class Instructed(Event):
    on: date
    text: Prose | None = None


@record("decision.published/1", "published the decision")
class Published(Event):
    final = True
    on: date
    person: Person


@record("decision.told/1", "told everybody the outcome")
class Told(Event):
    final = True
    on: date
    text: Prose
    timing: Timing | None = None


@record("decision.assured/1", "said whether the decision followed the agreed process: {text}")
class Assured(Event):
    on: date
    followed: bool
    text: Prose
    steps: tuple[Missed, ...] = ()


@record("decision.implemented/1", "recorded that the decision is carried out: {text}")
class Implemented(Event):
    on: date
    text: Prose


EVENTS = (
    *(Recommended, Routed, Placed, TakenOff, Consulted, ViewGiven, ObjectionSettled, Assessed),
    *(Advised, Taken, HandedOver, Confirmed, Escalated, Withdrawn, Referred, Directed, Relayed),
    *(Instructed, Published, Told, Assured, Implemented),
)
