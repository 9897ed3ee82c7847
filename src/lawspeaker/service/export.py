"""Exporting a ledger as the verifier reads it: whole, or as much as one viewer may read."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msgspec
from msgspec import Raw

from lawspeaker.kernel.canonical import canonical
from lawspeaker.kernel.entries import Pinned
from lawspeaker.kernel.notes import Checkpoint, Vkey
from lawspeaker.kernel.seals import unseal
from lawspeaker.records import adoptions
from lawspeaker.records.database import DOOR
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.lines import Aside
from lawspeaker.records.programmes import the_programme
from lawspeaker.records.reading.published import open_entries
from lawspeaker.records.reading.trail import Untold
from lawspeaker.records.sight import Sight
from lawspeaker.service.checkpoints import checkpoint

FORMAT: Final = 1
PUBLIC: Final = "public"
BEGINNING: Final = (1980, 1, 1, 0, 0, 0)  # no time of packing: the same record is the same file
TRIES: Final = 5

type Told = Callable[[int, int], None]  # how many entries are out, of how many


class Changed(Exception):
    """Texts were erased while it was exported: begin again."""


class _Shown(msgspec.Struct, frozen=True):
    """What of an entry says who may read it, and which framework it needs."""

    case: str
    kind: str
    seq: int
    audience: str
    framework: Pinned | None = None
    facts: dict[str, Raw] = {}  # known when it happened, and not sealed


@dataclass
class _Out:
    """What has been seen of the entries on their way out."""

    size: int
    sight: Sight | None
    told: Told
    shown: set[int] = field(default_factory=set)
    whole: set[int] = field(default_factory=set)  # those that are shown with every opening
    frameworks: set[str] = field(default_factory=set)  # by their SHA-256
    published: Mapping[int, frozenset[str]] = field(default_factory=dict)  # and what they open
    dark: Untold | None = None  # what tells of a matter that the viewer may not know of

    def may_read(self, at: int, entry: _Shown) -> bool:
        """Say whether an entry is the viewer's to read: published, it must not tell more."""
        if self.dark is not None and self.dark.has(entry):
            return False
        if self.sight is None or self.sight.may_see(entry.audience):
            self.whole.add(at)
            return True
        return at in self.published and not entry.facts

    def may_open(self, at: int, opening: str) -> bool:
        return at in self.whole or unseal(opening).name in self.published[at]


def export(
    slug: str, to: Path, *, sight: Sight | None = None, told: Told | None = None, using: str = DOOR
) -> int:
    """Write a ledger into a zip file, and return how many entries it has.

    Without a `sight` it is whole; with one, what its viewer may not read is left out, and yet
    counts in the proof.
    """
    for _ in range(TRIES):
        try:
            return _write(slug, to, sight, told or (lambda _done, _all: None), using)
        except Changed:
            continue
    raise Changed(f"texts of {slug} are being erased: export it again when that is done")


def _write(slug: str, to: Path, sight: Sight | None, told: Told, using: str) -> int:
    note = checkpoint(slug, using)
    vkey = Vkey.read(the_programme(slug, using).vkey)
    size = Checkpoint.read(note, vkey).size
    out, ledger = _Out(size, sight, told), Ledger(slug, using)
    if sight is not None and sight.is_public:  # who is registered reads those entries whole
        out.published = open_entries(sight, size)
    elif sight is not None:
        out.dark = Untold(sight)
    draft = to.with_name(f"{to.name}.part")
    with ZipFile(draft, "w", ZIP_DEFLATED) as archive:
        bundle = {"format": FORMAT, "viewer": _name(sight)}
        _put(archive, "bundle.json", [canonical(bundle)])
        _put(archive, "vkey", [str(vkey).encode()])
        _put(archive, "checkpoint", [note.rstrip("\n").encode()])
        _put(archive, "entries.ndjson", _entries(ledger, out))
        _put(archive, "leaves", map(b64encode, ledger.leaves(size)))
        _put(archive, "disclosures.ndjson", _openings(ledger, out))
        for sha256 in sorted(out.frameworks):
            text = adoptions.text_of(slug, sha256, using)
            _put(archive, f"framework/{sha256}.json", [text], end=b"")
    draft.replace(to)
    return size


def _name(sight: Sight | None) -> str | None:
    if sight is None:
        return None
    return PUBLIC if sight.is_public else sight.viewer.person


def _put(
    archive: ZipFile, name: str, lines: Iterator[bytes] | list[bytes], end: bytes = b"\n"
) -> None:
    info = ZipInfo(name, BEGINNING)
    info.compress_type = ZIP_DEFLATED
    with archive.open(info, "w", force_zip64=True) as file:
        _pour(file, lines, end)


def _pour(file: IO[bytes], lines: Iterator[bytes] | list[bytes], end: bytes) -> None:
    for line in lines:
        file.write(line + end)


def _entries(ledger: Ledger, out: _Out) -> Iterator[bytes]:
    """Yield each entry; an empty line stands for one that the viewer may not read."""
    decoder = msgspec.json.Decoder(_Shown)
    for line in ledger.lines(below=out.size):
        out.told(line.seq + 1, out.size)
        entry = decoder.decode(line.spelling)
        if not out.may_read(line.seq, entry):
            yield b""
            continue
        out.shown.add(line.seq)
        if entry.framework is not None:
            out.frameworks.add(entry.framework.sha256)
        yield line.spelling


def _openings(ledger: Ledger, out: _Out) -> Iterator[bytes]:
    """Yield the openings of each entry that the viewer may read, as far as they were not erased."""
    for seq, beside in groupby(ledger.asides(below=out.size), key=lambda each: each.seq):
        if seq in out.shown and (texts := [text for each in beside if (text := _text(each, out))]):
            yield canonical({"openings": texts, "seq": seq})


def _text(aside: Aside, out: _Out) -> str | None:
    if aside.erased_by is not None and aside.erased_by >= out.size:
        raise Changed  # by an entry that the checkpoint does not know
    if aside.opening is None or not out.may_open(aside.seq, aside.opening):
        return None
    return aside.opening
