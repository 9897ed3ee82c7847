"""A matter on its way to a decision: what is known of it, and what happens to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Pence, Prose, Seat
from lawspeaker.framework.sums import Amounts
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.advice import owing
from lawspeaker.kernel.kinds import Count, Name, Offset, Title
from lawspeaker.processes.decision.contest import Contest
from lawspeaker.processes.decision.routed import Route
from lawspeaker.processes.decision.sponsored import NOTHING_SAID, Sponsored


class Stage(StrEnum):
    NEW = "new"
    RECOMMENDED = "recommended"
    PLACED = "on an agenda"
    HANDED_OVER = "handed to the office that decides"
    REFERRED_BACK = "referred back for more work"
    WITH_BOARD = "with the outside board"
    DECIDED = "decided"
    FOR_SPONSOR = "to be referred to the sponsor"
    WITH_SPONSOR = "with the sponsor"
    DIRECTED = "directed by the sponsor"
    WITHDRAWN = "withdrawn"


class Stand(StrEnum):
    """What a seat says of the matter."""

    AGREES = "agrees"
    OBJECTS = "objects"
    ABSTAINS = "abstains"
    NONE_GIVEN = "none given"


class Basis(StrEnum):
    """What a seat's view rests on: its constituency agreed, or a majority of it did."""

    CONSENSUS = "consensus"
    MAJORITY = "majority"
    OWN = "own"


class Answer(StrEnum):
    YES = "yes"
    NO = "no"


@dataclass(frozen=True)
class View:
    """The view of a seat; `sustained` is the chair's ruling on an objection.

    A seat that is open to several has a view of each organisation that fills it.
    """

    seat: Seat
    stand: Stand
    basis: Basis
    text: Prose | None = None
    minority: Prose | None = None
    at: Offset | None = None
    sustained: bool | None = None
    counts: bool | None = None  # whether its objection counted when it was given
    organisation: Organisation | None = None


@dataclass(frozen=True)
class Assessment:
    """The five threshold answers, and who answers for them."""

    cost: Pence
    cumulative: Pence  # everything accepted so far, this matter included, as it was read then
    model: Answer
    consumers: Answer
    competition: Answer
    reasons: Prose
    assessor: Name
    benefit: Pence = Pence(0)  # the change to the benefits, held against a threshold by itself
    saving: Pence = Pence(0)  # shown beside the cost; only a reading may take it off

    @property
    def amounts(self) -> Amounts:
        return Amounts(self.cost, self.benefit, self.saving)

    def lowers(self, was: Assessment) -> bool:
        """Say whether less of it may be held against a threshold than of the other."""
        saves_more = self.saving > was.saving
        return self.cost < was.cost or self.benefit < was.benefit or saves_more

    def takes_back(self, was: Assessment) -> bool:
        """Say whether it answers no where the other answered yes."""
        now = (self.model, self.consumers, self.competition)
        then = (was.model, was.consumers, was.competition)
        return any(map(lambda a, b: (a, b) == (Answer.NO, Answer.YES), now, then))


@dataclass(frozen=True)
class Ruling:
    """A decision as taken: an outcome of the closed list, by whom and how."""

    outcome: Name
    effect: Name
    reason: Name | None
    decider: Name
    how: Name
    text: Prose
    at: Offset
    on: date
    rules: tuple[Name, ...]
    condition: Prose | None = None
    owner: Name | None = None
    due: date | None = None
    consensus: bool = True
    taken_by: Name | None = None  # the office or chair whose act it was
    alternative: Count | None = None  # which of those put was accepted


@dataclass(frozen=True)
class Matter:
    stage: Stage = Stage.NEW
    group: Group = NO_GROUP
    title: Title | None = None
    question: Prose | None = None
    recommendation: Prose | None = None
    alternatives: tuple[Title, ...] = ()
    recommended_by: Title | None = None
    home: Count = Count(3)
    cost: Pence = Pence(0)
    change: CaseId | None = None
    concern: CaseId | None = None
    decided_below: Name | None = None
    appeal: CaseId | None = None  # that it carries out
    remedy_of: CaseId | None = None  # the appeal whose remedy it brings before the sponsor
    authorises: Title | None = None  # standard changes of this kind, in advance
    authorises_to: Pence | None = None  # what one of them may cost at most
    delegated: bool = False
    delegated_by: CaseId | None = None
    external: bool = False
    route: Route | None = None
    meeting: CaseId | None = None
    views: tuple[View, ...] = ()
    consultation: Title | None = None
    disclosure: Prose | None = None
    asked_in: CaseId | None = None
    assessment: Assessment | None = None
    contest: Contest | None = None
    sponsor: Sponsored = NOTHING_SAID
    advice: Prose | None = None
    board: Name | None = None  # the outside board it was recommended to
    board_rules: tuple[Name, ...] = ()
    board_asked_on: date | None = None
    ruling: Ruling | None = None
    confirmed: bool = False
    referred_on: date | None = None
    directed_on: date | None = None
    direction: Prose | None = None
    direction_accepts: bool = False
    direction_alternative: Count | None = None
    relayed_on: date | None = None
    instructed_on: date | None = None
    published_on: date | None = None
    published_before: bool = False  # the sponsor took it up: it stays public
    told_on: date | None = None
    told_timing: Timing | None = None
    implemented_on: date | None = None
    assured_on: date | None = None
    superseded_by: CaseId | None = None  # the later decision that took its place
    set_aside_by: CaseId | None = None  # the appeal that was upheld against it

    @property
    def named(self) -> tuple[str, ...]:
        """Whoever the sponsor asked for advice, as long as it is owed."""
        return owing(self.sponsor.advice)

    def view(self, seat: str, organisation: str | None = None) -> View | None:
        """Find the view of a seat: of whoever fills it, or of one organisation that does."""
        of_seat = (each for each in self.views if each.seat == seat)
        whose = (None, organisation)
        return next((e for e in of_seat if not organisation or e.organisation in whose), None)

    @property
    def last_on(self) -> date | None:
        """The day of the last word so far: nothing that follows from it was before it."""
        days = (self.ruling.on if self.ruling else None, self.referred_on, self.directed_on)
        return max((day for day in days if day is not None), default=None)

    @property
    def final_on(self) -> date | None:
        """The day of the last word: the sponsor's where there is one, else the decider's."""
        decided = self.ruling.on if self.ruling and self.stage is Stage.DECIDED else None
        return self.directed_on or decided
