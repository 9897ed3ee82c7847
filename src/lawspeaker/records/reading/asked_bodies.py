"""Which organisations are meant by the names of those who are asked, as they are on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from lawspeaker.framework.names import Organisation
from lawspeaker.records.roll import Roll
from lawspeaker.records.sight import Sight


def organisations(
    sight: Sight, to: Iterable[str], on: date
) -> Mapping[str, frozenset[Organisation]]:
    """Return by name the organisations that somebody under it acts for."""
    found: dict[str, set[Organisation]] = {each: set() for each in to}
    roll = Roll(sight.on(on))
    for listed in roll.everybody.values():
        for held in listed.sight.viewer.capacities:
            for name in roll.names_of_one(held) & found.keys():
                found[name].add(held.organisation)
    return {name: frozenset(bodies) for name, bodies in found.items()}
