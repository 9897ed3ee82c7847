"""Whatever is changed in an export is refused, and the entry is named."""

from functools import lru_cache

import pytest

from lawspeaker.verify import export, verifier
from lawspeaker.verify.export import Export
from verify.exporting import SHA, Files, files_of, record

EXPORT = files_of(record())
LOG = "entries.ndjson"


@pytest.fixture
def reading(monkeypatch):
    """Read what was read before from memory: these functions are pure, and the test is long."""
    for module, pure in ((export, "read_entry"), (export, "parsed"), (verifier, "signed")):
        monkeypatch.setattr(module, pure, lru_cache(256)(getattr(module, pure)))


def faults(files: Files):
    """Return what the verifier finds, without anything kept elsewhere."""
    looked_at = Export(files)
    looked_at.check({})
    return looked_at.faults


def flipped(name: str, at: int) -> Files:
    """Return the export with one bit of one byte turned; which one goes round with the place."""
    body = EXPORT[name]
    return {**EXPORT, name: body[:at] + bytes((body[at] ^ 1 << at % 8,)) + body[at + 1 :]}


def test_the_export_itself_is_whole():
    assert faults(EXPORT) == []


@pytest.mark.usefixtures("reading")
@pytest.mark.parametrize("name", [name for name in EXPORT if name != LOG])
def test_every_byte_of_an_export_counts(name):
    assert EXPORT[name]
    assert [at for at in range(len(EXPORT[name])) if not faults(flipped(name, at))] == []


@pytest.mark.usefixtures("reading")
def test_every_byte_of_an_entry_counts_and_the_entry_is_named():
    unnoticed, at = [], 0
    for entry, line in enumerate(EXPORT[LOG].splitlines(keepends=True)):
        for byte in line:
            found = faults(flipped(LOG, at))
            is_named = entry in {fault.entry for fault in found}
            if not (is_named or (found and byte == ord("\n"))):
                unnoticed.append((entry, at))
            at += 1
    assert at == len(EXPORT[LOG])
    assert unnoticed == []


@pytest.mark.parametrize("name", EXPORT)
def test_every_file_of_an_export_is_needed(name):
    without = {file: body for file, body in EXPORT.items() if file != name}
    assert [fault.file for fault in faults(without)][:1] == [name]


def test_a_framework_is_known_by_its_hash():
    name = f"framework/{SHA}.json"
    (fault,) = faults({**EXPORT, name: b"{}"})
    assert fault.file == name
