"""The decisions on the agenda of a meeting, as the meeting sees them: read together."""

from __future__ import annotations

from typing import Final

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.facts import Item
from lawspeaker.kernel.kinds import Offset
from lawspeaker.records.models import CaseRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import among_these, rows, values

# An item that is listed twice has its first place, and its last times.
LISTED: Final = (
    'SELECT d."case", a.opened, a.closed, d.meeting = a."case", d.settled, d.confirmed, d.complete,'
    " d.taken_on IS NOT NULL FROM records_agenda a JOIN records_decision d"
    ' ON d.programme = a.programme AND d."case" = a.decision'
    ' WHERE a.programme = %s AND a."case" = %s ORDER BY a.number'
)


def items_of(on: OnDay, meeting: str) -> tuple[Item, ...]:
    """Return the items in the order of the agenda; what moved on asks nothing of it any more."""
    found = {row[0]: row[1:] for row in values(on.using, LISTED, (on.programme, meeting))}
    taken = _taken_at(on, [case for case, row in found.items() if row[2] and row[6]])
    return tuple(
        Item(
            opened=_offset(opened),
            closed=_offset(closed),
            at=taken.get(case),
            decision=CaseId(case),
            settled=not ours or bool(settled),
            confirmed=not ours or bool(confirmed),
            complete=not ours or bool(complete),
        )
        for case, (opened, closed, ours, settled, confirmed, complete, _) in found.items()
    )


def _taken_at(on: OnDay, cases: list[str]) -> dict[str, Offset | None]:
    """Return where in the recording some decisions were taken."""
    if not cases:
        return {}
    asked = f"programme = %s AND {among_these('case', cases)}"
    found = rows(CaseRow, on.using, asked, (on.programme, *cases))
    rulings = {row.case: row.state.get("ruling") for row in found}
    return {case: _offset(ruling["at"]) for case, ruling in rulings.items() if ruling}


def _offset(seconds: int | None) -> Offset | None:
    return None if seconds is None else Offset(seconds)
