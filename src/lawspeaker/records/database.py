"""Writing under the lock: one transaction at a time, whose commit is either known or in doubt."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from threading import Lock, RLock
from typing import Any, Final, Protocol

from django.db import InterfaceError, OperationalError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

DOOR: Final = "door"  # the only alias that writes the ledger
READING: Final = "default"

# PostgreSQL says so, and commits all the same: no standby has confirmed that it keeps the entry.
NOT_CONFIRMED: Final = "canceling wait for synchronous replication"


class Cursor(Protocol):
    """What the ledger uses of a cursor of Django's."""

    def execute(self, sql: str, params: Any = None) -> Any: ...
    def executemany(self, sql: str, param_list: Any) -> Any: ...
    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...
    def fetchmany(self, size: int = ...) -> list[Any]: ...
    def close(self) -> None: ...


class InDoubt(Exception):
    """The connection broke while it committed: ask for the outcome, never take it for a success."""


_turns: dict[str, AbstractContextManager[Any]] = {}
# The connection that this thread is writing by.
_writing: ContextVar[BaseDatabaseWrapper | None] = ContextVar("writing", default=None)
_making = Lock()


def turn_of(connection: BaseDatabaseWrapper) -> AbstractContextManager[Any]:
    """Return the lock that makes writers of one SQLite file wait in a row.

    SQLite makes them sleep and try again, which serves the last first; a queue of our own serves
    them in order. Reentrant, so that a writer inside a writer is told of its mistake by Django.
    """
    with _making:
        return _turns.setdefault(str(connection.settings_dict["NAME"]), RLock())


def lock(using: str) -> str:
    """Return what a query says to hold its row; SQLite holds the whole database already."""
    return "FOR UPDATE" if connections[using].vendor == "postgresql" else ""


@dataclass
class _Commit:
    """How far a transaction has come, and what the server said meanwhile."""

    begun: bool = False
    notices: list[str] = field(default_factory=list)

    def hear(self, notice: Any) -> None:
        self.notices.append(notice.message_primary or "")


@contextmanager
def writing(using: str = DOOR) -> Iterator[Cursor]:
    """Yield the cursor of a transaction of its own, which is kept when this is left."""
    connection = connections[using]
    commit = _Commit()
    around = turn_of(connection) if connection.vendor == "sqlite" else _known(connection, commit)
    with around, transaction.atomic(using=using, durable=True):
        before = _writing.set(connection)
        try:
            with connection.wrap_database_errors:
                yield _straight(connection)
        finally:
            _writing.reset(before)
        commit.begun = True


def cursor_of(connection: BaseDatabaseWrapper) -> AbstractContextManager[Cursor]:
    """Return a cursor: the driver's own while the connection writes, else one of Django's."""
    if _writing.get() is connection:
        return closing(_straight(connection))
    return connection.cursor()


def _straight(connection: BaseDatabaseWrapper) -> Cursor:
    """Return a cursor of the driver itself, on the connection and in the transaction of Django.

    Its statements stay prepared on the server or in the connection; Django's spell every
    statement anew, which costs as much as the statement.
    """
    raw: Any = connection.connection
    if connection.vendor == "sqlite":
        return _Sqlite(raw)
    from psycopg import Cursor as Psycopg

    prepared: Cursor = Psycopg(raw)
    return prepared


class _Sqlite(sqlite3.Cursor):
    """A cursor that takes the placeholders of the other databases."""

    def execute(self, sql: str, params: Any = ()) -> Any:
        return super().execute(_marked(sql), params)

    def executemany(self, sql: str, param_list: Any) -> Any:
        return super().executemany(_marked(sql), param_list)


@cache
def _marked(sql: str) -> str:
    return sql.replace("%s", "?")


@contextmanager
def _known(connection: BaseDatabaseWrapper, commit: _Commit) -> Iterator[None]:
    """Turn a commit whose outcome the server did not tell into InDoubt."""
    connection.ensure_connection()
    raw: Any = connection.connection
    raw.add_notice_handler(commit.hear)
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        if commit.begun:
            raise InDoubt(str(error)) from error
        raise
    finally:
        raw.remove_notice_handler(commit.hear)
    if any(NOT_CONFIRMED in each for each in commit.notices):
        raise InDoubt(NOT_CONFIRMED)
