"""What a group has in hand on a day, and what would go with it: delegations that run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.framework.version import Framework
from lawspeaker.framework.versions import BUT_FOR
from lawspeaker.kernel.business import Business, Left
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.action import Stage as Action
from lawspeaker.processes.decision.inheriting import PASSES
from lawspeaker.processes.output.life import TO_COME
from lawspeaker.processes.plan.state import Plan
from lawspeaker.processes.raid.item import Stage as Logged
from lawspeaker.records.adoptions import loaded
from lawspeaker.records.models import CaseRow, ReadRow
from lawspeaker.records.onday import HOLDS, OnDay
from lawspeaker.records.rows import rows
from lawspeaker.records.tables.actions import ActionRow
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.tables.delegations import DelegationRow
from lawspeaker.records.tables.outputs import OutputRow
from lawspeaker.records.tables.raid import RaidRow

IN_THE_LOG: Final = frozenset({Logged.RAISED, Logged.OPEN})
PLANS: Final = """programme = %s AND process = 'plan' ORDER BY "case" """
OF_GROUP: Final = 'programme = %s AND "group" = %s ORDER BY "case"'


def business(on: OnDay, about: str) -> Business | None:
    """Find what a group has in hand; a group that nothing is known of has none."""
    matters = rows(DecisionRow, on.using, OF_GROUP, (on.programme, about))
    actions = rows(ActionRow, on.using, OF_GROUP, (on.programme, about))
    outputs = rows(OutputRow, on.using, OF_GROUP, (on.programme, about))
    items = rows(RaidRow, on.using, OF_GROUP, (on.programme, about))
    plans = [e for e in rows(CaseRow, on.using, PLANS, (on.programme,)) if _has(e, Group(about))]
    lent = rows(
        DelegationRow, on.using, f'"group" = %s AND {HOLDS} ORDER BY "case"', (about, *on.held)
    )
    if (
        not (matters or actions or outputs or items or plans or lent)
        and about not in on.framework.groups
    ):
        return None
    return Business(
        Group(about),
        _cases(each for each in matters if each.stage in PASSES),
        _cases(each for each in actions if each.stage == Action.OPEN),
        _cases(lent),
        _cases(each for each in outputs if each.stage in TO_COME),
        _cases(each for each in items if each.stage in IN_THE_LOG),
        _cases(plans),
    )


def _has(row: CaseRow, group: Group) -> bool:
    """Say whether a group has something to come of a plan."""
    return msgspec.convert(row.state, Plan).is_in_hand_of(group)


def left(on: OnDay, version: str, waiting: tuple[Name, ...]) -> tuple[Left, ...]:
    """Find what groups have in hand that a version ends at once, or one of its parts that wait."""
    before = _groups(on.framework)
    at_once = before - _groups(loaded(BUT_FOR.join((version, *waiting)), {}))
    found = [Left(case, None) for group in sorted(at_once) for case in _open(on, group)]
    for part in waiting:
        others = (each for each in waiting if each != part)
        ended = before - at_once - _groups(loaded(BUT_FOR.join((version, *others)), {}))
        found += [Left(case, part) for group in sorted(ended) for case in _open(on, group)]
    return tuple(found)


def _groups(framework: Framework) -> set[Group]:
    return {group for group, line in framework.groups.items() if not line.ended_by}


def _open(on: OnDay, group: Group) -> tuple[CaseId, ...]:
    return (business(on, group) or Business(group)).every


def _cases(found: Iterable[ReadRow]) -> tuple[CaseId, ...]:
    return tuple(CaseId(each.case) for each in found)
