"""`lawspeaker rebuild, export, backup, restore, recover, fsck, checkpoint`."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from lawspeaker.cli.main import run
from lawspeaker.framework.names import Group
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.notes import Checkpoint, Vkey
from lawspeaker.processes.action import Assign
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import CaseRow
from lawspeaker.records.programmes import programme_of
from lawspeaker.service.backup import backup, restore
from lawspeaker.service.erase import Basis, Selection, erase
from programmes import PMO, SLUG, person

ACTION = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))


@pytest.fixture
def acted(programme):
    for _ in range(3):
        programme.ask("pmo", "PMO", ACTION)
    return programme


def asked(capsys, *args: str) -> tuple[int, dict]:
    status = run([*args, "--json"])
    return status, json.loads(capsys.readouterr().out or "null")


def test_tables_are_made_again_and_checked(acted, capsys):
    assert asked(capsys, "rebuild", SLUG, "--check") == (0, {"differences": []})
    CaseRow.objects.using("door").filter(case="A2").delete()
    status, said = asked(capsys, "rebuild", SLUG, "--check")
    assert status == 1
    assert "A2" in str(said["differences"])
    assert run(["rebuild", SLUG]) == 0
    assert CaseRow.objects.filter(case="A2").exists()


def test_an_export_is_whole_or_for_a_viewer(acted, capsys, tmp_path):
    out = str(tmp_path / "it.zip")
    assert asked(capsys, "export", SLUG, "--out", out) == (0, {"entries": 4, "file": out})
    assert run(["verify", out]) == 0
    assert run(["export", SLUG, "--out", out, "--viewer", "public"]) == 0
    assert ZipFile(out).read("bundle.json") == b'{"format":1,"viewer":"public"}\n'
    assert run(["export", SLUG, "--out", out, "--viewer", person("pmo")]) == 0


def test_an_export_goes_beside_whoever_asks_and_never_over_another(
    acted, capsys, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert asked(capsys, "export", SLUG) == (0, {"entries": 4, "file": "mhhs.zip"})
    assert run(["verify", "mhhs.zip"]) == 0
    before = Path("mhhs.zip").read_bytes()
    assert run(["export", SLUG, "--viewer", "public"]) == 2
    assert "give --out mhhs.zip to write over it" in capsys.readouterr().err
    assert Path("mhhs.zip").read_bytes() == before


def test_an_export_says_what_it_holds(acted, capsys, tmp_path):
    out = str(tmp_path / "it.zip")
    run(["export", SLUG, "--out", out])
    assert "the whole ledger, 4 entries, with what is closed to the public" in _said(capsys)
    run(["export", SLUG, "--out", out, "--viewer", "public"])
    assert "what the public may read of 4 entries" in _said(capsys)
    run(["export", SLUG, "--out", out, "--viewer", person("pmo")])
    assert f"what {person('pmo')} may read of 4 entries" in _said(capsys)


def _said(capsys) -> str:
    return capsys.readouterr().out


def test_a_viewer_must_hold_something(acted, capsys, tmp_path):
    out = str(tmp_path / "it.zip")
    assert run(["export", SLUG, "--out", out, "--viewer", person("nobody")]) == 2
    assert "must hold something in mhhs today" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["rebuild", "fsck", "checkpoint"])
def test_a_programme_must_be_one_of_this_installation(acted, capsys, command):
    assert run([command, "mhsh"]) == 2
    assert "'mhsh' is none" in capsys.readouterr().err


def test_a_ledger_is_looked_through(acted, capsys):
    assert asked(capsys, "fsck", SLUG) == (0, {"faults": []})


def test_a_checkpoint_is_printed(acted, capsys):
    assert run(["checkpoint", SLUG]) == 0
    note = capsys.readouterr().out
    vkey = Vkey.read(programme_of(SLUG).vkey)
    assert Checkpoint.read(note, vkey).size == 4


@pytest.fixture
def backed_up(acted, tmp_path, data_folder) -> str:
    (data_folder / "files").mkdir(parents=True)
    (data_folder / "files" / "report").write_text("A report.")
    assert run(["backup", str(tmp_path / "backup.zip")]) == 0
    return str(tmp_path / "backup.zip")


@pytest.fixture(autouse=True)
def files_folder(data_folder, settings):
    settings.LAWSPEAKER_FILES_URL = f"file://{data_folder / 'files'}"


def test_a_backup_holds_no_key(backed_up, data_folder):
    assert ZipFile(backed_up).namelist() == ["backup.json", "database.sqlite3", "files/report"]
    key = (data_folder / "keys" / "mhhs.key").read_bytes().strip()
    assert key not in ZipFile(backed_up).read("database.sqlite3")


def test_a_backup_tells_how_far_it_has_come_out_and_back(backed_up, tmp_path, data_folder):
    told = []
    backup(tmp_path / "again.zip", lambda done, of: told.append((done, of)))
    assert sorted(told) == told
    assert told[-1][0] == told[-1][1] > len("A report.")
    (data_folder / "files" / "report").unlink()
    told.clear()
    restore(Path(backed_up), lambda done, of: told.append((done, of)), may_recover=False)
    assert sorted(told) == told
    assert told[-1][0] == told[-1][1]


def test_a_backup_puts_everything_back(acted, backed_up, sqlite_database, data_folder, capsys):
    Path(sqlite_database).write_bytes(b"")
    (data_folder / "files" / "report").unlink()
    capsys.readouterr()
    done = asked(capsys, "restore", backed_up)
    assert done == (0, {"recovered": [], "read_only": []})
    assert (data_folder / "files" / "report").read_text() == "A report."
    acted.ask("pmo", "PMO", ACTION)
    assert Ledger(SLUG).head().size == 5


def test_a_backup_that_lacks_entries_is_for_reading_until_it_is_recovered(acted, backed_up, capsys):
    acted.ask("pmo", "PMO", ACTION)
    capsys.readouterr()
    assert asked(capsys, "restore", backed_up) == (1, {"recovered": [], "read_only": [SLUG]})
    assert run(["checkpoint", SLUG]) == 1
    assert "1 are lost" in capsys.readouterr().err
    status, said = asked(capsys, "recover", SLUG, "--reason", "The disk broke.")
    assert (status, said["position"], said["lost"]) == (0, 4, 1)
    assert run(["recover", SLUG, "--reason", "Once more."]) == 1
    assert "all that was signed for" in capsys.readouterr().err


def test_what_was_erased_does_not_come_back_with_a_backup(acted, backed_up, capsys):
    erase(SLUG, Selection(texts=((1, "d.what"),)), Basis("art17(1)(b)", "Asked for."), f"{PMO}:PMO")
    assert run(["restore", backed_up]) == 1
    assert "1 texts of mhhs were erased since" in capsys.readouterr().err
    assert Ledger(SLUG).head().size == 5
    status, said = asked(capsys, "restore", backed_up, "--reason", "The disk broke.")
    assert status == 0
    assert said["recovered"][0]["erased"] == 1
    assert Ledger(SLUG).read("A1")[0].d["what"] == "(erased)"


def test_something_else_is_not_put_back(acted, tmp_path, capsys):
    (tmp_path / "it.zip").write_text("No zip.")
    assert run(["restore", str(tmp_path / "it.zip")]) == 1
    assert "must be a backup of Lawspeaker" in capsys.readouterr().err
    assert Ledger(SLUG).head().size == 4


@pytest.mark.postgres
def test_postgres_has_backups_of_its_own(postgres_databases, data_folder, tmp_path, capsys):
    from databases import pointed_at

    with postgres_databases.fresh() as url, pointed_at(url):
        assert run(["backup", str(tmp_path / "it.zip")]) == 1
    assert "pg_basebackup" in capsys.readouterr().err
