"""What picks rows: a condition that is put together, and what it is to be filled with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from django.db import models

from lawspeaker.records.rows import among_these, rows


@dataclass(frozen=True)
class Where:
    """A condition of a statement."""

    says: str
    filled: tuple[Any, ...] = ()

    def also(self, says: str, *filled: Any) -> Where:
        """Return the condition that asks for this, too."""
        return Where(f"{self.says} AND {says}", (*self.filled, *filled))

    def both(self, other: Where) -> Where:
        """Return the condition that the two hold."""
        return self.also(other.says, *other.filled)

    def either(self, other: Where) -> Where:
        """Return the condition that one of the two holds.

        What the two have in common goes before it, where the database looks for an index.
        """
        if NOTHING in {self, other}:
            return other if self == NOTHING else self
        return Where(f"({self.says} OR {other.says})", (*self.filled, *other.filled))

    def among(self, column: str, values: Collection[Any]) -> Where:
        """Return the condition that asks a column to have one of some values, too."""
        return self.also(among_these(column, values) if values else "1 = 0", *values)

    def rows[R: models.Model](self, table: type[R], using: str, then: str = "") -> list[R]:
        """Return the rows that it picks; `then` says in which order, and how many."""
        return rows(table, using, f"{self.says} {then}".rstrip(), self.filled)


NOTHING: Final = Where("1 = 0")
