"""Taking in a ledger that was exported whole: looked at before a line of it is written."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

import msgspec

from lawspeaker.kernel import entries, seals, tree
from lawspeaker.kernel.canonical import NotCanonical
from lawspeaker.kernel.entries import CLOSABLE
from lawspeaker.kernel.notes import BadNote, Checkpoint, Vkey
from lawspeaker.processes.founding import FOUNDING, Founded
from lawspeaker.records import lines, pen
from lawspeaker.records.database import DOOR, Cursor, writing
from lawspeaker.records.keys import read_key
from lawspeaker.records.ledger import open_ledger
from lawspeaker.records.levels import Levels
from lawspeaker.records.models import FrameworkText, Programme
from lawspeaker.records.pen import Placed
from lawspeaker.records.rebuild import rebuild
from lawspeaker.records.trails import event_of
from lawspeaker.service.clock import LONDON

NAMES: Final = (
    *("bundle.json", "vkey", "checkpoint", "entries.ndjson", "leaves", "disclosures.ndjson"),
)
FRAMEWORK: Final = "framework/"


class BadExport(ValueError):
    """An export that cannot be taken in: which file, and what it must be."""


class _Openings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    openings: tuple[str, ...]
    seq: int


@dataclass(frozen=True)
class Bundle:
    """An export that holds together."""

    vkey: Vkey
    note: str
    checkpoint: Checkpoint
    placed: tuple[Placed, ...]
    levels: Levels
    frameworks: Mapping[str, bytes]


def take_in(export: Path, key: str, *, zone: str = LONDON, using: str = DOOR) -> Programme:
    """Make the ledger of an export this installation's; `key` names where its signing key is kept.

    The origin stays what it was: freeze the ledger it comes from first, or there will be two.
    """
    bundle = read(export)
    if Vkey.of(bundle.vkey.name, read_key(key)) != bundle.vkey:
        raise BadExport(f"vkey: the key at {key} must be the one that signs for {bundle.vkey.name}")
    founded = _founded(bundle.placed[0])
    row = Programme(
        slug=bundle.placed[0].entry.programme,
        title=founded.title,
        vkey=str(bundle.vkey),
        key=key,
        framework=founded.framework,
        zone=zone,
        fictional=founded.fictional,
    )
    with writing(using) as cursor:
        row.save(using=using, force_insert=True)
        _write(cursor, row.slug, bundle)
        for sha256, text in bundle.frameworks.items():
            kept = FrameworkText(programme=row.slug, sha256=sha256, text=text)
            kept.save(using=using, force_insert=True)
    rebuild(row.slug, using=using)
    return row


def read(export: Path) -> Bundle:
    """Read an export, and refuse one that does not give what its checkpoint was signed for."""
    files = _files(export)
    try:
        vkey = Vkey.read(files["vkey"].decode().strip())
        checkpoint = Checkpoint.read(files["checkpoint"].decode(), vkey)
        placed = tuple(_placed(files))
    except BadNote as error:
        raise BadExport(f"checkpoint: {error}") from error
    except (NotCanonical, msgspec.DecodeError) as error:
        raise BadExport(f"entries.ndjson or disclosures.ndjson: {error}") from error
    leaves = [each.leaf for each in placed]
    levels = Levels(leaves)
    if [b64encode(each) for each in leaves] != files["leaves"].splitlines():
        raise BadExport("leaves: they must be those of the entries, and are not")
    if (levels.size, levels.root(levels.size)) != checkpoint[1:] or not placed:
        raise BadExport("entries.ndjson: the checkpoint must have been signed for these entries")
    texts = {name: body for name, body in files.items() if name.startswith(FRAMEWORK)}
    shas = {n.removeprefix(FRAMEWORK).removesuffix(".json"): body for n, body in texts.items()}
    return Bundle(vkey, files["checkpoint"].decode(), checkpoint, placed, levels, shas)


def _files(export: Path) -> dict[str, bytes]:
    try:
        with ZipFile(export) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
    except (OSError, BadZipFile) as error:
        raise BadExport(f"{export}: it must be a zip file that can be read: {error}") from error
    if missing := [name for name in NAMES if name not in files]:
        raise BadExport(f"{export}: it must hold {', '.join(missing)}")
    if msgspec.json.decode(files["bundle.json"]) != {"format": 1, "viewer": None}:
        raise BadExport("bundle.json: it must be an export of the whole ledger, for no viewer")
    return files


def _placed(files: Mapping[str, bytes]) -> Iterator[Placed]:
    opens = msgspec.json.Decoder(_Openings)
    beside = {it.seq: it for it in map(opens.decode, files["disclosures.ndjson"].splitlines())}
    for seq, spelling in enumerate(files["entries.ndjson"].splitlines()):
        entry = entries.read(spelling)
        texts = beside[seq].openings if seq in beside else ()
        openings = tuple(
            seals.Opening(text, seals.digest(text), seals.unseal(text).name) for text in texts
        )
        if strange := {each.digest for each in openings} - set(entry.digests):
            raise BadExport(f"disclosures.ndjson: {strange} was never sealed in entry {seq}")
        shut = [each.text for each in openings if each.name in CLOSABLE]
        whole: Any = entries.opened(entry, shut)
        yield Placed(entry, whole.act.by.person, spelling, tree.leaf_hash(spelling), openings)


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
    pen.store(cursor, bundle.placed)
    _write_erased(cursor, slug, bundle.placed)
    for command_id, ours in groupby(bundle.placed, key=lambda each: each.entry.cmd):
        positions = [each.entry.seq for each in ours]
        end = positions[-1] + 1
        cursor.execute(
            "INSERT INTO ledger_command (programme, command_id, first, entries, root)"
            " VALUES (%s, %s, %s, %s, %s)",
            (slug, command_id, positions[0], len(positions), bundle.levels.root(end)),
        )
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
