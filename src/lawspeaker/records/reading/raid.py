"""The RAID log: what is open, the heaviest first, and what was closed."""

from __future__ import annotations

from lawspeaker.framework.names import CaseId, Group, Organisation
from lawspeaker.processes.raid.item import Stage
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.reading.registers import asked_of
from lawspeaker.records.shown import RaidLine
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.raid import RaidRow

ORDER = "ORDER BY coalesce(score, 0) DESC, opened_at"


def items(
    sight: Sight,
    wanted: Filter = EVERYTHING,
    kind: str = "",
    most: int = 500,
    *,
    is_open: bool = False,
) -> tuple[RaidLine, ...]:
    """Return items, the heaviest first, those of one score in the order they came in."""
    asked = asked_of(sight, wanted, "owner", "raised_on")
    if kind:
        asked = asked.also("kind = %s", kind)
    if is_open:
        asked = asked.also("stage <> %s", Stage.CLOSED.value)
    return tuple(map(_item, asked.rows(RaidRow, sight.using, f"{ORDER} LIMIT {most}")))


def _item(row: RaidRow) -> RaidLine:
    return RaidLine(
        case=CaseId(row.case),
        group=Group(row.group),
        kind=row.kind,
        title=row.title,
        stage=row.stage,
        owner=row.owner,
        raiser=Organisation(row.raiser),
        material=row.material,
        probability=row.probability,
        impact=row.impact,
        score=row.score,
        first=row.first,
        aimed=row.aimed,
        response=row.response,
        raised_on=row.raised_on,
        review_on=row.review_on,
        trigger_on=row.trigger_on,
        came_about_on=row.came_about_on,
        kept_on=row.kept_on,
        closed_on=row.closed_on,
        ending=row.ending,
        about=CaseId(row.about) if row.about else None,
    )
