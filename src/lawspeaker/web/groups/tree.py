"""The structure of the groups: drawn by level, and as a list where a screen is narrow."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from lawspeaker.framework.names import Group, Office
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import GroupLine, SeatShown
from lawspeaker.web.components import Chart
from lawspeaker.web.drawings.structure import Body, Structure, draw
from lawspeaker.web.groups.seats import filled

SPONSOR = 1  # the level above the groups
WHOLE: Final = 1200  # of the picture where it has the page to itself


@dataclass(frozen=True)
class Tree:
    """The groups as a picture, and the same as bodies within bodies."""

    chart: Chart
    top: tuple[Body, ...]
    without_parent: tuple[GroupLine, ...]
    ended: tuple[GroupLine, ...]


@dataclass(frozen=True)
class Planted:
    """What a tree is grown from: the groups, their seats, where each group leads."""

    lines: tuple[GroupLine, ...]
    seats: tuple[SeatShown, ...]
    to: Callable[[Group], str]
    here: Group | None = None
    width: int = 848  # of the picture: drawn as wide as it is shown

    def below(self, parent: Group) -> tuple[Body, ...]:
        return tuple(self.body(each) for each in self.drawn if each.parent == parent)

    @property
    def drawn(self) -> tuple[GroupLine, ...]:
        """The groups that stand, and those that are yet to be set up."""
        return tuple(each for each in self.lines if each.until is None or each.stands)

    def body(self, line: GroupLine) -> Body:
        return Body(
            line.group,
            line.level,
            self._filled(line) if line.stands else "not set up",
            self._kind(line),
            self.to(line.group),
            self.below(line.group),
        )

    def _filled(self, line: GroupLine) -> str:
        return filled(each for each in self.seats if each.group == line.group).brief

    def _kind(self, line: GroupLine) -> Literal["", "on", "off", "shutg"]:
        if line.group == self.here:
            return "on"
        if not line.stands:
            return "off"
        return "shutg" if line.audience == "group" else ""


def grow(of: Planted, framework: Framework) -> Tree:
    """Make the tree; a group whose parent nobody has named stands there without a line."""
    roots = [each for each in of.drawn if each.parent is None]
    highest = min((each.level for each in roots), default=SPONSOR + 1)
    rooted = tuple(of.body(each) for each in roots if each.level == highest)
    loose = tuple(each for each in roots if each.level > highest)
    top = (*_sponsored(framework, rooted), *(of.body(each) for each in loose))
    levels = tuple(sorted({body.level for body in top} | {each.level for each in of.drawn}))
    return Tree(
        Chart(draw(Structure(_spoken(of, framework), top, levels, of.width))),
        top,
        tuple(each for each in loose if each.stands),
        tuple(each for each in of.lines if not each.stands and each.until is not None),
    )


def _sponsored(framework: Framework, rooted: tuple[Body, ...]) -> tuple[Body, ...]:
    """Put the office that decides above the thresholds over the highest groups."""
    deciders = (
        line.decider
        for line in framework.text.who_decides.values()
        if line.when.get("above_threshold") is True
    )
    office = framework.offices.get(Office(next(deciders, "")))
    if office is None:
        return rooted
    return (Body(office.name, SPONSOR, "sponsor, above thresholds", below=rooted),)


def _spoken(of: Planted, framework: Framework) -> str:
    names = ", ".join(each.group for each in of.drawn if each.stands)
    return f"Structure by level under framework {framework.version}: {names}."
