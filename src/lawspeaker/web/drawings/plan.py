"""Milestones along time: the baseline as an outline, the plan as a mark, what is expected."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from lawspeaker.web import dates
from lawspeaker.web.drawings import svg

ROW: Final = 22
HALF: Final = 6  # of a mark


type Stands = Literal["met", "open", "late"]


@dataclass(frozen=True)
class Mark:
    """A milestone: where the baseline had it, where the plan has it, where it is expected."""

    name: str
    due: date
    baseline: date | None = None
    expected: date | None = None  # where that is another day
    stands: Stands = "open"
    note: str = ""


@dataclass(frozen=True)
class Milestones:
    """Milestones one below another along time."""

    title: str
    marks: tuple[Mark, ...]
    first: date
    last: date
    today: date
    width: int = 848
    names: int = 190

    def x(self, day: date) -> float:
        """Return where a day is."""
        along = (day - self.first) / (self.last - self.first)
        return self.names + HALF + (self.width - self.names - 4 * HALF) * along


def milestones(of: Milestones) -> str:
    """Draw the milestones, the first due on top."""
    foot = ROW * len(of.marks) + ROW
    return svg.drawing(
        of.width,
        foot + 16,
        of.title,
        *_months(of, foot),
        *(_mark(of, each, 21 + ROW * n) for n, each in enumerate(of.marks)),
        *_today(of, foot),
    )


def _months(of: Milestones, foot: float) -> Iterator[str]:
    apart = max(1, round((of.last - of.first).days / 30 / 8))
    day, before = of.first.replace(day=1), -1e9
    while day <= of.last:
        x = of.x(max(day, of.first))
        says = f"{dates.day_and_month(day).split()[1]} {day.year}"
        if x - before > svg.room(says) + 8:
            yield svg.line(x, 20, x, foot)
            yield svg.text(x, 12, says, "soft")
            before = x
        for _ in range(apart):
            day = (day + timedelta(days=32)).replace(day=1)


def _mark(of: Milestones, mark: Mark, y: float) -> str:
    middle = y + ROW / 2
    drawn = svg.line(0, y + ROW, of.width, y + ROW)
    drawn += svg.text(0, y + 16, svg.fitted(mark.name, of.names - 12))
    if mark.baseline is not None:
        drawn += _diamond(of.x(mark.baseline), middle, "plan")
    x = of.x(mark.due)
    ahead = x
    if mark.expected is not None:
        ahead = of.x(mark.expected)
        drawn += svg.line(x, middle, ahead, middle, "limit" if ahead > x else "edge on")
        drawn += _diamond(ahead, middle, "soon" if ahead > x else "a2")
    kind = {"met": "a", "open": "a2", "late": "h-b"}[mark.stands]
    return drawn + _diamond(x, middle, kind) + _note(of, mark.note, max(x, ahead), y)


def _note(of: Milestones, says: str, x: float, y: float) -> str:
    """Write what there is to say beside a mark, on the side where there is room."""
    if not says:
        return ""
    if x + HALF + 5 + svg.room(says) <= of.width:
        return svg.text(x + HALF + 5, y + 16, says, "soft")
    return svg.text(x - 4 * HALF, y + 16, says, "soft", "end")


def _diamond(x: float, y: float, kind: str) -> str:
    corners = f"{x - HALF:.1f},{y} {x:.1f},{y - HALF} {x + HALF:.1f},{y} {x:.1f},{y + HALF}"
    return svg.element("polygon", class_=kind, points=corners)


def _today(of: Milestones, foot: float) -> Iterator[str]:
    if of.first <= of.today <= of.last:
        x = of.x(of.today)
        says = f"Today, {dates.short(of.today)}"
        half = svg.room(says, strong=True) / 2
        yield svg.line(x, 18, x, foot, "now")
        at = min(max(x, half), of.width - half)
        yield svg.text(at, foot + 12, says, "now-t", "middle")
