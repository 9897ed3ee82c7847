"""Which group stands above the one that has a case: on the day, or else by the framework."""

from __future__ import annotations

from typing import Any

from lawspeaker.framework.names import NO_GROUP, Group
from lawspeaker.kernel.facts import GroupNow
from lawspeaker.kernel.words import Case


def above(case: Case[Any]) -> Group:
    """Return the group that stands above on the day, or else the one of the framework."""
    if case.has(GroupNow):
        return case.known(GroupNow).parent or NO_GROUP
    return case.framework.above(case.state.group)
