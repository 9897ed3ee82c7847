"""Which matters the sponsor has claimed and not decided yet: nothing is built on them till then."""

from __future__ import annotations

from typing import Final

from lawspeaker.framework.names import CaseId
from lawspeaker.processes.decision.claimed import CLAIMED
from lawspeaker.processes.decision.matter import Stage
from lawspeaker.records.models import CaseRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import rows

REFERRED: Final = (
    "programme = %s AND process = 'decision' AND \"case\" IN (SELECT l.names FROM records_link l"
    ' JOIN records_case r ON r.programme = l.programme AND r."case" = l."case"'
    " WHERE l.programme = %s AND r.process = 'referral') ORDER BY opened_at"
)
WAITING: Final = frozenset({*CLAIMED, Stage.WITH_SPONSOR})


def claimed(on: OnDay) -> tuple[CaseId, ...]:
    """Find them among what was brought before the sponsor, which is little."""
    found = rows(CaseRow, on.using, REFERRED, (on.programme, on.programme))
    return tuple(CaseId(each.case) for each in found if _waits(each))


def _waits(row: CaseRow) -> bool:
    met = row.state.get("sponsor", {}).get("met")
    gone = row.state.get("superseded_by") or row.state.get("set_aside_by")
    return bool(met) and row.stage in WAITING and not gone
