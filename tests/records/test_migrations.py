"""An installation that was migrated by any commit that has landed goes on from where it stands."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from databases import pointed_at
from lawspeaker.records import migrations
from lawspeaker.records.fsck import fsck
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import Projection
from lawspeaker.records.rebuild import rebuild, rebuild_stale
from lawspeaker.records.tables.decisions import ViewRow
from programmes import SLUG
from viewers import view_of

FOLDER = Path(migrations.__path__[0])
LANDED = {
    "0001_ledger.py": "4ed1dc267ce7",
    "0002_read_tables.py": "cca6944c69a3",
    "0003_case_tables.py": "81182228879e",
    "0006_who_came.py": "98fa72b65b0c",
    "0007_as_first_laid_out.py": "a5ec7a8f0892",
    "0008_said_with_the_entry.py": "63d7eb330256",
    "0012_change_requests.py": "91207f64470e",
    "command.postgresql.sql": "0372e0536a1f",
    "command.sqlite.sql": "262634092e7f",
    "0009_belonging.py": "6a9377803c5d",
    "0010_concerns.py": "c17b61ab6e1c",
    "0011_attendance.py": "32f8071e3ff2",
    "0013_devolutions.py": "bbf5e46ab348",
    "0029_observers.py": "1f336d21d74e",
    "0014_consultations.py": "dfd623da6d9d",
    "0015_wide_consultations.py": "02ed48005d94",
    "0016_outputs.py": "709ac0a02a1b",
    "0017_days_of_the_rules.py": "880fd44dbf87",
    "0018_raid.py": "1bde71bccaa9",
    "0019_directions.py": "cb5893355f69",
    "0020_library.py": "d925f9860bc4",
    "0021_conduct.py": "22af1866177b",
    "0022_appeals.py": "aed93bbdb356",
    "0023_marks.py": "4687452ad2d1",
    "0024_proposals.py": "377714749d55",
    "0025_submissions.py": "8c87bda71d8d",
    "0026_superseded.py": "e74294ad7e95",
    "0027_asked_by.py": "71fbad02027d",
    "0028_obligations.py": "6e205afa95c2",
    "0030_totals.py": "c735f85f2579",
    "0031_surveys.py": "ee5641df0034",
    "0032_published_artefacts.py": "7a6570a8abe6",
    "0033_readers.py": "2dc4d49b7abc",
    "0034_public_consultations.py": "cdcdd859f16a",
    "0035_standard_changes.py": "5bbd45baf955",
    "0036_set_aside.py": "7bde033aa254",
    "0037_adopting_changes.py": "1cdbe6438a2c",
    "0038_agendas.py": "cb3345fb8b47",
    "ledger.postgresql.sql": "96e8c53fff50",
    "ledger.sqlite.sql": "ee83a1532ed1",
    "search.postgresql.sql": "7039b4abefcb",
    "search.sqlite.sql": "366a313e219d",
}
TABLES = """
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'records_words*'
    AND (name GLOB 'ledger_*' OR name GLOB 'records_*') AND name <> 'ledger_command'
"""
COMMANDS = """
    INSERT INTO ledger_command (programme, command_id, body, first, entries, root)
    SELECT programme, command_id, max(said), min(seq), count(*), max(root)
    FROM told.ledger_event GROUP BY programme, command_id
"""
KEPT = "SELECT seq, said, root FROM ledger_event ORDER BY seq"
FIRST_VIEWS = """
    DROP TABLE records_view;
    CREATE TABLE records_view (programme varchar(60) NOT NULL, "case" varchar(80) NOT NULL,
      seat varchar(80) NOT NULL, stand varchar(80) NOT NULL, basis varchar(80) NOT NULL,
      minority bool NOT NULL, sustained bool NULL, PRIMARY KEY (programme, "case", seat));
    CREATE INDEX records_view_seat ON records_view (programme, seat);
    DROP TRIGGER records_text_changes;
    CREATE TRIGGER records_text_is_replaced BEFORE UPDATE ON records_text
    BEGIN SELECT raise(ABORT, 'the words of a case are replaced whole'); END;
