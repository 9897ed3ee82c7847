"""The items of the RAID log, in one line each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.raid.item import Item
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class RaidRow(ReadRow):
    """An item in one line; its scores are those of now, as first rated and as aimed at."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    kind = models.CharField(max_length=ID)
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    owner = models.CharField(max_length=ID)
    raiser = models.CharField(max_length=ID)
    material = models.BooleanField()
    probability = models.IntegerField(null=True)
    impact = models.IntegerField(null=True)
    score = models.IntegerField(null=True)
    first = models.IntegerField(null=True)
    aimed = models.IntegerField(null=True)
    response = models.CharField(max_length=ID)
    raised_on = models.DateField(null=True)
    review_on = models.DateField(null=True)
    trigger_on = models.DateField(null=True)
    came_about_on = models.DateField(null=True)
    kept_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    ending = models.CharField(max_length=ID)
    about = models.CharField(max_length=ID)
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_raid"
        indexes: ClassVar = [
            models.Index(fields=["programme", "opened_at"], name="records_raid_opened"),
            models.Index(fields=["programme", "stage", "score"], name="records_raid_score"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


def items(case: Folded) -> Iterator[RaidRow]:
    it: Item = case.state
    yield RaidRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        kind=str(it.kind),
        title=it.title or "",
        stage=str(it.stage),
        owner=it.owner or "",
        raiser=it.raiser,
        material=it.material,
        probability=it.probability,
        impact=it.impact,
        score=it.score,
        first=it.first.value if it.first else None,
        aimed=it.aimed.value if it.aimed else None,
        response=str(it.response or ""),
        raised_on=it.raised_on,
        review_on=it.review_on,
        trigger_on=it.trigger_on,
        came_about_on=it.came_about_on,
        kept_on=it.kept_on,
        closed_on=it.closed_on,
        ending=str(it.ending or ""),
        about=it.about or "",
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(RaidRow, items, frozenset({"raid"})),)
