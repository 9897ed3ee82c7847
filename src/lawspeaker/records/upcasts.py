"""What became of kinds of entries that are written no more: each is read as its successor.

A field may be added to an event if it has a default. Whatever else changes makes a new kind, and
one function here that turns what the old one said into what the new one says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

type Said = dict[str, Any]


def _as_it_was(said: Said) -> Said:
    return said


UPCASTS: Final[Mapping[str, tuple[str, Callable[[Said], Said]]]] = {
    # It said of every delegate which function; a delegate may be of none.
    "delegation.chair-given/1": ("delegation.chair-given/2", _as_it_was),
}


def upcast(kind: str, said: Said) -> tuple[str, Said]:
    """Return an entry's kind and what it says, as they are written today."""
    while kind in UPCASTS:
        kind, change = UPCASTS[kind]
        said = change(said)
    return kind, said
