"""What must hold before anything is promised: writes that survive a power cut, a key that stays."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured
from django.db.backends.base.base import BaseDatabaseWrapper

FULL = 2


def refuse_weak(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Refuse a connection whose commits may be lost: a receipt says that an entry is kept."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            _refuse_weak_sqlite(*(_asked(cursor, f"PRAGMA {name}") for name in _SQLITE))
        elif connection.vendor == "postgresql":
            _refuse_weak_postgres(*(str(_asked(cursor, f"SHOW {name}")) for name in _POSTGRES))


_SQLITE = ("synchronous", "journal_mode", "foreign_keys", "secure_delete")
_POSTGRES = ("synchronous_commit", "fsync")


def _asked(cursor: Any, question: str) -> Any:
    cursor.execute(question)
    return cursor.fetchone()[0]


def _refuse_weak_sqlite(synchronous: int, journal: str, keys: int, secure_delete: int) -> None:
    if synchronous < FULL:
        raise _refused("synchronous must be FULL or EXTRA", f"it is {synchronous}")
    if journal not in {"wal", "memory"}:  # "memory" only in a test's own database
        raise _refused("journal_mode must be WAL", f"it is {journal}")
    if not (keys and secure_delete):
        raise _refused("foreign_keys and secure_delete must be on", "one of them is off")


def _refuse_weak_postgres(synchronous_commit: str, fsync: str) -> None:
    if synchronous_commit == "off" or fsync == "off":
        found = f"synchronous_commit is {synchronous_commit}, fsync is {fsync}"
        raise _refused("synchronous_commit and fsync must be on", found)


def _refused(must: str, found: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(
        f"The database could lose entries it has given a receipt for: {must}, but {found}. "
        "Take the setting back out of DATABASE_URL or of the server's configuration."
    )


def key_is_given(**_: Any) -> Sequence[CheckMessage]:
    """Say that a server needs a key that outlives it."""
    if settings.SECRET_KEY_GIVEN:
        return ()
    return (
        Error(
            "LAWSPEAKER_SECRET_KEY must be set, or everybody is signed out at each start.",
            hint='Make one: python3 -c "import secrets; print(secrets.token_urlsafe(50))"',
            id="lawspeaker.E001",
        ),
    )
