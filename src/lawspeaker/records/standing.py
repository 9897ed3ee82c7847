"""Which groups stand on a day, and under which: what the framework says and what acts have made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, holds_on
from lawspeaker.framework.version import Framework
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import rows
from lawspeaker.records.tables.groups import GroupRow


@dataclass(frozen=True)
class Place:
    """A group on a day. `parent` is None where nothing stands above it, or nobody knows what."""

    group: Group
    name: str
    level: int
    audience: str
    stands: bool
    parent: Group | None
    since: date | None
    until: date | None
    case: CaseId | None
    scope: tuple[str, ...] = ()  # as acts made it; empty: as the framework says


def places(on: OnDay) -> dict[Group, Place]:
    """Return every group there is on a day, or was, or will be."""
    found = rows(GroupRow, on.using, "programme = %s ORDER BY since", (on.programme,))
    return placed(found, on.framework, on.day)


def placed(found: Iterable[GroupRow], framework: Framework, day: date) -> dict[Group, Place]:
    """Return the groups as the rows, in the order of their beginnings, leave them on a day.

    A case goes by the version it was opened under, so a group may be newer than the framework.
    """
    found = tuple(found)
    begun = {Group(row.group): row for row in found if row.since <= day}
    to_come = {Group(row.group): row for row in reversed(found) if Group(row.group) not in begun}
    lives = begun | to_come
    groups = (*framework.groups, *(each for each in lives if each not in framework.groups))
    standing = {group for group in groups if _stands(framework, group, lives.get(group), day)}
    heirs = _heirs(found, day)
    then = Then(framework, day, frozenset(standing), heirs)
    return {group: _place(then, group, lives.get(group)) for group in groups}


@dataclass(frozen=True)
class Then:
    """How the groups are on a day: which stand, and where those below others have passed to."""

    framework: Framework
    day: date
    standing: frozenset[Group]
    heirs: dict[Group, Group]


def _place(then: Then, group: Group, row: GroupRow | None) -> Place:
    framework = then.framework
    line = framework.groups.get(group)
    agreed = Group(row.parent) if row else NO_GROUP
    now = _altered(row, then.day)
    above = (Group(now["parent"]), agreed, framework.above(group), then.heirs.get(group, NO_GROUP))
    return Place(
        group=group,
        name=now["called"] or (line.name if line else row.name if row else group),
        level=line.level if line else row.level if row else 0,
        audience=line.audience if line else row.open_to if row else "group",
        stands=group in then.standing,
        parent=next((each for each in above if each in then.standing), None),
        since=row.since if row else line.since if line else None,
        until=row.until if row else line.until if line else None,
        case=CaseId(row.case) if row else None,
        scope=tuple(now["scope"]),
    )


def _altered(row: GroupRow | None, day: date) -> dict[str, Any]:
    """Return what decisions had changed of a group by a day: of each thing the last word."""
    found: dict[str, Any] = {"called": "", "scope": row.scope if row else (), "parent": ""}
    for each in row.altered if row else ():
        if each["on"] <= day.isoformat():
            found |= {key: each[key] for key in found if each.get(key)}
    return found


def _stands(framework: Framework, group: Group, row: GroupRow | None, day: date) -> bool:
    """Say whether a group stands: what acts have set up, only acts end.

    A group that takes over from another stands only once it is set up; the framework, which has
    it from the day of its version, does not say when that is.
    """
    if row is not None:
        return holds_on(day, row.since, row.until)
    return framework.stands(group) and not framework.groups[group].predecessors


def _heirs(found: Iterable[GroupRow], day: date) -> dict[Group, Group]:
    """Return where the groups below those that ended have passed to, the last word for each."""
    ended = [(row.until, row) for row in found if row.until is not None and row.until <= day]
    ended.sort(key=lambda each: each[0])
    return {Group(child): Group(parent) for _, row in ended for child, parent in row.heirs}
