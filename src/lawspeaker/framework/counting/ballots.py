"""Ballots as they were cast: who stands, and what each paper says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

MAX_SEATS: Final = 999
_MUCH: Final = 40  # characters
_OF: Final = re.compile(r"\(([^()]+)\)\s*$")


class BadBallots(ValueError):
    """A file of ballots cannot be read, or a count of it cannot be made as it was asked for."""

    def __init__(self, says: str, line: int | None = None) -> None:
        super().__init__(says if line is None else f"line {line}: {says}")
        self.line = line


@dataclass(frozen=True)
class Paper:
    """What so many voters said alike: candidates by rank; equal ones share it, it may be empty."""

    ranks: tuple[tuple[int, ...], ...]
    votes: int = 1

    @property
    def first(self) -> tuple[int, ...]:
        """Who stands at rank 1."""
        return self.ranks[0] if self.ranks else ()

    @property
    def is_blank(self) -> bool:
        return not any(self.ranks)


@dataclass(frozen=True)
class Ballots:
    """Candidates in the order of the ballot paper, and the papers that name them by number.

    A candidate is of the organisation in brackets after the name: `Ann Lee (Pebble Power)`.
    """

    names: tuple[str, ...]
    papers: tuple[Paper, ...]
    seats: int | None = None
    withdrawn: frozenset[int] = frozenset()
    title: str = ""
    of: tuple[str, ...] = ()  # the organisation of each candidate, where the names do not say it

    @property
    def standing(self) -> tuple[int, ...]:
        """The candidates who can be elected, in the order of the ballot paper."""
        return tuple(n for n in range(len(self.names)) if n not in self.withdrawn)

    @property
    def cast(self) -> int:
        return sum(paper.votes for paper in self.papers)

    def named(self, numbers: tuple[int, ...] | list[int]) -> tuple[str, ...]:
        return tuple(self.names[n] for n in numbers)

    def organisation(self, candidate: int) -> str:
        """Return the organisation a candidate is of, empty if the ballot paper names none."""
        if self.of:
            return self.of[candidate]
        found = _OF.search(self.names[candidate])
        return found[1].strip() if found else ""


def whole(written: str, what: str, least: int = 0) -> int:
    """Read a whole number of at most nine digits."""
    if not re.fullmatch(r"[0-9]{1,9}", written) or int(written) < least:
        raise BadBallots(
            f"{what} must be a whole number from {least} to 999999999; found {shown(written)}."
        )
    return int(written)


def shown(written: str) -> str:
    """Quote what was found, a long text cut short."""
    return repr(written if len(written) <= _MUCH else f"{written[:_MUCH]}…")


def must_differ(names: tuple[str, ...]) -> None:
    """Refuse a ballot paper that names somebody twice, or nobody."""
    if not names:
        raise BadBallots("a ballot paper must name a candidate; found none.")
    for name in names:
        if not name:
            raise BadBallots("each candidate must have a name; found an empty one.")
        if names.count(name) > 1:
            raise BadBallots(f"each candidate must be named once; found {shown(name)} twice.")


@contextmanager
def at_line(line: int) -> Iterator[None]:
    """Say of what is refused in which line it stands."""
    try:
        yield
    except BadBallots as error:
        if error.line is not None:  # the line of the word, inside that of its paper
            raise
        raise BadBallots(str(error), line) from None
