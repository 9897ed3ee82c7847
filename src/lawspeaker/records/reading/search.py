"""Searching every case by its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lawspeaker.framework.names import CaseId
from lawspeaker.records.models import CaseRow
from lawspeaker.records.reading.cases import line
from lawspeaker.records.reading.library import published
from lawspeaker.records.reading.words import hits
from lawspeaker.records.shown import CaseLine, Found, Results
from lawspeaker.records.shown.library import PublishedLine
from lawspeaker.records.sight import PUBLIC, Sight


def search(sight: Sight, words: str, process: str = "", most: int = 50) -> Results:
    """Return the cases that hold all the words, the best matches first."""
    if not any(each.isalnum() for each in words):
        return Results((), 0)
    found, total = hits(sight, words, process, most)
    rows = sight.here.among("case", [each.case for each in found]).rows(CaseRow, sight.using)
    lines = {row.case: line(row) for row in rows} | _as_published(sight, rows)
    return Results(
        tuple(Found(lines[each.case], " ".join(each.snippet.split())) for each in found), total
    )


def _as_published(sight: Sight, rows: Iterable[CaseRow]) -> dict[str, CaseLine]:
    """Return what the public knows only as it was published: of nothing that came later.

    What a guest without a capacity is invited to read is known to them as it stands.
    """
    if not sight.is_public:
        return {}
    hidden = {each.case: each for each in rows if not _is_known(sight, each)}
    out = {str(each.case): each for each in published(sight)} if hidden else {}
    return {case: _as_it_came_out(row, out[case]) for case, row in hidden.items() if case in out}


def _is_known(sight: Sight, row: CaseRow) -> bool:
    return sight.may_see(row.audience) or sight.reads_as_guest(CaseId(row.case))


def _as_it_came_out(row: CaseRow, told: PublishedLine) -> CaseLine:
    known = replace(line(row), stage=told.stage, audience=PUBLIC, opened_on=told.published_on)
    return replace(known, changed_at=row.opened_at, version=0)
