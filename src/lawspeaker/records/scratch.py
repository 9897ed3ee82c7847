"""Scratch tables: made for one connection under the very names they stand in for.

The projectors write into them without knowing it, and what they wrote is compared with what is
kept by the database itself, value by value as it stores them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connections

from lawspeaker.records.database import Cursor
from lawspeaker.records.models import ReadRow


@dataclass(frozen=True)
class Difference:
    """A row that only one side has: the one that is kept, or the one made anew."""

    table: str
    kept: bool
    row: tuple[Any, ...]

    def __str__(self) -> str:
        side = "is kept, and does not follow" if self.kept else "follows, and is not kept"
        return f"{self.table}: {self.row} {side}"


@contextmanager
def scratch(cursor: Cursor, tables: Iterable[type[ReadRow]], using: str) -> Iterator[str]:
    """Put empty tables before those of the same names; yield the schema of the ones kept."""
    names = [each._meta.db_table for each in tables]  # noqa: SLF001  # Django's own name
    kept = _schema(cursor, using)
    for name in names:
        cursor.execute(
            f"CREATE TEMPORARY TABLE {name} AS SELECT * FROM {kept}.{name} WHERE 1 = 0"  # noqa: S608  # constants
        )
    try:
        yield kept
    finally:
        for name in names:
            cursor.execute(f"DROP TABLE {_temporary(using)}.{name}")


def differences(
    cursor: Cursor, programme: str, table: type[ReadRow], kept: str, using: str
) -> Iterator[Difference]:
    """Yield what only one of the two tables has, in order."""
    meta = table._meta  # noqa: SLF001  # Django's own name
    columns = ", ".join(f'"{each.column}"' for each in meta.concrete_fields if each.column)
    sides = (f"{kept}.{meta.db_table}", f"{_temporary(using)}.{meta.db_table}")
    for is_kept, (one, other) in ((True, sides), (False, sides[::-1])):
        asked = " EXCEPT ".join(
            f"SELECT {columns} FROM {side} WHERE programme = %s"  # noqa: S608  # constants
            for side in (one, other)
        )
        cursor.execute(f"{asked} ORDER BY 1, 2", [programme, programme])
        for row in cursor.fetchall():
            yield Difference(meta.db_table, is_kept, tuple(row))


def _schema(cursor: Cursor, using: str) -> str:
    if connections[using].vendor == "sqlite":
        return "main"
    cursor.execute("SELECT current_schema()")
    return str(cursor.fetchone()[0])


def _temporary(using: str) -> str:
    return "temp" if connections[using].vendor == "sqlite" else "pg_temp"
