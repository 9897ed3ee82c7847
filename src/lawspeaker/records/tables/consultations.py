"""The consultations: what is asked until when, and how many answers and comments there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.consultation.life import Consultation
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class WideConsultationRow(ReadRow):
    """A consultation in one line."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    opened_on = models.DateField(null=True)
    closes = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    reported_on = models.DateField(null=True)
    change = models.CharField(max_length=ID)
    answered_by = models.JSONField()  # organisations
    responses = models.IntegerField()
    comments = models.IntegerField()
    undisposed = models.IntegerField()
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_wide_consultation"
        indexes: ClassVar = [
            models.Index(fields=["programme", "opened_at"], name="records_wide_opened"),
            models.Index(fields=["programme", "stage"], name="records_wide_stage"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


def consultations(case: Folded) -> Iterator[WideConsultationRow]:
    it: Consultation = case.state
    yield WideConsultationRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        title=it.title or "",
        stage=str(it.stage),
        opened_on=it.opened_on,
        closes=it.closes,
        closed_on=it.closed_on,
        reported_on=it.reported_on,
        change=it.change or "",
        answered_by=sorted({each.organisation for each in it.responses if each.organisation}),
        responses=len(it.responses),
        comments=len(it.comments),
        undisposed=len(it.undisposed),
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(WideConsultationRow, consultations, frozenset({"consultation"})),)
