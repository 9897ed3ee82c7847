"""Where powers differ: who may do what, and what refuses it, as each may be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from lawspeaker.framework.checks.compared import Stands, said, standing_otherwise
from lawspeaker.framework.checks.ranging import over, read_so
from lawspeaker.framework.kept import Silence
from lawspeaker.framework.model import Ground, Power, Relation
from lawspeaker.framework.names import Key
from lawspeaker.framework.version import Framework

TABLES: Final = ("powers", "grounds", "silent")
SAID: Final = frozenset({"says", "why", "under"})  # by what is chosen, `under` tells itself


def powers_otherwise(before: Framework, after: Framework) -> Iterator[Stands]:
    """Yield each power that somebody else holds, and each rule that refuses otherwise.

    The readings that such a line holds under are chosen every way, and so told where they matter.
    """
    for table in TABLES:
        old, new = (getattr(each.text, table) for each in (before, after))
        for key in dict.fromkeys((*old, *new)):
            yield from _read_otherwise(before, after, table, key)


def _read_otherwise(before: Framework, after: Framework, table: str, key: Key) -> Iterator[Stands]:
    old, new = (_lines(each, table, key) for each in (before, after))
    read = over((name for each in (*old, *new) for name in each.under), before, after)
    seen: list[tuple[object, object]] = []
    for chosen in read.choices:
        one = _held(before, old, read_so(before, chosen).readings)
        other = _held(after, new, read_so(after, chosen).readings)
        for each in standing_otherwise(f'{table}."{key}"', one, other, chosen):
            if (each.before, each.after) not in seen:
                seen.append((each.before, each.after))
                yield each


def _lines(framework: Framework, table: str, key: Key) -> tuple[Power | Ground | Silence, ...]:
    lines = getattr(framework.text, table).get(key, ())
    return lines if isinstance(lines, tuple) else (lines,)


def _held(
    framework: Framework,
    lines: Iterable[Power | Ground | Silence],
    readings: Mapping[str, str],
) -> dict[str, Any] | None:
    line = next((each for each in lines if each.under.items() <= readings.items()), None)
    held = said(line, SAID)
    if held is None or not isinstance(line, Power):
        return held
    relations = (each for each in line.holders if each in framework.relations)
    played = {each: _played(framework.relations[each]) for each in relations}
    return {**held, **({"played": played} if played else {})}


def _played(relation: Relation) -> dict[str, Any]:
    return said(relation, {"says"}) or {}
