"""What was read of a programme: it stays known until the ledger says that it may have changed.

The read tables follow from the ledger alone, so that what was read of them holds as long as the
ledger stands where it stood. Where it went on, its new entries name the cases that changed, and
these the tables. Its head is read anew for each page, and under its lock for each act.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from lawspeaker.records.database import READING
from lawspeaker.records.lines import Head

if TYPE_CHECKING:  # what is kept is made of what reads through this
    from lawspeaker.records.projecting import Folded

MOST: Final = 20_000  # rows kept of a programme, in one process
PROGRAMMES: Final = 50  # programmes of which something is kept
_TABLE: Final = re.compile(r"\brecords_[a-z_]+")

type Asked = tuple[Any, ...]  # what was asked, and what it was filled with
type Rows = dict[tuple[Any, ...], tuple[Any, ...]]  # by what tells one from the others


class Found(NamedTuple):
    """What was found in some tables."""

    rows: list[Any]
    tables: frozenset[str]


@dataclass
class Memory:
    """What is known of a programme while its ledger stands at a head; without one, for a while."""

    head: Head | None = None
    found: dict[Asked, Found] = field(default_factory=dict)
    folded: dict[str, Folded] = field(default_factory=dict)  # cases, by their ids
    behind: dict[str, Folded] = field(default_factory=dict)  # those that have since gone on
    written: dict[tuple[str, str], Rows] = field(default_factory=dict)  # of a table and a case
    count: int = 0

    def keep(self, asked: Asked, rows: list[Any], statement: str) -> None:
        """Keep what a statement found."""
        self._take(len(rows) + 1)
        self.found[asked] = Found(rows, tables_of(statement))

    def keep_case(self, it: Folded) -> None:
        """Keep a case as its entries leave it."""
        self._take(len(it.entries))
        self.folded[it.case] = it
        self.behind.pop(it.case, None)

    def keep_rows(self, table: str, case: str, rows: Rows) -> None:
        """Keep the rows of a case as they were written."""
        self._take(len(rows) + 1)
        self.written[table, case] = rows

    def _take(self, count: int) -> None:
        """Make room: what was kept gives way once it is too much."""
        self.count += count
        if self.count > MOST:
            self.found, self.folded, self.behind, self.written = {}, {}, {}, {}
            self.count = count

    def another(self) -> Memory:
        """Return a memory of the same for whoever is about to make the ledger go on."""
        known = (dict(self.found), dict(self.folded), dict(self.behind), dict(self.written))
        return Memory(None, *known, self.count)

    def gone_on(self, head: Head, tables: Collection[str], cases: Collection[str]) -> Memory:
        """Return what is still known at a head to which some cases have gone on."""
        known = self.another()
        known.head = head
        for case in known.folded.keys() & set(cases):
            known.behind[case] = known.folded.pop(case)
        known.written = {at: rows for at, rows in known.written.items() if at[1] not in cases}
        known.changed(tables)
        return known

    def changed(self, tables: Collection[str]) -> None:
        """Forget what was found in some tables, for they have changed."""
        self.found = {a: it for a, it in self.found.items() if it.tables.isdisjoint(tables)}
        self.count = sum(len(it.rows) + 1 for it in self.found.values())
        self.count += sum(len(rows) + 1 for rows in self.written.values())
        cases = (*self.folded.values(), *self.behind.values())
        self.count += sum(len(it.entries) for it in cases)


@cache
def tables_of(statement: str) -> frozenset[str]:
    """Return the read tables that a statement asks."""
    return frozenset(_TABLE.findall(statement))


# A memory is never changed to stand at another head: whoever reads meanwhile writes into the old.
_memories: dict[tuple[str, str], Memory] = {}
_minding = Lock()
_current: ContextVar[tuple[str, Memory] | None] = ContextVar("memory", default=None)


def current(using: str = READING) -> Memory | None:
    """Return what whoever reads by a connection just now remembers, if they do."""
    now = _current.get()
    return now[1] if now and now[0] == using else None


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
def remembering(memory: Memory | None = None, using: str = READING) -> Iterator[None]:
    """Read the same but once, for a page that changes nothing; it is of one moment, too."""
    before = _current.set((using, memory or Memory()))
    try:
        yield
    finally:
        _current.reset(before)
