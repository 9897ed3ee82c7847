"""The verifier as people run it: alone, from a file of its own, and as `lawspeaker verify`."""

import ast
import json
import subprocess
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from lawspeaker.cli.main import run
from lawspeaker.kernel.entries import spell
from lawspeaker.verify import export as reading
from lawspeaker.verify import report, verifier
from verify.exporting import KEY, OTHERS, VKEY, files_of, head, receipt, record

MADE = record()
ROWS = [spell(each.entry) for each in MADE]
EXPORT = files_of(MADE)
LONELY = {"cryptography", *sys.stdlib_module_names}


@pytest.fixture
def folder(tmp_path):
    return written(tmp_path / "export", EXPORT)


@pytest.fixture
def broken(tmp_path):
    log = EXPORT["entries.ndjson"].replace(b'"ord":0,', b'"ord":1,', 7)
    return written(tmp_path / "broken", {**EXPORT, "entries.ndjson": log})


def written(folder: Path, files):
    for name, body in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)
    return folder


def zipped(path: Path, compression):
    with ZipFile(path, "w", compression) as archive:
        for name, body in EXPORT.items():
            archive.writestr(name, body)
    return path


def kept(tmp_path, name, note):
    (tmp_path / name).write_bytes(note)
    return str(tmp_path / name)


def test_a_whole_export_is_said_to_be_whole_and_what_that_means(folder, capsys):
    assert run(["verify", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "WHOLE: nothing is wrong." in said
    assert VKEY in said
    assert "It cannot show that all that happened was recorded" in said


def test_a_broken_export_is_answered_with_no_and_the_entries_are_named(broken, capsys):
    assert run(["verify", str(broken)]) == 1
    said = capsys.readouterr().out
    assert "NOT WHOLE" in said
    assert "entries.ndjson, entry 0: It does not give its leaf hash" in said


def test_a_long_list_of_faults_is_cut_but_counted(folder, capsys):
    (folder / "entries.ndjson").write_bytes(b"{}\n" * 30)
    assert run(["verify", str(folder)]) == 1
    assert "more; --json lists them all." in capsys.readouterr().out


def test_machines_are_answered_in_json(broken, capsys):
    assert run(["verify", str(broken), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["whole"] is False
    assert told["size"] == 20
    assert {fault["entry"] for fault in told["faults"]} >= {0, 1}


@pytest.mark.parametrize("compression", [ZIP_STORED, ZIP_DEFLATED])
def test_an_export_may_be_a_zip_file(tmp_path, compression):
    assert run(["verify", str(zipped(tmp_path / "export.zip", compression))]) == 0


@pytest.mark.parametrize("compression", [ZIP_STORED, ZIP_DEFLATED])
def test_a_damaged_zip_file_is_never_taken_for_another_record(tmp_path, compression):
    path = zipped(tmp_path / "export.zip", compression)
    body = path.read_bytes()
    for at in range(0, len(body), 97):
        path.write_bytes(body[:at] + bytes((body[at] ^ 1 << at % 8,)) + body[at + 1 :])
        looked_at = report.verify(path)
        assert looked_at.faults or {**EXPORT, **looked_at.files} == looked_at.files


def test_what_was_kept_is_compared(folder, tmp_path, capsys):
    checkpoint = kept(tmp_path, "mail.txt", head(ROWS, 7).signed(KEY).encode())
    given = kept(tmp_path, "receipt.txt", receipt(ROWS, 8, 9))
    asked = ["verify", str(folder), "--key", VKEY, "--checkpoint", checkpoint, "--receipt", given]
    assert run(asked) == 0
    assert "Checkpoints and receipts it was compared with: 2." in capsys.readouterr().out


def test_what_was_kept_of_another_record_is_not_taken(folder, tmp_path):
    theirs = kept(tmp_path, "mail.txt", head(ROWS, 7).signed(OTHERS).encode())
    assert run(["verify", str(folder), "--checkpoint", theirs]) == 1


def test_an_export_for_a_viewer_says_so_and_what_was_withheld(tmp_path, capsys):
    public = {**files_of(MADE, viewer="public"), "disclosures.ndjson": b""}
    assert run(["verify", str(written(tmp_path / "public", public))]) == 0
    said = capsys.readouterr().out
    assert "Made for public.\nWithheld from them: entries 0, texts 29." in said
    assert "Texts erased, as entries of the record say: 1." in said


@pytest.mark.parametrize(
    "asked", [["nowhere"], [], ["FOLDER", "--key", "x"], ["FOLDER", "--checkpoint", "nowhere"]]
)
def test_wrong_use_is_told_apart_from_a_wrong_record(folder, asked, capsys):
    assert run(["verify", *(str(folder) if each == "FOLDER" else each for each in asked)]) == 2
    assert capsys.readouterr().err.startswith("lawspeaker: ")


def test_the_verifier_runs_without_the_command_line(folder, broken):
    for export, status in ((folder, 0), (broken, 1), ("nowhere", 2)):
        asked = [sys.executable, "-m", "lawspeaker.verify", str(export), "--json"]
        ran = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=60)
        assert ran.returncode == status, ran.stderr


def needed(module):
    """Return the packages a module imports from; of the program, the modules."""
    for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            whole = getattr(node, "module", "") or ""
            names = [whole] if whole else [each.name for each in node.names]
            yield from (n if n.startswith("lawspeaker") else n.split(".")[0] for n in names)


def test_the_verifier_is_one_file_that_needs_nothing_of_the_program():
    named = set(needed(verifier))
    assert named - LONELY == set()
    assert "cryptography" in named


def test_an_export_is_read_by_nothing_of_the_program_either():
    assert set(needed(reading)) - LONELY == {"lawspeaker.verify.verifier"}


def test_a_verification_tells_how_far_it_has_come(folder):
    told = []
    report.verify(folder, told=lambda done, of: told.append((done, of)))
    assert told == [(n, len(ROWS)) for n in range(1, len(ROWS) + 1)]
