"""The rows of a table by statements that are spelled once: what acts and pages read and write.

Django spells each query anew, which takes ten times as long as the query. The columns of a table
are always the same; the condition comes from whoever asks.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.base import ModelState

from lawspeaker.records import memory
from lawspeaker.records.database import Cursor, cursor_of
from lawspeaker.records.memory import Rows
from lawspeaker.records.models import ReadRow

type Values = tuple[Any, ...]

# Fields whose plain values are stored as they are.
_PLAIN: Final = {
    models.CharField: str,
    models.TextField: str,
    models.IntegerField: int,
    models.BooleanField: bool,
}


@dataclass(frozen=True)
class Spelled:
    """The statements of one table in one kind of database, and how its values are converted."""

    table: str
    fields: tuple[models.Field[Any, Any], ...]
    names: tuple[str, ...]
    plain: tuple[frozenset[type | None], ...]  # of which types each is stored as it is
    keys: tuple[int, ...]  # which of them tell a row from the others
    json: frozenset[int]  # which are records: a database may spell them in a way of its own
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

    def changed(self, here: Values, due: Values) -> list[int]:
        """Return which columns of a row are to be written."""
        return [at for at in range(len(due)) if not self._is_same(at, here[at], due[at])]

    def _is_same(self, at: int, here: Any, due: Any) -> bool:
        if here == due or at not in self.json or None in (here, due):
            return bool(here == due)
        return bool(json.loads(here) == json.loads(due))


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
        table=meta.db_table,
        fields=fields,
        names=tuple(each.attname for each in fields),
        plain=tuple(map(_stored_as_it_is, fields)),
        keys=tuple(at for at, each in enumerate(fields) if each.name in keys),
        json=frozenset(at for at, each in enumerate(fields) if isinstance(each, models.JSONField)),
        converters=tuple(_converters(fields, connection)),
        select=f"SELECT {columns} FROM {meta.db_table}",  # noqa: S608  # names of our own models
        case=f'SELECT {columns} FROM {meta.db_table} WHERE programme = %s AND "case" = %s',  # noqa: S608  # as above
        insert=f"INSERT INTO {meta.db_table} ({columns}) VALUES ({marks})",  # noqa: S608  # as above
        update=f"UPDATE {meta.db_table} SET",
        delete=f"DELETE FROM {meta.db_table} WHERE {of_key}",  # noqa: S608  # as above
        look=f"SELECT 1 FROM {meta.db_table} WHERE {of_key}",  # noqa: S608  # as above
        of_key=of_key,
    )


def _stored_as_it_is(field: models.Field[Any, Any]) -> frozenset[type | None]:
    plain = {made for kind, made in _PLAIN.items() if isinstance(field, kind)}
    return frozenset({*plain, type(None)} if plain else ())


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
    known = memory.current(using) if issubclass(table, ReadRow) else None
    asked = table, condition, tuple(filled)
    if known is not None and (found := known.found.get(asked)):
        return list(found.rows)
    connection = connections[using]
    of = _of(table, connection)
    statement = f"{of.select} WHERE {condition}"
    made = [
        _row(table, using, of.names, _converted(of, each, connection))
        for each in _fetched(statement, filled, connection)
    ]
    if known is not None:
        known.keep(asked, made, statement)
    return list(made)


def values(using: str, statement: str, filled: Sequence[Any]) -> list[Values]:
    """Return what a statement that asks read tables finds, as it stands there."""
    known, asked = memory.current(using), (statement, tuple(filled))
    if known is not None and (there := known.found.get(asked)):
        return list(there.rows)
    found = _fetched(statement, filled, connections[using])
    if known is not None:
        known.keep(asked, found, statement)
    return list(found)


def _fetched(
    statement: str, filled: Sequence[Any], connection: BaseDatabaseWrapper
) -> list[Values]:
    with cursor_of(connection) as cursor:
        cursor.execute(statement, [_adapted(each, connection) for each in filled])
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
    known, asked = memory.current(using), (of.look, tuple(key))
    if known is not None and asked in known.found:
        return True
    found = _fetched(of.look, key, connection)
    if known is not None and found:  # what is not there may be put there
        known.keep(asked, found, of.look)
    return bool(found)


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
) -> bool:
    """Make the rows of a case those that were made of it, and say whether that changed any.

    What stays as it is is not written; what a row was is known to whoever wrote it last.
    """
    connection = connections[using]
    of = _of(table, connection)
    due = _keyed(of, (_values(of, each, connection) for each in made))
    known = memory.current(using)
    here = known.written.get((of.table, case)) if known else None
    if here is None:
        found = _fetched(of.case, (programme, case), connection)
        here = _keyed(of, (_as_written(row, connection) for row in found))
    if known:
        known.keep_rows(of.table, case, due)
    if here == due:
        return False
    with cursor_of(connection) as cursor:
        return _write(cursor, of, here, due)


def _write(cursor: Cursor, of: Spelled, here: Rows, due: Rows) -> bool:
    """Write what is otherwise than it is due, and say whether anything was."""
    gone = [key for key in here if key not in due]
    if gone:
        cursor.executemany(of.delete, gone)
    written = bool(gone)
    for key, row in due.items():
        if key not in here:
            cursor.execute(of.insert, row)
        elif changed := of.changed(here[key], row):
            _change(cursor, of, row, changed)
        else:
            continue
        written = True
    return written


def _as_written(row: Values, connection: BaseDatabaseWrapper) -> Values:
    """Return a row as it would be written: a day is read as a day, and may be written as text."""
    return tuple(_adapted(each, connection) for each in row)


def _keyed(of: Spelled, found: Iterable[Values]) -> Rows:
    keyed: Rows = {}
    for row in found:
        if keyed.setdefault(of.key(row), row) is not row:
            raise ValueError(f"a row must have a key of its own, and two have {of.key(row)}")
    return keyed


def _change(cursor: Cursor, of: Spelled, due: Values, changed: Sequence[int]) -> None:
    """Write what a row has become: an index of columns that stay is left alone."""
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
    members = row.__dict__
    for field, name, plain in zip(of.fields, of.names, of.plain, strict=True):
        value = members[name]
        if type(value) not in plain:
            value = _stored(field, value, connection)
        values.append(value)
    return tuple(values)


def _stored(field: models.Field[Any, Any], value: Any, connection: BaseDatabaseWrapper) -> Any:
    """Return a value as it is written: a record as its text, on every database."""
    if isinstance(field, models.JSONField) and value is not None:
        return json.dumps(value, cls=field.encoder)
    return field.get_db_prep_save(value, connection)
