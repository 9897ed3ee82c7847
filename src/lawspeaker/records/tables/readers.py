"""Who may read a case besides its audience, by name: as its process lets them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector
from lawspeaker.records.sight import OF_GROUP


class ReaderRow(ReadRow):
    """Somebody whom a process lets read the whole of a case, by name as in duties."""

    pk = models.CompositePrimaryKey("programme", "case", "reader")
    reader = models.CharField(max_length=ID)

    class Meta:
        db_table = "records_reader"
        indexes: ClassVar = [
            models.Index(fields=["programme", "reader"], name="records_reader_reader")
        ]

    def __str__(self) -> str:
        return f"{self.case}: {self.reader}"


def readers(case: Folded) -> Iterator[ReaderRow]:
    """Yield each reader once; of what a closed group did first, only the case's page knows."""
    if case.members.startswith(OF_GROUP):
        return
    for each in dict.fromkeys(case.process.readers(case.state)):
        yield ReaderRow(programme=case.programme, case=case.case, reader=each)


PROJECTORS = (Projector(ReaderRow, readers),)
