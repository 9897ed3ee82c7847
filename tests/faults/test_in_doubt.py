"""A commit whose outcome the server did not tell is in doubt: never a success, never lost."""

import psycopg
import pytest
from django.db import OperationalError, connections

from databases import pointed_at
from lawspeaker.records import pen
from lawspeaker.records.database import InDoubt, writing
from lawspeaker.records.ledger import Ledger, append, open_ledger
from ledgers import PROGRAMME, fresh, turn

pytestmark = pytest.mark.postgres


@pytest.fixture
def postgres(postgres_databases, data_folder):
    with postgres_databases.fresh() as url, pointed_at(url):
        with writing() as cursor:
            open_ledger(cursor, PROGRAMME, "lawspeaker/mhhs/0")
        yield url


def end_connection(url: str) -> None:
    """End the connection of the door from the side of the server."""
    backend = connections["door"].connection.info.backend_pid
    with psycopg.connect(url, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", (backend,))


def test_a_connection_that_breaks_at_the_commit_leaves_it_in_doubt(postgres, monkeypatch):
    broken = turn(1, body=b"b" * 32)
    commit = connections["door"].commit

    def broken_commit() -> None:
        end_connection(postgres)
        commit()

    monkeypatch.setattr(connections["door"], "commit", broken_commit)
    with pytest.raises(InDoubt):
        append(broken, [(fresh("D1"), 0)])
    monkeypatch.undo()
    connections["door"].close()
    assert Ledger(PROGRAMME).outcome(broken.command_id) is None
    done = append(broken, [(fresh("D1"), 0)])
    assert Ledger(PROGRAMME).outcome(broken.command_id) == done


def append_and(do) -> None:
    """Append an entry, and do something before it is committed."""
    with pen.holding(turn(1)) as it:
        it.add(fresh("D1"), 0)
        do(it)
        it.write()


def test_a_connection_that_breaks_before_the_commit_is_an_error_like_any_other(postgres):
    with pytest.raises(OperationalError):
        append_and(lambda _: end_connection(postgres))


def test_a_standby_that_did_not_confirm_leaves_the_commit_in_doubt(postgres):
    says = "canceling wait for synchronous replication due to user request"
    warn = f"DO $$ BEGIN RAISE WARNING '{says}'; END $$"
    with pytest.raises(InDoubt, match="canceling wait"):
        append_and(lambda it: it.cursor.execute(warn))
    assert Ledger(PROGRAMME).outcome(turn(1).command_id) is not None
