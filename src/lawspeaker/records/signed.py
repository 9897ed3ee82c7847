"""What was signed last, in files beside the database: the memory that a restored backup lacks."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import get_ident
from typing import Final, Literal, NamedTuple

from lawspeaker.kernel.notes import BadNote, Checkpoint, Receipt, Vkey
from lawspeaker.records.keys import data_folder

READABLE: Final = 0o644

type Sort = Literal["checkpoint", "receipt"]


class Signed(NamedTuple):
    """A size and a root that were vouched for."""

    origin: str
    size: int
    root: bytes


def last_signed(slug: str, vkey: Vkey) -> Signed | None:
    """Return the largest tree that was vouched for here, under this key."""
    found = [each for sort in _READERS if (each := _read(_place(slug, sort), sort, vkey))]
    return max(found, key=lambda each: each.size, default=None)


def keep(slug: str, sort: Sort, note: str, *, surely: bool = False) -> None:
    """Keep a note in the place of the last one, so that a reader sees the old or the new."""
    path = _place(slug, sort)
    draft = f"{path}.{os.getpid()}-{get_ident()}"  # of its own: acts of one process may overlap
    try:
        _write(draft, note, surely=surely)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(draft, note, surely=surely)
    Path(draft).replace(path)


def _write(draft: str, note: str, *, surely: bool) -> None:
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, READABLE)
    try:
        os.write(handle, note.encode())
        if surely:
            os.fsync(handle)
    finally:
        os.close(handle)


def put_aside(slug: str) -> None:
    """Keep the notes of an origin that a recovery has ended, where nothing compares with them."""
    for sort in _READERS:
        path = _place(slug, sort)
        if path.exists():
            ended = sum(1 for _ in path.parent.glob(f"{path.name}.ended-*"))
            path.replace(path.with_name(f"{path.name}.ended-{ended + 1}"))


def _place(slug: str, sort: Sort) -> Path:
    return data_folder() / "signed" / f"{slug}.{sort}"


def _checkpoint(note: str, vkey: Vkey) -> Signed:
    return Signed(*Checkpoint.read(note, vkey)[:3])


def _receipt(note: str, vkey: Vkey) -> Signed:
    receipt = Receipt.read(note, vkey)
    return Signed(receipt.origin, receipt.size, receipt.root)


_READERS: dict[Sort, Callable[[str, Vkey], Signed]] = {
    "checkpoint": _checkpoint,
    "receipt": _receipt,
}


def _read(path: Path, sort: Sort, vkey: Vkey) -> Signed | None:
    """Read one note; one of an older origin was settled by the recovery that ended it."""
    try:
        return _READERS[sort](path.read_text("utf-8"), vkey)
    except FileNotFoundError:
        return None
    except BadNote as error:
        raise BadNote(
            f"{path}: {error}. If a recovery changed the origin, it is kept aside"
        ) from error
