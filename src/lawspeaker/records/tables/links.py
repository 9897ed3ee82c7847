"""Which case names which: found by walking the state of each, whatever its process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from typing import Any, ClassVar, Final

from django.db import models

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.kinds import PLAIN, SEALED, elements
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector

OTHERS: Final = (PLAIN | SEALED) - {CaseId}  # what names no case


class LinkRow(ReadRow):
    """A case that another names, and the field that does."""

    pk = models.CompositePrimaryKey("programme", "case", "names", "why")
    names = models.CharField(max_length=ID)
    why = models.CharField(max_length=ID)

    class Meta:
        db_table = "records_link"
        indexes: ClassVar = [models.Index(fields=["programme", "names"], name="records_link_names")]

    def __str__(self) -> str:
        return f"{self.case} {self.why}: {self.names}"


def links(case: Folded) -> Iterator[LinkRow]:
    for names, why in dict.fromkeys(named(case.state)):
        if names != case.case:
            yield LinkRow(programme=case.programme, case=case.case, names=names, why=why)


def named(record: Any) -> Iterator[tuple[CaseId, str]]:
    """Yield each case that a record names, and the field that names it."""
    of: Any = type(record)
    for field, kind in _naming(of):
        value = getattr(record, field)
        for each in value if isinstance(value, tuple) else (value,):
            if kind is CaseId:
                if each is not None:
                    yield each, field
            elif is_dataclass(each):
                yield from named(each)


@cache  # every case is looked through with each of its entries
def _naming(record: Any) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a record that may name cases."""
    return tuple((name, kind) for name, kind in elements(record) if kind not in OTHERS)


PROJECTORS = (Projector(LinkRow, links),)
