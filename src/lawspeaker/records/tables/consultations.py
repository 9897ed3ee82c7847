"""The consultations: what is asked until when, and how many answers and comments there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models
from msgspec import to_builtins

from lawspeaker.processes.consultation.life import Consultation
from lawspeaker.processes.consultation.publishing import open_form
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector
from lawspeaker.records.sight import OF_GROUP, PUBLIC


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


class PublicConsultationRow(ReadRow):
    """What everybody may read of a consultation that asks everybody; `told` is its open form."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    opened_on = models.DateField()
    told = models.JSONField()
    audience = models.CharField(max_length=ID)

    class Meta:
        db_table = "records_public_consultation"

    def __str__(self) -> str:
        return f"{self.case} of {self.group}"


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


def open_to_all(case: Folded) -> Iterator[PublicConsultationRow]:
    """Yield what asks everybody; a closed group keeps its own, whatever was recorded."""
    it = open_form(case.state)
    if it is None or it.opened_on is None or case.members.startswith(OF_GROUP):
        return
    yield PublicConsultationRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        opened_on=it.opened_on,
        told=to_builtins(it),
        audience=PUBLIC,
    )


PROJECTORS = (
    Projector(PublicConsultationRow, open_to_all, frozenset({"consultation"})),
    Projector(WideConsultationRow, consultations, frozenset({"consultation"})),
)
