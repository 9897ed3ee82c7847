"""The single transferable vote: the rules of the Scottish local elections, or the same exactly.

The rules are those of the Scottish Local Government Elections Order 2007, schedule 1, rules 45 to
52: every paper of a surplus is transferred, at a value of which five decimals are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from lawspeaker.framework.counting.ballots import Ballots, Paper
from lawspeaker.framework.counting.caps import Caps
from lawspeaker.framework.counting.lot import Lot
from lawspeaker.framework.counting.result import Count, Tie
from lawspeaker.framework.counting.stages import Chooses, Stages, Undrawn, Value

MAX_COUNTS: Final = 200  # how often a count is made again to see whether a tie matters


def scottish(surplus: Value, value: Value, total: Value) -> Value:
    """Return the part of a value that goes on with a surplus, the remainder ignored."""
    return surplus * value // total


def exact(surplus: Value, value: Value, total: Value) -> Value:
    """Return the part of a value that goes on with a surplus, all of it."""
    return Fraction(surplus * value) / total


@dataclass(frozen=True)
class Arithmetic:
    """How values are kept: what a whole vote is, and what part of a value goes on."""

    method: str
    one: Value
    part: Callable[[Value, Value, Value], Value]


SCOTTISH: Final = Arithmetic("stv", 100_000, scottish)
EXACT: Final = Arithmetic("stv-exact", Fraction(1), exact)


def stv(ballots: Ballots, seats: int, caps: Caps, lot: Lot | None, kept: Arithmetic) -> Count:
    """Count by transfers; without a lot a tie that could change who is elected stays open."""
    if lot is not None:
        return _run(ballots, seats, caps, kept, _by_lot(lot), "lot").count
    return _Explored(ballots, seats, caps, kept).count(())


def preferences(paper: Paper) -> tuple[int, ...]:
    """Return the candidates in order, up to a rank that is left out or that several share."""
    clear = []
    for rank in paper.ranks:
        if len(rank) != 1:
            break
        clear.append(rank[0])
    return tuple(clear)


def _by_lot(lot: Lot) -> Chooses:
    """Let whoever is drawn first stand first, and whoever is drawn last be excluded."""

    def choose(tied: tuple[int, ...], *, highest: bool) -> int:
        return lot.drawn(tied)[0 if highest else -1]

    return choose


def _by_script(script: tuple[int, ...]) -> Chooses:
    """Choose as was chosen before, and stop at the first tie nobody has thought of yet."""
    left = iter(script)

    def choose(tied: tuple[int, ...], *, highest: bool) -> int:  # noqa: ARG001  (a Chooses)
        chosen = next(left, None)
        if chosen is None:
            raise Undrawn(tied)
        return chosen

    return choose


@dataclass(frozen=True)
class _Ran:
    count: Count
    tied: tuple[int, ...] = ()  # where it stopped


def _run(  # noqa: PLR0913, PLR0917  (what a count is made of)
    ballots: Ballots,
    seats: int,
    caps: Caps,
    kept: Arithmetic,
    chooses: Chooses,
    by: Literal["lot"] | None = None,
) -> _Ran:
    papers = [(preferences(paper), paper.votes) for paper in ballots.papers]
    papers = [(order, votes) for order, votes in papers if order]
    valid = sum(votes for _, votes in papers)
    quota = valid // (seats + 1) + 1
    met: list[tuple[int, ...]] = []

    def noted(tied: tuple[int, ...], *, highest: bool) -> int:
        met.append(tied)
        return chooses(tied, highest=highest)

    stages = Stages(ballots.standing, seats, quota * kept.one, kept.one, kept.part, caps, noted)
    tied: tuple[int, ...] = ()
    try:
        stages.count(papers)
    except Undrawn as undrawn:
        tied = undrawn.tied
    count = Count(
        method=kept.method,
        elected=ballots.named(stages.elected),
        ranking=tuple(ballots.named(level) for level in stages.ranking),
        rounds=stages.rounds(ballots.names),
        ties=tuple(Tie(ballots.named(each), by) for each in met),
        valid=valid,
        invalid=ballots.cast - valid,
        quota=quota,
        settled=not tied,
    )
    return _Ran(count, tied)


class _Explored:
    """A count without a lot, made again for every way in which its ties could fall."""

    def __init__(self, ballots: Ballots, seats: int, caps: Caps, kept: Arithmetic) -> None:
        self._given = (ballots, seats, caps, kept)
        self._counts = 0

    def count(self, script: tuple[int, ...]) -> Count:
        """Return the count that follows a script; it is unsettled if its next tie matters."""
        self._counts += 1
        ran = _run(*self._given, _by_script(script))
        if not ran.tied:
            return ran.count
        first: Count | None = None
        for each in ran.tied:
            if self._counts > MAX_COUNTS:
                return ran.count
            fallen = self.count((*script, each))
            if not fallen.settled:
                return fallen
            if first is not None and {*first.elected} != {*fallen.elected}:
                return ran.count
            first = first or fallen
        return first or ran.count
