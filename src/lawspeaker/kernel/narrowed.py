"""Entries that are for those of a group alone, in a case that others read as well."""

from __future__ import annotations

from lawspeaker.kernel.common import Adopted, Corrected
from lawspeaker.kernel.words import Event, Held, Past


def audience_of(event: Event, of_case: str, before: Held, trail: tuple[Past, ...]) -> str:
    """Return who may read an entry: whoever reads its case, or those of its group alone."""
    group = event.state.group if isinstance(event, Adopted) else before.group
    return f"group:{group}" if _is_for_its_group(event, trail) else of_case


def _is_for_its_group(event: Event, trail: tuple[Past, ...]) -> bool:
    match event:
        case Adopted(state=state):
            return getattr(state, "is_for_its_group", False)
        case Corrected(entry=entry):  # it says anew what that entry says
            return any(e.position == entry and _is_for_its_group(e.event, ()) for e in trail)
        case _:
            return event.is_for_its_group
