"""The decisions on the agenda of a meeting, as the meeting sees them: read together."""

from __future__ import annotations

import json
from typing import Any, Final

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.facts import Item
from lawspeaker.kernel.kinds import Offset
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import values

# An item that is listed twice has its first place, and its last times.
LISTED: Final = (
    'SELECT d."case", a.opened, a.closed, d.meeting = a."case", d.settled, d.confirmed, d.complete,'
    " c.state FROM records_agenda a JOIN records_decision d"
    ' ON d.programme = a.programme AND d."case" = a.decision'
    ' LEFT JOIN records_case c ON c.programme = d.programme AND c."case" = d."case"'
    " AND d.taken_on IS NOT NULL"
    ' WHERE a.programme = %s AND a."case" = %s ORDER BY a.number'
)


def items_of(on: OnDay, meeting: str) -> tuple[Item, ...]:
    """Return the items in the order of the agenda; what moved on asks nothing of it any more."""
    found = {row[0]: row[1:] for row in values(on.using, LISTED, (on.programme, meeting))}
    return tuple(
        Item(
            opened=_offset(opened),
            closed=_offset(closed),
            at=_taken_at(state) if ours else None,
            decision=CaseId(case),
            settled=not ours or bool(settled),
            confirmed=not ours or bool(confirmed),
            complete=not ours or bool(complete),
        )
        for case, (opened, closed, ours, settled, confirmed, complete, state) in found.items()
    )


def _taken_at(state: Any) -> Offset | None:
    """Return where in the recording a decision was taken, as its case stands."""
    if state is None:
        return None
    known: Any = json.loads(state) if isinstance(state, str | bytes) else state
    ruling = known.get("ruling")
    return _offset(ruling["at"]) if ruling else None


def _offset(seconds: int | None) -> Offset | None:
    return None if seconds is None else Offset(seconds)
