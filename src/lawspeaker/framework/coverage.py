"""What carries each statement and seat of a framework: law, data, a process to come, nobody."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, Protocol

from lawspeaker.framework.lines import Path
from lawspeaker.framework.names import Statement
from lawspeaker.framework.references import citations
from lawspeaker.framework.version import Framework

# law: something is computed, offered or refused by it today; data: it is kept and shown; waits: a
# process that is not built, or a part that has not commenced; left_out: not encoded, with a reason.
State = Literal["law", "data", "waits", "left_out", "nothing"]
STATES: Final[tuple[State, ...]] = ("law", "data", "waits", "left_out", "nothing")
SHOWN_ONLY: Final = (
    *("principles", "duties", "documents", "instruments"),
    *("versions", "accountable", "separations", "pages"),
)
# Tables whose lines cite without carrying: what waits, what is read, what tests.
OTHERWISE: Final = {
    "pending": "waits",
    "readings": "readings",
    "cases": "cases",
    "dated": "cases",
}


@dataclass(frozen=True)
class Entry:
    """A statement or a seat: what carries it, what it waits for, or why nothing does."""

    id: Statement
    by_law: tuple[str, ...] = ()
    by_data: tuple[str, ...] = ()
    waits_for: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    not_encoded: str = ""

    @property
    def carried_by(self) -> tuple[str, ...]:
        return (*self.by_law, *self.by_data)

    @property
    def named(self) -> tuple[str, ...]:
        """Return every line that names the entry: its carriers, its readings, its cases."""
        return (*self.carried_by, *self.readings, *self.tests)

    @property
    def state(self) -> State:
        """Return how the entry stands; what still waits is not called carried."""
        if self.not_encoded:
            return "left_out"
        if self.waits_for:
            return "waits"
        if self.by_law:
            return "law"
        return "data" if self.by_data else "nothing"


def coverage(framework: Framework) -> tuple[Entry, ...]:
    """Return every statement and seat of a framework, in the order of its register and lists."""
    found = _found(framework)
    return tuple(
        Entry(
            Statement(each),
            by_law=tuple(found[each, "law"]),
            by_data=tuple(found[each, "data"]),
            waits_for=tuple(found[each, "waits"]),
            readings=tuple(found[each, "readings"]),
            tests=tuple(found[each, "cases"]),
            not_encoded=line.not_encoded if line else "",
        )
        for each, line in (
            *framework.statements.items(),
            *((seat, None) for seat in framework.seats),
        )
    )


class Stands(Protocol):
    """Whatever stands as an entry stands."""

    @property
    def state(self) -> State: ...


def counted(entries: Iterable[Stands]) -> Mapping[State, int]:
    """Count the entries by how they stand, the states in their order."""
    counts = Counter(each.state for each in entries)
    return {state: counts[state] for state in STATES}


def _found(framework: Framework) -> dict[tuple[str, str], dict[str, None]]:
    """Return for each entry, and each way in which a line may cite it, the names of the lines."""
    text = framework.text
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for seat in text.seats:
        found[seat, "law"][f"seats.{seat}"] = None  # a line of a list carries itself
    for path, statements in citations(text):
        for each in statements:
            found[each, _way(framework, path)][_name(framework, path)] = None
    return found


def _way(framework: Framework, path: Path) -> str:
    table = str(path[0])
    if table in OTHERWISE:
        return OTHERWISE[table]
    if table not in SHOWN_ONLY:
        return "law"
    line = getattr(framework.text, table)[path[1]]
    return "law" if getattr(line, "through", ()) else "data"


def _name(framework: Framework, path: Path) -> str:
    """Name a line as its sentence does; a line of another reading says of which."""
    if path[0] == "pending":
        return str(path[1])
    name = ".".join(str(part) for part in path[:-1] if isinstance(part, str))
    under = _under(framework, path)
    if framework.reads(under):
        return name
    return f"{name} ({', '.join(f'{key}={choice}' for key, choice in under.items())})"


def _under(framework: Framework, path: Path) -> Mapping[str, str]:
    line: Any = framework.text
    for part in path:
        within = isinstance(line, dict | tuple)
        line = line[part] if within else getattr(line, str(part))
        if under := getattr(line, "under", None):
            return dict(under)
    return {}
