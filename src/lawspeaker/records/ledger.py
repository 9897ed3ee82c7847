"""The ledger of a programme: what it is, what is in it, and the proofs that it was not altered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connections

from lawspeaker.kernel import proofs, tree
from lawspeaker.kernel.entries import Entry
from lawspeaker.kernel.proofs import Proof
from lawspeaker.records import lines, pen
from lawspeaker.records.database import DOOR, READING, Cursor, cursor_of
from lawspeaker.records.lines import Aside, Head, Line, Span
from lawspeaker.records.pen import Appended, Turn, Unplaced, UsedBefore


class Inclusion(NamedTuple):
    """That a leaf stands at a position of the tree of that size and root."""

    position: int
    size: int
    leaf: bytes
    root: bytes
    proof: Proof


class Consistency(NamedTuple):
    """That a tree begins with an older one."""

    old: int
    new: int
    old_root: bytes
    new_root: bytes
    proof: Proof


@dataclass(frozen=True)
class Ledger:
    """The reading side of one ledger."""

    programme: str
    using: str = READING

    @contextmanager
    def cursor(self) -> Iterator[Cursor]:
        with cursor_of(connections[self.using]) as cursor:
            yield cursor

    def head(self) -> Head:
        with self.cursor() as cursor:
            return lines.head(cursor, self.programme)

    def root(self) -> bytes:
        head = self.head()
        return tree.root(tree.unpacked(head.frontier, head.size))

    def read(self, case: str = "", after: int = -1, below: int = 2**62) -> tuple[Entry, ...]:
        """Return entries, opened as far as they have not been erased."""
        with self.cursor() as cursor:
            return lines.opened(cursor, self.programme, Span(case, after, below))

    def read_among(self, cases: Sequence[str]) -> tuple[Entry, ...]:
        """Return the entries of some cases, in order, opened like those of one."""
        with self.cursor() as cursor:
            return lines.opened(cursor, self.programme, Span(among=tuple(cases)))

    def recorded_before(self, at_ms: int) -> int:
        """Return how many entries were recorded before an instant."""
        with self.cursor() as cursor:
            return lines.recorded_before(cursor, self.programme, at_ms)

    def lines(self, after: int = -1, below: int = 2**62) -> Iterator[Line]:
        """Yield the entries as they are stored."""
        with self.cursor() as cursor:
            yield from lines.lines(cursor, self.programme, Span("", after, below))

    def asides(self, after: int = -1, below: int = 2**62) -> Iterator[Aside]:
        """Yield the openings as they are stored."""
        with self.cursor() as cursor:
            yield from lines.asides(cursor, self.programme, Span("", after, below))

    def leaves(self, below: int) -> list[bytes]:
        with self.cursor() as cursor:
            return lines.leaves(cursor, self.programme, below)

    def outcome(self, command_id: str) -> Appended | None:
        """Say what became of a command whose commit was in doubt; None: it was not carried out."""
        with self.cursor() as cursor:
            known = pen.recorded(cursor, self.programme, command_id)
        return known[0] if known else None

    def prove_inclusion(self, position: int, size: int | None = None) -> Inclusion:
        """Prove that an entry is in the tree, as it is now or as it was."""
        size = self.head().size if size is None else size
        leaves = self.leaves(size)
        proof = proofs.inclusion_proof(position, size, proofs.over(leaves))
        return Inclusion(position, size, leaves[position], _root(leaves), proof)

    def prove_consistency(self, old: int, new: int | None = None) -> Consistency:
        """Prove that the tree has only grown since it had the old size."""
        new = self.head().size if new is None else new
        leaves = self.leaves(new)
        proof = proofs.consistency_proof(old, new, proofs.over(leaves))
        return Consistency(old, new, _root(leaves[:old]), _root(leaves), proof)


def _root(leaves: Sequence[bytes]) -> bytes:
    return tree.root(tree.frontier_of(leaves))


def append(turn: Turn, fresh: Sequence[tuple[Unplaced, int]], using: str = DOOR) -> Appended:
    """Append entries, each behind the number its case must have; the same command only once."""
    with pen.holding(turn, using) as writer:
        if known := pen.recorded(writer.cursor, turn.programme, turn.command_id):
            return same_command(*known, turn.body)
        for what, expected in fresh:
            writer.add(what, expected)
        return writer.write()


def same_command(done: Appended, said: bytes | None, body: bytes | None) -> Appended:
    """Return what a command has done before, unless another command bears its id."""
    if said is None or said != body:
        raise UsedBefore(
            f"the id of a command must be new: this one is that of entry {done.first}, which"
            f" {'said something else' if said else 'is no longer known word for word'}"
        )
    return done


def open_ledger(cursor: Cursor, programme: str, origin: str) -> None:
    """Begin the ledger of a new programme."""
    cursor.execute(
        "INSERT INTO ledger_head (programme, origin) VALUES (%s, %s)", (programme, origin)
    )
