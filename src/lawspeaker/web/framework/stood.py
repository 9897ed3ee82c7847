"""Seats, clocks and powers of two texts side by side: what stood, what stands, what shows it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from lawspeaker.documents.period import says_of
from lawspeaker.framework.checks.compared import Stands
from lawspeaker.framework.names import Seat
from lawspeaker.framework.version import Framework
from lawspeaker.web.components import Difference, Soft
from lawspeaker.web.consultations.views import HATS
from lawspeaker.web.framework.differences import difference
from lawspeaker.web.framework.words import spelt

IN_TITLE: Final = frozenset({"name", "group"})  # of a seat
CALLED: Final = {"by": "Rests on", "hat": "Sits as"}


def stood(lines: Iterable[Stands], before: Framework, after: Framework) -> Iterator[Difference]:
    """Set each line that stands otherwise beside what stood."""
    for each in lines:
        table, _, name = each.at.partition(".")
        key = name.strip('"').removesuffix(".meets")
        line = _line(after, table, key) or _line(before, table, key)
        unsaid = _unsaid(each, table)
        was, now = (
            None if side is None else plain({n: v for n, v in side.items() if n not in unsaid})
            for side in (each.before, each.after)
        )
        clauses = (name,) if table == "seats" else _clauses(each, line)
        if made := difference((Soft(titled(table, key, line)), " "), was, now, clauses):
            such = f" Such as: {plain(each.witness)}." if each.witness else ""
            pieces = made.says if isinstance(made.says, tuple) else (made.says,)
            yield replace(made, says=(*pieces, such) if such else pieces)


def titled(table: str, key: str, line: Any) -> str:
    """Name a line for people: by its name, what is done under it, or what the rule says."""
    match table:
        case "seats":
            return f"{line.name} ({line.group})"
        case "groups":
            return f"Meetings of the {key}"
        case "powers":
            return says_of(key)
        case "grounds":
            return str(line.says).removesuffix(".")
        case _:
            return getattr(line, "name", "") or spelt(key)


def _unsaid(each: Stands, table: str) -> frozenset[str]:
    """Return what is said elsewhere: in the title, or in the column of clauses."""
    if each.before is not None and each.after is not None:
        return frozenset()
    return frozenset({"by"}) | (IN_TITLE if table == "seats" else frozenset())


def _clauses(each: Stands, line: Any) -> tuple[str, ...]:
    line = getattr(line, "meets", None) or line
    said: Any = (each.after or {}).get("by") or (each.before or {}).get("by")
    return tuple(said or getattr(line, "by", ()))


def _line(framework: Framework, table: str, key: str) -> Any:
    """Return a line of a framework; of one that is read several ways, the first."""
    if table == "seats":
        return framework.seats.get(Seat(key))
    found = getattr(framework.text, table).get(key)
    return found[0] if isinstance(found, tuple) else found


def plain(line: Mapping[str, object]) -> str:
    """Write what a line says in words."""
    said = (f"{CALLED.get(name) or spelt(name)}: {_said(name, line[name])}" for name in line)
    return "; ".join(said) or "Nothing"


def _said(name: str, value: object) -> str:
    return HATS.get(str(value), str(value)) if name == "hat" else _plain(value)


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
