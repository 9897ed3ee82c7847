"""Making the read tables again from the ledger, or checking that they follow from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import batched
from typing import Final

from django.db import connections

from lawspeaker.records import lines
from lawspeaker.records.database import DOOR, READING, Cursor, writing
from lawspeaker.records.lines import Span
from lawspeaker.records.models import Programme
from lawspeaker.records.own import process
from lawspeaker.records.projecting import Folded, Projector, write
from lawspeaker.records.projectors import PROJECTORS, folded, is_current, mark_current
from lawspeaker.records.scratch import Difference, differences, scratch
from lawspeaker.records.trails import process_of

AT_ONCE: Final = 200  # cases held in memory together

type Progress = Callable[[int, int], None]  # how many cases are done, of how many


def silent(_done: int, _of: int) -> None:
    """Tell nobody how far it has come."""


@dataclass(frozen=True)
class _Making:
    """One making of the tables of a programme, under the lock on its ledger."""

    cursor: Cursor
    programme: str
    using: str
    projectors: Sequence[Projector]
    progress: Progress

    def checked(self) -> Iterator[Difference]:
        """Make everything in scratch tables, and yield what is otherwise in those kept."""
        tables = tuple(dict.fromkeys(each.table for each in self.projectors))
        with scratch(self.cursor, tables, self.using) as kept:
            self.make()
            for table in tables:
                yield from differences(self.cursor, self.programme, table, kept, self.using)

    def empty(self) -> None:
        for each in self.projectors:
            rows = each.table._default_manager.using(self.using)  # noqa: SLF001  # Django's own name
            rows.filter(programme=self.programme).delete()

    def make(self) -> None:
        streams = _streams(self.cursor, self.programme)
        done = 0
        for some in batched(streams, AT_ONCE, strict=False):
            cases = [case_of(self.cursor, self.programme, each) for each in some]
            write(cases, self.projectors, self.using)
            done += len(some)
            self.progress(done, len(streams))


def rebuild(
    programme: str,
    *,
    check: bool = False,
    progress: Progress = silent,
    using: str = DOOR,
    projectors: Sequence[Projector] = PROJECTORS,
) -> tuple[Difference, ...]:
    """Make the read tables of a programme again, under the lock: nothing is added meanwhile.

    With `check` the tables are left as they are, and what differs is returned.
    """
    lock = "FOR UPDATE" if connections[using].vendor == "postgresql" else ""
    with writing(using) as cursor:
        lines.head(cursor, programme, lock)
        making = _Making(cursor, programme, using, projectors, progress)
        if check:
            return tuple(making.checked())
        making.empty()
        making.make()
        mark_current(programme, using)
    return ()


def make(programme: str, cursor: Cursor, progress: Progress, using: str = DOOR) -> None:
    """Make the read tables of a ledger that was just taken in, in the same transaction."""
    _Making(cursor, programme, using, PROJECTORS, progress).make()
    mark_current(programme, using)


def _streams(cursor: Cursor, programme: str) -> list[str]:
    """Return the cases of a programme, in the order in which they were opened."""
    cursor.execute(
        "SELECT stream FROM ledger_event WHERE programme = %s AND version = 0 ORDER BY seq",
        (programme,),
    )
    return [row[0] for row in cursor.fetchall()]


def case_of(cursor: Cursor, programme: str, case: str) -> Folded:
    """Return a case as its entries leave it."""
    entries = lines.opened(cursor, programme, Span(case))
    return folded(programme, process(process_of(entries[0].kind)), entries)


def stale(using: str = READING) -> tuple[str, ...]:
    """Name the programmes whose read tables another version of the program has made.

    They must be made again before anything is read or written.
    """
    slugs = Programme.objects.using(using).order_by("slug").values_list("slug", flat=True)
    return tuple(each for each in slugs if not is_current(each, using))


def rebuild_stale(progress: Progress = silent, using: str = DOOR) -> tuple[str, ...]:
    """Make again the read tables of those programmes, and name them."""
    found = stale(using)
    for each in found:
        rebuild(each, progress=progress, using=using)
    return found
