"""The closed list of field types a command or an event may have, and the walk over its fields."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, NewType, Union, get_args, get_origin, get_type_hints

from msgspec import Meta

from lawspeaker.framework.names import (
    CaseId,
    Group,
    Office,
    Organisation,
    Pence,
    Person,
    Prose,
    Seat,
    Statement,
)

Title = NewType("Title", Annotated[str, Meta(min_length=1, max_length=200)])  # erasable
Link = NewType("Link", Annotated[str, Meta(min_length=1, max_length=500)])  # erasable, an address
Name = NewType("Name", Annotated[str, Meta(min_length=1, max_length=80)])  # an id of the framework
Digest = NewType("Digest", Annotated[str, Meta(min_length=43, max_length=64)])  # of a file or text
Offset = NewType("Offset", Annotated[int, Meta(ge=0, lt=86_400)])  # seconds into the recording
Secret = NewType("Secret", Annotated[str, Meta(min_length=1, max_length=500)])  # never kept
Position = NewType("Position", Annotated[int, Meta(ge=0)])  # of an entry in the ledger
Count = NewType("Count", Annotated[int, Meta(ge=0, lt=1_000_000)])

UNKEPT = frozenset({Secret})  # a paper, a key: in no entry, digest, draft or notice
SEALED = frozenset({Prose, Title, Link})  # free text: kept beside the entry, so it can be erased
PLAIN = frozenset(
    {
        *(Person, Organisation, Office, Group, Seat, Statement, CaseId, Pence),
        *(Name, Digest, Secret, Offset, Position, Count, bool, date),
    }
)

Path = tuple[str, ...]


@dataclass(frozen=True)
class Attachment:
    """A document that belongs to a record: its title, and the salted digest of its bytes."""

    title: Title
    digest: Digest


def hints(record: Any) -> dict[str, Any]:
    """Return the type of each field of a record, in order."""
    return _hints(record)


@cache  # resolving annotations costs more than reading an event does
def _hints(record: Any) -> dict[str, Any]:
    named = get_type_hints(record, include_extras=True)
    return {field.name: named[field.name] for field in fields(record)}


def elements(record: Any) -> tuple[tuple[str, Any], ...]:
    """Return each field of a record, and the type of what is in it: of a table, that of a row."""
    return _elements(record)


@cache
def _elements(record: Any) -> tuple[tuple[str, Any], ...]:
    bare = {name: optional(kind) or kind for name, kind in _hints(record).items()}
    return tuple((name, rows(kind) or kind) for name, kind in bare.items())


@cache
def optional(kind: Any) -> Any:
    """Return the type behind `kind | None`, or None if the field must be filled in."""
    if get_origin(kind) not in (Union, types.UnionType):
        return None
    inside = [each for each in get_args(kind) if each is not types.NoneType]
    return inside[0] if len(inside) == 1 else None


@cache
def rows(kind: Any) -> Any:
    """Return the type of a row of a `tuple[Row, ...]`, or None if the field is no table."""
    return get_args(kind)[0] if get_origin(kind) is tuple else None


def is_choice(kind: Any) -> bool:
    """Say whether the field is one of a closed list of words."""
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def leaves(record: Any, within: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield the fields a person fills in, and their types: `assessment` becomes `assessment/cost`.

    A table (`tuple[View, ...]`) is one leaf: its rows are walked with `leaves(rows(kind))`.
    """
    for name, kind in hints(record).items():
        if is_dataclass(kind):
            yield from leaves(kind, (*within, name))
        else:
            yield (*within, name), kind


def unkept(record: Any) -> tuple[str, ...]:
    """Name the fields of a command that nothing may keep."""
    return tuple(name for name, kind in _hints(record).items() if kind in UNKEPT)


def strangers(record: Any) -> Iterator[str]:
    """Name each field whose type is not on the closed list."""
    for path, kind in leaves(record):
        bare = rows(optional(kind) or kind) or optional(kind) or kind
        if is_dataclass(bare):
            yield from (f"{'.'.join(path)}.{each}" for each in strangers(bare))
        elif bare not in SEALED | PLAIN and not is_choice(bare):
            yield ".".join(path)


def change_sealed[R](record: R, change: Callable[[Path, str], str]) -> R:
    """Return a record with every sealed text in it changed, however deep it lies.

    `change` is given the path of the text (`("views", "3", "text")`) and the text.
    """
    changed: R = _changed((), record, type(record), change)
    return changed


def _changed(path: Path, value: Any, kind: Any, change: Callable[[Path, str], str]) -> Any:
    kind = optional(kind) or kind
    if value is None:
        return None
    if kind in SEALED:
        return change(path, value)
    if isinstance(value, tuple):
        row = rows(kind)
        return tuple(_changed((*path, str(n)), each, row, change) for n, each in enumerate(value))
    if is_dataclass(value) and not isinstance(value, type):
        inside = hints(type(value)).items()
        parts = {n: _changed((*path, n), getattr(value, n), k, change) for n, k in inside}
        return replace(value, **parts)
    return value
