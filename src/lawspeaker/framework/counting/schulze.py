"""Schulze: whoever beats each other candidate over the strongest path, measured in winning votes.

What a paper leaves blank means what is declared: it abstains from every pair with a blank in it, or
it puts all blanks last.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawspeaker.framework.counting.ballots import Ballots, Paper
from lawspeaker.framework.counting.caps import Caps
from lawspeaker.framework.counting.filling import Level, fill
from lawspeaker.framework.counting.lot import Lot
from lawspeaker.framework.counting.result import Count, Tie

type Matrix = list[list[int]]


def schulze(
    ballots: Ballots, seats: int, caps: Caps, lot: Lot | None, *, blank_is_last: bool = False
) -> Count:
    """Elect from the top of the ranking that the strongest paths give."""
    valid = [paper for paper in ballots.papers if not paper.is_blank]
    standing = ballots.standing
    wins = prefer(valid, len(ballots.names), standing if blank_is_last else ())
    levels = ranking(strongest(wins), standing)
    filled = fill(levels, seats, caps, lot)
    counted = sum(paper.votes for paper in valid)
    return Count(
        method="schulze",
        elected=ballots.named(filled.elected),
        ranking=tuple(ballots.named(level) for level in levels),
        rounds=(),
        ties=tuple(Tie(ballots.named(each), "lot" if lot else None) for each in filled.tied),
        valid=counted,
        invalid=ballots.cast - counted,
        pairwise={
            ballots.names[one]: {ballots.names[n]: wins[one][n] for n in standing if n != one}
            for one in standing
        },
        settled=filled.settled,
    )


def prefer(papers: Sequence[Paper], size: int, all_of: Sequence[int]) -> Matrix:
    """Return how many prefer one candidate to another; whom a paper leaves out of all is last.

    Each row is kept as one long number with a field for every candidate, so that a paper adds
    whom it puts below a candidate in one addition: a hundred million steps become a million.
    """
    width = sum(paper.votes for paper in papers).bit_length() + 1
    field = [1 << (n * width) for n in range(size)]
    rows = [0] * size
    for paper in papers:
        named = {n for rank in paper.ranks for n in rank}
        below = sum(field[n] for n in all_of if n not in named) * paper.votes
        for rank in reversed(paper.ranks):
            for each in rank:
                rows[each] += below
            below += sum(field[n] for n in rank) * paper.votes
    mask = (1 << width) - 1
    return [[row >> (n * width) & mask for n in range(size)] for row in rows]


def strongest(wins: Matrix) -> Matrix:
    """Return the strength of the strongest path from each candidate to each other."""
    size = range(len(wins))
    paths = [[wins[a][b] if wins[a][b] > wins[b][a] else 0 for b in size] for a in size]
    for over in size:
        onward = paths[over]
        for one, row in enumerate(paths):
            first = row[over]
            if one != over and first:
                paths[one] = [max(p, min(first, q)) for p, q in zip(row, onward, strict=True)]
    return paths


def ranking(paths: Matrix, standing: Sequence[int]) -> list[Level]:
    """Put on a level whom nobody left beats, and go on with the rest."""
    left = list(standing)
    levels: list[Level] = []
    while left:
        top = tuple(a for a in left if all(paths[a][b] >= paths[b][a] for b in left if b != a))
        levels.append(top)
        left = [each for each in left if each not in top]
    return levels
