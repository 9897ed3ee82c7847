"""The compliance statement of a framework: how each statement and seat stands, entry by entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from lawspeaker.documents.content import Proof
from lawspeaker.framework.coverage import Entry, State, counted, coverage
from lawspeaker.framework.names import Group, Seat, section
from lawspeaker.framework.version import Framework

STANDS: Final[dict[State, str]] = {
    "law": "Acted on",
    "data": "Kept and shown",
    "waits": "Waits",
    "left_out": "Left out",
    "nothing": "Carried by nothing",
}


@dataclass(frozen=True)
class Accounted:
    """An entry as the statement tells it."""

    id: str
    says: str
    state: State
    rests: str  # what carries it, what it waits for, or why it is left out
    carried_by: tuple[str, ...]
    waits_for: str  # in words
    why: str  # it is left out
    readings: tuple[str, ...]  # the findings that concern it
    tests: int


@dataclass(frozen=True)
class Part:
    """The statements of a clause, or the seats of a group."""

    key: str
    title: str
    entries: tuple[Accounted, ...]
    of_seats: bool


@dataclass(frozen=True)
class Compliance:
    """The whole statement, and where the record stood when it was made."""

    framework: str
    version: str
    sha256: str
    counts: tuple[tuple[State, int], ...]  # of every state that some entry has
    parts: tuple[Part, ...]
    proof: Proof

    @property
    def entries(self) -> tuple[Accounted, ...]:
        return tuple(each for part in self.parts for each in part.entries)


def compliance(framework: Framework, proof: Proof) -> Compliance:
    """Return the compliance statement of a framework as it is read."""
    every = coverage(framework)
    return Compliance(
        framework.text.full_title,
        framework.version,
        framework.sha256,
        tuple((state, n) for state, n in counted(every).items() if n),
        tuple(parts(framework, every)),
        proof,
    )


def parts(framework: Framework, every: Iterable[Entry]) -> Iterator[Part]:
    """Gather entries clause by clause as the contents list them, then the seats by group."""
    of_clause: dict[str, list[Accounted]] = {clause: [] for clause in framework.sections}
    of_group: dict[Group, list[Accounted]] = {}
    for each in every:
        seat = framework.seats.get(Seat(each.id))
        among = of_group.setdefault(seat.group, []) if seat else of_clause[section(each.id)]
        among.append(_accounted(framework, each))
    for clause, found in of_clause.items():
        if found:
            yield Part(clause, framework.sections[clause].title, tuple(found), of_seats=False)
    for group, found in of_group.items():
        yield Part(group, framework.groups[group].name, tuple(found), of_seats=True)


def _accounted(framework: Framework, entry: Entry) -> Accounted:
    return Accounted(
        entry.id,
        says(framework, entry),
        entry.state,
        rests(framework, entry),
        entry.carried_by,
        waits_for(framework, entry),
        entry.not_encoded,
        tuple(framework.text.readings[key.partition(".")[2]].finding for key in entry.readings),
        len(entry.tests),
    )


def says(framework: Framework, entry: Entry) -> str:
    """Say in our words what a statement says; a seat is called by its name."""
    if line := framework.statements.get(entry.id):
        return line.says
    return framework.seats[Seat(entry.id)].name


def waits_for(framework: Framework, entry: Entry) -> str:
    """Say in words what an entry waits for; nothing of one that does not wait."""
    return "; ".join(framework.text.pending[name].says for name in entry.waits_for)


def rests(framework: Framework, entry: Entry) -> str:
    """Say why an entry stands as it does: what carries it, what it waits for, why it is left."""
    match entry.state:
        case "left_out":
            return entry.not_encoded
        case "waits":
            return waits_for(framework, entry)
        case _:
            return ", ".join(entry.carried_by)
