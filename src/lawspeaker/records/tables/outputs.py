"""The work programmes: the outputs of the groups, and how each stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.output.life import Output, Stage
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class OutputRow(ReadRow):
    """An output in one line."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    for_whom = models.JSONField()  # names of groups, offices, constituencies
    due = models.DateField(null=True)
    first_due = models.DateField(null=True)
    delivered_on = models.DateField(null=True)
    late = models.IntegerField(null=True)
    document = models.CharField(max_length=ID)
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_output"
        indexes: ClassVar = [
            models.Index(fields=["programme", "group", "stage"], name="records_output_group"),
            models.Index(fields=["programme", "opened_at"], name="records_output_opened"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


def outputs(case: Folded) -> Iterator[OutputRow]:
    it: Output = case.state
    if it.stage is Stage.NEW:
        return
    yield OutputRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        title=it.title or "",
        stage=str(it.stage),
        for_whom=[*it.for_whom],
        due=it.due,
        first_due=it.first_due,
        delivered_on=it.delivered_on,
        late=it.late,
        document=it.document or "",
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(OutputRow, outputs, frozenset({"output"})),)
