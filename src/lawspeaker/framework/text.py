"""A framework file as it is written: its tables, the register of its source, its worked cases."""

# ruff: noqa: RUF012  (a Struct copies its empty defaults; ruff sees that only beside its base)

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from lawspeaker.framework.controlling import ChangeControl
from lawspeaker.framework.kept import (
    Accountable,
    Document,
    Duty,
    Edition,
    Fitting,
    Instrument,
    Membership,
    Obligation,
    Page,
    Pending,
    Principle,
    Separation,
    Shown,
    Silence,
    Spared,
    Subject,
    Withholding,
)
from lawspeaker.framework.logs import Consultations, Progress, Raid
from lawspeaker.framework.model import (
    Clock,
    Consensus,
    Constituency,
    Fact,
    Ground,
    GroupLine,
    How,
    Line,
    Move,
    NoticeLine,
    OfficeLine,
    Outcome,
    OutsideBody,
    Power,
    Reading,
    Relation,
    SeatLine,
    Statements,
    Threshold,
    Under,
    WhoDecides,
)
from lawspeaker.framework.names import Group, Key, Office, Seat, Statement
from lawspeaker.framework.templates import TemplateLine
from lawspeaker.framework.tiers import Tier


class Section(Line, frozen=True, kw_only=True):
    """A clause of the source as people cite it."""

    title: str


class Register(Line, frozen=True, kw_only=True):
    """One statement of the source, in our own words; what it is and what is to be done with it."""

    says: str
    modal: Literal["must", "should", "can", "fact"]
    kind: str
    topic: str
    actor: str
    trigger: str = ""
    due: str = ""
    do: tuple[Literal["enforce", "compute", "record", "notify", "display", "evidence"], ...]
    lines: str = ""  # where it stands in the source
    comparator: Literal["at_least", "more_than", "less_than", "at_most", ""] = ""  # of a threshold
    refers: tuple[str, ...] = ()  # sections it sends the reader to
    inferred: bool = False  # carried back to an older version, whose text is not known
    not_encoded: str = ""


class WorkedCase(Line, frozen=True, kw_only=True):
    """A matter worked from the source by hand; the loader checks the answer."""

    given: dict[str, bool | int | str]
    decider: str
    how: How
    by: Statements
    readings: Under = {}
    may_also: tuple[str, ...] = ()


class DatedCase(Line, frozen=True, kw_only=True):
    """A deadline worked from the source by hand."""

    clock: str
    event: date
    due: date
    by: Statements
    next: date | None = None
    calendar: str = ""
    known_on: date | None = None


class Acceptance(Line, frozen=True, kw_only=True):
    """A finding of the checker that somebody accepts; stale once it is not found any more."""

    code: str
    at: str  # the path that the finding gives as `where`
    why: str
    agreed_by: str


class InForce(Line, frozen=True, kw_only=True):
    """The days a version holds."""

    from_: date | None = msgspec.field(name="from", default=None)
    to: date | None = None


class Text(Line, frozen=True, kw_only=True):
    """A framework file as it is written: every table, nothing resolved."""

    framework: str
    version: str
    title: str
    full_title: str
    source: str
    in_force: InForce
    calendar: str
    published: date | None = None
    follows: str = ""
    made_by: str = ""
    include: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    recordings: str = ""
    sections: dict[str, Section] = {}
    statements: dict[Statement, Register] = {}
    offices: dict[Office, OfficeLine] = {}
    bodies: dict[str, OutsideBody] = {}
    constituencies: dict[str, Constituency] = {}
    obligations: dict[str, Obligation] = {}
    groups: dict[Group, GroupLine] = {}
    seats: dict[Seat, SeatLine] = {}
    membership: Membership | None = None
    consensus: Consensus | None = None
    facts: dict[str, Fact] = {}
    thresholds: dict[str, Threshold] = {}
    who_decides: dict[str, WhoDecides] = {}
    moves: dict[str, Move] = {}
    outcomes: dict[str, Outcome] = {}
    clocks: dict[str, Clock] = {}
    readings: dict[str, Reading] = {}
    relations: dict[str, Relation] = {}
    powers: dict[Key, Power | tuple[Power, ...]] = {}
    grounds: dict[Key, Ground | tuple[Ground, ...]] = {}
    silent: dict[Key, Silence] = {}
    notices: dict[Key, NoticeLine] = {}
    tiers: dict[str, Tier] = {}
    principles: dict[str, Principle] = {}
    duties: dict[str, Duty] = {}
    spared: dict[str, Spared] = {}
    documents: dict[str, Document] = {}
    raid: Raid | None = None
    progress: Progress | None = None
    consultations: Consultations | None = None
    templates: dict[str, TemplateLine] = {}
    change_control: ChangeControl | None = None
    fits: dict[str, Fitting] = {}
    instruments: dict[str, Instrument] = {}
    versions: dict[str, Edition] = {}
    accountable: dict[str, Accountable] = {}
    separations: dict[str, Separation] = {}
    withholding: dict[str, Withholding] = {}
    subjects: dict[str, Subject] = {}
    pages: dict[Page, Shown] = {}
    pending: dict[str, Pending] = {}
    cases: dict[str, WorkedCase] = {}
    dated: dict[str, DatedCase] = {}
    vocabulary: dict[str, str] = {}
    accepted: dict[str, Acceptance] = {}
