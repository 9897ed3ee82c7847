"""What was vouched for: checkpoints, receipts, and a ledger that falls short of them."""

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from django.db import connections

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.notes import Checkpoint, Receipt, Vkey
from lawspeaker.processes.action import Assign, Complete
from lawspeaker.processes.report.writing import Issue
from lawspeaker.records import keys
from lawspeaker.records.fsck import fsck
from lawspeaker.records.keys import NoKey
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.programmes import programme_of
from lawspeaker.service import guard
from lawspeaker.service.asking import ReadOnly
from lawspeaker.service.checkpoints import checkpoint, covering
from lawspeaker.service.erase import Basis, Selection, erase
from lawspeaker.service.own import operator
from lawspeaker.service.recovery import NothingLost, recover
from programmes import PMO, SLUG
from small_story import tell

ACTION = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))
BY = operator("operator", date(2023, 11, 20))


@pytest.fixture
def acted(programme):
    for _ in range(4):
        programme.ask("pmo", "PMO", ACTION)
    return programme


def vkey() -> Vkey:
    return Vkey.read(programme_of(SLUG).vkey)


def started_anew() -> None:
    """Forget what this process has seen, as if it had just started."""
    guard.forget()


def test_a_checkpoint_says_what_the_ledger_is(acted):
    read = Checkpoint.read(checkpoint(SLUG), vkey())
    assert read == (programme_of(SLUG).origin, 5, Ledger(SLUG).root())


def test_a_checkpoint_is_signed_once(acted):
    assert checkpoint(SLUG) == checkpoint(SLUG)


def test_a_checkpoint_is_kept_beside_the_database(acted, data_folder):
    note = checkpoint(SLUG)
    assert (data_folder / "signed" / "mhhs.checkpoint").read_text() == note


def test_a_receipt_proves_that_its_entry_is_recorded(acted):
    note = acted.ask("pmo", "PMO", ACTION).note
    receipt = Receipt.read(note, vkey())
    book = Ledger(SLUG)
    assert receipt.leaf == book.leaves(6)[5]
    assert (receipt.position, receipt.size, receipt.root) == (5, 6, book.root())


def tampered(database: str, sql: str) -> None:
    """Change the database as somebody can who owns it: its guards are taken down first."""
    for alias in ("default", "door"):
        connections[alias].close()
    with closing(sqlite3.connect(database)) as connection, connection:
        named = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in named.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(sql)


OTHERWISE = (
    "UPDATE ledger_event SET entry = CAST(replace(CAST(entry AS TEXT), 'PSG', 'DAG') AS BLOB)"
    " WHERE seq = 2"
)
FORGED = "UPDATE ledger_head SET frontier = zeroblob(length(frontier))"
TAMPERING = {
    OTHERWISE: ("the entry does not give its leaf hash"),
    "UPDATE ledger_event SET leaf_hash = zeroblob(32) WHERE seq = 2": "does not give its leaf",
    "UPDATE ledger_event SET at_ms = 0 WHERE seq = 2": "it is dated before",
    "UPDATE ledger_event SET stream = 'A9' WHERE seq = 2": "its case is 'A2', and its column 'A9'",
    "DELETE FROM ledger_event WHERE seq = 2": "entry 2 must stand here",
    "DELETE FROM ledger_event WHERE seq = 4": "the head says 5 entries, and there are 4",
    "DELETE FROM ledger_disclosure WHERE seq = 2": "is missing",
    "UPDATE ledger_disclosure SET opening = NULL WHERE seq = 2": "and no entry erased it",
    "UPDATE ledger_disclosure SET opening = opening || 'A' WHERE seq = 2": "was changed",
    "UPDATE ledger_head SET frontier = zeroblob(64)": "the frontier in the head is not",
    "UPDATE ledger_event SET root = zeroblob(32) WHERE seq = 2": "is of another ledger",
}


