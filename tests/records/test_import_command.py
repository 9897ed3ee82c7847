"""`lawspeaker import`: the record of one installation goes on in another."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import lawspeaker
from databases import pointed_at
from lawspeaker.cli.main import run
from lawspeaker.framework.calendar import UnknownCalendar
from lawspeaker.framework.faults import NoSuchFramework
from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.action import Assign, ReportProgress
from lawspeaker.records.adoptions import loaded
from lawspeaker.records.fsck import fsck
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import Programme as Kept
from lawspeaker.service import clock, guard, importing
from lawspeaker.service.erase import Basis, Selection, erase
from lawspeaker.service.export import export
from lawspeaker.service.founding import prepare
from programmes import PMO, SLUG, Programme, founding

ACTION = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))
WHY = Basis("art17(1)(b)", "Asked for.")


@pytest.fixture
def exported(programme, tmp_path) -> str:
    """An export of a programme with a text that was erased."""
    case = programme.ask("pmo", "PMO", ACTION).case
    programme.ask("pmo", "PMO", ReportProgress(Prose("Half of it is written.")), case)
    erase(SLUG, Selection(texts=((2, "d.text"),)), WHY, f"{PMO}:PMO")
    programme.ask("pmo", "PMO", ReportProgress(Prose("All of it is written.")), case)
    out = str(tmp_path / "it.zip")
    assert run(["export", SLUG, "--out", out]) == 0
    return out


@pytest.fixture
def elsewhere(exported, sqlite_databases, data_folder, tmp_path, settings):
    """Another installation, which is empty but for the key."""
    key = (data_folder / "keys" / "mhhs.key").read_bytes()
    settings.LAWSPEAKER_DATA = tmp_path / "elsewhere"
    put = settings.LAWSPEAKER_DATA / "keys" / "mhhs.key"
    put.parent.mkdir(parents=True)
    put.write_bytes(key)
    put.chmod(0o600)
    with sqlite_databases.fresh() as url, pointed_at(url):
        guard.forget()
        yield settings.LAWSPEAKER_DATA


def test_a_record_goes_on_elsewhere_whole(exported, elsewhere, programme, capsys, tmp_path):
    capsys.readouterr()
    assert run(["import", SLUG, "ledger", exported, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said == {"entries": 5, "kind": "ledger", "kept": True, "read_only": False}
    assert run(["rebuild", SLUG, "--check"]) == 0
    assert run(["fsck", SLUG]) == 0
    again = str(tmp_path / "again.zip")
    assert run(["export", SLUG, "--out", again]) == 0
    assert run(["verify", again]) == 0
    assert Path(again).read_bytes() == Path(exported).read_bytes()
    programme.ask("pmo", "PMO", ACTION)
    assert Ledger(SLUG).head().size == 6
    assert fsck(Ledger(SLUG)) == ()
    assert (elsewhere / "signed" / "mhhs.checkpoint").is_file()


def test_a_dry_run_says_what_would_be_and_changes_nothing(exported, elsewhere, capsys):
    assert run(["import", SLUG, "ledger", exported, "--dry-run"]) == 0
    assert "could be taken in, 5 entries; nothing was changed" in capsys.readouterr().out
    assert not Kept.objects.exists()
    assert not (elsewhere / "signed").exists()
    assert run(["import", SLUG, "ledger", exported]) == 0


def test_a_programme_that_is_here_is_not_written_over(exported, capsys):
    assert run(["import", SLUG, "ledger", exported]) == 1
    assert capsys.readouterr().err == (
        "lawspeaker: mhhs must not be here yet, and is: a ledger is never written over.\n"
    )
    assert Ledger(SLUG).head().size == 5


def test_a_damaged_file_is_refused(exported, elsewhere, capsys):
    whole = Path(exported).read_bytes()
    middle = len(whole) // 2
    Path(exported).write_bytes(whole[:middle] + b"\0\0\0\0" + whole[middle + 4 :])
    assert run(["import", SLUG, "ledger", exported]) == 1
    assert "must be a zip file that can be read" in capsys.readouterr().err
    assert not Kept.objects.exists()


def test_what_cannot_be_read_is_refused(elsewhere, tmp_path, capsys):
    assert run(["import", SLUG, "ledger", str(tmp_path)]) == 1
    assert f"{tmp_path}: it must be a zip file that can be read" in capsys.readouterr().err
    assert run(["import", SLUG, "ledger", str(tmp_path / "none.zip")]) == 2
    assert "does not exist" in capsys.readouterr().err


def test_the_programme_must_be_the_one_of_the_export(exported, elsewhere, capsys):
    assert run(["import", "other", "ledger", exported]) == 1
    assert "it must be of other, and is of mhhs" in capsys.readouterr().err


def test_a_kind_must_be_one_that_can_be_taken_in(exported, elsewhere, capsys):
    assert run(["import", SLUG, "risks", exported]) == 2
    assert "'risks' is not one of 'ledger', " in capsys.readouterr().err


def test_the_signing_key_must_be_here_already(exported, elsewhere, capsys):
    (elsewhere / "keys" / "mhhs.key").unlink()
    assert run(["import", SLUG, "ledger", exported]) == 1
    assert "the signing key must be at" in capsys.readouterr().err


def test_a_key_may_be_kept_in_the_environment(exported, elsewhere, monkeypatch):
    key = elsewhere / "keys" / "mhhs.key"
    monkeypatch.setenv("KEPT", key.read_text())
    key.unlink()
    assert run(["import", SLUG, "ledger", exported, "--key", "env:KEPT"]) == 0
    assert Kept.objects.get().key == "env:KEPT"


def test_an_export_older_than_what_was_signed_here_is_for_reading_only(
    exported, sqlite_databases, programme, capsys
):
    programme.ask("pmo", "PMO", ACTION)
    with sqlite_databases.fresh() as url, pointed_at(url):
        guard.forget()
        assert run(["import", SLUG, "ledger", exported]) == 1
        assert "more were signed for: it can be read and not written" in capsys.readouterr().out
        assert run(["recover", SLUG, "--reason", "The disk broke."]) == 0


def test_what_was_erased_does_not_come_back_with_an_older_export(
    exported, sqlite_databases, programme, capsys
):
    erase(SLUG, Selection(texts=((4, "d.text"),)), WHY, f"{PMO}:PMO")
    with sqlite_databases.fresh() as url, pointed_at(url):
        guard.forget()
        assert run(["import", SLUG, "ledger", exported]) == 1
        assert "1 texts of mhhs were erased here since it was made" in capsys.readouterr().err
        assert not Kept.objects.exists()


def test_what_an_entry_was_judged_by_must_read_as_it_did_then(
    exported, elsewhere, monkeypatch, capsys
):
    """However old the version: what was adopted last is not all that the record rests on."""
    other = loaded("standards", {})
    monkeypatch.setattr(importing, "loaded", lambda *_: other)
    assert run(["import", SLUG, "ledger", exported]) == 1
    said = capsys.readouterr().err
    assert "mhhs@3.1 must read as it did when entry 0 was judged by it" in said
    assert f"and is now {other.sha256}" in said
    assert not Kept.objects.exists()


@pytest.mark.parametrize("fault", [NoSuchFramework("mhhs@3.1", "No."), UnknownCalendar("No.")])
def test_what_an_entry_was_judged_by_must_be_here(exported, elsewhere, monkeypatch, capsys, fault):
    def none(*_: object) -> None:
        raise fault

    monkeypatch.setattr(importing, "loaded", none)
    assert run(["import", SLUG, "ledger", exported]) == 1
    assert "the frameworks of mhhs must be here: " in capsys.readouterr().err
    assert not Kept.objects.exists()


def altered(own: Path) -> None:
    """Give a framework another text, which is as good as the one it had."""
    file = own / "mhhs-3.1.toml"
    was = file.read_text("utf-8")
    file.write_text(was.replace('\ntitle      = "', '\ntitle      = "Another ', 1), "utf-8")
    assert file.read_text("utf-8") != was


@pytest.fixture
def own(tmp_path, monkeypatch) -> Path:
    """A framework of one's own, in a folder that is named briefly, as a record names it."""
    monkeypatch.chdir(tmp_path)
    shipped = Path(lawspeaker.__file__).parent / "frameworks" / "mhhs"
    return shutil.copytree(shipped, tmp_path / "own")


@pytest.mark.parametrize(
    ("done", "says"),
    [(shutil.rmtree, "mhhs-3.1.toml"), (altered, "must read as it did when entry 0 was judged")],
)
def test_the_framework_that_the_record_was_judged_by_must_be_here_as_it_was(
    sqlite_databases, data_folder, own, done, says
):
    with sqlite_databases.fresh() as url, pointed_at(url):
        it = Programme()
        clock.read_from(lambda: it.now)
        prepare(SLUG)
        it.ask("sro", "SRO", founding("own/mhhs-3.1.toml"))
        clock.read_from(None)
        export(SLUG, own.parent / "it.zip")
    done(own)
    with sqlite_databases.fresh() as url:
        refused = subprocess.run(
            (sys.executable, "-c", "from lawspeaker.cli.main import main; main()",
             "import", SLUG, "ledger", own.parent / "it.zip"),
            env=os.environ | {"DATABASE_URL": url, "LAWSPEAKER_DATA": str(data_folder)},
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
        with pointed_at(url):
            assert not Kept.objects.exists()
    assert refused.returncode == 1
    assert refused.stderr.startswith("lawspeaker: the frameworks of mhhs must be here: ")
    assert says in refused.stderr
