"""Turning ids into names: the only place where the ledger's ids meet people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from lawspeaker.directory.models import Organisation, Person

UNNAMED = "Name erased"


@dataclass(frozen=True)
class Names:
    """The names of those asked for, read with one query."""

    known: Mapping[str, tuple[str, str]]  # id: name, short form

    @classmethod
    def of(cls, ids: Iterable[str]) -> Self:
        """Look up people and organisations together; an id nobody knows stays unnamed."""
        wanted = [uuid for each in dict.fromkeys(ids) if (uuid := _uuid(each))]
        if not wanted:
            return cls({})
        people = Person.objects.filter(id__in=wanted).values_list("id", "name", "name")
        bodies = Organisation.objects.filter(id__in=wanted).values_list("id", "name", "short")
        return cls({str(each): (name, short) for each, name, short in people.union(bodies)})

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
        if self._found is None or wanted != self._wanted:
            self._wanted, self._found = wanted, Names.of(wanted)
        return self._found


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
