"""The change requests of the programme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.change.events import Authorised
from lawspeaker.processes.change.figures import Figures
from lawspeaker.processes.change.request import Request, Stage, Track
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class ChangeRow(ReadRow):
    """A change request in one line."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    raised_by = models.TextField()
    raised_on = models.DateField(null=True)
    cost = models.BigIntegerField(null=True)
    decision = models.CharField(max_length=ID)
    decided_on = models.DateField(null=True)
    decided_by = models.CharField(max_length=ID)
    raiser = models.CharField(max_length=ID)  # the organisation, where it was raised here
    track = models.CharField(max_length=ID)
    wanted_by = models.DateField(null=True)
    asked = models.IntegerField()  # how many parties, what it would do to them
    answered = models.IntegerField()
    spent = models.BigIntegerField(default=0)  # of a standard change that everybody was told of
    spent_benefit = models.BigIntegerField(default=0)
    spent_saving = models.BigIntegerField(default=0)
    spent_at = models.BigIntegerField(default=0)  # the entry that told of it
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_change"
        indexes: ClassVar = [
            models.Index(fields=["programme", "opened_at"], name="records_change_opened"),
            models.Index(fields=["programme", "stage", "opened_at"], name="records_change_stage"),
            models.Index(fields=["programme", "spent_at"], name="records_change_spent"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


def changes(case: Folded) -> Iterator[ChangeRow]:
    it: Request = case.state
    is_told = it.track is Track.STANDARD and it.stage in (Stage.ACCEPTED, Stage.IMPLEMENTED)
    acts = case.standing if is_told else ()
    told = [each.position for each in acts if isinstance(each.event, Authorised)]
    spends = it.figures if told and it.figures else Figures()
    yield ChangeRow(
        programme=case.programme,
        case=case.case,
        group=it.group or it.decider,
        title=it.title or "",
        stage=str(it.stage),
        raised_by=it.raised_by or "",
        raised_on=it.raised_on,
        cost=it.cost,
        decision=it.decision or "",
        decided_on=it.decided_on,
        decided_by=it.decided_by or (it.decider if it.decided_on else ""),
        raiser=it.raiser or "",
        track=str(it.track or ""),
        wanted_by=it.details.wanted_by if it.details else None,
        asked=len(it.asked),
        answered=len(it.asked) - len(it.unanswered),
        spent=spends.cost,
        spent_benefit=spends.benefit,
        spent_saving=spends.saving,
        spent_at=max(told, default=0),
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(ChangeRow, changes, frozenset({"change"})),)
