"""Read an export, verify it, and say in plain words what is wrong where."""

import json
import re
import sys
import zlib
from base64 import b64encode, urlsafe_b64decode
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from lawspeaker.verify.export import Export, read_entry, read_openings
from lawspeaker.verify.verifier import LOG, TEXTS, Fault

TRUST = """\
What this shows: nothing was changed, removed, moved or dated back in this record since the oldest
checkpoint or receipt you gave was signed. If you gave none, it shows only that the record agrees
with itself and with its key. It cannot show that all that happened was recorded, nor that what was
recorded was true when it was written."""
MOST_SHOWN = 20
KEY = re.compile(r"|[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*")
# A zip that is broken, cut short, packed by a method that zipfile has not, or locked.
UNREADABLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


class Text(NamedTuple):
    """A text that an entry sealed, and where in the entry it belongs."""

    entry: int
    name: str
    says: str


type Told = Callable[[int, int], None]  # how many entries are read, of how many


def silent(_done: int, _of: int) -> None:
    """Tell nobody how far it has come."""


def run(  # noqa: PLR0913  # the options of the command
    export: Path,
    key: str,
    kept: Sequence[Path],
    *,
    as_json: bool,
    case: str = "",
    told: Told = silent,
) -> int:
    """Verify an export and print the answer: 0 it is whole, 1 it is not, 2 it cannot be asked."""
    try:
        record = verify(export, key, kept, told)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"lawspeaker: {error}\n")
        return 2
    texts = tuple(texts_of(record, case)) if case and not record.faults else ()
    if as_json:
        shown = {"texts": [each._asdict() for each in texts]} if case else {}
        said = json.dumps(answer(record, kept) | shown)
    else:
        said = "\n".join((*sentences(record, kept), *map(_told, texts)))
    sys.stdout.write(f"{said}\n")
    return 1 if record.faults else 0


def verify(export: Path, key: str = "", kept: Sequence[Path] = (), told: Told = silent) -> Export:
    """Verify a folder or zip file against the checkpoints and receipts that were kept of it."""
    if not KEY.fullmatch(key):
        raise ValueError(f"A key must read name+id+base64, unlike {key!r}.")
    notes = {str(path): path.read_bytes() for path in kept}
    record = Export({}, key)
    reading = record.read

    def read(row: bytes) -> Any:
        told(len(record.hashes), record.size)
        return reading(row)

    record.read = read
    try:
        record.files = read_bundle(export)
    except UNREADABLE as error:
        says = f"It must be a folder or a zip file that can be read: {error}."
        record.must(None, str(export), says)
    else:
        record.check(notes)
    return record


def read_bundle(export: Path) -> dict[str, bytes]:
    """Return the files of an export by name."""
    if export.is_dir():
        paths = (*export.glob("*"), *export.glob("framework/*"))
        return {at.relative_to(export).as_posix(): at.read_bytes() for at in paths if at.is_file()}
    with ZipFile(export) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def texts_of(record: Export, case: str) -> Iterator[Text]:
    """Yield the texts that a record which is whole opens of one case."""
    rows = record.files[LOG].split(b"\n")
    for entry, openings in sorted(read_openings(record.files[TEXTS].split(b"\n")[:-1]).items()):
        if rows[entry] and read_entry(rows[entry])["case"] == case:
            for each in openings:
                _, name, value = json.loads(urlsafe_b64decode(each + "=" * (-len(each) % 4)))
                if isinstance(value, str) and name.startswith("d."):
                    yield Text(entry, name.removeprefix("d."), value)


def answer(record: Export, kept: Sequence[Path]) -> dict[str, object]:
    return {
        "whole": not record.faults,
        "origin": record.origin,
        "size": record.size,
        "root": b64encode(record.root).decode(),
        "key": record.key,
        "viewer": record.viewer or None,
        "withheld": record.withheld,
        "unopened": record.unopened,
        "erased": record.erased,
        "compared": len(kept),
        "faults": [fault._asdict() for fault in record.faults],
        "trust": TRUST,
    }


def sentences(record: Export, kept: Sequence[Path]) -> Iterator[str]:
    yield f"Record {record.origin or '(unknown)'}, {record.size} entries."
    yield f"Signed with {record.key or '(unknown)'}; compare this key with one you got elsewhere."
    yield f"Checkpoints and receipts it was compared with: {len(kept)}."
    if record.viewer:
        yield f"Made for {record.viewer}."
        yield f"Withheld from them: entries {record.withheld}, texts {record.unopened}."
    if record.erased:
        yield f"Texts erased, as entries of the record say: {record.erased}."
    yield ""
    yield from map(_line, record.faults[:MOST_SHOWN])
    if (more := len(record.faults) - MOST_SHOWN) > 0:
        yield f"… and {more} more; --json lists them all."
    yield "NOT WHOLE: do not rely on this export." if record.faults else "WHOLE: nothing is wrong."
    yield ""
    yield TRUST


def _told(text: Text) -> str:
    return f"\nEntry {text.entry}, {text.name}:\n{text.says}"


def _line(fault: Fault) -> str:
    return f"{fault.file}{'' if fault.entry is None else f', entry {fault.entry}'}: {fault.says}"
