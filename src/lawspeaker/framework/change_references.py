"""Every name that a change uses must be one of the text that it makes."""

from __future__ import annotations

from typing import Final

from lawspeaker.framework.change import Change
from lawspeaker.framework.references import Wrong, strangers
from lawspeaker.framework.text import Text

# What a group that ends may leave to another, by the maps of a change.
HEIRLOOMS: Final = ("children", "matters", "delegations", "actions", "amendments")


def wrong_change(change: Change, text: Text) -> Wrong:
    """Yield every name of a change that the text it makes does not have."""
    known = {*text.statements, *text.seats}
    for index, step in enumerate(change.step):
        if text.statements:
            yield from strangers(("step", index, "by"), "statement", step.by, known)
    heirs = change.heirs
    for table in HEIRLOOMS:
        groups: dict[str, str] = getattr(heirs, table)
        yield from strangers(("heirs", table), "group", [*groups, *groups.values()], text.groups)
        yield from _heirs(change, text, table)
    seats = [*heirs.seats, *heirs.seats.values()]
    yield from strangers(("heirs", "seats"), "seat", seats, text.seats)


def _heirs(change: Change, text: Text, table: str) -> Wrong:
    for group, heir in getattr(change.heirs, table).items():
        line = text.groups.get(group)
        if group == heir:
            yield ("heirs", table, group), f"It must pass to another group; found {heir} itself."
        elif line and table != "children" and line.ended_by != change.change:
            says = f"Only what ends is passed on, and {change.change} does not end {group}."
            yield ("heirs", table, group), says
