"""Which group may hand a power to which other, and who hears appeals: by a framework's moves."""

from __future__ import annotations

from typing import Literal

from lawspeaker.framework.model import Move
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework

type Way = Literal["child", "peer", ""]


def way(framework: Framework, giver: Group, to: Group) -> Way:
    """Say whether a group may delegate to another as to one below or beside it; empty: not."""
    groups = framework.groups
    if giver == to or not {giver, to} <= {*groups}:
        return ""
    level, below = groups[giver].level, groups[to].level
    found: Way = "child" if level < below else "peer" if level == below else ""
    moves = (each for each in framework.text.moves.values() if each.how == "delegate")
    may = any(each.to == found and _goes_from(each.from_, level) for each in moves)
    return found if may else ""


def _goes_from(levels: tuple[int, ...] | str, level: int) -> bool:
    return not isinstance(levels, str) and level in levels


def appealing(framework: Framework) -> Move | None:
    """Return where an appeal against a decision goes, if the framework knows appeals."""
    return next((each for each in framework.text.moves.values() if each.how == "appeal"), None)
