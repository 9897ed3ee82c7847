"""An artefact as it stands: its versions, who reviewed them, each comment, who approved it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Name, Title
from lawspeaker.processes.artefact.remark import Criterion, Disposition, Fit, Remark


class Stage(StrEnum):
    """How far an artefact has come, with its newest version."""

    NEW = "new"
    REGISTERED = "registered"
    IN_WORK = "in work"
    AGREED = "agreed"
    IN_REVIEW = "in review"
    REVIEWED = "reviewed"
    SUBMITTED = "before its approver"
    APPROVED = "approved"
    BASELINED = "baselined"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Version:
    """One version with its file, and what became of it."""

    version: Name
    file: Attachment
    note: Prose
    on: date
    change: CaseId | None = None
    agreed_on: date | None = None
    approved_on: date | None = None
    approved_by: Name | None = None  # a group or an office
    decision: CaseId | None = None
    fits: tuple[Fit, ...] = ()
    baselined_on: date | None = None
    published_on: date | None = None
    reviews: Count | None = None  # how many of the artefact were over when it was published


@dataclass(frozen=True)
class Round:
    """One review of one version: by whom, until when."""

    number: Count
    version: Name
    groups: tuple[Group, ...]
    opened_on: date
    closes: date
    set_by: Name
    asks: Prose | None = None
    closed_on: date | None = None
    summary: Prose | None = None


@dataclass(frozen=True)
class Comment:
    """One comment, of an organisation in one hat or of somebody by name, and what became of it."""

    number: Count
    round: Count
    organisation: Organisation | None
    hat: Name | None
    who: Title | None
    remark: Remark
    on: date
    late: Count = Count(0)  # working days after the last
    disposition: Disposition | None = None
    reason: Prose | None = None


@dataclass(frozen=True)
class Issue:
    """To whom a version was issued, and the delegation it rests on where nobody had approved it."""

    version: Name
    to: Title
    on: date
    delegation: CaseId | None = None


@dataclass(frozen=True)
class Artefact:
    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    title: Title | None = None
    description: Prose | None = None
    criteria: tuple[Criterion, ...] = ()
    document: Name | None = None  # of the types that the framework names
    number: Name | None = None  # what the programme calls it
    tranche: CaseId | None = None
    registered_on: date | None = None
    versions: tuple[Version, ...] = ()
    rounds: tuple[Round, ...] = ()
    comments: tuple[Comment, ...] = ()
    decision: CaseId | None = None  # before which it stands
    approver: Group = NO_GROUP
    before: Stage | None = None  # how far it had come when it was put there
    issues: tuple[Issue, ...] = ()
    superseded_by: CaseId | None = None
    ended_on: date | None = None  # when it was superseded or withdrawn

    @property
    def newest(self) -> Version | None:
        return self.versions[-1] if self.versions else None

    @property
    def round(self) -> Round | None:
        """The last review."""
        return self.rounds[-1] if self.rounds else None

    @property
    def in_force(self) -> Version | None:
        """The version that holds: the last baseline, or else the last that was approved."""
        baselines = [each for each in self.versions if each.baselined_on]
        approved = [each for each in self.versions if each.approved_on]
        return next(reversed(baselines or approved), None)

    @property
    def published(self) -> Version | None:
        """The version that was published last."""
        found = [each for each in reversed(self.versions) if each.published_on]
        return max(found, key=lambda each: each.published_on or each.on, default=None)

    @property
    def undisposed(self) -> tuple[Comment, ...]:
        return tuple(each for each in self.comments if each.disposition is None)

    @property
    def is_open(self) -> bool:
        over = (Stage.NEW, Stage.SUPERSEDED, Stage.WITHDRAWN)
        return self.stage not in over

    def version(self, name: str) -> Version | None:
        return next((each for each in self.versions if each.version == name), None)

    def comment(self, number: int) -> Comment | None:
        return next((each for each in self.comments if each.number == number), None)

    def was_reviewed_by(self, groups: tuple[Group, ...]) -> bool:
        """Say whether each of some groups has reviewed it, and the review is closed."""
        done = {group for each in self.rounds if each.closed_on for group in each.groups}
        return done.issuperset(groups)
