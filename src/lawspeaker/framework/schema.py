"""The JSON Schema of the files, made from the model, for editors that complete and check TOML.

Put it beside a framework file and name it in the first line: `#:schema ./framework.schema.json`.
"""

from __future__ import annotations

import typing
from typing import Any, Final

import msgspec

from lawspeaker.framework.calendar import CalendarFile
from lawspeaker.framework.change import Change
from lawspeaker.framework.text import Text

KINDS: Final[dict[str, tuple[type[msgspec.Struct], str]]] = {
    "framework": (Text, "A framework: who decides what, when, and under which clause"),
    "included": (Text, "A part of a framework, which its first file includes"),
    "change": (Change, "A change to a framework: its parts and steps"),
    "calendar": (CalendarFile, "A calendar: the bank holidays of a division"),
}


def schema(kind: str) -> dict[str, Any]:
    """Return the schema of a kind of file: one of `KINDS`."""
    model, title = KINDS[kind]
    made = msgspec.json.schema(model)
    table = _with_words(made["$defs"][model.__name__], model)
    if kind == "included":
        table = _part(table)
    made = {**made, "$defs": {**made["$defs"], model.__name__: table}}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **made}


def _with_words(table: dict[str, Any], model: type[msgspec.Struct]) -> dict[str, Any]:
    """Add to the tables whose names are of a closed list what these are."""
    known = dict(table["properties"])
    for field in msgspec.structs.fields(model):
        names = typing.get_args(field.type)[:1] if typing.get_origin(field.type) is dict else ()
        if names and typing.get_origin(names[0]) is typing.Literal:
            words = {"enum": [*typing.get_args(names[0])]}
            known[field.encode_name] = {**known[field.encode_name], "propertyNames": words}
    return {**table, "properties": known}


def _part(text: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a text without what its first file, and that file only, must say."""
    first = {*text["required"], "include"}
    left = {name: each for name, each in text["properties"].items() if name not in first}
    return {**text, "properties": left, "required": []}
