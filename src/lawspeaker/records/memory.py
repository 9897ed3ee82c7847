"""What was read of a programme: it stays known until the ledger says that it may have changed.

The read tables follow from the ledger alone, so that what was read of them holds as long as the
ledger stands where it stood. Where it went on, its new entries name the cases that changed, and
these the tables. Its head is read anew for each page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from lawspeaker.records.lines import Head

if TYPE_CHECKING:  # what is kept is made of what reads through this
    from lawspeaker.records.projecting import Folded

MOST: Final = 20_000  # rows kept of a programme, in one process
PROGRAMMES: Final = 50  # programmes of which something is kept
_TABLE: Final = re.compile(r"\brecords_[a-z_]+")

type Asked = tuple[str, tuple[Any, ...]]


@dataclass
class Memory:
    """What is known of a programme while its ledger stands at a head; without one, for a page."""

    head: Head | None = None
    found: dict[Asked, list[Any]] = field(default_factory=dict)
    folded: dict[str, Folded] = field(default_factory=dict)  # cases, by their ids
    count: int = 0

    def keep(self, asked: Asked, rows: list[Any]) -> None:
        """Keep what a statement found; what was kept gives way once it is too much."""
        self.count += len(rows) + 1
        if self.count > MOST:
            self.found, self.count = {}, len(rows) + 1
        self.found[asked] = rows

    def keep_case(self, it: Folded) -> None:
        """Keep a case as its entries leave it."""
        self.count += len(it.entries)
        if self.count > MOST:
            self.folded, self.count = {}, len(it.entries)
        self.folded[it.case] = it

    def gone_on(self, head: Head, tables: Collection[str], cases: Collection[str]) -> Memory:
        """Return what is still known once some cases have gone on, and with them some tables."""
        found = {a: r for a, r in list(self.found.items()) if tables_of(a[0]).isdisjoint(tables)}
        folded = {case: it for case, it in list(self.folded.items()) if case not in cases}
        count = sum(len(rows) + 1 for rows in found.values())
        return Memory(head, found, folded, count + sum(len(it.entries) for it in folded.values()))


@cache
def tables_of(statement: str) -> frozenset[str]:
    """Return the read tables that a statement asks."""
    return frozenset(_TABLE.findall(statement))


# A memory is never changed to stand at another head: whoever reads meanwhile writes into the old.
_memories: dict[tuple[str, str], Memory] = {}
_minding = Lock()
_current: ContextVar[Memory | None] = ContextVar("memory", default=None)


def current() -> Memory | None:
    """Return the memory of the page that is being made, if it has one."""
    return _current.get()


def last(database: str, programme: str) -> Memory | None:
    """Return what was known of a programme when somebody last looked."""
    return _memories.get((database, programme))


def mind(database: str, programme: str, memory: Memory) -> None:
    """Make a memory the one of a programme from now on."""
    with _minding:
        if len(_memories) >= PROGRAMMES:
            _memories.clear()
        _memories[database, programme] = memory


def forget() -> None:
    """Forget everything, as a process does that starts anew."""
    with _minding:
        _memories.clear()


@contextmanager
def remembering(memory: Memory | None = None) -> Iterator[None]:
    """Read the same but once, for a page that changes nothing; it is of one moment, too."""
    before = _current.set(memory or Memory())
    try:
        yield
    finally:
        _current.reset(before)
