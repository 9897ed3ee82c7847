"""The appeals, and how far each has come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from django.db import models

from lawspeaker.processes.appeal.life import JUDGED, OPEN, Appeal
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector

STOPPING: Final = "programme = %s AND (stops OR goes_on) ORDER BY opened_at"  # they are few


class AppealRow(ReadRow):
    """An appeal in one line: against what, whose it is, how it stands, what it stops."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)  # the one it is at
    decided_by = models.CharField(max_length=ID)
    against = models.CharField(max_length=ID)
    kind = models.CharField(max_length=ID)
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    fault = models.CharField(max_length=ID)
    raiser = models.CharField(max_length=ID)  # an organisation, or a person of none
    exhausted = models.BooleanField()
    below = models.BooleanField()
    earlier = models.IntegerField()  # how often whoever judges it had a part before
    filed_on = models.DateField(null=True)
    received_on = models.DateField(null=True)
    judged_on = models.DateField(null=True)
    enacted_on = models.DateField(null=True)
    upheld = models.BooleanField(null=True)
    stays = models.BooleanField(null=True)
    goes_on = models.BooleanField()  # nobody has judged it yet
    stops = models.BooleanField()  # what it is against may not be carried out
    matter = models.CharField(max_length=ID)  # that carries it out
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_appeal"
        indexes: ClassVar = [
            models.Index(fields=["programme", "opened_at"], name="records_appeal_opened"),
            models.Index(fields=["programme", "against"], name="records_appeal_against"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


def appeals(case: Folded) -> Iterator[AppealRow]:
    it: Appeal = case.state
    yield AppealRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        decided_by=it.decided_by or it.group,
        against=it.against or "",
        kind=it.kind or "",
        title=it.title or "",
        stage=str(it.stage),
        fault=it.fault or "",
        raiser=it.raiser,
        exhausted=it.exhausted,
        below=it.below,
        earlier=len(it.earlier),
        filed_on=it.filed_on,
        received_on=it.received_on,
        judged_on=it.judged_on if it.stage in JUDGED else None,
        enacted_on=it.enacted_on,
        upheld=it.remedy is not None if it.stage in JUDGED else None,
        stays=it.stays,
        goes_on=it.stage in OPEN,
        stops=it.stops,
        matter=it.matter or "",
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(AppealRow, appeals, frozenset({"appeal"})),)
