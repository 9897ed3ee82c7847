"""A change request: what it asks for, who was asked about it, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Pence, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.change.details import Details
from lawspeaker.processes.change.figures import Figures
from lawspeaker.processes.change.said import Answer, Applied, Due, Impact, Review


class Stage(StrEnum):
    """How far a request has come."""

    NEW = "new"
    SOUNDED_OUT = "asked about before it is raised"
    RAISED = "raised"
    SENT_BACK = "sent back to be repaired"
    VALID = "found valid"
    TRIAGED = "triaged"
    IN_ASSESSMENT = "in assessment"
    IN_CONSULTATION = "in consultation"
    REVIEWED = "reviewed"
    WITH_DECIDER = "with its decider"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    IMPLEMENTED = "implemented"


class Track(StrEnum):
    """The way a request goes: in full, shortened for a reason, or authorised in advance."""

    FULL = "full"
    FAST = "fast track"
    STANDARD = "standard"


class Step(StrEnum):
    """What a request goes through, in order; each has its estimate."""

    VALIDATE = "validate"
    TRIAGE = "triage"
    ASSESS = "impact assessment"
    CONSULT = "consultation"
    REVIEW = "review and recommendation"
    DECIDE = "decision"
    TELL = "outcome told"
    APPLY = "applied"


@dataclass(frozen=True)
class Planned:
    """When a step is expected to begin and to end."""

    step: Step
    begins: date
    ends: date


@dataclass(frozen=True)
class Request:
    """A request as the change log of the programme has it; those adopted say less."""

    number: Name | None = None
    title: Title | None = None
    description: Prose | None = None
    justification: Prose | None = None
    benefit: Prose | None = None
    raised_by: Title | None = None
    raised_on: date | None = None
    stage: Stage = Stage.RAISED
    cost: Pence | None = None
    decision: CaseId | None = None
    decided_on: date | None = None
    decided_by: Name | None = None
    group: Group = NO_GROUP
    raiser: Organisation | None = None
    constituency: Name | None = None
    details: Details | None = None
    sounded_on: date | None = None
    sounded_until: date | None = None
    answers: tuple[Answer, ...] = ()
    received_on: date | None = None  # as it stands: raised, or repaired
    defects: Prose | None = None
    fails: tuple[Name, ...] = ()  # the criteria, as it was sent back
    sent_back_on: date | None = None
    valid_on: date | None = None
    started_on: date | None = None
    edited_on: date | None = None  # while whoever raised it has not answered
    objection: Prose | None = None  # of the raiser, to the last edit
    track: Track | None = None
    triaged_on: date | None = None
    decider: Group = NO_GROUP
    authority: CaseId | None = None  # the decision that authorised it in advance
    figures: Figures | None = None  # of a standard change
    reviewers: tuple[Group, ...] = ()
    estimate: tuple[Planned, ...] = ()  # the original one
    revised: tuple[Planned, ...] = ()
    asked: tuple[Organisation, ...] = ()
    asked_on: date | None = None
    due: tuple[Due, ...] = ()  # by when each was asked to answer
    asked_until: date | None = None
    impacts: tuple[Impact, ...] = ()
    costed_on: date | None = None
    consulted_on: date | None = None
    consulted_until: date | None = None
    consultation: CaseId | None = None
    reviews: tuple[Review, ...] = ()
    brought_on: date | None = None
    brought_from: Stage | None = None  # how far it had come, while a matter stands for it
    decided_before: CaseId | None = None  # what an appeal has set aside, until it is decided anew
    told_on: date | None = None
    told_timing: Timing | None = None
    applied: tuple[Applied, ...] = ()
    version: Name | None = None  # of the framework, that makes the change
    commences: date | None = None

    @property
    def began_here(self) -> bool:
        """Whether it was raised in this record, and not adopted from before it."""
        return self.received_on is not None

    @property
    def unanswered(self) -> tuple[Organisation, ...]:
        """Those who were asked what it does to them, and have not said."""
        said = {each.party for each in self.impacts}
        return tuple(each for each in self.asked if each not in said)

    @property
    def unreviewed(self) -> tuple[Group, ...]:
        said = {each.group for each in self.reviews}
        return tuple(each for each in self.reviewers if each not in said)

    @property
    def listed(self) -> tuple[Title, ...]:
        """What the request says it changes, thing by thing."""
        passages = self.details.passages if self.details else ()
        return tuple(dict.fromkeys(each.what for each in passages))

    @property
    def unapplied(self) -> tuple[Title, ...]:
        """What is listed, and was neither applied nor said to be no longer needed."""
        done = {each.what for each in self.applied}
        return tuple(each for each in self.listed if each not in done)

    @property
    def answered(self) -> tuple[Impact, ...]:
        """What those said who were asked; others may say something too, and are no part of it."""
        return tuple(each for each in self.impacts if each.party in self.asked)

    @property
    def late(self) -> tuple[Organisation, ...]:
        """Those who were asked, and answered after their day."""
        return tuple(dict.fromkeys(each.party for each in self.answered if each.is_late))
