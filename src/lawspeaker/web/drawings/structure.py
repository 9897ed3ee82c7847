"""The structure of a programme: its bodies by level, each below the one that stands above it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from lawspeaker.web.drawings import svg

LANE: Final = 48
LEFT: Final = 72
NODE: Final = 34
GAP: Final = 8


@dataclass(frozen=True)
class Body:
    """A body and those below it."""

    name: str
    level: int
    note: str = ""
    kind: Literal["", "on", "off", "shutg"] = ""  # on: this page's; shutg: its doors are closed
    to: str = ""
    below: tuple["Body", ...] = field(default=())

    @property
    def leaves(self) -> int:
        return sum(each.leaves for each in self.below) or 1


@dataclass(frozen=True)
class Structure:
    """The whole picture."""

    title: str
    top: tuple[Body, ...]
    levels: tuple[int, ...] = (1, 2, 3, 4)
    width: int = 848


def draw(of: Structure) -> str:
    """Draw the structure: a box is as wide as what stands below it."""
    leaves = sum(each.leaves for each in of.top) or 1
    one = (of.width - LEFT - 10 + GAP) / leaves
    return svg.drawing(
        of.width, LANE * len(of.levels) + 2, of.title, *_lanes(of), *_bodies(of, of.top, LEFT, one)
    )


def _lanes(of: Structure) -> Iterator[str]:
    for n, level in enumerate(of.levels):
        yield svg.rect(0, 4 + LANE * n, of.width, LANE - 6, "lane", 3)
        yield svg.text(10, 29 + LANE * n, f"Level {level}", "soft")


def _bodies(of: Structure, bodies: tuple[Body, ...], x: float, one: float) -> Iterator[str]:
    for body in bodies:
        wide = one * body.leaves
        yield from _edges(of, body, x, one)
        yield _node(of, body, x + wide / 2, wide - GAP)
        yield from _bodies(of, body.below, x, one)
        x += wide


def _top(of: Structure, body: Body) -> float:
    return 8 + LANE * of.levels.index(body.level)


def _edges(of: Structure, body: Body, x: float, one: float) -> Iterator[str]:
    middle = x + one * body.leaves / 2
    for each in body.below:
        below = x + one * each.leaves / 2
        foot, head = _top(of, body) + NODE, _top(of, each)
        turn = (foot + foot + LANE - NODE) / 2
        d = f"M{middle:.1f} {foot:g}V{turn:g}H{below:.1f}V{head:g}"
        yield svg.element("path", class_="edge", d=d)
        x += one * each.leaves


def _node(of: Structure, body: Body, middle: float, wide: float) -> str:
    # Above the groups a box says enough at 200 px; across the page it would look like a lane.
    wide = min(wide, 200 if body.level <= of.levels[1] else 240)
    y = _top(of, body)
    drawn = svg.rect(middle - wide / 2, y, wide, NODE, f"node {body.kind}".strip(), 4)
    name = svg.fitted(body.name, wide - 6, strong=True)
    drawn += svg.text(middle, y + (14.5 if body.note else 21), name, "strong mid")
    if body.note:
        drawn += svg.text(middle, y + 28.5, svg.fitted(body.note, wide - 6), "soft mid")
    return svg.element("a", drawn, href=body.to) if body.to else drawn
