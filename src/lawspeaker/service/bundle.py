"""An export that was made whole, as it is read back: it holds together, or it is refused."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple
from zipfile import BadZipFile, ZipFile

import msgspec
from msgspec import UnsetType

from lawspeaker.kernel import entries, seals, tree
from lawspeaker.kernel.canonical import NotCanonical, parse
from lawspeaker.kernel.entries import CLOSABLE, Pinned
from lawspeaker.kernel.notes import BadNote, Checkpoint, Vkey
from lawspeaker.kernel.seals import Opening
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
    *(OSError, BadZipFile, zlib.error, EOFError),
    *(NotImplementedError, RuntimeError),  # packed by a method that zipfile has not, or locked
)


class BadExport(ValueError):
    """An export that cannot be taken in: which file, and what it must be."""


class _Openings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    openings: tuple[str, ...]
    seq: int


class By(NamedTuple):
    """What an entry says that it was judged by."""

    framework: str
    sha256: str
    calendar: str


@dataclass(frozen=True)
class Bundle:
    """An export that holds together."""

    vkey: Vkey
    note: str
    checkpoint: Checkpoint
    placed: tuple[Placed, ...]
    judged_by: Mapping[By, int]  # and the first entry that was
    levels: Levels
    frameworks: Mapping[str, bytes]  # by their SHA-256

    @property
    def slug(self) -> str:
        return self.placed[0].entry.programme


def read(export: Path, told: Progress = silent) -> Bundle:
    """Read an export, and refuse one that does not give what its checkpoint was signed for."""
    files = _files(export)
    try:
        vkey = Vkey.read(b"\n".join(_lines(files, "vkey")).decode())
        checkpoint = Checkpoint.read(files["checkpoint"].decode(), vkey)
    except (BadNote, UnicodeDecodeError) as error:
        raise BadExport(f"checkpoint: {error}") from error
    judged_by: dict[By, int] = {}
    try:
        placed = tuple(_placed(files, judged_by, told))
    except (NotCanonical, msgspec.DecodeError, RecursionError) as error:
        raise BadExport(f"entries.ndjson or disclosures.ndjson: {error}") from error
    leaves = [each.leaf for each in placed]
    levels = Levels(leaves)
    if [b64encode(each) for each in leaves] != _lines(files, "leaves"):
        raise BadExport("leaves: they must be those of the entries, and are not")
    if (levels.size, levels.root(levels.size)) != checkpoint[1:] or not placed:
        raise BadExport("entries.ndjson: the checkpoint must have been signed for these entries")
    _must_hold_every_text(placed)
    texts = _texts(files)
    _must_hold_every_framework(placed, texts)
    note = files["checkpoint"].decode()
    return Bundle(vkey, note, checkpoint, placed, judged_by, levels, texts)


def _must_hold_every_text(placed: Iterable[Placed]) -> None:
    """Refuse an export that lacks a text which no entry says was erased."""
    sealed = {(each.entry.seq, digest) for each in placed for digest in each.entry.digests}
    here = {(each.entry.seq, text.digest) for each in placed for text in each.openings}
    gone = {(it["seq"], it["digest"]) for each in placed for it in lines.erased_in(each.entry)}
    if missing := sorted(seq for seq, _ in sealed - here - gone):
        raise BadExport(f"disclosures.ndjson: it must hold every text of entry {missing[0]}")
    if back := sorted(seq for seq, _ in here & gone):
        raise BadExport(f"disclosures.ndjson: a text of entry {back[0]} was erased, and is here")


def _must_hold_every_framework(placed: Iterable[Placed], texts: Mapping[str, bytes]) -> None:
    """Refuse an export without a text that an open entry says it was judged by."""
    for each in placed:
        pinned = each.entry.framework
        if isinstance(pinned, Pinned) and pinned.sha256 not in texts:
            raise BadExport(f"{FRAMEWORK}{pinned.sha256}.json: it must be here, and is not")


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


def _lines(files: Mapping[str, bytes], name: str) -> list[bytes]:
    """Return the lines of a file, the last of which must end as the others do."""
    *every, rest = files[name].split(b"\n")
    if rest:
        raise BadExport(f"{name}: its last line must end with a new line")
    return every


def _placed(
    files: Mapping[str, bytes], judged_by: dict[By, int], told: Progress
) -> Iterator[Placed]:
    spellings = _lines(files, "entries.ndjson")
    beside = _beside(files, len(spellings))
    for seq, spelling in enumerate(spellings):
        told(seq + 1, len(spellings))
        entry = entries.read(spelling)
        openings = tuple(map(_opening, beside.get(seq, ())))
        digests = [each.digest for each in openings]
        if strange := {*digests} - {*entry.digests}:
            raise BadExport(f"disclosures.ndjson: {strange} was never sealed in entry {seq}")
        if len({*digests}) < len(digests):
            raise BadExport(f"disclosures.ndjson: it must hold each text of entry {seq} once")
        shut = [each.text for each in openings if each.name in CLOSABLE]
        whole = entries.opened(entry, shut)
        if isinstance(whole.act, UnsetType):
            raise BadExport(f"disclosures.ndjson: it must hold every text of entry {seq}")
        if isinstance(whole.framework, Pinned):
            it = whole.framework
            judged_by.setdefault(By(it.id, it.sha256, it.calendar), seq)
        yield Placed(entry, whole.act.by.person, spelling, tree.leaf_hash(spelling), openings)


def _beside(files: Mapping[str, bytes], size: int) -> dict[int, tuple[str, ...]]:
    """Return what is opened of each entry; a line for each, in order, in its only spelling."""
    found: dict[int, tuple[str, ...]] = {}
    last = -1
    for line in _lines(files, "disclosures.ndjson"):
        it = msgspec.convert(parse(line), _Openings)
        if not last < it.seq < size:
            raise BadExport(
                f"disclosures.ndjson: it must have one line for an entry, in their order, and that"
                f" of entry {it.seq} is out of it"
            )
        found[it.seq], last = it.openings, it.seq
    return found


def _opening(text: str) -> Opening:
    name = seals.unseal(text).name
    return Opening(text, seals.digest(text), name)
