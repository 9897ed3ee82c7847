"""The rows of a table by statements that are spelled once: what every act reads and writes.

Django spells each query anew, which takes ten times as long as the query. What a page asks for is
put together by whoever looks, and is Django's; what an act needs is always the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.base import ModelState

from lawspeaker.records import memory
from lawspeaker.records.database import READING, Cursor, cursor_of
from lawspeaker.records.memory import Asked
from lawspeaker.records.models import ReadRow

type Values = tuple[Any, ...]

# Fields whose plain values are stored as they are.
_AS_IT_IS: Final = (models.CharField, models.TextField, models.IntegerField)
_PLAIN: Final = frozenset({str, int, type(None)})


@dataclass(frozen=True)
class Spelled:
    """The statements of one table in one kind of database, and how its values are converted."""

    fields: tuple[models.Field[Any, Any], ...]
    names: tuple[str, ...]
    plain: tuple[bool, ...]  # which of them are stored as they are
    keys: tuple[int, ...]  # which of them tell a row from the others
    converters: tuple[tuple[int, tuple[Callable[..., Any], ...], Any], ...]
    select: str
    case: str
    insert: str
    update: str
    delete: str
    look: str
    of_key: str

    def key(self, row: Values) -> Values:
        """Return what tells a row from the others."""
        return tuple(row[at] for at in self.keys)


_spelled: dict[tuple[type[models.Model], str], Spelled] = {}


def _of(table: type[models.Model], connection: BaseDatabaseWrapper) -> Spelled:
    key = table, connection.vendor
    if key not in _spelled:
        _spelled[key] = _spell(table, connection)
    return _spelled[key]


def _spell(table: type[models.Model], connection: BaseDatabaseWrapper) -> Spelled:
    meta = table._meta  # noqa: SLF001  # Django's own name
    fields = tuple(each for each in meta.concrete_fields if each.column)
    keys = {each.name for each in meta.pk_fields}
    columns = ", ".join(f'"{each.column}"' for each in fields)
    of_key = " AND ".join(f'"{each.column}" = %s' for each in fields if each.name in keys)
    marks = ", ".join(["%s"] * len(fields))
    return Spelled(
        fields=fields,
        names=tuple(each.attname for each in fields),
        plain=tuple(isinstance(each, _AS_IT_IS) for each in fields),
        keys=tuple(at for at, each in enumerate(fields) if each.name in keys),
        converters=tuple(_converters(fields, connection)),
        select=f"SELECT {columns} FROM {meta.db_table}",  # noqa: S608  # names of our own models
        case=f'SELECT {columns} FROM {meta.db_table} WHERE programme = %s AND "case" = %s',  # noqa: S608  # as above
        insert=f"INSERT INTO {meta.db_table} ({columns}) VALUES ({marks})",  # noqa: S608  # as above
        update=f"UPDATE {meta.db_table} SET",
        delete=f"DELETE FROM {meta.db_table} WHERE {of_key}",  # noqa: S608  # as above
        look=f"SELECT 1 FROM {meta.db_table} WHERE {of_key}",  # noqa: S608  # as above
        of_key=of_key,
    )


def _converters(
    fields: Iterable[models.Field[Any, Any]], connection: BaseDatabaseWrapper
) -> Iterable[tuple[int, tuple[Callable[..., Any], ...], Any]]:
    for at, field in enumerate(fields):
        column: Any = field.get_col(field.model._meta.db_table)  # noqa: SLF001  # Django's own name
        found = (
            *connection.ops.get_db_converters(column),
            *column.get_db_converters(connection),
        )
        if found:
            yield at, found, column


def rows[R: models.Model](
    table: type[R], using: str, condition: str, filled: Sequence[Any]
) -> list[R]:
    """Return the rows that meet a condition, which may go on with their order."""
    connection = connections[using]
    of = _of(table, connection)
    asked = f"{of.select} WHERE {condition}", tuple(_adapted(each, connection) for each in filled)
    known = memory.current() if using == READING and issubclass(table, ReadRow) else None
    if known is not None and asked in known.found:
        return list(known.found[asked])
    made = [
        _row(table, using, of.names, _converted(of, each, connection))
        for each in _fetched(asked, connection)
    ]
    if known is not None:
        known.keep(asked, made)
    return list(made)


def values(using: str, statement: str, filled: Sequence[Any]) -> list[Values]:
    """Return what a statement that asks read tables finds, as it stands there."""
    connection = connections[using]
    asked = statement, tuple(_adapted(each, connection) for each in filled)
    known = memory.current() if using == READING else None
    if known is None:
        return _fetched(asked, connection)
    if asked not in known.found:
        known.keep(asked, _fetched(asked, connection))
    return list(known.found[asked])


def _fetched(asked: Asked, connection: BaseDatabaseWrapper) -> list[Values]:
    with cursor_of(connection) as cursor:
        cursor.execute(*asked)
        return list(cursor.fetchall())


def _row[R: models.Model](
    table: type[R], using: str, names: tuple[str, ...], values: Iterable[Any]
) -> R:
    """Return a row as Django makes one, without asking each field what it does on the way."""
    row = table.__new__(table)
    row.__dict__.update(zip(names, values, strict=True))
    row._state = ModelState()  # noqa: SLF001  # Django's own name
    row._state.adding, row._state.db = False, using  # noqa: SLF001  # as above
    return row


def one[R: models.Model](
    table: type[R], using: str, condition: str, filled: Sequence[Any]
) -> R | None:
    """Return the first row that meets a condition, or None."""
    return next(iter(rows(table, using, condition, filled)), None)


def is_there(table: type[models.Model], using: str, key: Sequence[Any]) -> bool:
    """Say whether there is a row of that key."""
    connection = connections[using]
    of = _of(table, connection)
    with cursor_of(connection) as cursor:
        cursor.execute(of.look, key)
        return cursor.fetchone() is not None


def among_these(column: str, values: Collection[Any]) -> str:
    """Return a condition: a column has one of some values, of which there must be one."""
    return f'"{column}" IN ({", ".join(["%s"] * len(values))})'


def _adapted(value: Any, connection: BaseDatabaseWrapper) -> Any:
    is_day = isinstance(value, date)
    return connection.ops.adapt_datefield_value(value) if is_day else value


def _converted(of: Spelled, row: Values, connection: BaseDatabaseWrapper) -> list[Any]:
    values = list(row)
    for at, converters, column in of.converters:
        for convert in converters:
            values[at] = convert(values[at], column, connection)
    return values


def replace(
    table: type[ReadRow], programme: str, case: str, made: Iterable[ReadRow], using: str
) -> None:
    """Make the rows of a case those that were made of it; what stays as it is is not written."""
    connection = connections[using]
    of = _of(table, connection)
    due = _keyed(of, (_values(of, each, connection) for each in made))
    with cursor_of(connection) as cursor:
        cursor.execute(of.case, (programme, case))
        found = cursor.fetchall()
        here = _keyed(of, (_as_written(row, connection) for row in found))
        if gone := [key for key in here if key not in due]:
            cursor.executemany(of.delete, gone)
        for key, row in due.items():
            if key not in here:
                cursor.execute(of.insert, row)
            elif row != here[key]:
                _change(cursor, of, here[key], row)


def _as_written(row: Values, connection: BaseDatabaseWrapper) -> Values:
    """Return a row as it would be written: a day is read as a day, and may be written as text."""
    return tuple(_adapted(each, connection) for each in row)


def _keyed(of: Spelled, found: Iterable[Values]) -> dict[Values, Values]:
    keyed: dict[Values, Values] = {}
    for row in found:
        if keyed.setdefault(of.key(row), row) is not row:
            raise ValueError(f"a row must have a key of its own, and two have {of.key(row)}")
    return keyed


def _change(cursor: Cursor, of: Spelled, here: Values, due: Values) -> None:
    """Write what a row has become: an index of columns that stay is left alone."""
    changed = [at for at, value in enumerate(due) if value != here[at]]
    columns = ", ".join(f'"{of.fields[at].column}" = %s' for at in changed)
    filled = [*(due[at] for at in changed), *of.key(due)]
    cursor.execute(f"{of.update} {columns} WHERE {of.of_key}", filled)


def insert(table: type[ReadRow], made: Iterable[ReadRow], using: str) -> None:
    """Write rows that are not there yet."""
    connection = connections[using]
    of = _of(table, connection)
    if values := [_values(of, each, connection) for each in made]:
        with cursor_of(connection) as cursor:
            cursor.executemany(of.insert, values)


def _values(of: Spelled, row: models.Model, connection: BaseDatabaseWrapper) -> Values:
    values = []
    for field, is_plain in zip(of.fields, of.plain, strict=True):
        value = getattr(row, field.attname)
        if not (is_plain and type(value) in _PLAIN):
            value = field.get_db_prep_save(value, connection)
        values.append(value)
    return tuple(values)
