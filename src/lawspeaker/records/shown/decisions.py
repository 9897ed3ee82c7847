"""A decision as readers are given it: in one line of the log, or whole with the views."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import (
    CaseId,
    Group,
    Office,
    Organisation,
    Pence,
    Person,
    Seat,
    Statement,
)
from lawspeaker.kernel.elsewhere import DevolutionNow
from lawspeaker.kernel.facts import Composition, MeetingNow
from lawspeaker.kernel.spending import Spent
from lawspeaker.records.shown.cases import CaseShown


@dataclass(frozen=True)
class DecisionLine:
    """A decision in one line of the log."""

    case: CaseId
    group: Group
    came_from: Group | None  # the group that had it before
    title: str
    stage: str
    outcome: str
    decider: str
    how: str
    cost: Pence
    benefit: Pence
    accepted: bool
    confirmed: bool
    opened_on: date
    taken_on: date | None
    published_on: date | None
    told_on: date | None
    told_late: int | None  # working days; None: not told, or no clock
    implemented_on: date | None
    superseded_by: CaseId | None  # the later decision that took its place
    set_aside_by: CaseId | None  # the appeal that was upheld against it
    stayed_by: CaseId | None  # the appeal that stays it for now
    change: CaseId | None
    meeting: CaseId | None

    @property
    def appealed(self) -> str:
        """What an appeal has done to it, if that is anything: that comes before all else."""
        if self.set_aside_by:
            return f"Set aside by {self.set_aside_by}"
        return f"Stayed ({self.stayed_by})" if self.stayed_by else ""


@dataclass(frozen=True)
class ViewShown:
    """What a seat says of a matter; the public is given no person."""

    seat: Seat
    name: str
    hat: str
    constituency: str
    counts: bool
    organisation: Organisation | None
    person: Person | None
    by_alternate: bool
    stand: str  # empty: no view on record
    basis: str
    text: str
    minority: str
    at: int | None
    sustained: bool | None


@dataclass(frozen=True)
class DecisionShown:
    """A decision whole. To the public `case` is None: it is shown no person and no trail."""

    line: DecisionLine
    question: str
    alternatives: tuple[str, ...]  # as they were put; none: one thing was
    chosen: int | None  # the number of the one that was accepted
    text: str  # the decision in words
    condition: str
    owner: str
    due: date | None
    direction: str  # the sponsor's, if there is one
    views: tuple[ViewShown, ...]
    composition: Composition | None  # as frozen when it was taken, or as it is now
    spent: Spent | None  # what was accepted before it, as known when it was taken
    held: MeetingNow | None  # its meeting as it was when it was taken
    delegation: DevolutionNow | None  # under which the group holds it, or held it when it decided
    accountable: Office | None  # who answers for the decision, as the framework says
    accountable_overall: Office | None  # and who for the programme as a whole
    clauses: tuple[Statement, ...]
    readings: tuple[tuple[str, str], ...]
    framework: str
    calendar: str
    position: int | None  # of the entry that took it, or adopted it
    from_log: bool  # adopted from history, which does not say who thought what
    case: CaseShown | None
