"""What goes with every command at the door, and what comes back: a receipt, or why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import msgspec

from lawspeaker.framework.names import Capacity, CaseId, Key, Person
from lawspeaker.kernel.words import Event, Past, Reason, Refused


@dataclass(frozen=True)
class Asking:
    """Who asks, in which capacity, typed in by whom, when it happened, and which rule is left.

    `acting_as` is a capacity, or as people write one behind the person: "<uuid>:SRO",
    "<uuid>:M-PSG-l", "<uuid>:chair@PSG", "<uuid>:party". `happened` is now unless it is told; a day
    means the end of it in the programme's zone.
    """

    acting_as: Capacity | str
    typed_by: Person
    happened: date | datetime | None = None
    departures: Mapping[Key, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Done:
    """One entry that a command has made."""

    position: int
    case: CaseId
    version: int  # of the case, with this entry
    kind: str
    event: Event


@dataclass(frozen=True)
class Receipt:
    """What a command has done: its entries, and the signed note that proves they are recorded."""

    programme: str
    process: str
    case: CaseId
    version: int  # of the case, to be sent back with the next command
    entries: tuple[Done, ...]
    size: int
    root: bytes
    note: str

    @property
    def position(self) -> int:
        return self.entries[0].position


class Conflict(Exception):
    """Somebody was first: the case is not as whoever asked has seen it."""

    def __init__(self, case: str, expected: int, found: int, changed: tuple[Past, ...]) -> None:
        news = " ".join(f"{each.by.holds} {in_words(each.event)}." for each in changed)
        super().__init__(f"{case} must be at version {expected}, and is at {found}. {news}".strip())
        self.case, self.expected, self.found, self.changed = case, expected, found, changed


class ReadOnly(Exception):
    """Nothing may be recorded: the ledger is shorter than what was signed for, or differs."""


def in_words(event: Event) -> str:
    """Return what an event says, with ids as they are: the surfaces put names in their place."""
    return event.says.format_map(msgspec.to_builtins(event))


def held(acting_as: Capacity | str, capacities: Iterable[Capacity]) -> Capacity:
    """Return the capacity meant, which must be held on the day."""
    capacities = tuple(capacities)
    whose = acting_as.organisation if isinstance(acting_as, Capacity) else ""
    for each in capacities:
        named = str(acting_as) in (str(each), f"{each.person}:{each.holds}")
        if named and whose in ("", each.organisation):
            return each
    has = ", ".join(str(each).partition(":")[2] for each in capacities) or "none"
    asked = str(acting_as).partition(":")[2] or str(acting_as)
    says = "Whoever acts must hold the capacity on the day the act happened"
    raise Refused(Reason("act.capacity", f"{says}: {asked} is not among those held, {has}."))


def person_of(acting_as: Capacity | str) -> Person:
    if isinstance(acting_as, Capacity):
        return acting_as.person
    return Person(acting_as.partition(":")[0])


def spelled(asking: Asking) -> list[Any]:
    """Return everything that was asked, for its digest: the same again must be the same."""
    happened = asking.happened.isoformat() if asking.happened else None
    return [str(asking.acting_as), asking.typed_by, happened, dict(asking.departures)]
