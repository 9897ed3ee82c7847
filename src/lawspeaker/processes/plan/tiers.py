"""Whose decision a change of a milestone must rest on: as the tiers of the framework say."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Group
from lawspeaker.framework.tiers import OWN_GROUP, TierLimit
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.words import Because
from lawspeaker.processes.plan.events import Resting, What
from lawspeaker.processes.plan.state import Drafted, Plan


def lacking(it: Plan, each: Drafted, framework: Framework) -> Iterator[Because]:
    """Yield what a drafted change must still rest on; a plan without a baseline is still made."""
    if it.baseline is None or each.what is What.REWORDED:
        return
    for limit in _limits(it, each, framework):
        if not _is_met(limit, each.rests_on, each.milestone.group or it.group, framework):
            yield Because(f"{each.milestone.id}: {limit.says}", limit.by)


def _limits(it: Plan, each: Drafted, framework: Framework) -> Iterator[TierLimit]:
    far = _days(it, each)
    for name in each.milestone.tiers:
        tier = framework.tiers.get(name)
        limits = tier.limits if tier else ()
        yield from (limit for limit in limits if far is None or far > limit.more_than_days)


def _days(it: Plan, each: Drafted) -> int | None:
    """Return how far it is moved in all, so that small moves add up; None: wholly."""
    before = it.milestone(each.milestone.id)
    if each.what is not What.MOVED or before is None:
        return None
    return abs((each.milestone.due - (it.counted_from(before.id) or before.due)).days)


def _is_met(limit: TierLimit, on: Resting | None, own: Group, framework: Framework) -> bool:
    asked = tuple(str(own) if each == OWN_GROUP else each for each in limit.decided_by)
    return on is not None and is_of(on, asked, framework)


def is_of(on: Resting, asked: tuple[str, ...], framework: Framework) -> bool:
    """Say whether a decision is of one of those asked for, of a group above, or the sponsor's."""
    if on.sponsor or on.taken_by in asked:
        return True
    return any(on.group in _upwards(Group(each), framework) for each in asked)


def _upwards(group: Group, framework: Framework) -> Iterator[Group]:
    """Yield a group and those above it."""
    seen: set[Group] = set()
    while group in framework.groups and group not in seen:
        yield group
        seen.add(group)
        group = framework.above(group)
