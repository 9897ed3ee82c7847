"""Tables: the first cell is the row's head, numbers stand right, one line a row."""

from dataclasses import dataclass
from typing import Literal

from lawspeaker.web.components.acts import Act
from lawspeaker.web.components.text import Says

type Cell = Says | Act
type Mark = Literal["", "late", "now", "sum"]
type Place = Literal["", "title", "for", "note", "state", "due", "clause", "act", "hide"]


@dataclass(frozen=True)
class Column:
    """A column; `card` is where its cell goes when a narrow screen folds a row into a card."""

    title: str
    number: bool = False
    nowrap: bool = False
    soft: bool = False
    silent: bool = False  # the title is for screen readers only
    card: Place = ""
    labelled: bool = False  # in a card the title stands before the cell: "Papers due Wed 28 Feb"


@dataclass(frozen=True)
class Row:
    """A row; a coloured wash marks at most one kind of row in a table."""

    cells: tuple[Cell, ...]
    mark: Mark = ""


@dataclass(frozen=True)
class Heading:
    """A row that heads those below it: a bench, "No date in the framework"."""

    title: str


@dataclass(frozen=True)
class Table:
    """A table. `folds` turns rows into cards at 400 px, otherwise it scrolls in its place."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row | Heading, ...]
    dense: Literal["", "short", "seat"] = "short"
    folds: bool = False

    @property
    def is_unbroken(self) -> bool:
        """Say whether no cell after the first of a row breaks: then the table says so, once."""
        others = self.columns[1:]
        return bool(others) and all(column.nowrap for column in others)


@dataclass(frozen=True)
class Difference:
    """A line of a difference: what it does, to what, and the statements it touches."""

    sign: Literal["+", "-", "~"]
    says: Says
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Diff:
    """What a change would change, line by line."""

    caption: str
    lines: tuple[Difference, ...]
