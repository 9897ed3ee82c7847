"""The lines of a ledger as they stand in the database: read here, and written only by the pen."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from msgspec import UnsetType

from lawspeaker.kernel import entries
from lawspeaker.kernel.entries import ERASURE, Entry
from lawspeaker.kernel.stored import stored
from lawspeaker.records.database import Cursor

MANY: Final = 2_000  # lines fetched at a time
FEW: Final = 100  # of those that are opened at once


class NoLedger(LookupError):
    """No programme of this installation has that name."""


class Head(NamedTuple):
    """What a ledger was after its last entry."""

    origin: str
    size: int
    frontier: bytes
    last_ms: int
    epoch: int


class Line(NamedTuple):
    """An entry as it is stored, with the columns it can be found by."""

    seq: int
    stream: str
    version: int
    type: str
    schema_v: int
    command_id: str
    ord: int
    at_ms: int
    spelling: bytes
    leaf: bytes

    @property
    def kind(self) -> str:
        return f"{self.type}/{self.schema_v}"


class Aside(NamedTuple):
    """An opening beside an entry, or what is left of it once it was erased."""

    seq: int
    n: int
    subject: str
    digest: bytes
    opening: str | None
    erased_by: int | None


@dataclass(frozen=True)
class Span:
    """Which lines are meant: of one case, or some, or all; behind a position, up to a size."""

    case: str = ""
    after: int = -1
    below: int = 2**62
    among: tuple[str, ...] = ()

    def where(self, programme: str, alias: str = "") -> tuple[str, list[Any]]:
        """Return the condition, and what it is to be filled with."""
        said = f"{alias}programme = %s AND {alias}seq > %s AND {alias}seq < %s"
        filled: list[Any] = [programme, self.after, self.below]
        if not self.cases:
            return said, filled
        marks = ", ".join(["%s"] * len(self.cases))
        return f"{said} AND {alias}stream IN ({marks})", [*filled, *self.cases]

    @property
    def cases(self) -> tuple[str, ...]:
        return self.among or ((self.case,) if self.case else ())


EVERYTHING: Final = Span()


def head(cursor: Cursor, programme: str, lock: str = "") -> Head:
    """Read where a ledger stands; with `FOR UPDATE` nobody else appends until the commit."""
    cursor.execute(
        "SELECT origin, size, frontier, last_ms, epoch FROM ledger_head"  # noqa: S608  # a constant
        f" WHERE programme = %s {lock}",
        (programme,),
    )
    row = cursor.fetchone()
    if row is None:
        raise NoLedger(f"a programme of this installation must be named, and {programme!r} is none")
    return Head(row[0], row[1], bytes(row[2]), row[3], row[4])


def recorded_before(cursor: Cursor, programme: str, at_ms: int) -> int:
    """Return how many entries were recorded before an instant: they stand in that order."""
    asked = "SELECT at_ms FROM ledger_event WHERE programme = %s AND seq = %s"

    def recorded(seq: int) -> int:
        cursor.execute(asked, (programme, seq))
        found: tuple[int] = cursor.fetchone() or (at_ms,)
        return found[0]

    return bisect_left(range(head(cursor, programme).size), at_ms, key=recorded)


def lines(cursor: Cursor, programme: str, span: Span = EVERYTHING) -> Iterator[Line]:
    """Yield the lines in order."""
    where, filled = span.where(programme)
    cursor.execute(
        "SELECT seq, stream, version, type, schema_v, command_id, ord, at_ms, entry, leaf_hash"  # noqa: S608  # constants
        f" FROM ledger_event WHERE {where} ORDER BY seq",
        filled,
    )
    while found := cursor.fetchmany(MANY):
        for row in found:
            keys: tuple[Any, ...] = (*row[:5], str(row[5]), *row[6:8])
            yield Line._make((*keys, bytes(row[8]), bytes(row[9])))


def asides(cursor: Cursor, programme: str, span: Span = EVERYTHING) -> Iterator[Aside]:
    """Yield what stands beside the lines, in order."""
    where, filled = span.where(programme, "e." if span.cases else "")
    joined = " JOIN ledger_event e USING (programme, seq)" if span.cases else ""
    cursor.execute(
        "SELECT d.seq, d.n, d.subject, d.digest, d.opening, d.erased_by"  # noqa: S608  # constants
        f" FROM ledger_disclosure d{joined} WHERE {where} ORDER BY d.seq, d.n",
        filled,
    )
    while found := cursor.fetchmany(MANY):
        for row in found:
            yield Aside._make((*row[:3], bytes(row[3]), *row[4:]))


def leaves(cursor: Cursor, programme: str, below: int) -> list[bytes]:
    """Return the stored leaves of the tree of that size."""
    cursor.execute(
        "SELECT leaf_hash FROM ledger_event WHERE programme = %s AND seq < %s ORDER BY seq",
        (programme, below),
    )
    return [bytes(row[0]) for row in cursor.fetchall()]


def opened(cursor: Cursor, programme: str, span: Span = EVERYTHING) -> tuple[Entry, ...]:
    """Return entries with what was sealed put back; what was erased carries a marker."""
    where, filled = span.where(programme, "e.")
    cursor.execute(_OPENED.format(where), filled)
    made: list[Any] = []
    torn: list[tuple[int, _Stored]] = []
    for each in _together(cursor):
        if each.missing:  # what it was, its erasure tells: that is asked once all are read
            torn.append((len(made), each))
        made.append(None if each.missing else stored(each.spelling, each.kept))
    gone = _erased(cursor, programme, (aside for _, each in torn for aside in each.missing))
    for at, each in torn:
        erased = [gone[aside.seq, written(aside.digest)] for aside in each.missing]
        made[at] = stored(each.spelling, each.kept, erased)
    return tuple(made)


class _Stored(NamedTuple):
    """An entry as it is stored, the openings beside it, and what was erased of them."""

    spelling: bytes
    kept: list[str]
    missing: list[Aside]


def _together(cursor: Cursor) -> Iterator[_Stored]:
    """Yield each entry with what stands beside it, a few at a time: all at once take longer."""
    at, last = -1, _Stored(b"", [], [])
    while found := cursor.fetchmany(FEW):
        for seq, spelling, n, digest, opening, erased_by in found:
            if seq != at:
                if at >= 0:
                    yield last
                at, last = seq, _Stored(bytes(spelling), [], [])
            if opening is not None:
                last.kept.append(opening)
            elif n is not None:
                last.missing.append(Aside(seq, n, "", bytes(digest), None, erased_by))
    if at >= 0:
        yield last


# The entries with what stands beside them, in one statement and in order.
_OPENED: Final = (
    "SELECT e.seq, e.entry, d.n, d.digest, d.opening, d.erased_by FROM ledger_event e"
    " LEFT JOIN ledger_disclosure d ON d.programme = e.programme AND d.seq = e.seq"
    " WHERE {0} ORDER BY e.seq, d.n"
)


def _erased(cursor: Cursor, programme: str, beside: Iterable[Aside]) -> dict[tuple[int, str], str]:
    """Return what each erased opening was the place of: its erasure says so."""
    by = sorted({each.erased_by for each in beside if each.erased_by is not None})
    names = {}
    for position in by:
        for line in lines(cursor, programme, Span(after=position - 1, below=position + 1)):
            for gone in erased_in(entries.read(line.spelling)):
                names[gone["seq"], gone["digest"]] = gone["name"]
    return names


def erased_in(entry: Entry) -> tuple[dict[str, Any], ...]:
    """Return what an entry erased: nothing, unless it is an erasure."""
    if entry.kind != ERASURE or isinstance(entry.d, UnsetType):
        return ()
    return tuple(entry.d["erased"])


def written(digest: bytes) -> str:
    """Return a digest as entries spell it."""
    return urlsafe_b64encode(digest).rstrip(b"=").decode()


def unwritten(digest: str) -> bytes:
    """Return a digest as the tables hold it."""
    return urlsafe_b64decode(digest + "=")
