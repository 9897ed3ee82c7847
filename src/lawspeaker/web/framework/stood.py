"""Seats, clocks and powers of two texts side by side: what stood, what stands, what shows it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lawspeaker.framework.checks.compared import Stands
from lawspeaker.web.components import Difference, Soft
from lawspeaker.web.framework.differences import difference
from lawspeaker.web.framework.words import spelt


def stood(lines: Iterable[Stands]) -> Iterator[Difference]:
    """Set each line that stands otherwise beside what stood."""
    for each in lines:
        table, _, name = each.at.partition(".")
        was, now = (None if line is None else plain(line) for line in (each.before, each.after))
        clauses = (name,) if table == "seats" else ()
        if made := difference((Soft(each.at), " "), was, now, clauses):
            such = f" Such as: {plain(each.witness)}." if each.witness else ""
            pieces = made.says if isinstance(made.says, tuple) else (made.says,)
            yield replace(made, says=(*pieces, such) if such else pieces)


def plain(line: Mapping[str, object]) -> str:
    """Write what a line says in words."""
    return "; ".join(f"{spelt(name)}: {_plain(value)}" for name, value in line.items()) or "Nothing"


def _plain(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return ", ".join(map(_plain, value)) or "none"
        case dict():
            return (
                " and ".join(f"{name} ({_plain(each)})" for name, each in value.items()) or "none"
            )
        case _:
            return str(value) or "none"
