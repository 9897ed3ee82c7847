"""Turning ids into names: the only place where the ledger's ids meet people."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self
from uuid import UUID

from django.db import connection
from django.db.models import UUIDField

UNNAMED = "Name erased"
_ID: Final = UUIDField()
_NAMES: Final = (
    "SELECT id, name, name FROM directory_person WHERE id IN ({0}) UNION ALL"
    " SELECT id, name, short FROM directory_organisation WHERE id IN ({0})"
)


@dataclass(frozen=True)
class Names:
    """The names of those asked for, read with one query."""

    known: Mapping[str, tuple[str, str]]  # id: name, short form

    @classmethod
    def of(cls, ids: Iterable[str]) -> Self:
        """Look up people and organisations together; an id nobody knows stays unnamed."""
        wanted = [uuid for each in dict.fromkeys(ids) if (uuid := _uuid(each))]
        return cls(_read(wanted) if wanted else {})

    def full(self, some_id: str) -> str:
        """Return the name as it is written in a list of members."""
        return self.known.get(some_id, ("", ""))[0] or UNNAMED

    def short(self, some_id: str) -> str:
        """Return an organisation's short form, or the name."""
        return self.known.get(some_id, ("", ""))[1] or self.full(some_id)

    def initialled(self, person: str) -> str:
        """Return "R. Tate": for a table with no room."""
        *given, family = self.full(person).split()
        if not given or self.full(person) == UNNAMED:
            return self.full(person)
        return f"{given[0][0]}. {family}"


class Roll:
    """The names a page needs, looked up together: its visitor's own with those it shows."""

    def __init__(self, own: Iterable[str]) -> None:
        self._wanted = frozenset(own)
        self._found: Names | None = None

    def names(self, ids: Iterable[str] = ()) -> Names:
        """Return the names of some ids and of the visitor, asking only for what is not known."""
        wanted = self._wanted | frozenset(ids)
        if self._found is None:
            self._found = Names.of(wanted)
        elif more := wanted - self._wanted:
            self._found = Names({**self._found.known, **Names.of(more).known})
        self._wanted = wanted
        return self._found


def _read(wanted: Sequence[UUID]) -> dict[str, tuple[str, str]]:
    """Read names by a statement that is spelled here: nearly every page asks for some."""
    ids = [_ID.get_db_prep_value(each, connection) for each in wanted]
    marks = ", ".join(["%s"] * len(ids))
    with connection.cursor() as cursor:
        cursor.execute(_NAMES.format(marks), [*ids, *ids])
        found = cursor.fetchall()
    return {_spelled(str(each)): (name, short) for each, name, short in found}


@lru_cache(maxsize=4096)
def _spelled(stored: str) -> str:
    """Return an id as it is written, however the database keeps it."""
    return str(UUID(stored))


@lru_cache(maxsize=4096)
def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
