"""Counting large polls: the single transferable vote, and Schulze with many candidates."""

from __future__ import annotations

from collections.abc import Iterator

from bench.figures import Figure, least
from lawspeaker.framework.counting.ballots import Ballots, Paper
from lawspeaker.framework.counting.methods import Terms, count

AIM = 3.0
VOTERS = 10_000
CANDIDATES = 50


def figures() -> Iterator[Figure]:
    poll = ballots()
    for method in ("stv", "stv-exact", "schulze"):
        took = least(lambda method=method: count(method, poll, Terms(seats=5)), times=1)
        note = f"{VOTERS:,} papers, {CANDIDATES} candidates"
        yield Figure(f"counting by {method}", took, AIM, "s", note=note)


def ballots() -> Ballots:
    """Return papers that differ, each ranking all candidates; the same ones every time."""
    names = tuple(f"Candidate {n}" for n in range(CANDIDATES))
    return Ballots(names, tuple(Paper(_order(voter)) for voter in range(VOTERS)))


def _order(voter: int) -> tuple[tuple[int, ...], ...]:
    first = voter * voter % 97
    order = sorted(range(CANDIDATES), key=lambda n: (n * 31 + first * 17 + voter * n) % 101)
    return tuple((each,) for each in order)
