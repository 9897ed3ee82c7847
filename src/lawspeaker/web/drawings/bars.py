"""Bars: standing ones over time, lying ones by name, each a stack of parts with its numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from lawspeaker.web.drawings import svg

type Part = Literal["a", "a2", "late", "soon", "none"]

TOP: Final = 20
FLOOR: Final = 150
INSIDE: Final = 16  # the height a number needs
# What can be read on a part: white on full colours, ink on pale ones.
_ON: Final[dict[Part, str]] = {
    "a": "inv", "a2": "ontop", "late": "invl", "soon": "inv", "none": "ontop",
}  # fmt: skip


@dataclass(frozen=True)
class Stack:
    """A bar: its name and how much there is of each part."""

    name: str
    parts: tuple[tuple[Part, int], ...]

    @property
    def whole(self) -> int:
        return sum(amount for _, amount in self.parts)


@dataclass(frozen=True)
class Bars:
    """Bars with what their axis counts."""

    title: str
    stacks: tuple[Stack, ...]
    counts: str  # "clocks that ended"
    along: str = ""  # "month, 2023 to 2024"
    width: int = 408


def columns(bars: Bars) -> str:
    """Draw standing bars; what is bad is hatched and its number stands beside it."""
    ticks = svg.scale(max((each.whole for each in bars.stacks), default=1))
    unit = (FLOOR - TOP) / ticks[-1]
    pitch = (bars.width - 34) / max(len(bars.stacks), 1)
    return svg.drawing(
        bars.width,
        190,
        bars.title,
        *_ruled(ticks, unit, bars.width),
        *(
            _column(each, 34 + pitch * n + pitch / 2, unit, min(34, pitch * 0.55))
            for n, each in enumerate(bars.stacks)
        ),
        svg.line(34, FLOOR, bars.width, FLOOR, "axis"),
        svg.text(bars.width, 184, bars.along, "soft", "end"),
        svg.text(0, 10, bars.counts, "soft"),
    )


def _ruled(ticks: tuple[float, ...], unit: float, width: int) -> Iterator[str]:
    for tick in ticks:
        y = FLOOR - tick * unit
        yield svg.line(34, y, width, y) + svg.text(28, y + 4, f"{tick:g}", "soft", "end")


def _column(stack: Stack, middle: float, unit: float, wide: float) -> str:
    y, drawn = float(FLOOR), svg.text(middle, 166, stack.name, "soft", "middle")
    for kind, amount in stack.parts:
        if not amount:
            continue
        tall = amount * unit
        drawn += svg.rect(middle - wide / 2, y - tall, wide, max(tall - 1, 1), kind)
        if kind == "late":
            drawn += svg.text(middle + wide / 2 + 4, y - tall / 2 + 4, str(amount), "limit-t")
        elif tall > INSIDE:
            drawn += svg.text(middle, y - tall + 15, str(amount), _ON[kind], "middle")
        y -= tall
    return drawn


def rows(bars: Bars, names: float = 0) -> str:
    """Draw lying bars, one a name."""
    start = names or max((svg.room(each.name) for each in bars.stacks), default=0) + 16
    ticks = svg.scale(max((each.whole for each in bars.stacks), default=1))
    unit = (bars.width - start - 8) / ticks[-1]
    foot = 21 * len(bars.stacks) + 6
    return svg.drawing(
        bars.width,
        foot + 32,
        bars.title,
        *(
            svg.line(start + tick * unit, 0, start + tick * unit, foot)
            + svg.text(start + tick * unit, foot + 14, f"{tick:g}", "soft", "middle")
            for tick in ticks
        ),
        *(_row(each, 4 + 21 * n, start, unit) for n, each in enumerate(bars.stacks)),
        svg.line(start, 0, start, foot, "axis"),
        svg.text(bars.width, foot + 28, bars.counts, "soft", "end"),
    )


def _row(stack: Stack, y: float, start: float, unit: float) -> str:
    x, drawn = start, svg.text(0, y + 12, stack.name)
    for kind, amount in stack.parts:
        if not amount:
            continue
        wide = amount * unit
        drawn += svg.rect(x, y, wide - 1, 15, kind)
        if wide > svg.room(str(amount)) + 4:
            drawn += svg.text(x + wide / 2, y + 11.5, str(amount), _ON[kind], "middle")
        x += wide
    return drawn
