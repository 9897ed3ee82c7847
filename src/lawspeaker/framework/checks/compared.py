"""What of a line is compared, what is display text, and how what stands otherwise is written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final

import msgspec

type Line = Mapping[str, object]

# The display text: it is shown to people, and nobody may do anything by it. A change of it is told
# with the other edits, and as nothing else.
DISPLAYED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "offices": frozenset({"name", "full", "called"}),
        "bodies": frozenset({"name"}),
        "constituencies": frozenset({"name"}),
        "obligations": frozenset({"name"}),
        "groups": frozenset({"name", "inferred"}),
        "facts": frozenset({"ask", "called"}),
        "thresholds": frozenset({"name"}),
        "sums": frozenset({"called"}),
        "who_decides": frozenset({"says"}),
        "outcomes": frozenset({"name", "says"}),
        "readings": frozenset({"finding", "question"}),
        "relations": frozenset({"says"}),
        "powers": frozenset({"says"}),
        "grounds": frozenset({"says"}),
    }
)
CITES: Final = frozenset({"by", "delegate_by", "also_by", "closed_by"})


@dataclass(frozen=True)
class Stands:
    """A line that stands otherwise, by what differs in it: None where there is no such line.

    What shows it are days that fall otherwise, or the readings that are chosen for it.
    """

    at: str
    before: Line | None
    after: Line | None
    witness: Mapping[str, object] = MappingProxyType({})


def said(line: msgspec.Struct | None, but_for: Collection[str] = ()) -> dict[str, Any] | None:
    """Return what a line says, without what goes without saying."""
    if line is None:
        return None
    return {
        field.encode_name: msgspec.to_builtins(value)
        for field in _fields(type(line))
        if field.name not in but_for and (value := getattr(line, field.name)) != _unsaid(field)
    }


@cache
def _fields(line: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(line)


def _unsaid(field: msgspec.structs.FieldInfo) -> object:
    if field.default_factory is not msgspec.NODEFAULT:
        return field.default_factory()
    return field.default


def standing_otherwise(
    at: str, old: Line | None, new: Line | None, witness: Mapping[str, object] | None = None
) -> Iterator[Stands]:
    """Tell a line that stands otherwise; of one that stands on both sides, what differs in it."""
    if old == new:
        return
    if old is not None and new is not None:
        odd = [name for name in dict.fromkeys((*old, *new)) if old.get(name) != new.get(name)]
        old, new = ({n: line[n] for n in odd if n in line} for line in (old, new))
    yield Stands(at, old, new, witness or {})


def written(value: object) -> str:
    """Write a value on one line, as a file has it."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case list() | tuple():
            return f"[{', '.join(map(written, value))}]"
        case dict():
            return f"{{ {told(value)} }}" if value else "{}"
        case _:
            return str(value)


def told(line: Mapping[str, object]) -> str:
    """Write what a line says."""
    return ", ".join(f"{name} = {written(value)}" for name, value in line.items())
