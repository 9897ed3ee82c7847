"""Files that a command names by their digests: kept before the act, and looked for with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Final

from lawspeaker.files import store
from lawspeaker.files.models import Blob
from lawspeaker.kernel.kinds import Attachment
from lawspeaker.kernel.words import Command
from lawspeaker.service import clock
from lawspeaker.surfaces.reading import Unread, Unreadable

NOT_HELD: Final = "It must be the digest of a file that is kept here: send the file first."


@dataclass(frozen=True)
class Keeper:
    """Where the files of an act are kept, and for whom."""

    programme: str
    person: str
    audience: str = "registered"
    case: str = ""  # empty: one that is to be opened

    def keep(self, name: str, content: bytes) -> Blob:
        """Keep a file, or raise NotAllowed."""
        now = clock.now()
        kept = (self.programme, name, content, self.audience, self.person, now, self.case)
        return store.keep(store.Offered(*kept))


def titled(name: str) -> str:
    """Return what a document without a title of its own is called: as its file is."""
    return name.rpartition(".")[0] or name


def must_be_held(programme: str, command: Command[Any]) -> None:
    """Refuse a digest that no file of the programme has."""
    named = _named(command)
    unread = [Unread(w, NOT_HELD) for w, each in named if store.find(programme, each) is None]
    if unread:
        raise Unreadable.of(unread)


def _named(record: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Yield the place and the digest of every file that a record names."""
    if isinstance(record, Attachment):
        yield f"{where}digest", record.digest
    elif is_dataclass(record):
        for each in fields(record):
            yield from _named(getattr(record, each.name), f"{where}{each.name}/")
    elif isinstance(record, tuple):
        for n, each in enumerate(record):
            yield from _named(each, f"{where}{n}/")
