"""What other cases of the library have come to: artefacts, and the tranches they come in."""

from __future__ import annotations

from typing import Final

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.library import ArtefactNow, TrancheNow
from lawspeaker.records.elsewhere import OF_CASE
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import one, rows
from lawspeaker.records.tables.artefacts import ArtefactRow, TrancheRow

OF_TRANCHE: Final = "programme = %s AND tranche = %s ORDER BY opened_at"
GONE: Final = ("withdrawn", "superseded")


def artefact(on: OnDay, about: str) -> ArtefactNow | None:
    """Find an artefact, and how far it has come."""
    row = one(ArtefactRow, on.using, OF_CASE, (on.programme, about))
    return _artefact(row) if row else None


def tranche(on: OnDay, about: str) -> TrancheNow | None:
    """Find a tranche, and what belongs to it."""
    row = one(TrancheRow, on.using, OF_CASE, (on.programme, about))
    if row is None:
        return None
    every = rows(ArtefactRow, on.using, OF_TRANCHE, (on.programme, about))
    belong = tuple(_artefact(each) for each in every if each.stage not in GONE)
    return TrancheNow(CaseId(row.case), Name(row.document), Name(row.stage), belong)


def _artefact(row: ArtefactRow) -> ArtefactNow:
    return ArtefactNow(CaseId(row.case), Group(row.group), Name(row.stage))
