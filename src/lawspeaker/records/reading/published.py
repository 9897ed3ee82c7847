"""The entries everybody may read of cases whose whole is not public: what a published one shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lawspeaker.framework.names import CaseId
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.own import process
from lawspeaker.records.projectors import folded
from lawspeaker.records.sight import OF_GROUP, PUBLIC, Sight
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.tables.published import open_texts

DECISION = "decision"


def open_entries(sight: Sight, below: int) -> Mapping[int, frozenset[str]]:
    """Return these by position, each with the names of the openings that everybody may have.

    What a closed group decides stays closed, even if its outcome is published.
    """
    return dict(_open_entries(sight, below))


def _open_entries(sight: Sight, below: int) -> Iterator[tuple[int, frozenset[str]]]:
    ledger = Ledger(sight.programme, sight.using)
    for row in sight.here.also("audience = %s", PUBLIC).rows(DecisionRow, sight.using):
        entries = ledger.read(CaseId(row.case), below=below)
        if not entries:
            continue
        case = folded(sight.programme, process(DECISION), entries)
        if case.audience == PUBLIC and not case.members.startswith(OF_GROUP):
            for position, names in open_texts(case).items():
                yield position, frozenset(f"d.{name}" for name in names)
