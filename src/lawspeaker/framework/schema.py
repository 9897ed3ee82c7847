"""The JSON Schema of the files, made from the model, for editors that complete and check TOML.

Put it beside a framework file and name it in the first line: `#:schema ./framework.schema.json`.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from lawspeaker.framework.change import Change
from lawspeaker.framework.text import Text

KINDS: Final[dict[str, tuple[type[msgspec.Struct], str]]] = {
    "framework": (Text, "A framework: who decides what, when, and under which clause"),
    "change": (Change, "A change to a framework: its parts and steps"),
}


def schema(kind: str) -> dict[str, Any]:
    """Return the schema of a kind of file: "framework" or "change"."""
    model, title = KINDS[kind]
    made = msgspec.json.schema(model)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **made}
