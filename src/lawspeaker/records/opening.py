"""Opening a programme for a page or an act: what is still known of it since the last one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from django.db import connections

from lawspeaker.kernel import tree
from lawspeaker.records import memory, own
from lawspeaker.records.database import READING
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.lines import Head, Line
from lawspeaker.records.memory import Memory
from lawspeaker.records.models import Programme
from lawspeaker.records.projectors import PROJECTORS
from lawspeaker.records.trails import process_of

MANY: Final = 500  # after so many new entries it is not worth finding out what they changed
OPENING: Final = (
    "SELECT p.slug, p.title, p.vkey, p.key, p.framework, p.zone, p.fictional,"
    " h.origin, h.size, h.frontier, h.last_ms, h.epoch"
    " FROM records_programme p LEFT JOIN ledger_head h ON h.programme = p.slug WHERE p.slug = %s"
)


@dataclass(frozen=True)
class Opened:
    """A programme, and what is known of it while its ledger stands where it stands."""

    programme: Programme
    memory: Memory


def opened(slug: str) -> Opened | None:
    """Open the programme of that name, if there is one."""
    with connections[READING].cursor() as cursor:
        cursor.execute(OPENING, (slug,))
        row: Any = cursor.fetchone()
    if row is None:
        return None
    *of, fictional = row[:7]
    programme = Programme(*of, bool(fictional))
    if row[7] is None:  # nothing is written in its ledger yet
        return Opened(programme, Memory())
    return Opened(programme, known(slug, Head(row[7], row[8], bytes(row[9]), *row[10:])))


def size_of(slug: str) -> int:
    """Return how many entries the ledger of a programme has, as the page that is made knows it."""
    known = memory.current()
    head = known.head if known else None
    return (head or Ledger(slug).head()).size


def known(slug: str, head: Head, using: str = READING) -> Memory:
    """Return what is known of a programme whose ledger stands there."""
    database = database_of(using)
    found = memory.last(database, slug)
    if found is None or found.head != head:
        found = (_gone_on(found, head, slug, using) if found else None) or Memory(head)
        memory.mind(database, slug, found)
    return found


def left(slug: str, head: Head, what: Memory, using: str) -> None:
    """Remember a programme as an act that is committed has left it."""
    what.head = head
    memory.mind(database_of(using), slug, what)


def database_of(using: str) -> str:
    """Return the name of the database that a connection leads to."""
    return str(connections[using].settings_dict["NAME"])


def _gone_on(known: Memory, head: Head, slug: str, using: str) -> Memory | None:
    """Return what is still known; None where this is not the same ledger, or texts were erased."""
    was = known.head
    if was is None or (was.origin, was.epoch) != (head.origin, head.epoch):
        return None
    if not 0 < head.size - was.size <= MANY:
        return None
    news = tuple(Ledger(slug, using).lines(after=was.size - 1, below=head.size))
    processes = {process_of(each.type) for each in news}
    if own.LEDGER.name in processes or not _leads(was, head, news):
        return None
    return known.gone_on(head, tables_of(frozenset(processes)), {each.stream for each in news})


@cache
def tables_of(processes: frozenset[str]) -> frozenset[str]:
    """Return the tables that follow from the cases of some processes."""
    changed = (p.table for p in PROJECTORS if any(map(p.looks_at, processes)))
    return frozenset(each._meta.db_table for each in changed)  # noqa: SLF001  # Django's own name


def _leads(was: Head, head: Head, news: tuple[Line, ...]) -> bool:
    """Say whether some lines make of one tree the other: then nothing before them was altered."""
    frontier = tree.unpacked(was.frontier, was.size)
    for each in news:
        frontier = tree.grown(frontier, each.seq, each.leaf)
    return tree.packed(frontier) == head.frontier
