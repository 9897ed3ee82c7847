"""The methods of counting, by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from lawspeaker.framework.counting.ballots import MAX_SEATS, BadBallots, Ballots
from lawspeaker.framework.counting.caps import caps
from lawspeaker.framework.counting.lot import Lot
from lawspeaker.framework.counting.plurality import plurality
from lawspeaker.framework.counting.result import Count
from lawspeaker.framework.counting.schulze import schulze
from lawspeaker.framework.counting.stv import EXACT, SCOTTISH, stv

METHODS: Final = ("plurality", "stv", "stv-exact", "schulze")
type Blank = Literal["abstain", "last"]


@dataclass(frozen=True)
class Terms:
    """What is declared before a count, besides its method."""

    seats: int | None = None  # those the ballots name, or one
    blank: Blank = "abstain"
    caps: Mapping[str, int] = field(default_factory=dict)
    lot: Lot | None = None


def count(method: str, ballots: Ballots, terms: Terms) -> Count:
    """Count ballots by a method."""
    seats = terms.seats or ballots.seats or 1
    if not 1 <= seats <= MAX_SEATS:
        raise BadBallots(f"the number of seats must be from 1 to {MAX_SEATS}; found {seats}.")
    within = caps(ballots, terms.caps)
    if method == "plurality":
        return plurality(ballots, seats, within, terms.lot)
    if method == "schulze":
        last = terms.blank == "last"
        return schulze(ballots, seats, within, terms.lot, blank_is_last=last)
    kept = {"stv": SCOTTISH, "stv-exact": EXACT}[method]
    return stv(ballots, seats, within, terms.lot, kept)
