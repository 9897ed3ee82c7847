"""The statements that a place of a framework file is on, whatever else is wrong with the file.

It is on what the deepest line on the way to it cites; a statement and a seat are on themselves.
Where none on the way cites anything, it is on what the lines within it cite, and where these cite
nothing, on what the lines cite that use its name. All else is on no statement: the head of a file,
a list of words, a line whose fault it is that it cites nothing. What is cited must be declared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from lawspeaker.framework.lines import Path, prefixes
from lawspeaker.framework.names import section

_THEMSELVES: Final = ("statements", "seats")
_HOLDING: Final = (
    *(("powers", "holders"), ("clocks", "who"), ("duties", "who"), ("documents", "made_by")),
    *(("thresholds", "assessor"), ("who_decides", "decider"), ("accountable", "office")),
)
# The tables whose lines need cite nothing, and where other lines name theirs.
_NAMED_IN: Final = {
    "facts": (("who_decides", "when"), ("thresholds", "fact"), ("cases", "given")),
    "relations": _HOLDING,
    "offices": _HOLDING,
    "parts": (("step", "part"),),
}
_LINE: Final = 2  # "groups.PSG": a table and the name of a line in it
_CITES: Final = re.compile(r"""\bby\s*=\s*\[([^\]\n]*)""")
_QUOTED: Final = re.compile(r"""["']([^"'\s]+)["']""")


def cited_at(raw: Any, path: Path) -> tuple[str, ...]:
    """Return what is cited by the deepest line on the way to a path, or the statement itself."""
    if path and path[0] in _THEMSELVES:
        return tuple(map(str, path[1:2]))
    cited: tuple[str, ...] = ()
    for at in reversed([*prefixes(path)][:-1]):
        after = path[len(at)] if len(at) < len(path) else ""
        if not isinstance(after, int):  # into a list: the line that is meant comes next
            cited = tuple(dict.fromkeys(_cites(value_at(raw, at)))) or cited
    return cited


def cited_around(raw: Any, path: Path) -> tuple[str, ...]:
    """Return what is cited by the lines within a place, or else by those that use its name."""
    shortest = min(len(path), _LINE)
    ways = (at for at in prefixes(path) if at and len(at) >= shortest)
    every = (tuple(dict.fromkeys(_within(value_at(raw, at)))) for at in ways)
    return next(filter(None, every), None) or tuple(dict.fromkeys(_using(raw, path)))


def cited(raw: Any, path: Path) -> tuple[str, ...]:
    """Return the statements that a place is on."""
    return declared(raw, cited_at(raw, path)) or declared(raw, cited_around(raw, path))


def cited_in_words(lines: Sequence[str], index: int) -> tuple[str, ...]:
    """Return what a line cites of a text that cannot be parsed, or else its paragraph."""
    line = lines[index]
    return _quoted([line]) or (_quoted(_paragraph(lines, index)) if line.strip() else ())


def _paragraph(lines: Sequence[str], index: int) -> Sequence[str]:
    first = last = index
    while first and lines[first - 1].strip():
        first -= 1
    while last < len(lines) and lines[last].strip():
        last += 1
    return lines[first:last]


def _quoted(lines: Iterable[str]) -> tuple[str, ...]:
    lists = (match[1] for line in lines for match in _CITES.finditer(line))
    return tuple(dict.fromkeys(each for found in lists for each in _QUOTED.findall(found)))


def declared(raw: Any, statements: Iterable[str]) -> tuple[str, ...]:
    """Return those of some statements that a text has; without a register, by their sections.

    A file that keeps neither is a part of a text, and says nothing of what there is.
    """
    register, sections = _table(raw, "statements"), _table(raw, "sections")
    seats = _table(raw, "seats")
    if not register and not sections:
        return tuple(statements)
    return tuple(
        each
        for each in statements
        if each in seats or (each in register if register else section(each) in sections)
    )


def _table(raw: Any, name: str) -> dict[str, Any]:
    table = raw.get(name) if isinstance(raw, dict) else None
    return table if isinstance(table, dict) else {}


def value_at(raw: Any, path: Path) -> Any:
    """Return what stands at a path; nothing where the path leads nowhere."""
    for name in path:
        if isinstance(raw, list) and isinstance(name, int):
            raw = raw[name] if name < len(raw) else None
        else:
            raw = raw.get(name) if isinstance(raw, dict) else None
    return raw


def _cites(line: Any) -> Iterator[str]:
    """Yield what a line cites, or what the lines of one name cite that hold by turns."""
    for each in line if isinstance(line, list) else [line]:
        by = each.get("by") if isinstance(each, dict) else None
        yield from (str(one) for one in by) if isinstance(by, list) else ()


def _within(value: Any) -> Iterator[str]:
    yield from _cites(value)
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        if isinstance(each, dict | list):
            yield from _within(each)


def _using(raw: Any, path: Path) -> Iterator[str]:
    table, name = (str(each) for each in (*path, "", "")[:2])
    if table == "sections":
        yield from (each for each in _table(raw, "statements") if section(each) == name)
    if table == "silent":
        for of in ("grounds", "powers"):
            yield from _cites(value_at(raw, (of, name)))
    for other, field in _NAMED_IN.get(table, ()):
        for line in _lines(value_at(raw, (other,))):
            if isinstance(line, dict) and _names(line.get(field), name):
                yield from _cites(line)


def _lines(table: Any) -> Iterator[Any]:
    """Yield the lines of a table, each of those that hold by turns for itself."""
    for line in table.values() if isinstance(table, dict) else [table]:
        yield from line if isinstance(line, list) else [line]


def _names(value: Any, name: str) -> bool:
    return name in value if isinstance(value, dict | list) else value == name
