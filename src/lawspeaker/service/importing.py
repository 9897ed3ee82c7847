"""Taking in a ledger that was exported whole: looked at before a line of it is written."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from lawspeaker.framework.calendar import UnknownCalendar, load_calendar
from lawspeaker.framework.faults import Faults
from lawspeaker.kernel import entries, tree
from lawspeaker.kernel.notes import Vkey
from lawspeaker.processes.founding import FOUNDING, Founded
from lawspeaker.records import lines, pen, signed
from lawspeaker.records.adoptions import AnotherText, NoFramework, framework_on, loaded
from lawspeaker.records.database import DOOR, Cursor, writing
from lawspeaker.records.keys import FILE, read_key
from lawspeaker.records.ledger import Ledger, open_ledger
from lawspeaker.records.models import FrameworkText, Programme
from lawspeaker.records.pen import Ending, Placed
from lawspeaker.records.programmes import programme_of
from lawspeaker.records.rebuild import Progress, make, silent
from lawspeaker.records.trails import event_of
from lawspeaker.service import clock, guard
from lawspeaker.service.bundle import BadExport, Bundle, read
from lawspeaker.service.clock import LONDON
from lawspeaker.service.erase import erased_before


def look_at(
    export: Path, slug: str, key: str = "", told: Progress = silent, using: str = DOOR
) -> Bundle:
    """Read an export, and refuse what cannot become the ledger of this programme here."""
    bundle = read(export, told)
    if bundle.slug != slug:
        raise BadExport(f"{export}: it must be of {slug}, and is of {bundle.slug}")
    if Vkey.of(bundle.vkey.name, read_key(key or kept_at(slug))) != bundle.vkey:
        where = key or kept_at(slug)
        raise BadExport(f"vkey: the key at {where} must sign for {bundle.vkey.name}")
    if programme_of(slug, using):
        raise BadExport(f"{slug} must not be here yet, and is: a ledger is never written over")
    texts = {each.digest for placed in bundle.placed for each in placed.openings}
    if back := len(texts & erased_before(slug)):
        raise BadExport(
            f"{export}: {back} texts of {slug} were erased here since it was made, and must not"
            " come back: take in an export made later"
        )
    return bundle


class _OnlyLooked(Exception):
    """All of it could be taken in, and nothing of it was to be kept."""


def take_in(  # noqa: PLR0913  # what a programme is made of, by name
    bundle: Bundle,
    key: str = "",
    *,
    zone: str = LONDON,
    told: Progress = silent,
    keep: bool = True,
    using: str = DOOR,
) -> Programme:
    """Make the ledger of an export this installation's; `key` names where its signing key is kept.

    The origin stays what it was: freeze the ledger it comes from first, or there will be two.
    Without leave to `keep` it all is done, and undone.
    """
    _must_be_here(bundle)
    row = _row(bundle, key, zone)
    with suppress(_OnlyLooked), writing(using) as cursor:
        row.save(using=using, force_insert=True)
        _write(cursor, row.slug, bundle)
        for sha256, text in bundle.frameworks.items():
            kept = FrameworkText(programme=row.slug, sha256=sha256, text=text)
            kept.save(using=using, force_insert=True)
        try:
            make(row.slug, cursor, told, using)
            framework_on(row.slug, clock.today(zone), using)
        except (Faults, NoFramework, AnotherText) as error:
            raise _not_here(bundle, error) from error
        if not keep:
            raise _OnlyLooked
    if keep and not guard.what_is_wrong(row, Ledger(row.slug, using).head(), using):
        signed.keep(row.slug, "checkpoint", bundle.note, surely=True)
    return row


def _row(bundle: Bundle, key: str, zone: str) -> Programme:
    founded = _founded(bundle.placed[0])
    return Programme(
        slug=bundle.slug,
        title=founded.title,
        vkey=str(bundle.vkey),
        key=key or kept_at(bundle.slug),
        framework=founded.framework,
        zone=zone,
        fictional=founded.fictional,
    )


def _must_be_here(bundle: Bundle) -> None:
    """Refuse a record judged by what reads otherwise here, or is not here, however old it is."""
    for by, seq in bundle.judged_by.items():
        try:
            here = loaded(by.framework, {}).sha256
            load_calendar(by.calendar)
        except (Faults, NoFramework, UnknownCalendar) as error:
            raise _not_here(bundle, error) from error
        if here != by.sha256:
            says = f"must read as it did when entry {seq} was judged by it: its SHA-256 was"
            raise _not_here(bundle, f"{by.framework} {says} {by.sha256}, and is now {here}")


def _not_here(bundle: Bundle, why: object) -> BadExport:
    return BadExport(f"the frameworks of {bundle.slug} must be here: {why}")


def kept_at(slug: str) -> str:
    """Return where the key of a programme is kept unless it is told otherwise."""
    return f"{FILE}keys/{slug}.key"


def _founded(first: Placed) -> Founded:
    texts = [each.text for each in first.openings]
    gone = () if texts else ("d.title",)
    whole: Any = entries.opened(first.entry, texts, gone)
    event = event_of(FOUNDING, whole.kind, whole.d)
    if not isinstance(event, Founded):
        raise BadExport("entries.ndjson: the first entry must found the programme")
    return event


def _write(cursor: Cursor, slug: str, bundle: Bundle) -> None:
    size = len(bundle.placed)
    open_ledger(cursor, slug, bundle.vkey.name)
    # What its commands said, an export does not tell.
    last = {each.entry.cmd: each.entry.seq for each in bundle.placed}
    endings = {seq: Ending(bundle.levels.root(seq + 1)) for seq in last.values()}
    pen.store(cursor, bundle.placed, endings)
    _write_erased(cursor, slug, bundle.placed)
    cursor.execute(
        "INSERT INTO ledger_checkpoint (programme, epoch, size, root, note)"
        " VALUES (%s, 0, %s, %s, %s)",
        (slug, size, bundle.checkpoint.root, bundle.note),
    )
    frontier = tree.packed(tree.frontier_of(each.leaf for each in bundle.placed))
    cursor.execute(
        "UPDATE ledger_head SET size = %s, frontier = %s, last_ms = %s WHERE programme = %s",
        (size, frontier, bundle.placed[-1].entry.recorded, slug),
    )


def _write_erased(cursor: Cursor, slug: str, placed: Iterable[Placed]) -> None:
    """Write what stands in the place of a text that was erased before the export."""
    erasures = ((each.entry.seq, gone) for each in placed for gone in lines.erased_in(each.entry))
    for n, (by, gone) in enumerate(erasures, 1):
        cursor.execute(
            "INSERT INTO ledger_disclosure (programme, seq, n, subject, digest, erased_by)"
            " VALUES (%s, %s, %s, '', %s, %s)",
            (slug, gone["seq"], -n, lines.unwritten(gone["digest"]), by),
        )
