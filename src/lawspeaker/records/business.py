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
from lawspeaker.kernel.process import nobodys
from lawspeaker.processes import ALL, process
from lawspeaker.records.adoptions import loaded
from lawspeaker.records.models import CaseRow, ReadRow
from lawspeaker.records.onday import HOLDS, OnDay
from lawspeaker.records.rows import rows
from lawspeaker.records.tables.delegations import DelegationRow
from lawspeaker.records.where import Where

# What passes to another group, by process, and what it is called among the business of a group.
PASSES: Final = {
    "decision": "matters",
    "action": "actions",
    "output": "outputs",
    "raid": "items",
    "plan": "plans",
}


def business(on: OnDay, about: str) -> Business | None:
    """Find what a group has in hand; a group that nothing is known of has none."""
    found = _in_hand(on, Group(about))
    lent = rows(
        DelegationRow, on.using, f'"group" = %s AND {HOLDS} ORDER BY "case"', (about, *on.held)
    )
    if not (found or lent) and about not in on.framework.groups:
        return None
    return Business(
        group=Group(about),
        delegations=_cases(lent),
        unfinished=_cases(each for each in found if each.process not in PASSES),
        **{name: _cases(e for e in found if e.process == of) for of, name in PASSES.items()},
    )


def _in_hand(on: OnDay, group: Group) -> list[CaseRow]:
    """Return what a group has in hand of any process, as each process says of its cases."""
    among = [each.name for each in ALL if each.in_hand is not nobodys]
    beyond = [each.name for each in ALL if each.beyond]
    asked = Where("programme = %s", (on.programme,)).among("process", among)
    own = Where('"group" = %s', (group,))
    every = asked.both(own.either(Where("1 = 1").among("process", beyond)))
    found = every.rows(CaseRow, on.using, 'ORDER BY "case"')
    return [each for each in found if group in _holders(each)]


def _holders(row: CaseRow) -> tuple[Group, ...]:
    of = process(row.process)
    state = msgspec.convert(row.state, type(of.start))
    return tuple(of.in_hand(state)) if of.in_hand else ()


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
    held = business(on, group) or Business(group)
    return (*held.every, *held.unfinished)


def _cases(found: Iterable[ReadRow]) -> tuple[CaseId, ...]:
    return tuple(CaseId(each.case) for each in found)
