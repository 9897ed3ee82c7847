"""A case of any process as readers are given it: in one line, or whole with its trail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from lawspeaker.framework.names import CaseId, Group, Key, Statement
from lawspeaker.kernel.acts import Departure
from lawspeaker.kernel.words import Past

NONE_SET: Final = "No date in the framework"
NOT_PUBLISHED: Final = "Not known: its bank holidays are not published"


@dataclass(frozen=True)
class Page[Row]:
    """Some of many rows; `after` asks for those behind the last, empty if there are none."""

    rows: tuple[Row, ...]
    after: str = ""


@dataclass(frozen=True)
class CaseLine:
    """A case of any process in one line."""

    case: CaseId
    process: str
    title: str
    stage: str
    group: Group
    audience: str
    opened_on: date
    opened_at: int  # the position of its first entry
    changed_at: int  # the position of its last entry
    version: int


@dataclass(frozen=True)
class EntryShown:
    """An entry: the event and whose act it was, what it rests on, what became of it since."""

    position: int
    case: CaseId
    kind: str
    past: Past
    recorded: int  # milliseconds since 1970 UTC
    grounds: tuple[str, ...]  # the keys of the rules it met
    clauses: tuple[Statement, ...]  # what they rest on in the framework it was judged by
    departures: tuple[Departure, ...]
    framework: str  # "mhhs@3.1"
    calendar: str
    readings: tuple[tuple[str, str], ...]
    because: int | None = None
    retracted: bool = False
    corrected: bool = False


@dataclass(frozen=True)
class DutyShown:
    """What somebody owes: the last day for it as the calendar counts today, and what is left."""

    case: CaseId
    process: str
    title: str
    group: Group
    command: str  # "decision.communicate"
    says: str
    holders: tuple[str, ...]  # offices, seats, "chair@PSG", "party", "anyone", persons
    anchor: date
    clock: str
    due: date | None  # None: the framework sets no time limit, or nobody can count it yet
    countable: bool  # False: its day lies past the bank holidays that are published
    left: int | None  # working days until it is due; negative: so many late
    clauses: tuple[Statement, ...]

    @property
    def undated(self) -> str:
        """Why no day is known for it; empty if one is."""
        if self.due is not None:
            return ""
        return NONE_SET if self.countable else NOT_PUBLISHED

    @property
    def undated_briefly(self) -> str:
        """The same in the room of a column."""
        if self.due is not None:
            return ""
        return "No date" if self.countable else "Not known"


@dataclass(frozen=True)
class LinkShown:
    """A case that this one names, or that names this one; `why` is the field that does."""

    case: CaseId
    process: str
    title: str
    stage: str
    why: str
    names_us: bool


@dataclass(frozen=True)
class CaseShown:
    """A case whole: its state as its process folds it, its trail, its duties and relations."""

    line: CaseLine
    state: Any  # of the process: Matter, Meeting, …
    framework: str  # the version pinned to it
    trail: tuple[EntryShown, ...]
    duties: tuple[DutyShown, ...]
    links: tuple[LinkShown, ...]
    overrides: frozenset[Key] = frozenset()  # the rules that are lifted for the next act
