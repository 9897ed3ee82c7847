"""CSV ballots: a header of candidates, a paper in each row, a rank in each cell; 1 is best."""

from __future__ import annotations

import csv
from collections import defaultdict
from io import StringIO

from lawspeaker.framework.counting.ballots import (
    BadBallots,
    Ballots,
    Paper,
    at_line,
    must_differ,
    whole,
)


def read_csv(text: str) -> Ballots:
    """Read ballots in CSV; an empty cell says nothing of its candidate."""
    rows = csv.reader(StringIO(text), strict=True)
    try:
        names = tuple(cell.strip() for cell in next(rows, ()))
        must_differ(names)
        papers = []
        for row in rows:
            if row:
                with at_line(rows.line_num):
                    papers.append(_paper(row, len(names)))
    except csv.Error as error:
        raise BadBallots(f"line {rows.line_num}: it must be CSV: {error}.") from error
    return Ballots(names, tuple(papers))


def _paper(row: list[str], candidates: int) -> Paper:
    if len(row) != candidates:
        raise BadBallots(
            f"a paper must have a cell for each of {candidates} candidates; found {len(row)}."
        )
    ranked: dict[int, list[int]] = defaultdict(list)
    for candidate, cell in enumerate(row):
        if cell.strip():
            ranked[whole(cell.strip(), "a rank", 1)].append(candidate)
    return Paper(_ranks(ranked))


def _ranks(ranked: dict[int, list[int]]) -> tuple[tuple[int, ...], ...]:
    """Put candidates in order; however many ranks were left out, they are one gap."""
    ranks: list[tuple[int, ...]] = []
    last = 0
    for rank in sorted(ranked):
        if rank > last + 1:
            ranks.append(())
        ranks.append(tuple(ranked[rank]))
        last = rank
    return tuple(ranks)
