"""The directions of the sponsor, and what is reported on them next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.direction.life import Direction, Stage
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class DirectionRow(ReadRow):
    """A direction in one line: to whom, since when, which report is due next."""

    pk = models.CompositePrimaryKey("programme", "case")
    title = models.TextField()
    office = models.CharField(max_length=ID)
    decision = models.CharField(max_length=ID)
    stage = models.CharField(max_length=ID)
    given_on = models.DateField(null=True)
    due = models.DateField(null=True)  # what is to be done next, a report or the direction itself
    reports = models.IntegerField()
    given = models.IntegerField()
    late = models.IntegerField()
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_direction"
        indexes: ClassVar = [
            models.Index(fields=["programme", "opened_at"], name="records_direction_opened"),
            models.Index(fields=["programme", "decision"], name="records_direction_decision"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


def directions(case: Folded) -> Iterator[DirectionRow]:
    it: Direction = case.state
    ahead = [it.by if it.carried_out_on is None else None]
    ahead += [it.next_due(number) for number in range(1, len(it.reports) + 1)]
    due = min((day for day in ahead if day is not None), default=None)
    yield DirectionRow(
        programme=case.programme,
        case=case.case,
        title=it.title or "",
        office=it.office or "",
        decision=it.decision or "",
        stage=str(it.stage),
        given_on=it.given_on,
        due=due if it.stage is Stage.IN_FORCE else None,
        reports=len(it.reports),
        given=len(it.given),
        late=sum(each.timing is not None and each.timing.late > 0 for each in it.given),
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(DirectionRow, directions, frozenset({"direction"})),)
