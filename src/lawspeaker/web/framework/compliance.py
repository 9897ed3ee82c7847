"""The compliance statement: what carries each statement and seat, what waits, what is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from lawspeaker.documents.compliance import STANDS, Part, parts, rests, says
from lawspeaker.framework.coverage import Entry, State, counted
from lawspeaker.framework.version import Framework
from lawspeaker.web.components import (
    Act,
    Column,
    Head,
    Heading,
    Link,
    Row,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.resting import entries
from lawspeaker.web.framework.words import plural

ENDS: Final[dict[State, str]] = {"waits": "Waits for", "left_out": "Why"}


@dataclass(frozen=True)
class CompliancePage:
    """Where each statement and seat stands; one state may be listed entry by entry."""

    base: str
    head: Head
    standing: Standing
    states: tuple[Link, ...]
    listed: Table | None
    clauses: Table
    waiting: Table | None
    left_out: Table | None


def compliance_page(framework: Framework, place: Place, state: State | None) -> CompliancePage:
    """Make the compliance statement of a framework, with every entry of a state if one is asked."""
    every = entries(framework)
    counts = counted(every)
    there = [each for each, n in counts.items() if n]
    return CompliancePage(
        place.base,
        Head("Compliance statement", _counted(framework), (place.home,), _files(place)),
        _standing(counts, place, len(every)),
        tuple(
            Link(
                f"{STANDS[each]}, {counts[each]}",
                place.asked("coverage", stands=each),
                each == state,
            )
            for each in there
        ),
        _listed(framework, place, state, every) if state and state in there else None,
        _clauses(framework, place, every, there),
        _waiting(framework, place, every) if counts["waits"] else None,
        _listed(framework, place, "left_out", every)
        if counts["left_out"] and state != "left_out"
        else None,
    )


def _files(place: Place) -> tuple[Link, ...]:
    return (
        Link("As PDF", place.asked("coverage-pdf")),
        Link("As XLSX", place.asked("coverage-xlsx")),
    )


def _counted(framework: Framework) -> str:
    statements = plural(len(framework.statements), "statement")
    seats = plural(len(framework.seats), "seat")
    return f"Framework {framework.version} · {statements} of the source and {seats}"


def _standing(counts: Mapping[State, int], place: Place, every: int) -> Standing:
    bare = counts["nothing"]
    waits = counts["waits"]
    return Standing(
        stands=Status("late", f"{plural(bare, 'entry', 'entries')} carried by nothing")
        if bare
        else Status("done", f"Each of {every} is accounted for"),
        stands_note=f"The law acts on {counts['law']}; {counts['data']} are kept and shown; "
        f"{counts['left_out']} are left out with a reason.",
        act=Act("Read it clause by clause", place.index, variant="primary", small=False),
        act_note="Every clause in our own words, with what rests on it.",
        when=plural(waits, "entry waits", "entries wait") if waits else "Nothing waits",
        when_asks="Not yet",
        when_note="For a process that is not built, or a part not commenced." if waits else "",
    )


def _listed(framework: Framework, place: Place, state: State, every: Iterable[Entry]) -> Table:
    columns = (
        Column("Entry", nowrap=True, card="title"),
        Column("In our words", card="note"),
        Column(ENDS.get(state, "Carried by"), soft=True, card="for"),
    )
    rows = tuple(
        Row((_link(place, each), says(framework, each), rests(framework, each)))
        for each in every
        if each.state == state
    )
    return Table(STANDS[state], columns, rows, folds=True)


def _clauses(
    framework: Framework, place: Place, every: Iterable[Entry], there: Iterable[State]
) -> Table:
    columns = (
        Column("Clause", nowrap=True),
        Column("Title"),
        *(Column(STANDS[state], number=True) for state in there),
    )
    rows: list[Row | Heading] = []
    for of_seats, found in groupby(parts(framework, every), key=lambda each: each.of_seats):
        if of_seats:
            rows.append(Heading("Seats"))
        rows += [_part(place, each, there) for each in found]
    return Table("Clause by clause", columns, tuple(rows))


def _part(place: Place, part: Part, there: Iterable[State]) -> Row:
    first = part.entries[0].id
    to = place.clause(first) if part.of_seats else place.page("clause", clause=part.key)
    counts = counted(part.entries)
    numbers = (str(counts[state]) if counts[state] else Soft("0") for state in there)
    return Row((Link(part.key, to), part.title, *numbers))


def _waiting(framework: Framework, place: Place, every: Iterable[Entry]) -> Table:
    waits = [each for each in every if each.state == "waits"]
    rows = []
    for name, line in framework.text.pending.items():
        held = [each for each in waits if name in each.waits_for]
        links = (piece for each in held for piece in (_link(place, each), " "))
        rows.append(Row((line.says, tuple(links), str(len(held)))))
    columns = (
        Column("Process", card="title"),
        Column("What waits for it", card="note"),
        Column("Entries", number=True, card="due"),
    )
    return Table("What waits", columns, tuple(rows), folds=True)


def _link(place: Place, entry: Entry) -> Link:
    return Link(entry.id, place.clause(entry.id))
