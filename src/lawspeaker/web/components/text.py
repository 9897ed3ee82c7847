"""The pieces a sentence on a page is made of: words, links, clauses, states, days."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

type Kind = Literal[
    "done", "half", "open", "soon", "late", "none", "shut", "cross", "wait",
    "seal", "lock", "rec", "meet", "paper", "report",
]  # fmt: skip


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere; `now` marks the place where the reader already is."""

    says: str
    to: str
    now: bool = False


@dataclass(frozen=True)
class Cites:
    """Clauses, each a link. Statements of one clause are shown as that clause, once."""

    statements: tuple[str, ...]


def cites(*statements: str) -> Cites:
    return Cites(statements)


@dataclass(frozen=True)
class Rule:
    """A rule of the decision table by its id: "P1"."""

    says: str


@dataclass(frozen=True)
class Status:
    """How something stands: a shape and a word; colour comes third."""

    kind: Kind
    says: str


@dataclass(frozen=True)
class Bold:
    """Words that carry the sentence."""

    says: str


@dataclass(frozen=True)
class Soft:
    """Words that step back."""

    says: str


@dataclass(frozen=True)
class Mono:
    """A seal, a hash, a command: characters that are compared one by one."""

    says: str


@dataclass(frozen=True)
class Key:
    """A key to press."""

    says: str


@dataclass(frozen=True)
class Inserted:
    """Words a change puts in."""

    says: str


@dataclass(frozen=True)
class Struck:
    """Words a change takes out."""

    says: str


@dataclass(frozen=True)
class Day:
    """A day as people say it; short drops the year, as tables do."""

    day: date
    short: bool = False


type Filling = Literal["", "soon", "late"]


@dataclass(frozen=True)
class Bar:
    """A part of a whole, drawn in a cell with its number."""

    percent: int
    kind: Filling = ""


@dataclass(frozen=True)
class Last:
    """Who came to the last meetings: the representative, the alternate, nobody."""

    came: tuple[Literal["full", "half", "none"], ...]


@dataclass(frozen=True)
class Hidden:
    """Words only a screen reader says."""

    says: str


@dataclass(frozen=True)
class Break:
    """A new line."""


type Piece = (
    str | Link | Cites | Rule | Status | Bold | Soft | Mono | Key | Inserted | Struck | Day
    | Bar | Last | Hidden | Break
)  # fmt: skip
type Says = Piece | tuple[Piece, ...]
