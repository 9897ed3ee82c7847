"""Which organisations are meant by the names of those who are asked, as they are on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lawspeaker.framework.names import Organisation
from lawspeaker.records.roll import Roll
from lawspeaker.records.sight import Sight


def organisations(sight: Sight, to: Iterable[str], on: date) -> frozenset[Organisation]:
    """Return the organisations that somebody under one of some names acts for."""
    wanted, roll = frozenset(to), Roll(sight.on(on))
    return frozenset(
        held.organisation
        for listed in roll.everybody.values()
        for held in listed.sight.viewer.capacities
        if roll.names_of_one(held) & wanted
    )
