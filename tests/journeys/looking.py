"""What is drawn on a page: the kinds of its elements, and what they stand in."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

ALONE = {
    *("meta", "link", "input", "br", "img", "hr", "col", "source"),
    *("use", "path", "circle", "rect", "line"),
}
TELLING = ("aria-disabled", "aria-current", "data-k", "data-variant", "type", "role", "data-v")
type Drawn = frozenset[tuple[str, str]]


class _Parts(HTMLParser):
    """Gathers each kind of element with the kind it stands in: colours come from both."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: set[tuple[str, str]] = set()
        self._within: list[tuple[str, str]] = [("", "")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        kind = " ".join((tag, *sorted(given.get("class", "").split()), *_telling(given)))
        self.drawn.add((self._within[-1][1], kind))
        if tag not in ALONE:
            self._within.append((tag, kind))

    def handle_endtag(self, tag: str) -> None:
        depths = range(len(self._within) - 1, 0, -1)
        at = next((n for n in depths if self._within[n][0] == tag), None)
        if at is not None:
            del self._within[at:]


def _telling(given: Mapping[str, str]) -> Iterator[str]:
    yield from (f"{name}={given[name]}" for name in TELLING if name in given)


def drawn(html: str) -> Drawn:
    """Return the kinds of elements that a page draws."""
    parts = _Parts()
    parts.feed(html)
    return frozenset(parts.drawn)
