"""The exceptions to the rules that groups meet by, as their chairs declared them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.exception import Excepted
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class ExceptionRow(ReadRow):
    """What became of a day that the rule of a group gives."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    day = models.DateField()  # as the rule gives it
    what = models.CharField(max_length=ID)
    held = models.DateField(null=True)  # none: it is cancelled
    reason = models.TextField()
    audience = models.CharField(max_length=ID)

    class Meta:
        db_table = "records_exception"
        indexes: ClassVar = [
            models.Index(fields=["programme", "group", "day"], name="records_exception_day"),
        ]

    def __str__(self) -> str:
        return f"{self.group} {self.day}: {self.what}"


def exceptions(case: Folded) -> Iterator[ExceptionRow]:
    it: Excepted = case.state
    if it.day is None or it.what is None or it.withdrawn:
        return
    yield ExceptionRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        day=it.day,
        what=str(it.what),
        held=it.held,
        reason=it.reason or "",
        audience=case.audience,
    )


PROJECTORS = (Projector(ExceptionRow, exceptions, frozenset({"exception"})),)
