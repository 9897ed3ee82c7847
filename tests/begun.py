"""What many tests begin with: made once in a process, and copied for each of them."""

import shutil
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.db import connections

from databases import ALIASES
from lawspeaker.records.models import Programme


@dataclass(frozen=True)
class Begun[T]:
    """A beginning: a folder with its database and its data, and what whoever made it said."""

    folder: TemporaryDirectory[str]
    said: T

    def keep(self) -> None:
        shutil.copyfile(_database(), self._path / "database")
        if _data().exists():
            shutil.copytree(_data(), self._path / "data")

    def copy(self) -> None:
        for rest in _database().parent.glob(f"{_database().name}-*"):
            rest.unlink()
        shutil.copyfile(self._path / "database", _database())
        if (self._path / "data").exists():
            shutil.copytree(self._path / "data", _data(), dirs_exist_ok=True)

    @property
    def _path(self) -> Path:
        return Path(self.folder.name)


_begun: dict[Hashable, Begun[object]] = {}


def begin[T](like: Hashable, make: Callable[[], T]) -> T:
    """Make a beginning, or copy the one that was made `like` it; answer what its maker said.

    Only a file can be copied, and only over one without a programme: elsewhere it is made again.
    """
    if not _is_empty_file():
        return make()
    if kept := _begun.get(like):
        _let_go()
        kept.copy()
        return kept.said  # type: ignore[return-value]  # what is alike has one maker
    said = make()
    _let_go()
    kept = _begun[like] = Begun(TemporaryDirectory(), said)
    kept.keep()
    return said


def _is_empty_file() -> bool:
    door = connections["door"]
    is_file = door.vendor == "sqlite" and _database().is_file()
    return is_file and not door.in_atomic_block and not Programme.objects.exists()


def _let_go() -> None:
    """Close the file; what is in its log is then written into it."""
    for alias in ALIASES:
        connections[alias].close()


def _database() -> Path:
    return Path(connections["door"].settings_dict["NAME"])


def _data() -> Path:
    return Path(settings.LAWSPEAKER_DATA)
