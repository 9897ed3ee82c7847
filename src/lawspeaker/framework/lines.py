"""On which line of a TOML text each value stands, which the library's parser does not say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Final, NamedTuple

Path = tuple[str | int, ...]

_TOKEN: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|\n|[\[\]{}=,.]"
    r"|[^\s\[\]{}=,.\#\"']+",
    re.DOTALL,
)
_END: Final = "\n"
LONGEST: Final = 3_000  # digits of a number: whatever their base, fewer than the language takes
DEEPEST: Final = 20  # tables and lists in one another: what stands deeper is not looked for


class _Token(NamedTuple):
    text: str
    at: int


class _Walk:
    """A walk over a text that the library's parser has already found to be well formed."""

    def __init__(self, text: str) -> None:
        tokens = (_Token(m.group(), m.start()) for m in _TOKEN.finditer(text))
        self.tokens = [each for each in tokens if not each.text.startswith("#")]
        self.starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self.next = 0
        self.lines: dict[Path, int] = {}
        self.entries: dict[Path, int] = {}  # of an array of tables: the index of the last

    def peek(self) -> str:
        return self.tokens[self.next].text if self.next < len(self.tokens) else ""

    def take(self) -> _Token:
        token = self.tokens[self.next]
        self.next += 1
        return token

    def note(self, path: Path, token: _Token) -> None:
        self.lines.setdefault(path, bisect_right(self.starts, token.at))

    def skip_newlines(self) -> None:
        while self.peek() == _END:
            self.next += 1

    def key(self) -> Path:
        names = [_plain(self.take().text)]
        while self.peek() == ".":
            self.take()
            names.append(_plain(self.take().text))
        return tuple(names)

    def document(self) -> None:
        table: Path = ()
        self.skip_newlines()
        while self.peek():
            table = self.header() if self.peek() == "[" else table
            self.skip_newlines()
            if self.peek() not in {"[", ""}:
                self.pair(table)
            self.skip_newlines()

    def header(self) -> Path:
        first = self.take()
        many = self.peek() == "[" and self.tokens[self.next].at == first.at + 1
        if many:
            self.take()
        path: Path = ()
        for name in (names := self.key()):
            path = (*path, name)
            if path in self.entries and not (many and len(path) == len(names)):
                path = (*path, self.entries[path])
            self.note(path, first)
        if many:
            self.entries[path] = self.entries.get(path, -1) + 1
            path = (*path, self.entries[path])
        self.note(path, first)
        while self.peek() == "]":
            self.take()
        return path

    def pair(self, table: Path) -> None:
        first = self.tokens[self.next]
        path = table
        for name in self.key():
            path = (*path, name)
            self.note(path, first)
        self.take()  # the sign "="
        self.value(path)

    def value(self, path: Path) -> None:
        shallow = len(path) <= DEEPEST
        if shallow and self.peek() == "[":
            self.array(path)
        elif shallow and self.peek() == "{":
            self.inline(path)
        else:
            self.skip()

    def skip(self) -> None:
        """Go to the end of a value without looking into it."""
        depth = 0
        while depth or self.peek() not in {",", "]", "}", _END, ""}:
            depth += _opens(self.take().text)

    def array(self, path: Path) -> None:
        self.take()
        index = 0
        self.skip_newlines()
        while self.peek() != "]":
            self.note((*path, index), self.tokens[self.next])
            self.value((*path, index))
            self.skip_newlines()
            if self.peek() == ",":
                self.take()
                self.skip_newlines()
            index += 1
        self.take()

    def inline(self, path: Path) -> None:
        self.take()
        self.skip_newlines()
        while self.peek() != "}":
            self.pair(path)
            self.skip_newlines()
            if self.peek() == ",":
                self.take()
                self.skip_newlines()
        self.take()


def _opens(token: str) -> int:
    return (token in {"[", "{"}) - (token in {"]", "}"})


def _plain(key: str) -> str:
    if key.startswith("'"):
        return key[1:-1]
    if not key.startswith('"'):
        return key
    if "\\" not in key:
        return key[1:-1]
    import tomli

    return str(tomli.loads(f"key = {key}")["key"])


def locate(text: str) -> dict[Path, int]:
    """Return the line of every table, key and entry of a list; of a text that parses."""
    walk = _Walk(text)
    walk.document()
    return walk.lines


def line_too_deep(text: str) -> int:
    """Return the line on which a text opens one bracket too many; it need not parse."""
    tokens = [*_TOKEN.finditer(text)]
    depths = accumulate(_opens(token.group()) for token in tokens)
    deep = (token for token, depth in zip(tokens, depths, strict=True) if depth > DEEPEST)
    return _line_of(text, next(deep))


def line_too_long(text: str) -> int:
    """Return the line of the first number of too many digits; 0 if there is none."""
    long = (token for token in _TOKEN.finditer(text) if len(token.group()) > LONGEST)
    first = next((each for each in long if each.group().lstrip("+-")[:1].isdecimal()), None)
    return _line_of(text, first) if first else 0


def _line_of(text: str, token: re.Match[str]) -> int:
    return text.count("\n", 0, token.start()) + 1


def prefixes(path: Path) -> Iterator[Path]:
    """Yield a path, then each path that leads to it, the shortest last."""
    for length in range(len(path), -1, -1):
        yield path[:length]
