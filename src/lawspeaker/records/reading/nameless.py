"""Records as the public is given them: who acted and who is named is left out."""

from __future__ import annotations

from dataclasses import is_dataclass, replace
from typing import Any

from lawspeaker.framework.names import Capacity, Person
from lawspeaker.kernel.kinds import hints, optional, rows
from lawspeaker.kernel.words import Past

NOBODY = Person("")


def nameless[R](record: R) -> R:
    """Return a record without its persons, however deep they lie."""
    kinds = hints(type(record)).items()
    changed = {name: _nameless(getattr(record, name), kind) for name, kind in kinds}
    known: Any = record  # a dataclass, as every record is
    unnamed: R = replace(known, **changed)
    return unnamed


def _nameless(value: Any, kind: Any) -> Any:
    bare = optional(kind) or kind
    if isinstance(value, tuple):
        return tuple(_nameless(each, rows(bare)) for each in value)
    if is_dataclass(value):
        return nameless(value)
    return NOBODY if bare is Person and value is not None else value


def nameless_past(past: Past) -> Past:
    """Return an entry of a trail by whom it may be known: the office, seat or organisation."""
    by: Capacity = replace(past.by, person=NOBODY)
    return replace(past, event=nameless(past.event), by=by, typed_by=NOBODY)
