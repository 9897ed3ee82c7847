"""Pictures: each has a title for those who cannot see it and a table for those who would rather."""

from dataclasses import dataclass
from html import unescape
from typing import Literal

from lawspeaker.web.components.tables import Table
from lawspeaker.web.components.text import Link, Says

NARROW = 480  # px


@dataclass(frozen=True)
class Stop:
    """A station of a matter's route: where, when, how."""

    title: str
    note: str
    level: int
    kind: Literal["", "on", "off"] = ""  # on: it was decided here; off: this level was not reached
    reason: str = ""  # what the level may do, at the right end
    long_note: str = ""  # the note for a narrow screen, where there is room for more words

    @property
    def spoken(self) -> str:
        return f"Level {self.level} · {self.long_note or self.note}"


@dataclass(frozen=True)
class Route:
    """How a matter went through the levels, highest on top, left to right in time."""

    title: str
    stops: tuple[Stop, ...]
    levels: tuple[int, ...] = (1, 2, 3, 4)


@dataclass(frozen=True)
class Swatch:
    """A colour of a chart and its word."""

    kind: Literal["a", "a2", "late", "soon", "none", "plan"]
    says: str


@dataclass(frozen=True)
class Chart:
    """A drawing made by `lawspeaker.web.drawings`, its key, and the same figures as a table."""

    svg: str
    key: tuple[Swatch, ...] = ()
    note: Says = ""
    table: Table | None = None

    @property
    def title(self) -> str:
        """Return what the drawing shows, in words."""
        return unescape(self.svg.partition("<title")[2].partition(">")[2].partition("<")[0])

    @property
    def is_wide(self) -> bool:
        """Say whether it is drawn wider than a narrow screen: it scrolls there."""
        width = self.svg.partition('viewBox="0 0 ')[2].partition(" ")[0]
        return float(width or 0) > NARROW


@dataclass(frozen=True)
class Head:
    """The top of a page: where it is, what it is called, and what else there is of it."""

    title: str
    sub: Says = ""
    crumbs: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
