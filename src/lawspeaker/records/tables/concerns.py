"""The concerns of parties and groups, and how far each has come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.concern.life import Concern, Stage
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class ConcernRow(ReadRow):
    """A concern in one line: whose it is, who has it now, what it is about."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    raiser = models.CharField(max_length=ID)  # an organisation
    below = models.CharField(max_length=ID)  # the group whose concern it is, if it is one's
    seat = models.CharField(max_length=ID)
    decision = models.CharField(max_length=ID)
    decided_by = models.CharField(max_length=ID)
    taken_to = models.CharField(max_length=ID)
    raised_on = models.DateField()
    moved_on = models.DateField(null=True)
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_concern"
        indexes: ClassVar = [
            models.Index(fields=["programme", "opened_at"], name="records_concern_opened"),
            models.Index(fields=["programme", "decision"], name="records_concern_decision"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


def concerns(case: Folded) -> Iterator[ConcernRow]:
    it: Concern = case.state
    yield ConcernRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        title=it.title or "",
        stage=str(it.stage),
        raiser=it.raiser,
        below=it.below or "",
        seat=it.seat or "",
        decision=it.decision or "",
        decided_by=it.decided_by or "",
        taken_to=it.group if it.stage is Stage.ESCALATED else "",
        raised_on=case.trail[0].happened.day,
        moved_on=it.moved_on,
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(ConcernRow, concerns, frozenset({"concern"})),)
