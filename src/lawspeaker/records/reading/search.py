"""Searching every case by its words."""

from __future__ import annotations

from lawspeaker.records.models import CaseRow
from lawspeaker.records.reading.cases import line
from lawspeaker.records.reading.words import hits
from lawspeaker.records.shown import Found, Results
from lawspeaker.records.sight import Sight


def search(sight: Sight, words: str, process: str = "", most: int = 50) -> Results:
    """Return the cases that hold all the words, the best matches first."""
    if not any(each.isalnum() for each in words):
        return Results((), 0)
    found, total = hits(sight, words, process, most)
    rows = sight.here.among("case", [each.case for each in found]).rows(CaseRow, sight.using)
    lines = {row.case: line(row) for row in rows}
    return Results(
        tuple(Found(lines[each.case], " ".join(each.snippet.split())) for each in found), total
    )
