"""What groups have delegated to one another, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.devolution import Devolution
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class DevolutionRow(ReadRow):
    """A delegation of power in one line; it may be used on its last day."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    to = models.CharField(max_length=ID)
    what = models.CharField(max_length=ID)
    scope = models.TextField()
    home = models.IntegerField()
    way = models.CharField(max_length=ID)
    onward = models.BooleanField()
    since = models.DateField()
    last = models.DateField()
    ended_on = models.DateField(null=True)
    under = models.CharField(max_length=ID)
    by = models.CharField(max_length=ID)  # the office or chair that put it on record
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_devolution"
        indexes: ClassVar = [
            models.Index(fields=["programme", "group"], name="records_devolution_group"),
            models.Index(fields=["programme", "to"], name="records_devolution_to"),
        ]

    def __str__(self) -> str:
        return f"{self.group} to {self.to}: {self.scope}"


def devolutions(case: Folded) -> Iterator[DevolutionRow]:
    it: Devolution = case.state
    if it.to is None or it.since is None or it.last is None:
        return
    yield DevolutionRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        to=it.to,
        what=str(it.what or ""),
        scope=it.scope or "",
        home=it.home,
        way=it.way or "",
        onward=it.onward,
        since=it.since,
        last=it.last,
        ended_on=it.ended_on,
        under=it.under or "",
        by=case.trail[0].by.holds,
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(DevolutionRow, devolutions, frozenset({"devolution"})),)
