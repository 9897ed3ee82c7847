"""The parts of the framework that took effect apart from the rest of their version."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.framework.life import PartCommenced
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class PartRow(ReadRow):
    """A part that commences on a day, by the entry at a position."""

    pk = models.CompositePrimaryKey("programme", "case", "position")
    position = models.BigIntegerField()
    version = models.CharField(max_length=ID)
    part = models.CharField(max_length=ID)
    on = models.DateField()

    class Meta:
        db_table = "records_part"
        indexes: ClassVar = [
            models.Index(fields=["programme", "position"], name="records_part_position")
        ]

    def __str__(self) -> str:
        return f"{self.version} {self.part} from {self.on}"


def parts(case: Folded) -> Iterator[PartRow]:
    for each in case.standing:
        if isinstance(each.event, PartCommenced):
            yield PartRow(
                programme=case.programme,
                case=case.case,
                position=each.position,
                version=each.event.version,
                part=each.event.part_id,
                on=each.event.on,
            )


PROJECTORS = (Projector(PartRow, parts, frozenset({"framework"})),)
