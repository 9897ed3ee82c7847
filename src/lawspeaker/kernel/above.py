"""Which group stands above a case, where a command knows of its group as it is on the day."""

from __future__ import annotations

from typing import Any

from lawspeaker.framework.names import NO_GROUP, Group
from lawspeaker.kernel.facts import GroupNow
from lawspeaker.kernel.words import Case


def above(case: Case[Any]) -> Group:
    """Return the group that stands above on the day, if one does."""
    return (case.known(GroupNow).parent or NO_GROUP) if case.has(GroupNow) else NO_GROUP
