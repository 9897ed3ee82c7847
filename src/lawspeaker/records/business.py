"""What a group has in hand on a day: undecided matters, open actions, delegations that run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.business import Business
from lawspeaker.processes.action import Stage as Action
from lawspeaker.processes.decision.inheriting import PASSES
from lawspeaker.records.models import ReadRow
from lawspeaker.records.onday import HOLDS, OnDay
from lawspeaker.records.rows import rows
from lawspeaker.records.tables.actions import ActionRow
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.tables.delegations import DelegationRow

OF_GROUP: Final = 'programme = %s AND "group" = %s ORDER BY "case"'


def business(on: OnDay, about: str) -> Business | None:
    """Find what a group has in hand; a group that nothing is known of has none."""
    matters = rows(DecisionRow, on.using, OF_GROUP, (on.programme, about))
    actions = rows(ActionRow, on.using, OF_GROUP, (on.programme, about))
    lent = rows(
        DelegationRow, on.using, f'"group" = %s AND {HOLDS} ORDER BY "case"', (about, *on.held)
    )
    if not (matters or actions or lent) and about not in on.framework.groups:
        return None
    return Business(
        Group(about),
        _cases(each for each in matters if each.stage in PASSES),
        _cases(each for each in actions if each.stage == Action.OPEN),
        _cases(lent),
    )


def _cases(found: Iterable[ReadRow]) -> tuple[CaseId, ...]:
    return tuple(CaseId(each.case) for each in found)
