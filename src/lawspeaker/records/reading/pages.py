"""Pages of long lists: where the next one begins is told by the last row, never by a count."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lawspeaker.records.shown import Page


def paged[Row](rows: Sequence[Row], most: int, key: Callable[[Row], str]) -> Page[Row]:
    """Return a page of the rows, which are one more than asked for where others follow."""
    if len(rows) <= most:
        return Page(tuple(rows))
    return Page(tuple(rows[:most]), key(rows[most - 1]))
