"""Writing SVG: elements, escaped text, and how much room words take."""

from html import escape
from typing import Final
from zlib import crc32

LETTER: Final = 6.4  # the mean width of a letter of Inter at 12 px
STRONG: Final = 7.0

type Value = str | float


def element(name: str, content: str = "", **attributes: Value) -> str:
    """Write an element; `class_` is class, `text_anchor` is text-anchor."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value != ""
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _value(value: Value) -> str:
    return escape(value) if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def text(x: float, y: float, says: str, kind: str = "", anchor: str = "") -> str:
    """Write words at a place."""
    return element("text", escape(says), class_=kind, x=x, y=y, text_anchor=anchor)


def rect(  # noqa: PLR0913, PLR0917  # a box has four sides
    x: float, y: float, width: float, height: float, kind: str, radius: float = 0
) -> str:
    """Draw a box."""
    return element(
        "rect", class_=kind, x=x, y=y, width=max(width, 0), height=height, rx=radius or ""
    )


def line(x1: float, y1: float, x2: float, y2: float, kind: str = "gl") -> str:
    """Draw a line."""
    return element("line", class_=kind, x1=x1, x2=x2, y1=y1, y2=y2)


def drawing(width: float, height: float, title: str, *inside: str) -> str:
    """Put a drawing together; the title is what a screen reader says."""
    # What holds links is not one image to a screen reader but a group of them.
    linked = any("<a " in each for each in inside)
    name = f"drawing-{crc32(title.encode()):08x}"
    return element(
        "svg",
        element("title", escape(title), id=name) + "".join(inside),
        class_="chart",
        viewBox=f"0 0 {_value(width)} {_value(height)}",
        role="group" if linked else "img",
        aria_labelledby=name,
    )


def room(says: str, *, strong: bool = False) -> float:
    """Return about how wide some words are."""
    capitals = sum(map(str.isupper, says))  # they are wider than the rest
    return (len(says) + capitals / 3) * (STRONG if strong else LETTER)


def fitted(says: str, width: float, *, strong: bool = False) -> str:
    """Shorten words to a width."""
    letters = int(width / (STRONG if strong else LETTER))
    return says if len(says) <= letters else f"{says[: max(letters - 1, 1)].rstrip()}…"


def scale(top: float) -> tuple[float, ...]:
    """Return three to six round numbers from 0 to at least `top`."""
    step = 1.0
    while top > step * 5:
        step *= 2.5 if str(step)[0] == "2" else 2
    steps = max(1, -int(-top // step))
    return tuple(step * n for n in range(steps + 1))
