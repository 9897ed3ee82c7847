"""Pictures along time: a sum that grows towards a limit, and stages planned and real."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Final

from lawspeaker.web import dates
from lawspeaker.web.drawings import svg

FLOOR: Final = 150
LEFT: Final = 36
CLEAR: Final = 10  # between two numbers of the axis


@dataclass(frozen=True)
class Step:
    """Something that adds to a sum on a day."""

    day: date
    adds: float
    name: str


@dataclass(frozen=True)
class Growth:
    """A sum that grows step by step, and the limit it must not meet unseen."""

    title: str
    counts: str  # "£ million, costs, savings never set off"
    first: date
    last: date
    today: date
    limit: float
    limit_says: str
    sum_says: str  # "£16.7m"
    begins: float = 0
    steps: tuple[Step, ...] = ()
    width: int = 408

    def x(self, day: date) -> float:
        """Return where a day is."""
        return LEFT + (self.width - LEFT) * (day - self.first) / (self.last - self.first)


def growth(of: Growth) -> str:
    """Draw a sum against its limit: a staircase, for it grows only by what is decided."""
    sums = tuple(accumulate((step.adds for step in of.steps), initial=of.begins))
    ticks = svg.scale(max(of.limit * 1.2, sums[-1] * 1.1))
    unit = (FLOOR - 20) / ticks[-1]
    path = _staircase(of, sums, unit)
    now, top = of.x(of.today), FLOOR - sums[-1] * unit
    return svg.drawing(
        of.width,
        190,
        of.title,
        *_ruled(of, ticks, unit),
        svg.element("path", class_="areaf", d=f"{path} V{FLOOR} H{LEFT}Z"),
        svg.element("path", class_="line", d=path),
        *_steps(of, sums[1:], unit),
        svg.line(now, top - 5, now, FLOOR, "now"),
        svg.text(now + 6, FLOOR - 27, of.sum_says, "strong"),
        svg.text(now + 6, FLOOR - 12, dates.day_and_month(of.today), "soft"),
        *_months(of),
        svg.line(LEFT, FLOOR, of.width, FLOOR, "axis"),
        svg.text(0, 10, of.counts, "soft"),
    )


def _ruled(of: Growth, ticks: tuple[float, ...], unit: float) -> Iterator[str]:
    limit = FLOOR - of.limit * unit
    for tick in ticks:
        y = FLOOR - tick * unit
        if abs(y - limit) > CLEAR:
            yield svg.line(LEFT, y, of.width, y)
            yield svg.text(LEFT - 6, y + 4, f"{tick:g}", "soft", "end")
    yield svg.text(LEFT - 6, limit + 4, f"{of.limit:g}", "limit-t", "end")
    yield svg.line(LEFT, limit, of.width, limit, "limit")
    yield svg.text(LEFT + 6, limit - 6, of.limit_says, "limit-t")


def _staircase(of: Growth, sums: tuple[float, ...], unit: float) -> str:
    steps = zip(of.steps, sums[1:], strict=True)
    rises = "".join(f" H{of.x(step.day):.1f} V{FLOOR - total * unit:.1f}" for step, total in steps)
    return f"M{LEFT} {FLOOR - sums[0] * unit:.1f}{rises} H{of.x(of.today):.1f}"


def _steps(of: Growth, sums: tuple[float, ...], unit: float) -> Iterator[str]:
    """Draw the steps; names alternate above and below so that near ones do not meet."""
    before = -1e9
    above = True
    for step, total in zip(of.steps, sums, strict=True):
        x, y = of.x(step.day), FLOOR - total * unit
        above = not above if x - before < svg.room(step.name) + 12 else True
        yield svg.element("circle", class_="a", cx=x, cy=y, r=3.5)
        yield (
            svg.text(x - 6, y - 4, step.name, "soft", "end")
            if above
            else svg.text(x + 8, y + 14, step.name, "soft")
        )
        before = x


def _months(of: Growth) -> Iterator[str]:
    for first in _firsts(of.first, of.last):
        middle = of.x(first + timedelta(days=15))
        if LEFT < middle < of.width - 8:
            yield svg.text(middle, 166, dates.day_and_month(first).split()[1], "soft", "middle")


def _firsts(first: date, last: date) -> Iterator[date]:
    day = first.replace(day=1)
    while day <= last:
        yield day
        day = (day + timedelta(days=32)).replace(day=1)


@dataclass(frozen=True)
class Stage:
    """A stage as it was planned and as it went or is now expected to go."""

    name: str
    planned: tuple[date, date] | None
    real: tuple[date, date] | None
    done: bool = False
    slip: str = ""  # "+9 days"
    now: bool = False


@dataclass(frozen=True)
class Stages:
    """Stages one below another along time."""

    title: str
    stages: tuple[Stage, ...]
    first: date
    last: date
    today: date
    width: int = 848
    names: int = 132

    def x(self, day: date) -> float:
        """Return where a day begins."""
        return self.names + (self.width - self.names) * (day - self.first) / (
            self.last - self.first
        )


def stages(of: Stages) -> str:
    """Draw stages: an outline where it was planned, a bar where it is."""
    foot = 22 * len(of.stages) + 22
    return svg.drawing(
        of.width,
        foot + 16,
        of.title,
        *_fortnights(of, foot),
        *(_stage(of, each, 21 + 22 * n) for n, each in enumerate(of.stages)),
        *_today(of, foot),
    )


def _fortnights(of: Stages, foot: float) -> Iterator[str]:
    apart = max(14, round((of.last - of.first).days / 8 / 7) * 7)
    day = of.first
    while day < of.last:
        x = of.x(day)
        yield svg.line(x, 20, x, foot)
        yield svg.text(x, 12, dates.day_and_month(day), "soft", "middle")
        day += timedelta(days=apart)


def _stage(of: Stages, stage: Stage, y: float) -> str:
    name = svg.fitted(stage.name, of.names - 8)
    drawn = svg.line(0, y + 22, of.width, y + 22)
    drawn += svg.text(0, y + 16, name, "strong" if stage.now else "")
    if stage.planned:
        x, end = (of.x(day) for day in stage.planned)
        drawn += svg.rect(x, y + 4.5, max(end - x, 3), 5, "plan", 1)
    if stage.real:
        x, end = (of.x(day) for day in stage.real)
        drawn += svg.rect(x, y + 10.5, max(end - x, 3), 8, "a" if stage.done else "a2", 1)
        drawn += svg.text(end + 5, y + 18, stage.slip, "soft") if stage.slip else ""
    return drawn


def _today(of: Stages, foot: float) -> Iterator[str]:
    if of.first <= of.today <= of.last:
        x = of.x(of.today)
        says = f"Today, {dates.short(of.today)}"
        half = svg.room(says, strong=True) / 2
        yield svg.line(x, 18, x, foot, "now")
        yield svg.text(min(max(x, half), of.width - half), foot + 12, says, "now-t", "middle")
