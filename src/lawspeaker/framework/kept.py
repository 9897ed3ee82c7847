"""The lines of a framework that refuse nobody: principles, duties, membership."""

# ruff: noqa: RUF012  (a Struct copies its empty defaults; ruff sees that only beside its base)

from __future__ import annotations

from datetime import date
from typing import Literal

from lawspeaker.framework.model import Audience, Hat, Line, OutcomeAt, Statements, Under
from lawspeaker.framework.names import Group, Key, Office, Statement

Page = Literal["framework", "table", "representation", "calendar", "decisions", "reports"]
DocumentKind = Literal[
    "meeting",
    "log",
    "plan",
    "terms",
    "strategy",
    "specification",
    "procedure",
    "library",
    "election",
]
PROGRAMME = "programme"  # who holds a duty that the source lays on the programme as a whole


class Principle(Line, frozen=True, kw_only=True):
    """What a framework asks of conduct; people judge whether it was kept."""

    name: str
    binds: Literal["programme", "all_parties", "central_parties"]
    theme: Literal[
        "aim",
        "balance",
        "delivery",
        "trust",
        "openness",
        "participation",
        "cooperation",
        "equality",
    ]
    by: Statements
    says: str = ""  # where no register of statements says it
    through: tuple[Key, ...] = ()  # the powers and grounds by which the law keeps it


class Duty(Line, frozen=True, kw_only=True):
    """What a framework lays on somebody, besides the commands it gives them."""

    by: Statements
    who: tuple[str, ...] = ()  # offices, groups, relations, or "programme"
    level: tuple[int, ...] = ()  # every group of these levels
    outside: str = ""  # somebody the framework says no more about
    says: str = ""  # where no register of statements says it
    through: tuple[Key, ...] = ()  # the powers and grounds by which it is done


class Document(Line, frozen=True, kw_only=True):
    """A type of document, or one document, that the framework names."""

    name: str
    kind: DocumentKind
    by: Statements
    made_by: tuple[str, ...] = ()  # offices, groups, relations, or "programme"
    outside: str = ""  # made by somebody the framework says no more about
    reviewed_by: tuple[Group, ...] = ()
    approved_by: tuple[Group, ...] = ()
    approved_by_office: Office | None = None  # somebody who is no group has the last word
    tranches: int = 0  # how many it comes in; each is agreed, then reviewed widely, then approved
    baseline: date | None = None
    audience: Audience | Literal[""] = ""
    through: tuple[Key, ...] = ()  # the powers and grounds by which it comes about
    ended_by: str = ""  # the change since which nobody makes it


class Fitting(Line, frozen=True, kw_only=True):
    """What an artefact must be found to fit before a group of a level approves it."""

    name: str
    at: tuple[OutcomeAt, ...]


class Instrument(Line, frozen=True, kw_only=True):
    """A text with a say of its own; which of them prevails is said only where a source says it."""

    name: str
    kind: Literal["code", "modification", "direction", "framework", "guidance", "procedure"]
    of: str  # whose text it is
    precedence: Literal["not_stated", "above", "below"]
    by: Statements
    dated: dict[str, date] = {}  # where sources give several, each under what gives it


class Edition(Line, frozen=True, kw_only=True):
    """An entry of the change record, without the names of those who wrote it."""

    on: date
    text: Literal["unknown", "carried_back", "known"]
    by: Statements
    made_by: tuple[str, ...] = ()  # change requests; none where the record names none


class Accountable(Line, frozen=True, kw_only=True):
    """The office that answers for a decision, or for the programme as a whole."""

    office: Office
    answers_for: Literal["decision", "programme"]
    by: Statements
    above_threshold: bool | None = None  # only for decisions that meet one, or none; none: for all
    under: Under = {}


class Separation(Line, frozen=True, kw_only=True):
    """An organisation under several hats whose businesses must be kept apart."""

    organisation: str
    hats: tuple[Hat, ...]
    by: Statements
    ensured_by: tuple[Office, ...] = ()
    outside: str = ""


class Withholding(Line, frozen=True, kw_only=True):
    """A ground on which information may be held back, and the offices that may review it."""

    name: str
    by: Statements
    reviewers: tuple[Office, ...]  # whoever runs the record chooses them


class Subject(Line, frozen=True, kw_only=True):
    """A subject on which interests meet: they are declared before anything on it is given out."""

    name: str
    by: Statements


class Shown(Line, frozen=True, kw_only=True):
    """What a page of the site shows because the framework says that it is published."""

    by: Statements


class Pending(Line, frozen=True, kw_only=True):
    """A process that is not built yet, or a part that has not commenced, and what waits for it."""

    says: str
    by: Statements


class Obligation(Line, frozen=True, kw_only=True):
    """What only some parties must do; a group may be drawn from them."""

    name: str
    who: str = ""  # which parties, as the source has it
    by: Statements


class HatsAllowed(Line, frozen=True, kw_only=True):
    """At which levels members are of these kinds only."""

    levels: tuple[int, ...]
    hats: tuple[Hat, ...]
    by: Statements


class SeatedAt(Line, frozen=True, kw_only=True):
    """At which levels every constituency has a seat."""

    levels: tuple[int, ...]
    by: Statements


class Summary(Line, frozen=True, kw_only=True):
    """What kinds of member another place of the source says that a group has."""

    hats: tuple[Hat, ...]
    by: Statements


class Membership(Line, frozen=True, kw_only=True):
    """The principles of membership, which the lists of seats are held against."""

    only: HatsAllowed | None = None
    everywhere: SeatedAt | None = None
    summary: dict[Group, Summary] = {}


class Spared(Line, frozen=True, kw_only=True):
    """What meetings at some levels need not have, though others must; they may all the same."""

    levels: tuple[int, ...]
    what: tuple[Literal["report", "recording"], ...]
    says: str
    by: Statements
    under: Under = {}


class Silence(Line, frozen=True, kw_only=True):
    """A rule of the platform that this framework does not want, and why."""

    why: str
    by: tuple[Statement, ...] = ()
    under: Under = {}
