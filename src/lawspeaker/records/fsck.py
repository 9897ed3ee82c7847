"""Looking through a whole ledger for what does not follow, by other means than the pen's."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, NamedTuple

from lawspeaker.kernel.canonical import NotCanonical, parse
from lawspeaker.kernel.entries import ERASURE
from lawspeaker.records.database import Cursor
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.levels import Levels
from lawspeaker.records.lines import Aside, Head, Line


class Fault(NamedTuple):
    """What does not follow, and at which entry."""

    position: int | None
    says: str


@dataclass
class _Walk:
    """What has been seen of the entries so far."""

    programme: str
    versions: dict[str, int] = field(default_factory=dict)
    commands: dict[str, int] = field(default_factory=dict)
    sealed: dict[tuple[int, str], bool] = field(default_factory=dict)  # whether it stands beside
    erased: set[tuple[int, str]] = field(default_factory=set)
    leaves: list[bytes] = field(default_factory=list)
    last_ms: int = 0


def fsck(ledger: Ledger) -> tuple[Fault, ...]:
    """Return everything in the tables of a ledger that does not follow from the rest."""
    walk = _Walk(ledger.programme)
    faults = [fault for line in ledger.lines() for fault in _entry(walk, line)]
    faults += [fault for each in ledger.asides() for fault in _aside(walk, each)]
    beside = (key for key, found in walk.sealed.items() if not found)
    faults += [Fault(seq, f"the opening of {digest} is missing") for seq, digest in beside]
    levels = Levels(walk.leaves)
    faults += _head(ledger.head(), walk, levels)
    with ledger.cursor() as cursor:
        faults += _roots(cursor, ledger.programme, levels)
    return tuple(faults)


def _entry(walk: _Walk, line: Line) -> Iterator[Fault]:
    due = len(walk.leaves)
    walk.leaves.append(line.leaf)
    if line.seq != due:
        yield Fault(line.seq, f"entry {due} must stand here")
    if sha256(b"\x00" + line.spelling).digest() != line.leaf:
        yield Fault(line.seq, "the entry does not give its leaf hash")
    try:
        said: dict[str, Any] = parse(line.spelling)
    except NotCanonical as error:
        yield Fault(line.seq, f"the entry cannot be read: {error}")
        return
    yield from _columns(walk, line, said)
    yield from _order(walk, line)
    walk.sealed.update(((line.seq, digest), False) for digest in said["_sd"])
    if line.kind == ERASURE:
        walk.erased.update((each["seq"], each["digest"]) for each in said["d"]["erased"])


def _columns(walk: _Walk, line: Line, said: dict[str, Any]) -> Iterator[Fault]:
    place = (walk.programme, line.seq, line.stream, line.version, line.kind)
    columns = (*place, line.command_id, line.ord, line.at_ms)
    names = ("programme", "seq", "case", "version", "kind", "cmd", "ord", "recorded")
    for name, column in zip(names, columns, strict=True):
        if said.get(name) != column:
            yield Fault(line.seq, f"its {name} is {said.get(name)!r}, and its column {column!r}")


def _order(walk: _Walk, line: Line) -> Iterator[Fault]:
    if line.version != (version := walk.versions.get(line.stream, 0)):
        yield Fault(line.seq, f"it must be version {version} of {line.stream}, not {line.version}")
    if line.ord != (ord_ := walk.commands.get(line.command_id, 0)):
        yield Fault(line.seq, f"it must be number {ord_} of its command, not {line.ord}")
    if line.at_ms < walk.last_ms:
        yield Fault(line.seq, "it is dated before the entry in front of it")
    walk.versions[line.stream] = line.version + 1
    walk.commands[line.command_id] = line.ord + 1
    walk.last_ms = max(walk.last_ms, line.at_ms)


def _aside(walk: _Walk, aside: Aside) -> Iterator[Fault]:
    digest = urlsafe_b64encode(aside.digest).rstrip(b"=").decode()
    key = aside.seq, digest
    if key not in walk.sealed:
        yield Fault(aside.seq, f"nothing with the digest {digest} was sealed in it")
        return
    walk.sealed[key] = True
    if aside.opening is None:
        if key not in walk.erased:
            yield Fault(aside.seq, f"the opening of {digest} is gone, and no entry erased it")
    elif sha256(aside.opening.encode()).digest() != aside.digest:
        yield Fault(aside.seq, f"the opening of {digest} was changed")
    elif key in walk.erased:
        yield Fault(aside.seq, f"the opening of {digest} is there, and was erased")


def _head(head: Head, walk: _Walk, levels: Levels) -> Iterator[Fault]:
    if head.size != levels.size:
        yield Fault(None, f"the head says {head.size} entries, and there are {levels.size}")
        return
    perfect, end = [], head.size
    for level in range(head.size.bit_length()):
        if head.size >> level & 1:
            perfect.append(levels.levels[level][(end >> level) - 1])
            end -= 1 << level
    if b"".join(reversed(perfect)) != head.frontier:
        yield Fault(None, "the frontier in the head is not that of the entries")
    if head.last_ms != walk.last_ms:
        yield Fault(None, f"the head says {head.last_ms}, and the last entry {walk.last_ms}")


def _roots(cursor: Cursor, programme: str, levels: Levels) -> Iterator[Fault]:
    """Compare every root that was ever told with that of the tree at its size."""
    for what, sql in _TOLD.items():
        cursor.execute(sql, (programme,))
        for size, root in cursor.fetchall():
            if size > levels.size:
                yield Fault(None, f"a {what} is of {size} entries, and there are {levels.size}")
            elif levels.root(size) != bytes(root):
                yield Fault(None, f"the {what} at {size} is of another ledger")


_TOLD = {
    "checkpoint": "SELECT size, root FROM ledger_checkpoint WHERE programme = %s",
    "receipt": "SELECT seq + 1, root FROM ledger_event WHERE programme = %s AND root IS NOT NULL",
}
