"""Schemas of the records the interface takes and gives, from their fields alone."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date, datetime
from typing import Any, Final, get_args, get_origin

from lawspeaker.framework.names import CaseId, Group, Office, Organisation, Pence, Person, Seat
from lawspeaker.kernel.kinds import Link, Offset, hints, is_choice, optional, rows
from lawspeaker.surfaces.values import LONGEST_ID, bounds

REFERENCE: Final = "#/components/schemas/"

type Schema = dict[str, Any]

SCHEMAS: Final[dict[Any, Schema]] = {
    Pence: {
        "description": "Pounds, with at most two decimal places; kept exactly, as pence.",
        "anyOf": [
            {"type": "number", "minimum": 0, "exclusiveMaximum": 2**53 // 100},
            {"type": "string", "pattern": r"^[0-9]{1,13}(\.[0-9]{1,2})?$"},
        ],
        "examples": [410000, "0.50"],
    },
    Offset: {
        "description": "A place in the recording: seconds, or as clocks write it.",
        "anyOf": [
            {"type": "integer", "minimum": 0, "exclusiveMaximum": 86_400},
            {"type": "string", "pattern": "^[0-2]?[0-9]:[0-5][0-9]:[0-5][0-9]$"},
        ],
        "examples": [2832, "00:47:12"],
    },
    date: {"type": "string", "format": "date", "examples": ["2023-12-06"]},
    datetime: {"type": "string", "format": "date-time", "examples": ["2023-12-06T10:30:00Z"]},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: {"type": "string"},
    Person: {
        "description": "The id of a person; to the public it is empty.",
        "anyOf": [{"type": "string", "format": "uuid"}, {"const": ""}],
    },
    Organisation: {"type": "string", "format": "uuid", "description": "The id of a body."},
    Group: {"type": "string", "maxLength": LONGEST_ID, "examples": ["PSG"]},
    Seat: {"type": "string", "minLength": 1, "maxLength": LONGEST_ID, "examples": ["M-PSG-l"]},
    Office: {"type": "string", "minLength": 1, "maxLength": LONGEST_ID, "examples": ["SRO"]},
    CaseId: {"type": "string", "minLength": 1, "maxLength": LONGEST_ID, "examples": ["D12"]},
    Link: {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https?://[^ /]+",
        "examples": ["https://example.org/recording"],
    },
}
ANYTHING: Final[Schema] = {}
# The folders that tell apart records of one name: an item of an agenda from one of the facts.
FOLDERS: Final = ("lawspeaker.processes.", "lawspeaker.kernel.")


@dataclass
class Schemas:
    """Makes schemas; those of records go to `components`, each under its own name."""

    components: dict[str, Schema] = field(default_factory=dict)

    def of(self, kind: Any) -> Schema:
        """Return the schema of a kind of field, or of a record."""
        bare = optional(kind)
        if bare is not None:
            return self._or_none(self.of(bare))
        if kind in SCHEMAS:
            return SCHEMAS[kind]
        if is_dataclass(kind):
            return self._named(kind)
        if get_origin(kind) is tuple:
            return {"type": "array", "items": self.of(rows(kind))}
        if is_choice(kind):
            return {"type": "string", "enum": [each.value for each in kind]}
        return self._plain(kind)

    def _or_none(self, schema: Schema) -> Schema:
        if schema == ANYTHING:
            return schema
        return {"anyOf": [schema, {"type": "null"}]}

    def _plain(self, kind: Any) -> Schema:
        """Return the schema of a text or a number with bounds; of anything, if nothing is known."""
        inside = getattr(kind, "__supertype__", kind)
        base = SCHEMAS.get(next(iter(get_args(inside)), inside), ANYTHING)
        meta = bounds(kind)
        told = {
            "minLength": meta.min_length,
            "maxLength": meta.max_length,
            "minimum": meta.ge,
            "exclusiveMaximum": meta.lt,
        }
        return {**base, **{name: each for name, each in told.items() if each is not None}}

    def _named(self, kind: Any) -> Schema:
        name = name_of(kind)
        if name not in self.components:
            self.components[name] = {}  # a record may hold others of its kind
            self.components[name] = self.object(kind)
        return {"$ref": f"{REFERENCE}{name}"}

    def object(self, kind: Any) -> Schema:
        """Return the schema of a record, in its place."""
        kinds = hints(kind)
        filled = {f.name for f in fields(kind) if f.default is not MISSING}
        needed = [n for n, k in kinds.items() if n not in filled and optional(k) is None]
        schema: Schema = {
            "type": "object",
            "properties": {name: self.of(each) for name, each in kinds.items()},
        }
        if needed:
            schema["required"] = needed
        if kind.__module__.startswith(FOLDERS):
            schema["additionalProperties"] = False  # the law's own records: read to the letter
        return schema


def name_of(kind: type) -> str:
    """Return the name of a record's schema: "Receipt", "meeting.Item"."""
    for folder in FOLDERS:
        if kind.__module__.startswith(folder):
            inside = kind.__module__.removeprefix(folder).partition(".")[0]
            return f"{inside}.{kind.__name__}"
    return kind.__name__
