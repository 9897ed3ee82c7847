"""What the descriptions of operations share: problems, headers, ways to sign in; each said once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from lawspeaker.api.answering import JSON
from lawspeaker.surfaces.answers import Conflict, Forbidden, Problem
from lawspeaker.surfaces.schemas import Schema, Schemas

SECURITY: Final[Schema] = {
    "password": {
        "type": "http",
        "scheme": "basic",
        "description": "The e-mail address and the password of an account.",
    },
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "sessionid",
        "description": "The session of the site; an act needs its X-CSRFToken too.",
    },
}
PARAMETERS: Final[list[Schema]] = [
    {
        "in": "header",
        "name": "Idempotency-Key",
        "description": "The id of the command: sent again, it is not carried out again.",
        "required": False,
        "schema": {"type": "string", "format": "uuid"},
    },
    {
        "in": "header",
        "name": "If-Match",
        "description": "The version of the case that was seen.",
        "required": False,
        "schema": {"type": "string", "pattern": '^"?[0-9]{1,9}"?$', "examples": ['"3"']},
    },
]


@dataclass(frozen=True)
class Failure:
    """A way in which an operation may fail."""

    status: int
    says: str
    body: type = Problem

    def described(self, schemas: Schemas) -> Schema:
        return {"description": self.says, "content": {JSON: {"schema": schemas.of(self.body)}}}


RESPONSES: Final = {
    "Malformed": Failure(400, "The body is no JSON object."),
    "Unknown": Failure(401, "It is not known who asks."),
    "Forbidden": Failure(403, "The framework gives this to others: who may, and why not you.",
                         Forbidden),
    "NotThere": Failure(404, "Nothing is there that is open to whoever asks."),
    "Conflict": Failure(409, "Somebody was first: what has changed.", Conflict),
    "Refused": Failure(422, "Every reason why not, each with its clause and its field."),
    "TooMany": Failure(429, "There were too many failed attempts to sign in."),
    "Closed": Failure(503, "Nothing may be recorded now, or the database did not answer."),
}  # fmt: skip


def _references(*names: str) -> dict[str, Schema]:
    return {
        str(RESPONSES[name].status): {"$ref": f"#/components/responses/{name}"} for name in names
    }


READS: Final = _references("Unknown", "NotThere", "Refused", "TooMany", "Closed")
ACTS: Final = _references(*RESPONSES)
RECORDED: Final = "It was recorded: the receipt, and the entries."


def yes(
    schema: Schema, status: int = 200, media: str = JSON, says: str = "So it is."
) -> dict[str, Any]:
    """Return the answer of an operation that went well."""
    return {str(status): {"description": says, "content": {media: {"schema": schema}}}}


def listing(schemas: Schemas, row: type) -> Schema:
    """Return the schema of a page of rows."""
    after = {"type": "string", "description": "Asks for the next page; empty if this is the last."}
    rows = {"type": "array", "items": schemas.of(row)}
    return {
        "type": "object",
        "properties": {"rows": rows, "after": after},
        "required": ["rows", "after"],
    }
