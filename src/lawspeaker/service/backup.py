"""Backing up everything into one file, and putting it back without losing what was erased."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import IO, Final, NamedTuple
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from django.conf import settings
from django.db import connections

from lawspeaker.records.database import DOOR, READING
from lawspeaker.records.keys import data_folder
from lawspeaker.records.lines import unwritten
from lawspeaker.service import guard
from lawspeaker.service.erase import erased_before

FORMAT: Final = 1
DATABASE: Final = "database.sqlite3"
MANIFEST: Final = "backup.json"
FILES: Final = "files/"
LOCAL: Final = "file://"
BLOCK: Final = 1 << 20

type Told = Callable[[int, int], None]  # how many bytes are done, of how many


class NoBackup(Exception):
    """A backup that cannot be made or put back: what must hold, and what to do."""


class Size(NamedTuple):
    """How far a programme's ledger goes in a backup."""

    programme: str
    entries: int


def backup(to: Path, told: Told) -> tuple[Size, ...]:
    """Write the database and the attachments into one file; the signing keys are kept apart."""
    _must_be_sqlite()
    sizes = tuple(Size(slug, head.size) for slug, head in guard.heads(READING).items())
    draft = to.with_name(f"{to.name}.part")
    with tempfile.TemporaryDirectory(dir=to.absolute().parent) as folder:
        copy = Path(folder, DATABASE)
        _copy(copy)
        with ZipFile(draft, "w", ZIP_DEFLATED) as archive:
            manifest = {"format": FORMAT, "programmes": {s.programme: s.entries for s in sizes}}
            archive.writestr(MANIFEST, json.dumps(manifest, sort_keys=True))
            named = {path: FILES + path.relative_to(_files()).as_posix() for path in _attachments()}
            _pack(archive, {copy: DATABASE} | named, told)
    draft.replace(to)
    return sizes


def _pack(archive: ZipFile, named: Mapping[Path, str], told: Told) -> None:
    """Write files into a backup, under these names."""
    of = sum(path.stat().st_size for path in named)
    done = 0
    for path, name in named.items():
        info = ZipInfo.from_file(path, name)
        info.compress_type = ZIP_DEFLATED
        with path.open("rb") as file, archive.open(info, "w", force_zip64=True) as packed:
            for block in _blocks(file):
                packed.write(block)
                done += len(block)
                told(done, max(done, of))


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    while block := file.read(BLOCK):
        yield block


def _must_be_sqlite() -> None:
    if connections[READING].vendor != "sqlite":
        raise NoBackup(
            "the database must be an SQLite file: back up PostgreSQL with its own tools, such as"
            " pg_basebackup, and a programme's ledger with 'lawspeaker export'"
        )


def _copy(to: Path) -> None:
    """Copy the database as it is at one instant, whoever writes meanwhile."""
    connections[READING].ensure_connection()
    source: sqlite3.Connection = connections[READING].connection
    with closing(sqlite3.connect(to)) as copy:
        source.backup(copy)


def _files() -> Path:
    url: str = settings.LAWSPEAKER_FILES_URL
    return Path(url.removeprefix(LOCAL))


def _attachments() -> Iterator[Path]:
    """Yield the attachments kept on this machine; an object store has backups of its own."""
    if settings.LAWSPEAKER_FILES_URL.startswith(LOCAL) and _files().is_dir():
        yield from sorted(path for path in _files().rglob("*") if path.is_file())


def restore(backup_file: Path, told: Told, *, may_recover: bool) -> None:
    """Put a backup in the place of the database.

    Texts that were erased since must not come back: without leave to recover, which erases them
    again, such a backup is left alone.
    """
    _must_be_sqlite()
    database = Path(connections[READING].settings_dict["NAME"])
    with tempfile.TemporaryDirectory(dir=database.parent) as folder:
        staged = Path(folder, DATABASE)
        try:
            with ZipFile(backup_file) as archive:
                of = sum(each.file_size for each in archive.infolist())
                _stage(archive, staged, lambda done: told(done, of))
                if not may_recover:
                    _must_bring_nothing_back(staged)
                _put_files(archive, lambda left: told(of - left, of))
        except (OSError, BadZipFile, KeyError) as error:
            raise NoBackup(f"{backup_file} must be a backup of Lawspeaker: {error}") from error
        for alias in (READING, DOOR):
            connections[alias].close()
        for beside in ("-wal", "-shm"):  # they belong to the database that was here
            Path(f"{database}{beside}").unlink(missing_ok=True)
        staged.replace(database)
    guard.forget()


def _stage(archive: ZipFile, to: Path, told: Callable[[int], None]) -> None:
    manifest = json.loads(archive.read(MANIFEST))
    if manifest["format"] != FORMAT:
        raise NoBackup(f"its format must be {FORMAT}, and is {manifest['format']}")
    with archive.open(DATABASE) as packed, to.open("wb") as file:
        for block in _blocks(packed):
            file.write(block)
            told(file.tell())
        file.flush()
        os.fsync(file.fileno())
    with closing(sqlite3.connect(to)) as connection:
        (state,) = connection.execute("PRAGMA integrity_check").fetchone()
    if state != "ok":
        raise NoBackup(f"the database in it must be whole: {state}")


def _must_bring_nothing_back(staged: Path) -> None:
    with closing(sqlite3.connect(staged)) as connection:
        slugs = [row[0] for row in connection.execute("SELECT programme FROM ledger_head")]
        for slug in slugs:
            rows = connection.execute(
                "SELECT digest FROM ledger_disclosure WHERE programme = ? AND opening IS NOT NULL",
                (slug,),
            )
            kept = {row[0] for row in rows}
            back = sum(unwritten(digest) in kept for digest in erased_before(slug))
            if back:
                raise NoBackup(
                    f"{back} texts of {slug} were erased since this backup was made, and must not"
                    " come back: give the reason of the loss with --reason, and they are erased"
                    " again as the ledger is recovered"
                )


def _put_files(archive: ZipFile, told: Callable[[int], None]) -> None:
    """Put back attachments that are missing, and tell how many bytes are left.

    What is there is never written over.
    """
    kept = [each for each in archive.infolist() if each.filename.startswith(FILES)]
    left = sum(each.file_size for each in kept)
    for each in kept:
        if not (path := _inside(each.filename)).exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(archive.read(each))
        left -= each.file_size
        told(left)


def _inside(name: str) -> Path:
    path = (_files() / name.removeprefix(FILES)).resolve()
    if not path.is_relative_to(_files().resolve()):
        raise NoBackup(f"{name} must lie in the folder of the attachments")
    return path


def place() -> Path:
    """Return where the keys are, which no backup holds."""
    return data_folder() / "keys"
