"""How often the groups meet, as their chairs last found it."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models

from lawspeaker.processes.frequency import Frequency
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class FrequencyRow(ReadRow):
    """What the chair of a group found last, and when it is looked at again."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    found = models.CharField(max_length=ID)
    reviewed_on = models.DateField()
    again = models.DateField(null=True)
    audience = models.CharField(max_length=ID)

    class Meta:
        db_table = "records_frequency"

    def __str__(self) -> str:
        return f"{self.group}: {self.found}"


def frequencies(case: Folded) -> Iterator[FrequencyRow]:
    it: Frequency = case.state
    if it.found is None or it.reviewed_on is None:
        return
    yield FrequencyRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        found=str(it.found),
        reviewed_on=it.reviewed_on,
        again=it.again,
        audience=case.audience,
    )


PROJECTORS = (Projector(FrequencyRow, frequencies, frozenset({"frequency"})),)
