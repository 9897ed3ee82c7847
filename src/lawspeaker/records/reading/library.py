"""The library: its artefacts, and the tranches they come in."""

from __future__ import annotations

from msgspec import convert

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.processes.artefact.state import Artefact
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.reading.registers import asked_of, page_of
from lawspeaker.records.shown import Page
from lawspeaker.records.shown.library import (
    ArtefactLine,
    PublishedArtefact,
    PublishedLine,
    TrancheLine,
)
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.artefacts import ArtefactRow, PublishedArtefactRow, TrancheRow


def artefacts(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[ArtefactLine]:
    """Return artefacts, the last entered first; of a filter, its owner is the tranche."""
    asked = asked_of(sight, wanted, "tranche", "closes")
    return page_of(sight, ArtefactRow, asked, after, most, _artefact)


def of_tranche(sight: Sight, tranche: CaseId) -> tuple[ArtefactLine, ...]:
    """Return what belongs to a tranche, in the order in which it was entered."""
    asked = sight.readable().also("tranche = %s", tranche)
    return tuple(map(_artefact, asked.rows(ArtefactRow, sight.using, "ORDER BY opened_at")))


def _artefact(row: ArtefactRow) -> ArtefactLine:
    return ArtefactLine(
        case=CaseId(row.case),
        group=Group(row.group),
        title=row.title,
        number=row.number,
        document=row.document,
        tranche=CaseId(row.tranche) if row.tranche else None,
        stage=row.stage,
        version=row.version,
        in_force=row.in_force,
        closes=row.closes,
        baselined_on=row.baselined_on,
        commented_by=tuple(row.commented_by),
        comments=row.comments,
        undisposed=row.undisposed,
    )


def tranches(sight: Sight) -> tuple[TrancheLine, ...]:
    """Return the tranches in their order."""
    rows = sight.readable().rows(TrancheRow, sight.using, "ORDER BY number, opened_at")
    return tuple(
        TrancheLine(
            *(CaseId(each.case), each.number, each.title, each.document, each.stage),
            *(each.baseline, each.last, each.baselined_on),
        )
        for each in rows
    )


def published(sight: Sight) -> tuple[PublishedLine, ...]:
    """Return the artefacts that were published, the last first."""
    order = 'ORDER BY published_on DESC, "case" DESC'
    rows = sight.visible().rows(PublishedArtefactRow, sight.using, order)
    return tuple(map(_published, rows))


def published_one(sight: Sight, case: CaseId) -> PublishedArtefact | None:
    """Return one of them as everybody may read it."""
    asked = sight.visible().also('"case" = %s', case)
    row = next(iter(asked.rows(PublishedArtefactRow, sight.using)), None)
    return PublishedArtefact(_published(row), convert(row.told, Artefact)) if row else None


def _published(row: PublishedArtefactRow) -> PublishedLine:
    return PublishedLine(
        case=CaseId(row.case),
        group=Group(row.group),
        title=row.title,
        number=row.number,
        document=row.document,
        version=row.version,
        published_on=row.published_on,
        stage=row.told["stage"],
    )