def test_a_ledger_that_nobody_altered_has_no_fault(acted):
    checkpoint(SLUG)
    assert fsck(Ledger(SLUG)) == ()


@pytest.mark.parametrize("sql", TAMPERING)
def test_what_was_altered_is_found(acted, sqlite_database, sql):
    tampered(sqlite_database, sql)
    assert any(TAMPERING[sql] in fault.says for fault in fsck(Ledger(SLUG)))


@pytest.mark.parametrize(
    "sql",
    [
        OTHERWISE,
        "UPDATE ledger_head SET frontier = zeroblob(64)",
    ],
)
def test_nothing_is_signed_that_does_not_follow(acted, sqlite_database, sql):
    tampered(sqlite_database, sql)
    with pytest.raises(ReadOnly):
        checkpoint(SLUG)


@pytest.fixture
def put_back(acted, sqlite_database) -> None:
    """An older backup, put back in the place of the database."""
    for alias in ("default", "door"):
        connections[alias].close()
    backup = Path(f"{sqlite_database}-backup")
    shutil.copyfile(sqlite_database, backup)
    for _ in range(3):
        acted.ask("pmo", "PMO", ACTION)
    lost = acted.ask("pmo", "PMO", ACTION).case
    acted.ask("pmo", "PMO", Complete(Prose("Done.")), lost)
    erase(SLUG, Selection(texts=((1, "d.what"),)), Basis("art17(1)(b)", "Asked for."), f"{PMO}:PMO")
    for alias in ("default", "door"):
        connections[alias].close()
    shutil.move(backup, sqlite_database)


@pytest.mark.parametrize("anew", [True, False])
def test_an_older_backup_can_be_read_and_not_written(put_back, acted, anew):
    if anew:
        started_anew()
    assert Ledger(SLUG).head().size == 5
    with pytest.raises(ReadOnly, match=r"must have 11 entries, .* has 5: 6 are lost"):
        acted.ask("pmo", "PMO", ACTION)
    with pytest.raises(ReadOnly):
        checkpoint(SLUG)


def test_a_ledger_goes_on_after_a_recovery_under_a_new_origin(put_back, acted):
    before = programme_of(SLUG).origin
    recovered = recover(SLUG, BY, "The disk of the server broke.")
    assert (recovered.position, recovered.lost, recovered.erased) == (5, 6, 1)
    assert recovered.origin == programme_of(SLUG).origin != before
    [told, erased] = Ledger(SLUG).read("LEDGER")
    assert (told.kind, told.d["lost"], told.d["origin"]) == ("ledger.recovered/1", 6, before)
    assert (erased.kind, Ledger(SLUG).read("A1")[0].d["what"]) == ("ledger.erased/1", "(erased)")
    acted.ask("pmo", "PMO", ACTION)
    assert Checkpoint.read(checkpoint(SLUG), vkey()).size == 8
    started_anew()
    acted.ask("pmo", "PMO", ACTION)
    assert fsck(Ledger(SLUG)) == ()


def test_a_ledger_that_lost_nothing_is_not_recovered(acted):
    with pytest.raises(NothingLost):
        recover(SLUG, BY, "Just in case.")


def test_another_history_of_the_same_length_is_not_taken_for_this_one(acted, sqlite_database):
    acted.ask("pmo", "PMO", ACTION)
    tampered(sqlite_database, "UPDATE ledger_event SET leaf_hash = zeroblob(32) WHERE seq = 2")
    started_anew()
    with pytest.raises(ReadOnly, match="the first 6 entries of mhhs are not those signed for"):
        acted.ask("pmo", "PMO", ACTION)


def test_no_receipt_is_signed_for_a_tree_that_is_not_that_of_the_entries(acted, sqlite_database):
    tampered(sqlite_database, FORGED)
    started_anew()
    with pytest.raises(ReadOnly, match="the tree in the head of mhhs is not that of its entries"):
        acted.ask("pmo", "PMO", ACTION)
    recover(SLUG, BY, "Somebody wrote to the database by hand.")
    acted.ask("pmo", "PMO", ACTION)
    assert fsck(Ledger(SLUG)) == ()


