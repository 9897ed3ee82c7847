"""What a ledger records of itself, as a case like any other: that texts were erased, that it was
recovered. No framework gives anybody these acts, so no command leads to them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from lawspeaker import processes
from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.kernel.kinds import Count, Digest, Name, Position
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Event, no_duties, record

CASE: Final = CaseId("LEDGER")


@dataclass(frozen=True)
class Upkeep:
    """How often it was recovered, and how many texts were erased."""

    recovered: int = 0
    erased: int = 0
    group: Group = NO_GROUP


@dataclass(frozen=True)
class Gone:
    """A text that an erasure took away: its entry, its place in it, its digest."""

    digest: Digest
    name: Name
    seq: Position


@record("ledger.erased/1", "erased texts of earlier entries, on this basis: {basis}")
class Erased(Event):
    basis: Name
    erased: tuple[Gone, ...]
    reason: Prose | None = None


@record("ledger.recovered/1", "went on after {lost} entries were lost: {reason}")
class Recovered(Event):
    lost: Count
    size: Count  # what was signed for last, under the origin that this ends
    root: Digest
    origin: Name
    reason: Prose


def evolve(it: Upkeep, event: Erased | Recovered) -> Upkeep:
    match event:
        case Erased():
            return Upkeep(it.recovered, it.erased + len(event.erased))
        case Recovered():
            return Upkeep(it.recovered + 1, it.erased)


LEDGER = Process(
    "ledger",
    "LEDGER",
    Upkeep(),
    evolve,
    no_duties,
    (),
    (Erased, Recovered),
    audience="public",
    title=lambda _: "Upkeep of the ledger",
)


def process(name: str) -> Process[Any]:
    """Return the process that a case is of: one of the law, or the ledger's own."""
    return LEDGER if name == LEDGER.name else processes.process(name)
