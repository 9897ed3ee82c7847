"""Choosing the capacity somebody acts in, among those the ledger gives them on the day."""

from __future__ import annotations

from collections.abc import Iterable

from lawspeaker.framework.names import CHAIR, Capacity, Person
from lawspeaker.surfaces.reading import Unreadable


def spelt(capacity: Capacity) -> str:
    """Return a capacity as people write it: "SRO", "M-PSG-l", "chair@PSG", "party"."""
    return f"{capacity.holds}@{capacity.group}" if capacity.holds == CHAIR else capacity.holds


def chosen(capacities: Iterable[Capacity], whose: Person, acting_as: str) -> Capacity | str:
    """Return the capacity that is named; the only one there is needs no name.

    One that is not held is left as it is written, for the door to refuse.
    """
    every = tuple(capacities)
    if not acting_as and not every:
        return f"{whose}:"
    named = [each for each in every if not acting_as or acting_as in _spellings(each)]
    if len(named) == 1:
        return named[0]
    if named:
        ways = ", ".join(spelt(e) if not acting_as else _spellings(e)[-1] for e in named)
        raise Unreadable("acting_as", f"It must be said which of the capacities held: {ways}.")
    return f"{whose}:{acting_as.removeprefix(f'{whose}:')}"


def _spellings(capacity: Capacity) -> tuple[str, ...]:
    short = spelt(capacity)
    whose = f"{capacity.person}:{short}"
    placed = str(capacity)
    # Somebody may act for several parties.
    party = f"{short}@{capacity.organisation}"
    return short, whose, placed, placed.removeprefix(f"{capacity.person}:"), party
