"""From tables to typed lines: every misspelt field, missing field and wrong value at once."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import islice
from typing import Any, Final

import msgspec

from lawspeaker.framework.faults import MOST_TOLD, Fault, Faults, near
from lawspeaker.framework.lines import Path

At = Callable[[Path, str, str], Fault]
Wrong = Iterator[tuple[Path, str, str]]  # where, what is wrong, and the code of that fault
SHAPE, WORD = "wrong-shape", "unknown-word"  # the codes of what is wrong here
_LONG: Final = 10**40  # a number nobody reads
_WORDS: Final[tuple[tuple[type, str], ...]] = (
    (bool, "true or false"),
    (int, "a whole number"),
    (float, "a number with a decimal point"),
    (str, "text"),
    (datetime, "a date with a time"),
    (date, "a date"),
    (list, "a list"),
    (tuple, "a list"),
    (dict, "a table"),
    (type(None), "nothing"),
)


def convert[T](raw: object, kind: type[T], at: At) -> T:
    """Make typed lines of tables; if that fails, say all that stands in the way."""
    try:
        return msgspec.convert(raw, kind)
    except (msgspec.ValidationError, RecursionError) as error:
        found = [at(*each) for each in islice(_wrong(raw, kind, ()), MOST_TOLD)]
        raise Faults(found or [at((), f"{error}.", SHAPE)]) from error


def _wrong(raw: object, kind: Any, path: Path) -> Wrong:
    """Yield each thing that is wrong, as deep down as it can be told."""
    kind = _without_meta(kind, raw)
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(raw, dict):
        yield from _wrong_fields(raw, kind, path)
    elif origin is dict and isinstance(raw, dict):
        for name, value in raw.items():
            yield from _wrong_value(name, args[0], (*path, name))
            yield from _wrong(value, args[1], (*path, name))
    elif origin is tuple and isinstance(raw, list) and raw:
        for index, value in enumerate(raw):
            yield from _wrong(value, args[0], (*path, index))
    else:
        yield from _wrong_value(raw, kind, path)


def _without_meta(kind: Any, raw: object) -> Any:
    """Return the bare type; of several that are allowed, the one that was probably meant."""
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    if typing.get_origin(kind) is typing.Annotated:
        if raw == []:
            return kind  # a list that must not be empty
        return _without_meta(typing.get_args(kind)[0], raw)
    if not isinstance(kind, types.UnionType) and typing.get_origin(kind) is not typing.Union:
        return kind
    for each in typing.get_args(kind):
        bare = _without_meta(each, raw)
        if isinstance(raw, list) and typing.get_origin(bare) is tuple:
            return bare
        if isinstance(raw, dict) and isinstance(bare, type) and issubclass(bare, msgspec.Struct):
            return bare
    return kind


def _wrong_fields(raw: dict[str, object], kind: type[msgspec.Struct], path: Path) -> Wrong:
    fields = _fields(kind)
    for name in [each for each in raw if each not in fields]:
        yield (*path, name), f'No such field: "{name}".{near(name, fields)}', WORD
    for name, each in fields.items():
        if name in raw:
            yield from _wrong(raw[name], each.type, (*path, name))
        elif each.required:
            yield path, f'The field "{name}" is missing: {told(each.type)}.', SHAPE


@functools.cache  # the types of annotations are worked out anew each time they are asked for
def _fields(kind: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    return {each.encode_name: each for each in msgspec.structs.fields(kind)}


def _wrong_value(raw: object, kind: Any, path: Path) -> Wrong:
    try:
        msgspec.convert(raw, kind)
    except msgspec.ValidationError:
        words = [each for each in _choices(kind) if isinstance(each, str)]
        hint = near(raw, words) if isinstance(raw, str) else ""
        code = WORD if words and isinstance(raw, str) else SHAPE
        yield path, f"It must be {told(kind)}; found {shown(raw)}.{hint}", code


def _choices(kind: Any) -> tuple[object, ...]:
    if typing.get_origin(kind) is typing.Literal:
        return typing.get_args(kind)
    return tuple(choice for each in typing.get_args(kind) for choice in _choices(each))


def told(kind: Any) -> str:
    """Say in words what a value must be."""
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return ("one of " if len(args) > 1 else "") + ", ".join(map(shown, args))
    if origin is typing.Annotated:
        return told(args[0]) + (" that is not empty" if typing.get_origin(args[0]) else "")
    if isinstance(kind, types.UnionType) or origin is typing.Union:
        return " or ".join(dict.fromkeys(told(e) for e in args if e is not type(None)))
    kind = origin or kind
    return next((says for each, says in _WORDS if kind is each), "a table")


def shown(value: object) -> str:
    """Show a value as the file has it, cut short."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        most = 40
        return f'"{value[:most]}…"' if len(value) > most else f'"{value}"'
    if isinstance(value, date) or (isinstance(value, int) and abs(value) < _LONG):
        return str(value)
    if isinstance(value, list) and not value:
        return "an empty list"
    if isinstance(value, int):
        return "a number of more than 40 digits"
    return next((says for each, says in _WORDS if isinstance(value, each)), "something else")
