"""What a count found: who is elected, in which rounds, and which ties were met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

type Votes = Mapping[str, Fraction]


@dataclass(frozen=True)
class Transfer:
    """Votes that moved: whose, why, to whom; what no further name was on, and what rounding ate."""

    whose: tuple[str, ...]
    why: Literal["surplus", "exclusion"]
    to: Votes
    exhausted: Fraction
    lost: Fraction


@dataclass(frozen=True)
class Round:
    """A stage of a count: what moved, how the votes stand after it, and who rose or fell."""

    votes: Votes
    elected: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    transfer: Transfer | None = None


@dataclass(frozen=True)
class Tie:
    """Names that nothing tells apart; without a lot they stay so."""

    names: tuple[str, ...]
    resolved_by: Literal["lot"] | None = None


@dataclass(frozen=True)
class Count:
    """The result of a count. It is settled if no tie left open could change who is elected."""

    method: str
    elected: tuple[str, ...]
    ranking: tuple[tuple[str, ...], ...]
    rounds: tuple[Round, ...]
    ties: tuple[Tie, ...]
    valid: int
    invalid: int
    quota: int | None = None
    pairwise: Mapping[str, Mapping[str, int]] | None = None
    settled: bool = True
