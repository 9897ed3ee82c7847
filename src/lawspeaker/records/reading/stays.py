"""Which appeals stay what they are against, as far as a reader may know of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from lawspeaker.framework.moving import appealing
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.resting import no_appeal_stops_it
from lawspeaker.records.reading.earlier import made_then
from lawspeaker.records.reading.trail import NOW, Then, unseen
from lawspeaker.records.shown import AppealTold
from lawspeaker.records.sight import PUBLIC, Sight
from lawspeaker.records.tables.appeals import AppealRow
from lawspeaker.records.tables.appeals import appeals as made
from lawspeaker.records.where import Where

STAYING: Final = "((stops AND enacted_on IS NULL) OR goes_on)"
PUBLISHED: Final = 'against IN (SELECT "case" FROM records_decision WHERE programme = %s AND {0})'


def stayed(sight: Sight, then: Then = NOW) -> Mapping[str, CaseId]:
    """Return by decision the appeal that stays it: the first, where there are several."""
    asked = told_of(sight)
    rows = (
        asked.also(STAYING).rows(AppealRow, sight.using)
        if then == NOW
        else made_then(sight, AppealRow, asked, then, made)
    )
    return _stayed(sight, rows)


def _stayed(sight: Sight, rows: Iterable[AppealRow]) -> Mapping[str, CaseId]:
    waits = no_appeal_stops_it()[1]
    by_itself = bool(rows) and not sight.framework().is_silent(waits.key)
    found = [
        each
        for each in sorted(rows, key=lambda row: row.opened_at, reverse=True)
        if (each.stops and each.enacted_on is None) or (by_itself and each.goes_on)
    ]
    return {each.against: CaseId(each.case) for each in found}


def told(sight: Sight, decision: CaseId) -> tuple[AppealTold, ...]:
    """Return the appeals against a decision as all its readers may know of them."""
    rows = told_of(sight).also("against = %s", decision).rows(AppealRow, sight.using)
    return tuple(_told(sight, each) for each in sorted(rows, key=lambda row: row.opened_at))


def _told(sight: Sight, row: AppealRow) -> AppealTold:
    folded = unseen(sight, CaseId(row.case))
    earlier = folded.state.earlier if folded else ()
    own = [each for each in earlier if each.case == row.against]
    return AppealTold(
        case=CaseId(row.case),
        stage=row.stage,
        filed_on=row.filed_on,
        judged_on=row.judged_on,
        earlier=tuple((verb_of(each.kind), each.on) for each in own),
    )


def verb_of(kind: str) -> str:
    """Return what was done, from the kind of its entry: "advised"."""
    return kind.partition(".")[2].partition("/")[0].replace("-", " ")


def told_of(sight: Sight) -> Where:
    """Return what picks the appeals that the viewer may know of.

    Where the framework has appeals public, whoever reads a published decision knows of those
    against it, though the appeal itself is for fewer.
    """
    move = appealing(sight.framework())
    if move is None or move.audience != PUBLIC:
        return sight.visible()
    published = Where(PUBLISHED.format("audience = %s"), (sight.programme, PUBLIC))
    return sight.here.both(sight.seeing().either(published))
