"""An export that was made whole, as it is read back: it holds together, or it is refused."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

import msgspec

from lawspeaker.kernel import entries, seals, tree
from lawspeaker.kernel.canonical import NotCanonical
from lawspeaker.kernel.entries import CLOSABLE
from lawspeaker.kernel.notes import BadNote, Checkpoint, Vkey
from lawspeaker.records import lines
from lawspeaker.records.levels import Levels
from lawspeaker.records.pen import Placed
from lawspeaker.records.rebuild import Progress, silent

NAMES: Final = (
    *("bundle.json", "vkey", "checkpoint", "entries.ndjson", "leaves", "disclosures.ndjson"),
)
FRAMEWORK: Final = "framework/"
WHOLE: Final = b'{"format":1,"viewer":null}\n'
UNREADABLE: Final = (
    *(OSError, BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError),
)


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
    frameworks: Mapping[str, bytes]  # by their SHA-256

    @property
    def slug(self) -> str:
        return self.placed[0].entry.programme


def read(export: Path, told: Progress = silent) -> Bundle:
    """Read an export, and refuse one that does not give what its checkpoint was signed for."""
    files = _files(export)
    try:
        vkey = Vkey.read(files["vkey"].decode().strip())
        checkpoint = Checkpoint.read(files["checkpoint"].decode(), vkey)
    except (BadNote, UnicodeDecodeError) as error:
        raise BadExport(f"checkpoint: {error}") from error
    try:
        placed = tuple(_placed(files, told))
    except (NotCanonical, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadExport(f"entries.ndjson or disclosures.ndjson: {error}") from error
    leaves = [each.leaf for each in placed]
    levels = Levels(leaves)
    if [b64encode(each) for each in leaves] != files["leaves"].splitlines():
        raise BadExport("leaves: they must be those of the entries, and are not")
    if (levels.size, levels.root(levels.size)) != checkpoint[1:] or not placed:
        raise BadExport("entries.ndjson: the checkpoint must have been signed for these entries")
    _must_hold_every_text(placed)
    return Bundle(vkey, files["checkpoint"].decode(), checkpoint, placed, levels, _texts(files))


def _must_hold_every_text(placed: Iterable[Placed]) -> None:
    """Refuse an export that lacks a text which no entry says was erased."""
    sealed = {(each.entry.seq, digest) for each in placed for digest in each.entry.digests}
    here = {(each.entry.seq, text.digest) for each in placed for text in each.openings}
    gone = {(it["seq"], it["digest"]) for each in placed for it in lines.erased_in(each.entry)}
    if missing := sorted(seq for seq, _ in sealed - here - gone):
        raise BadExport(f"disclosures.ndjson: it must hold every text of entry {missing[0]}")
    if back := sorted(seq for seq, _ in here & gone):
        raise BadExport(f"disclosures.ndjson: a text of entry {back[0]} was erased, and is here")


def _texts(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the frameworks that entries were judged by, each by the SHA-256 it is named by."""
    named = {name: body for name, body in files.items() if name.startswith(FRAMEWORK)}
    texts = {sha256(body).hexdigest(): body for body in named.values()}
    if wrong := named.keys() - {f"{FRAMEWORK}{each}.json" for each in texts}:
        raise BadExport(f"{min(wrong)}: it must have the SHA-256 it is named by")
    return texts


def _files(export: Path) -> dict[str, bytes]:
    try:
        with ZipFile(export) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
    except UNREADABLE as error:
        raise BadExport(f"{export}: it must be a zip file that can be read: {error}") from error
    if missing := [name for name in NAMES if name not in files]:
        raise BadExport(f"{export}: it must hold {', '.join(missing)}")
    if files["bundle.json"] != WHOLE:
        raise BadExport("bundle.json: it must be an export of the whole ledger, for no viewer")
    return files


def _placed(files: Mapping[str, bytes], told: Progress) -> Iterator[Placed]:
    opens = msgspec.json.Decoder(_Openings)
    beside = {it.seq: it for it in map(opens.decode, files["disclosures.ndjson"].splitlines())}
    spellings = files["entries.ndjson"].splitlines()
    for seq, spelling in enumerate(spellings):
        told(seq + 1, len(spellings))
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
