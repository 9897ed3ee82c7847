"""The actions that groups gave, and by when they are due."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.action import Action
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class ActionRow(ReadRow):
    """An action in one line."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    what = models.TextField()
    owner = models.CharField(max_length=ID)
    stage = models.CharField(max_length=ID)
    assigned_on = models.DateField(null=True)
    due = models.DateField(null=True)
    done_on = models.DateField(null=True)
    decision = models.CharField(max_length=ID)
    meeting = models.CharField(max_length=ID)
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_action"
        indexes: ClassVar = [
            models.Index(fields=["programme", "opened_at"], name="records_action_opened"),
            models.Index(fields=["programme", "owner", "stage"], name="records_action_owner"),
            models.Index(fields=["programme", "group", "stage"], name="records_action_group"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.what}"


def actions(case: Folded) -> Iterator[ActionRow]:
    it: Action = case.state
    yield ActionRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        what=it.what or "",
        owner=it.owner or "",
        stage=str(it.stage),
        assigned_on=it.assigned_on,
        due=it.due,
        done_on=it.completed_on,
        decision=it.decision or "",
        meeting=it.meeting or "",
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(ActionRow, actions, frozenset({"action"})),)
