"""The way of a matter through the levels: four lanes, highest on top, left to right in time."""

from itertools import pairwise
from textwrap import wrap
from typing import Final, NamedTuple

from lawspeaker.web.components.drawn import Route, Stop
from lawspeaker.web.drawings import svg

WIDTH: Final = 848
LANE: Final = 46  # one lane with the gap below it
LEFT: Final = 72
RIGHT: Final = 694  # where the reasons begin
GAP: Final = 18
NODE: Final = 34
_CUT: Final = 24  # letters of a reason's line


class Box(NamedTuple):
    """A station where it is drawn."""

    stop: Stop
    x: float
    y: float
    width: float

    @property
    def end(self) -> float:
        return self.x + self.width

    @property
    def middle(self) -> float:
        return self.y + NODE / 2


def draw(route: Route) -> str:
    """Draw a route."""
    boxes = _placed(route)
    taken = [box for box in boxes if box.stop.kind != "off"]
    return svg.drawing(
        WIDTH,
        LANE * len(route.levels) + 2,
        route.title,
        *(_lane(n, level) for n, level in enumerate(route.levels)),
        svg.element("path", class_="edge on", d=" ".join(_edge(*two) for two in pairwise(taken))),
        *(_not_reached(box, taken[-1]) for box in boxes if box.stop.kind == "off" and taken),
        *(_node(box) for box in boxes),
        *(_reason(box) for box in boxes),
    )


def _lane(number: int, level: int) -> str:
    y = 4 + LANE * number
    lane = svg.rect(0, y, WIDTH, LANE - 6, "lane", 3)
    return lane + svg.text(10, y + 24, f"Level {level}", "soft")


def _placed(route: Route) -> tuple[Box, ...]:
    """Place the stations one after another; a level not reached stands over the last of them."""
    on_way = [stop for stop in route.stops if stop.kind != "off"]
    free = RIGHT - 14 - LEFT - GAP * (len(on_way) - 1)
    natural = [_width(stop) for stop in route.stops if stop.kind != "off"]
    shrink = min(1.0, free / sum(natural)) if natural else 1.0
    x, boxes = float(LEFT), []
    for stop, width in zip(on_way, natural, strict=True):
        boxes.append(Box(stop, x, _top(route, stop), width * shrink))
        x += width * shrink + GAP
    last = boxes[-1] if boxes else None
    for stop in route.stops:
        if stop.kind == "off":
            place = (last.x, max(last.width, _width(stop))) if last else (x, _width(stop))
            boxes.append(Box(stop, place[0], _top(route, stop), min(place[1], RIGHT - place[0])))
    return tuple(boxes)


def _width(stop: Stop) -> float:
    return max(svg.room(stop.title, strong=True), svg.room(stop.note)) + 20


def _top(route: Route, stop: Stop) -> float:
    return 7 + LANE * route.levels.index(stop.level)


def _edge(one: Box, other: Box) -> str:
    half = (one.end + other.x) / 2
    return f"M{one.end:.0f} {one.middle:.0f} H{half:.0f} V{other.middle:.0f} H{other.x:.0f}"


def _not_reached(box: Box, last: Box) -> str:
    above = box.y < last.y
    x = box.x + min(box.width, last.width) / 2
    start, end = (last.y, box.y + NODE) if above else (last.y + NODE, box.y)
    return svg.element("path", class_="edge off", d=f"M{x:.0f} {start:.0f} V{end:.0f}")


def _node(box: Box) -> str:
    room = box.width - 16
    return (
        svg.rect(box.x, box.y, box.width, NODE, f"node {box.stop.kind}".strip(), 4)
        + svg.text(box.x + 10, box.y + 14, svg.fitted(box.stop.title, room, strong=True), "strong")
        + svg.text(box.x + 10, box.y + 28, svg.fitted(box.stop.note, room), "soft")
    )


def _reason(box: Box) -> str:
    said = [wrap(each, _CUT, max_lines=2, placeholder="…") for each in box.stop.reason.splitlines()]
    lines = [line for each in said for line in each][:2]
    return "".join(
        svg.text(RIGHT, box.y + 14 + 14 * n, says, "soft") for n, says in enumerate(lines)
    )
