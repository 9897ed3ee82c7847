"""What can happen to a change request: the kinds of entry it leaves in the ledger."""

from __future__ import annotations

from datetime import date

from lawspeaker.framework.names import CaseId, Group, Organisation, Pence, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Event, record
from lawspeaker.processes.change.details import Details
from lawspeaker.processes.change.figures import Figures
from lawspeaker.processes.change.request import Planned, Track
from lawspeaker.processes.change.said import Applied, Impact


@record("change.sounded-out/1", "asked the parties about a change before it is raised: {title}")
class SoundedOut(Event):
    title: Title
    draft: Prose
    question: Prose
    until: date
    on: date
    asked_for: Organisation | None = None


@record("change.answered/1", "answered what was asked about the change: {text}")
class Answered(Event):
    party: Organisation
    text: Prose
    on: date


@record("change.raised/1", "raised the change request")
class Raised(Event):
    details: Details
    raiser: Organisation
    on: date
    constituency: Name | None = None


@record("change.sent-back/1", "asked whoever raised it to repair the change request: {defects}")
class SentBack(Event):
    defects: Prose
    on: date
    fails: tuple[Name, ...] = ()


@record("change.repaired/1", "gave the change request in anew")
class Repaired(Event):
    details: Details
    on: date


@record("change.validated/1", "found the change request valid; the process began on {starts}")
class Validated(Event):
    on: date
    starts: date
    text: Prose | None = None


@record("change.amended/1", "amended the change request: {reason}")
class Amended(Event):
    details: Details
    reason: Prose
    on: date


@record("change.edits-answered/1", "answered the edits of the change request")
class EditsAnswered(Event):
    agrees: bool
    text: Prose | None
    on: date


@record("change.triaged/1", "triaged the change request: {track}, to be decided by {decider}")
class Triaged(Event):
    track: Track
    decider: Group
    reason: Prose
    estimate: tuple[Planned, ...]
    reviewers: tuple[Group, ...]
    on: date
    authority: CaseId | None = None
    figures: Figures | None = None  # of a standard change


@record("change.replanned/1", "revised the estimate of the change request: {reason}")
class Replanned(Event):
    estimate: tuple[Planned, ...]
    reason: Prose
    on: date


@record("change.assessment-asked/1", "asked for impact assessments until {until}")
class AssessmentAsked(Event):
    parties: tuple[Organisation, ...]
    until: date
    on: date
    template: Prose | None = None


@record("change.assessed/1", "assessed the impact of the change request")
class Assessed(Event):
    impact: Impact


@record("change.estimated/1", "estimated what the change request costs: {basis}")
class Estimated(Event):
    cost: Pence
    basis: Prose
    on: date


@record("change.consulted/1", "issued the change request for consultation until {until}")
class Consulted(Event):
    until: date
    set_by: Name
    channel: Title
    on: date
    consultation: CaseId | None = None


@record(
    "change.consultation-withdrawn/1",
    "took the change request back from {consultation}, which is withdrawn",
)
class ConsultationWithdrawn(Event):
    final = True  # it follows from the withdrawal
    consultation: CaseId
    on: date


@record("change.reviewed/1", "recorded what {group} says of the change request: {text}")
class Reviewed(Event):
    group: Group
    text: Prose
    recommends: bool
    on: date


@record("change.brought/1", "brought the change request to its decider as {decision}")
class Brought(Event):
    final = True  # a matter stands for it
    decision: CaseId
    on: date


@record("change.given-back/1", "took the change request on, as the matter {decision} is withdrawn")
class GivenBack(Event):
    final = True  # it follows from the withdrawal
    decision: CaseId
    on: date


@record("change.decided/1", "entered what was decided of the change request in {decision}")
class Decided(Event):
    final = True  # everybody has been told
    decision: CaseId
    outcome: Name
    accepted: bool
    decided_on: date
    on: date


@record("change.authorised/1", "told everybody of the change request authorised by {authority}")
class Authorised(Event):
    final = True
    authority: CaseId
    text: Prose
    on: date
    timing: Timing | None = None


@record("change.withdrawn/1", "withdrew the change request: {reason}")
class Withdrawn(Event):
    reason: Prose
    on: date


@record("change.applied/1", "applied the change")
class ChangeApplied(Event):
    applied: Applied
    complete: bool


@record("change.framework-changed/1", "made the change by {version}, from {commences} on")
class FrameworkChanged(Event):
    final = True  # it follows from the adoption
    version: Name
    commences: date
    on: date


EVENTS = (
    *(SoundedOut, Answered, Raised, SentBack, Repaired, Validated, Amended, EditsAnswered),
    *(Triaged, Replanned, AssessmentAsked, Assessed, Estimated, Consulted, Reviewed),
    *(ConsultationWithdrawn, Brought, GivenBack, Decided, Authorised, Withdrawn),
    *(ChangeApplied, FrameworkChanged),
)
