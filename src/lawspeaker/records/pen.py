"""The pen: the right to append to one ledger, held with the lock on its head until the commit."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lawspeaker.kernel import entries, tree
from lawspeaker.kernel.entries import Act, Departure, Entry, Happened, Pinned, is_text
from lawspeaker.kernel.seals import Opening, Salts
from lawspeaker.records import lines
from lawspeaker.records.database import DOOR, Cursor, lock, writing
from lawspeaker.records.lines import Head


class OutOfOrder(Exception):
    """A case has more or fewer entries than whoever appends to it thought."""

    def __init__(self, case: str, expected: int, found: int) -> None:
        super().__init__(f"{case} must have {expected} entries to take this one, and has {found}")
        self.case, self.expected, self.found = case, expected, found


class UsedBefore(Exception):
    """The id of a command was used for another command."""


def fresh_salt() -> bytes:
    """Return 16 random bytes: a salt is never made from another, which would open both."""
    return secrets.token_bytes(16)


@dataclass(frozen=True)
class Turn:
    """A command's turn at a ledger: the instant, and what the command said, as a digest."""

    programme: str
    command_id: str
    now: int  # milliseconds since 1970
    body: bytes | None = None
    salts: Salts = fresh_salt


@dataclass(frozen=True, kw_only=True)
class Unplaced:
    """An entry before the ledger has given it its place."""

    case: str
    kind: str
    audience: str
    act: Act
    happened: Happened
    framework: Pinned
    d: Mapping[str, Any]
    because: int | None = None
    departures: tuple[Departure, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    grounds: tuple[str, ...] = ()
    private: tuple[str, ...] = ()  # the names of what is sealed: `d.text`, `departures.0.reason`
    closed: bool = False  # of a closed group: everything that may be sealed is


class Placed(NamedTuple):
    """An entry in its place: as it is to be read, and as it is to be stored."""

    entry: Entry
    author: str
    spelling: bytes
    leaf: bytes
    openings: tuple[Opening, ...]


class Ending(NamedTuple):
    """What is kept with the last entry of a command: the root after it, and what it said."""

    root: bytes | None = None
    said: bytes | None = None  # as a digest


@dataclass(frozen=True)
class Appended:
    """What a command added to the ledger, and the root right after it."""

    first: int
    count: int
    root: bytes
    leaf: bytes  # of the first

    @property
    def size(self) -> int:
        return self.first + self.count


class Pen:
    """Adds entries in memory, so that their positions are known, and writes them all at once."""

    def __init__(self, cursor: Cursor, turn: Turn, head: Head) -> None:
        self.cursor, self.turn, self.head = cursor, turn, head
        self.recorded = max(head.last_ms, turn.now)  # a clock put back dates no entry back
        self.frontier = tree.unpacked(head.frontier, head.size)
        self.placed: list[Placed] = []
        self._versions: dict[str, int] = {}

    @property
    def size(self) -> int:
        """How many entries the ledger will have."""
        return self.head.size + len(self.placed)

    @property
    def left(self) -> Head:
        """Where the ledger will stand."""
        head, frontier = self.head, tree.packed(self.frontier)
        return head._replace(size=self.size, frontier=frontier, last_ms=self.recorded)

    def version(self, case: str) -> int:
        """Return how many entries a case has."""
        if case not in self._versions:
            self.cursor.execute(
                "SELECT coalesce(max(version) + 1, 0) FROM ledger_event"
                " WHERE programme = %s AND stream = %s",
                (self.turn.programme, case),
            )
            self._versions[case] = self.cursor.fetchone()[0]
        return self._versions[case]

    def add(self, what: Unplaced, expected: int) -> Placed:
        """Give an entry its place, behind the `expected` entries of its case."""
        if (found := self.version(what.case)) != expected:
            raise OutOfOrder(what.case, expected, found)
        entry = self._entry(what, expected)
        sealed = entries.sealed(entry, what.private, self.turn.salts, closed=what.closed)
        leaf = tree.leaf_hash(sealed.spelling)
        self.frontier = tree.grown(self.frontier, self.size, leaf)
        self._versions[what.case] = expected + 1
        placed = Placed(entry, what.act.by.person, sealed.spelling, leaf, sealed.openings)
        self.placed.append(placed)
        return placed

    def _entry(self, what: Unplaced, version: int) -> Entry:
        return Entry(
            programme=self.turn.programme,
            seq=self.size,
            case=what.case,
            version=version,
            cmd=self.turn.command_id,
            ord=len(self.placed),
            kind=what.kind,
            audience=what.audience,
            recorded=self.recorded,
            act=what.act,
            because=what.because,
            d=dict(what.d),
            departures=what.departures,
            facts=dict(what.facts),
            framework=what.framework,
            grounds=what.grounds,
            happened=what.happened,
        )

    def write(self) -> Appended:
        """Store what was added, and what the command said; the transaction makes it last."""
        turn = self.turn
        if not self.placed:
            raise ValueError("a command must add an entry, and this one added none")
        root, left = tree.root(self.frontier), self.left
        first, count = self.head.size, len(self.placed)
        store(self.cursor, self.placed, {left.size - 1: Ending(root, turn.body)})
        self.cursor.execute(
            "UPDATE ledger_head SET size = %s, frontier = %s, last_ms = %s WHERE programme = %s",
            (left.size, left.frontier, left.last_ms, turn.programme),
        )
        return Appended(first, count, root, self.placed[0].leaf)


def store(cursor: Cursor, placed: Sequence[Placed], endings: Mapping[int, Ending]) -> None:
    """Write entries and their openings, and nothing of the head.

    `endings` tells by its position of each entry that is the last of a command.
    """
    cursor.executemany(_EVENT, [_event(each, endings) for each in placed])
    if beside := [row for each in placed for row in _beside(each)]:
        cursor.executemany(_ASIDE, beside)


_EVENT = (
    "INSERT INTO ledger_event (programme, seq, stream, version, type, schema_v, command_id, ord,"
    " at_ms, entry, leaf_hash, root, said) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s,"
    " %s)"
)
_ASIDE = (
    "INSERT INTO ledger_disclosure (programme, seq, n, subject, digest, opening)"
    " VALUES (%s, %s, %s, %s, %s, %s)"
)
_NO_ENDING = Ending()


def _event(placed: Placed, endings: Mapping[int, Ending]) -> tuple[Any, ...]:
    entry = placed.entry
    kind, _, schema = entry.kind.rpartition("/")
    found_by = (entry.programme, entry.seq, entry.case, entry.version, kind, int(schema))
    stored = (entry.cmd, entry.ord, entry.recorded, placed.spelling, placed.leaf)
    return (*found_by, *stored, *endings.get(entry.seq, _NO_ENDING))


def _beside(placed: Placed) -> Iterator[tuple[Any, ...]]:
    """Yield the openings of an entry under whose words they are; what is no text is nobody's."""
    entry = placed.entry
    for n, opening in enumerate(placed.openings):
        subject = placed.author if is_text(opening.name) else ""
        digest = lines.unwritten(opening.digest)
        yield entry.programme, entry.seq, n, subject, digest, opening.text


@contextmanager
def holding(turn: Turn, using: str = DOOR) -> Iterator[Pen]:
    """Lock the head of a ledger, and yield the pen; leaving commits what it has written."""
    with writing(using) as cursor:
        yield Pen(cursor, turn, lines.head(cursor, turn.programme, lock(using)))


def recorded(
    cursor: Cursor, programme: str, command_id: str
) -> tuple[Appended, bytes | None] | None:
    """Return what a command has already added, and the digest of what it said."""
    cursor.execute(
        "SELECT seq, leaf_hash, root, said FROM ledger_event"
        " WHERE programme = %s AND command_id = %s ORDER BY ord",
        (programme, command_id),
    )
    if not (rows := cursor.fetchall()):
        return None
    first, leaf, *_ = rows[0]
    *_, root, said = rows[-1]
    return Appended(first, len(rows), bytes(root), bytes(leaf)), said and bytes(said)
