"""Plurality: each paper is one vote, for the one candidate it puts first."""

from __future__ import annotations

from fractions import Fraction

from lawspeaker.framework.counting.ballots import Ballots
from lawspeaker.framework.counting.caps import Caps
from lawspeaker.framework.counting.filling import fill
from lawspeaker.framework.counting.lot import Lot
from lawspeaker.framework.counting.result import Count, Round, Tie


def plurality(ballots: Ballots, seats: int, caps: Caps, lot: Lot | None) -> Count:
    """Elect those whom most put first; a paper that does not put one first is invalid."""
    votes = dict.fromkeys(ballots.standing, 0)
    for paper in ballots.papers:
        if len(paper.first) == 1:
            votes[paper.first[0]] += paper.votes
    levels = [
        tuple(each for each in votes if votes[each] == many)
        for many in sorted({*votes.values()}, reverse=True)
    ]
    filled = fill(levels, seats, caps, lot)
    elected = ballots.named(filled.elected)
    valid = sum(votes.values())
    return Count(
        method="plurality",
        elected=elected,
        ranking=tuple(ballots.named(level) for level in levels),
        rounds=(Round({ballots.names[n]: Fraction(many) for n, many in votes.items()}, elected),),
        ties=tuple(Tie(ballots.named(each), "lot" if lot else None) for each in filled.tied),
        valid=valid,
        invalid=ballots.cast - valid,
        settled=filled.settled,
    )
