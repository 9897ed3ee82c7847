"""What was recorded stands where the checkpoint that is to vouch for it cannot be signed."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connections
from structlog.testing import capture_logs

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.action import Assign
from lawspeaker.processes.report.writing import Issue
from lawspeaker.records.ledger import Ledger
from lawspeaker.service.checkpoints import covering
from programmes import SLUG
from records.test_checkpoints import signed_for
from small_story import call, hold, people, recommend, write_of

ACTION = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))


def written(programme) -> CaseId:
    """Write a report that is still to be issued."""
    people(programme)
    meeting, taken = call(programme, "2023-12-06"), recommend(programme, "PSG", "Buy it", 0)
    hold(programme, meeting, taken)
    return write_of(programme, meeting, taken)


def busy(database: str, _folder: Path) -> Callable[[], None]:
    """Let another process write to the database, for longer than an act waits."""
    other = sqlite3.connect(database, isolation_level=None)
    connections["door"].connection.execute("PRAGMA busy_timeout = 10")
    other.execute("BEGIN IMMEDIATE")
    return other.close


def unwritable(_database: str, folder: Path) -> Callable[[], None]:
    """Put something else where the last checkpoint is kept."""
    place = folder / "signed" / "mhhs.checkpoint"
    place.unlink(missing_ok=True)
    place.mkdir()
    return place.rmdir


@pytest.mark.parametrize("fault", [busy, unwritable])
def test_an_act_stands_where_its_checkpoint_fails_and_its_first_reader_has_it_signed(
    programme, sqlite_database, data_folder, monkeypatch, fault
):
    report = written(programme)
    commit, ends = connections["door"].commit, []

    def broken_after() -> None:
        commit()
        ends[:] = ends or [fault(sqlite_database, data_folder)]

    monkeypatch.setattr(connections["door"], "commit", broken_after)
    receipt = programme.ask("pmo", "PMO", Issue(), report)
    monkeypatch.undo()
    assert Ledger(SLUG).read(report)[-1].kind == "report.issued/1"
    assert signed_for() == []
    ends[0]()
    noted = covering(SLUG, receipt.position)
    assert signed_for() == [(noted.size, noted.note)]
    assert (data_folder / "signed" / "mhhs.checkpoint").read_text() == noted.note


def test_an_act_is_answered_with_its_receipt_where_that_cannot_be_kept(programme, data_folder):
    place = data_folder / "signed" / "mhhs.receipt"
    place.unlink()
    place.mkdir()
    with capture_logs() as heard:
        receipt = programme.ask("pmo", "PMO", ACTION)
    assert [each.position for each in receipt.entries] == [Ledger(SLUG).head().size - 1]
    assert receipt.note.startswith(Ledger(SLUG).head().origin)
    assert [(each["event"], each["entry"]) for each in heard] == [
        ("a receipt was not kept", receipt.position)
    ]
    place.rmdir()
    again = programme.ask("pmo", "PMO", ACTION)
    assert place.read_text() == again.note
