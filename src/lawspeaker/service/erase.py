"""Erasing texts: an entry says what is gone, the openings go, and every proof stands."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple
from uuid import uuid4

import msgspec
from django.db import connections

from lawspeaker.framework.names import Capacity, Prose
from lawspeaker.kernel import seals
from lawspeaker.kernel.entries import is_text
from lawspeaker.kernel.kinds import Digest, Name, Position
from lawspeaker.kernel.words import Reason, Refused
from lawspeaker.records import adoptions, lines, pen, people
from lawspeaker.records.database import DOOR, Cursor
from lawspeaker.records.keys import data_folder, read_key
from lawspeaker.records.lines import Aside, Span
from lawspeaker.records.models import Programme
from lawspeaker.records.onday import OnDay
from lawspeaker.records.own import Erased, Gone, process
from lawspeaker.records.pen import Pen, Turn
from lawspeaker.records.programmes import the_programme
from lawspeaker.records.projecting import project
from lawspeaker.records.projectors import PROJECTORS, folded
from lawspeaker.records.tables.texts import forget_deleted
from lawspeaker.records.trails import process_of
from lawspeaker.service import clock, guard, own
from lawspeaker.service.asking import held, person_of
from lawspeaker.service.vouching import vouch

MOST: Final = 400  # texts that one entry can name
SECRETARIAT: Final = "secretariat"  # the hat of the office that keeps the record


@dataclass(frozen=True)
class Selection:
    """Which texts are meant: all a person wrote, those named `(412, "d.reason")`, or by digest."""

    subject: str = ""
    texts: tuple[tuple[int, str], ...] = ()
    digests: frozenset[str] = frozenset()

    def means(self, aside: Aside, name: str) -> bool:
        by_name = (aside.seq, name) in self.texts
        return by_name or (bool(self.subject) and aside.subject == self.subject)


class Basis(NamedTuple):
    """The legal basis of an erasure, such as "art17(1)(b)", and what it was asked for with."""

    basis: str
    reason: str = ""


def erase(
    slug: str, selection: Selection, why: Basis, acting_as: Capacity | str, using: str = DOOR
) -> int:
    """Erase texts on a legal basis, and return how many.

    No clause gives anybody this power. It is the secretariat's, which keeps the record.
    """
    row = the_programme(slug, using)
    return _erase(row, selection, why, lambda: _secretariat(row, why, acting_as, using), using)


def _secretariat(row: Programme, why: Basis, acting_as: Capacity | str, using: str) -> Capacity:
    """Return whoever asks, who must be the secretariat today and say why."""
    today = clock.today(row.zone)
    framework = adoptions.framework_on(row.slug, today, using)
    on = OnDay(row.slug, today, framework, using)
    by = held(acting_as, people.capacities(on, person_of(acting_as)))
    reasons = []
    if by.hat != SECRETARIAT or by.holds not in framework.offices:
        says = "Only the secretariat of the programme erases texts of its record."
        reasons.append(Reason("erase.power", says))
    if not (why.basis.strip() and why.reason.strip()):
        says = "An erasure must state its legal basis and its reason."
        reasons.append(Reason("erase.reason", says))
    if reasons:
        raise Refused(*reasons)
    return by


def _erase(
    row: Programme, selection: Selection, why: Basis, who: Callable[[], Capacity], using: str
) -> int:
    slug, key = row.slug, read_key(row.key)
    turn = Turn(slug, str(uuid4()), own.instant())
    with pen.holding(turn, using) as writer:
        guard.must_be_writable(row, writer.head, using)
        by = who()
        gone = tuple(_chosen(writer.cursor, slug, selection))
        for some in _chunks(gone):
            event = Erased(Name(why.basis), tuple(some), Prose(why.reason) if why.reason else None)
            _forget(writer, slug, some, own.add(writer, row, by, event, using))
        if not gone:
            return 0
        appended = writer.write()
        _project_again(writer.cursor, slug, gone, using)
    vouch(row, appended, key)
    _remember(slug, gone)
    wipe(using)
    return len(gone)


def _chosen(cursor: Cursor, slug: str, selection: Selection) -> Iterator[Gone]:
    """Yield the texts that are meant and are still there: a closed entry's members are none."""
    for aside in list(lines.asides(cursor, slug)):
        if aside.opening is None:
            continue
        digest = lines.written(aside.digest)
        name = seals.unseal(aside.opening).name
        if not is_text(name):
            continue
        if digest in selection.digests or selection.means(aside, name):
            yield Gone(Digest(digest), Name(name), Position(aside.seq))


def _chunks(gone: Sequence[Gone]) -> Iterator[Sequence[Gone]]:
    for start in range(0, len(gone), MOST):
        yield gone[start : start + MOST]


def _forget(writer: Pen, slug: str, gone: Iterable[Gone], by: int) -> None:
    for each in gone:
        writer.cursor.execute(
            "UPDATE ledger_disclosure SET opening = NULL, erased_by = %s"
            " WHERE programme = %s AND seq = %s AND digest = %s",
            (by, slug, each.seq, lines.unwritten(each.digest)),
        )
        # What its command said, as a digest, would let the text be guessed at.
        writer.cursor.execute(
            "UPDATE ledger_event SET said = NULL WHERE programme = %s AND said IS NOT NULL"
            " AND command_id = (SELECT command_id FROM ledger_event"
            " WHERE programme = %s AND seq = %s)",
            (slug, slug, each.seq),
        )


def _project_again(cursor: Cursor, slug: str, gone: Iterable[Gone], using: str) -> None:
    """Make the rows of each case again, without the texts."""
    cases = set()
    for seq in sorted({each.seq for each in gone}):
        for line in lines.lines(cursor, slug, Span("", seq - 1, seq + 1)):
            cases.add((line.stream, process_of(line.kind)))
    for case, name in sorted(cases):
        entries = lines.opened(cursor, slug, Span(case))
        project(folded(slug, process(name), entries), PROJECTORS, using)


def wipe(using: str) -> None:
    """Let no copy of what was erased lie about in the files of the database."""
    with connections[using].cursor() as cursor:
        forget_deleted(cursor, connections[using].vendor)
        if connections[using].vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return
        read = (each.table._meta.db_table for each in PROJECTORS)  # noqa: SLF001  # Django's own name
        cursor.execute(f"VACUUM ledger_disclosure, ledger_event, {', '.join(read)}")


def _place(slug: str) -> Path:
    return data_folder() / "signed" / f"{slug}.erased"


def _remember(slug: str, gone: Iterable[Gone]) -> None:
    """Keep what was erased beside the database: a backup put back does not know of it."""
    path = _place(slug)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.writelines(msgspec.json.encode(each.digest) + b"\n" for each in gone)
        file.flush()
        os.fsync(file.fileno())


def erased_before(slug: str) -> frozenset[str]:
    """Return the digests of every text that was erased, whatever the database now knows of it."""
    path = _place(slug)
    if not path.exists():
        return frozenset()
    return frozenset(map(msgspec.json.decode, path.read_bytes().splitlines()))


def erase_again(row: Programme, by: Capacity, using: str = DOOR) -> int:
    """Erase once more what a backup that was put back has brought back."""
    again = Selection(digests=erased_before(row.slug))
    return _erase(row, again, Basis("erased before"), lambda: by, using)