def test_the_key_is_in_no_database_and_for_its_owner_only(acted, sqlite_database, data_folder):
    path = data_folder / "keys" / "mhhs.key"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_bytes().strip() not in Path(sqlite_database).read_bytes()


def test_a_key_that_others_may_read_is_refused(acted, data_folder):
    (data_folder / "keys" / "mhhs.key").chmod(0o644)
    with pytest.raises(NoKey, match="must be readable by its owner only: chmod 600"):
        acted.ask("pmo", "PMO", ACTION)


def test_a_key_may_come_from_the_environment(acted, data_folder, monkeypatch):
    text = (data_folder / "keys" / "mhhs.key").read_text()
    monkeypatch.setenv("MHHS_KEY", text)
    same = keys.read_key("env:MHHS_KEY").private_bytes_raw()
    assert same == keys.read_key("file:keys/mhhs.key").private_bytes_raw()


@pytest.mark.parametrize("reference", ["env:NOT_THERE", "file:keys/not-there.key"])
def test_a_key_that_is_missing_is_named(data_folder, reference):
    with pytest.raises(NoKey, match=r"NOT_THERE must hold|must be at .*not-there.key"):
        keys.read_key(reference)


def test_no_key_is_made_over_another(data_folder):
    keys.make_key("other")
    with pytest.raises(NoKey, match="must not be there yet"):
        keys.make_key("other")


def test_a_checkpoint_that_covers_an_entry_stays_the_first_that_did(acted):
    first = covering(SLUG, 2)
    assert first.size == 5
    acted.ask("pmo", "PMO", ACTION)
    checkpoint(SLUG)
    assert covering(SLUG, 4) == first
    assert covering(SLUG, 5).size == 6


def test_nothing_covers_an_entry_that_is_not_there(acted):
    with pytest.raises(ReadOnly, match="must have an entry 5, and has none"):
        covering(SLUG, 5)


def test_a_checkpoint_from_before_a_recovery_covers_nothing_of_the_new_origin(put_back, acted):
    recover(SLUG, BY, "The disk of the server broke.")
    assert Checkpoint.read(covering(SLUG, 2).note, vkey()).size == 7


def test_with_a_report_a_checkpoint_is_signed_that_covers_it_and_with_nothing_else(programme):
    told = tell(programme)
    [(size, note)] = signed_for()
    last = Ledger(SLUG).read(after=size - 2, below=size)[0]
    assert (last.kind, last.case) == ("report.issued/1", told.report)
    assert Checkpoint.read(note, vkey()).size == size


def test_a_report_that_was_not_signed_for_in_time_is_when_it_is_asked_for_again(
    programme, sqlite_database
):
    told = tell(programme)
    before = signed_for()
    tampered(sqlite_database, "DELETE FROM ledger_checkpoint")
    assert issue_again(programme, told.report).entries[0].kind == "report.issued/1"
    [(size, _)] = signed_for()
    assert size == Ledger(SLUG).head().size > before[0][0]


def test_a_report_is_issued_even_where_nothing_can_be_signed(programme, sqlite_database):
    told = tell(programme)
    tampered(sqlite_database, "DELETE FROM ledger_checkpoint")
    tampered(sqlite_database, FORGED)
    assert issue_again(programme, told.report).case == told.report
    assert signed_for() == []


def issue_again(programme, report):
    """Send the same act again, as somebody does whose connection broke."""
    [issued] = (e for e in Ledger(SLUG).read(report) if e.kind == "report.issued/1")
    return programme.ask("pmo", "PMO", Issue(), report, command_id=issued.cmd)


def signed_for() -> list[tuple[int, str]]:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT size, note FROM ledger_checkpoint")
        return cursor.fetchall()
