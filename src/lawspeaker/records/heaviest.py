"""What weighs most in the RAID log, as far as everybody in a group may know of it."""

from __future__ import annotations

from typing import Final

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.elsewhere import Heaviest, Heavy
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.processes.raid.item import Stage
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import rows
from lawspeaker.records.tables.raid import RaidRow

# What a closed group keeps to itself is in no report to another.
TOLD: Final = (
    "programme = %s AND stage = %s AND score >= %s AND audience IN ('public', 'registered', %s)"
    " ORDER BY score DESC, opened_at"
)


def heaviest(on: OnDay, about: str) -> Heaviest | None:
    """Find the open items from the score at which the framework has them told of."""
    scale = on.framework.text.raid
    if about not in on.framework.groups:
        return None
    asked = (on.programme, Stage.OPEN.value, scale.headline if scale else 1, f"group:{about}")
    return Heaviest(
        Group(about),
        tuple(
            Heavy(
                item=CaseId(each.case),
                kind=Name(each.kind),
                score=Count(each.score or 0),
                group=Group(each.group),
                owner=Name(each.owner) if each.owner else None,
            )
            for each in rows(RaidRow, on.using, TOLD, asked)
        ),
    )