"""


# Rows are carried over from file to file.
on_sqlite = pytest.mark.parametrize("told", ["sqlite"], indirect=True, scope="session")


def as_landed(_database: sqlite3.Connection) -> None:
    """Leave the tables as 0003 has laid them out."""


def as_first_landed(database: sqlite3.Connection) -> None:
    """Lay out what the first 0003 had otherwise."""
    database.executescript(FIRST_VIEWS)


@pytest.fixture(params=[as_landed, as_first_landed])
def older(request, told, tmp_path, data_folder) -> Iterator[str]:
    """A database as 0003 left it, with the rows of the small story."""
    url, _ = told
    path = tmp_path / "older.sqlite3"
    with pointed_at(str(path)):
        call_command("migrate", "records", "0003", verbosity=0)
        connections.close_all()
        fill(path, url, request.param)
        yield str(path)


def fill(path: Path, url: str, lay_out: Callable[[sqlite3.Connection], None]) -> None:
    with closing(sqlite3.connect(path)) as database:
        lay_out(database)
        database.execute("ATTACH ? AS told", [url])
        names = [row[0] for row in database.execute(TABLES).fetchall()]
        assert {"ledger_event", "records_case", "records_meeting", "records_view"} <= {*names}
        for name in names:
            columns = ", ".join(f'"{each}"' for each in common(database, name))
            rows = f"SELECT {columns} FROM told.{name}"  # noqa: S608  # names of our own tables
            database.execute(f"INSERT INTO {name} ({columns}) {rows}")
        database.execute(COMMANDS)
        database.execute("UPDATE records_projection SET made_by = 'an older version'")
        database.commit()


def common(database: sqlite3.Connection, table: str) -> list[str]:
    """Return the columns that a table has on both sides."""
    sides = [
        [row[1] for row in database.execute(f"PRAGMA {side}.table_info({table})").fetchall()]
        for side in ("main", "told")
    ]
    return [each for each in sides[0] if each in sides[1]]


def migrate() -> None:
    call_command("migrate", verbosity=0)
    call_command("makemigrations", "records", check=True, dry_run=True, verbosity=0)


@on_sqlite
def test_what_0003_left_comes_to_what_is_now(older):
    migrate()
    assert rebuild_stale() == (SLUG,)
    assert rebuild(SLUG, check=True) == ()
    assert ViewRow.objects.exclude(organisation="").exists()
    assert view_of("small").search("simulator").total > 0


@on_sqlite
def test_what_commands_said_stands_with_their_entries(older, told):
    with closing(sqlite3.connect(told[0])) as database:
        before = database.execute(KEPT).fetchall()
    migrate()
    with connections["default"].cursor() as cursor:
        assert cursor.execute(KEPT).fetchall() == before
    assert {len(root) for _, _, root in before if root} == {32}
    assert sum(root is not None for _, _, root in before) < len(before)
    assert fsck(Ledger(SLUG)) == ()


@on_sqlite
def test_words_that_are_changed_are_found_as_they_are(older):
    migrate()
    with connections["door"].cursor() as cursor:
        cursor.execute("UPDATE records_text SET body = 'a pomegranate'")
        found = "SELECT count(*) FROM records_words WHERE records_words MATCH %s"
        cursor.execute(found, ["pomegranate"])
        assert cursor.fetchone()[0] > 1
        cursor.execute(found, ["simulator NOT pomegranate"])
        assert cursor.fetchone() == (0,)


def test_whoever_has_the_parts_that_0003_was_split_into_has_nothing_to_do(
    tmp_path, data_folder, django_db_blocker
):
    with django_db_blocker.unblock(), pointed_at(str(tmp_path / "parts.sqlite3")):
        call_command("migrate", "records", "0003", verbosity=0)
        _go_on_from_the_parts()


def _go_on_from_the_parts() -> None:
    recorder = MigrationRecorder(connections["default"])
    for part in ("0004_case_tables", "0005_words"):
        recorder.record_applied("records", part)
    migrate()
    assert not Projection.objects.exists()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("[!_]*.*")), ids=lambda path: path.name)
def test_what_has_landed_is_not_written_anew(path):
    """What was done to a database is done: a change to it is a step forward, in a file of its own.

    A new file is entered here when it lands.
    """
    assert sha256(path.read_bytes()).hexdigest()[:12] == LANDED[path.name]
