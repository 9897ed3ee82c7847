"""Which appeals stay what they are against, as far as a reader may know of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from lawspeaker.framework.moving import appealing
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.resting import no_appeal_stops_it
from lawspeaker.records.reading.earlier import made_then
from lawspeaker.records.reading.trail import NOW, Then, unseen
from lawspeaker.records.rows import among_these, rows
from lawspeaker.records.shown import AppealTold
from lawspeaker.records.sight import PUBLIC, Sight
from lawspeaker.records.tables.appeals import STOPPING, AppealRow
from lawspeaker.records.tables.appeals import appeals as made
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.where import Where

PUBLISHED: Final = 'against IN (SELECT "case" FROM records_decision WHERE programme = %s AND {0})'


def stayed(sight: Sight, then: Then = NOW) -> Mapping[str, CaseId]:
    """Return by decision the appeal that stays it: the first, where there are several."""
    if then != NOW:
        return _stayed(sight, made_then(sight, AppealRow, told_of(sight), then, made))
    found = rows(AppealRow, sight.using, STOPPING, (sight.programme,))
    return _stayed(sight, _known(sight, found)) if found else {}


def _known(sight: Sight, found: Sequence[AppealRow]) -> Iterator[AppealRow]:
    """Yield those of some appeals that the viewer may know of: as `told_of` picks them."""
    seen = {each.case for each in found if sight.may_see(each.audience)}
    move = appealing(sight.framework())
    others = [each.against for each in found if each.case not in seen]
    public = others and move is not None and move.audience == PUBLIC
    known = published(sight, others) if public else frozenset()
    yield from (each for each in found if each.case in seen or each.against in known)


def published(sight: Sight, decisions: Sequence[str]) -> frozenset[str]:
    """Return which of some decisions everybody may read."""
    asked = f"programme = %s AND audience = %s AND {among_these('case', decisions)}"
    found = rows(DecisionRow, sight.using, asked, (sight.programme, PUBLIC, *decisions))
    return frozenset(each.case for each in found)


def _stayed(sight: Sight, found: Iterable[AppealRow]) -> Mapping[str, CaseId]:
    waits = no_appeal_stops_it()[1]
    every = sorted(found, key=lambda row: row.opened_at, reverse=True)
    by_itself = bool(every) and not sight.framework().is_silent(waits.key)
    staying = [
        each
        for each in every
        if (each.stops and each.enacted_on is None) or (by_itself and each.goes_on)
    ]
    return {each.against: CaseId(each.case) for each in staying}


def told(sight: Sight, decision: CaseId) -> tuple[AppealTold, ...]:
    """Return the appeals against a decision as all its readers may know of them."""
    found = told_of(sight).also("against = %s", decision).rows(AppealRow, sight.using)
    return tuple(_told(sight, each) for each in sorted(found, key=lambda row: row.opened_at))


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
