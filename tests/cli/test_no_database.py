"""What the commands about a record say where no database was ever made."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.program

EVERY = [
    ("as-of", "mhhs", "2023-12-06"),
    ("backup", "it.zip"),
    ("checkpoint", "mhhs"),
    ("do", "mhhs", "decision", "D4", "take", "--help"),
    ("do", "mhhs", "decision", "D4", "take", "--as", "someone@example.org"),
    ("export", "mhhs"),
    ("fsck", "mhhs"),
    ("import", "mhhs", "ledger", __file__),
    ("rebuild", "mhhs"),
    ("rebuild", "mhhs", "--check"),
    ("recover", "mhhs", "--reason", "The disk broke."),
    ("serve", "--port", "24999"),
]


@pytest.fixture
def lawspeaker(tmp_path):
    """The command in a process of its own, in a folder without a database."""

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        told = {"LAWSPEAKER_DATA": str(tmp_path / "data"), "LAWSPEAKER_SECRET_KEY": "k" * 50}
        kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        asks = "import sys; from lawspeaker.cli.main import main; main(sys.argv[1:])"
        return subprocess.run(
            (sys.executable, "-c", asks, *words),
            cwd=tmp_path,
            env=kept | told,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_without_a_database_it_is_said_how_to_make_one(lawspeaker, tmp_path, words):
    refused = lawspeaker(*words)
    place = tmp_path / "data" / "lawspeaker.sqlite3"
    assert refused.stderr == (
        f"lawspeaker: no database at {place}; run `lawspeaker migrate`, or give --data the folder"
        " of one.\n"
    )
    assert (refused.returncode, refused.stdout) == (2, "")
    assert not place.parent.exists()


def test_a_file_without_tables_is_no_database(lawspeaker, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "lawspeaker.sqlite3").write_bytes(b"")
    refused = lawspeaker("fsck", "mhhs")
    assert refused.returncode == 2
    assert refused.stderr.startswith("lawspeaker: no database at ")


def test_where_a_database_was_made_the_programme_is_missed(lawspeaker):
    assert lawspeaker("migrate").returncode == 0
    refused = lawspeaker("fsck", "mhhs")
    assert refused.returncode == 2
    assert "'mhhs' is none" in refused.stderr


def test_the_commands_of_a_process_are_listed_without_a_database(lawspeaker):
    assert "withdraw" in lawspeaker("do", "mhhs", "decision", "--help").stdout
