"""The entries everybody may read of cases whose whole is not public: what a published one shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.kinds import Position
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.own import process
from lawspeaker.records.projecting import Folded
from lawspeaker.records.projectors import folded
from lawspeaker.records.sight import OF_GROUP, PUBLIC, Sight
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.tables.published import Names, open_texts
from lawspeaker.records.tables.reported import open_in_report
from lawspeaker.records.tables.reports import ReportRow

DECISION, REPORT = "decision", "report"


def open_entries(sight: Sight, below: int) -> Mapping[int, frozenset[str]]:
    """Return these by position, each with the names of the openings that everybody may have.

    What a closed group decides stays closed, even if its outcome is published.
    """
    return dict(_open_entries(sight, below))


def _open_entries(sight: Sight, below: int) -> Iterator[tuple[int, frozenset[str]]]:
    published = set()
    for decision in _widened(sight, DecisionRow, DECISION, below):
        published.add(decision.case)
        yield from _named(open_texts(decision))
    for report in _widened(sight, ReportRow, REPORT, below):
        yield from _named(open_in_report(report, published))


def _widened(
    sight: Sight, table: type[DecisionRow | ReportRow], name: str, below: int
) -> Iterator[Folded]:
    """Yield the cases of open groups that an act has opened to everybody."""
    ledger = Ledger(sight.programme, sight.using)
    for row in sight.here.also("audience = %s", PUBLIC).rows(table, sight.using):
        if entries := ledger.read(CaseId(row.case), below=below):
            case = folded(sight.programme, process(name), entries)
            if case.audience == PUBLIC and not case.members.startswith(OF_GROUP):
                yield case


def _named(texts: Mapping[Position, Names]) -> Iterator[tuple[int, frozenset[str]]]:
    for position, names in texts.items():
        yield position, frozenset(f"d.{name}" for name in names)
