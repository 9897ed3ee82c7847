"""Who attends a group without a seat in it, or has asked to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.attendance.life import Attendance, Stage
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class AttendanceRow(ReadRow):
    """Somebody who attends a group, or only one meeting of it, and how far that has come."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    meeting = models.CharField(max_length=ID)
    person = models.CharField(max_length=ID)
    organisation = models.CharField(max_length=ID)
    stage = models.CharField(max_length=ID)
    invited = models.BooleanField()
    role = models.CharField(max_length=ID, default="guest")
    reads = models.BooleanField(default=False)
    until = models.DateField(null=True)  # the last day
    opened_at = models.BigIntegerField()
    audience = models.CharField(max_length=ID)

    class Meta:
        db_table = "records_attendance"
        indexes: ClassVar = [
            models.Index(fields=["programme", "group", "stage"], name="records_attendance_group"),
        ]

    def __str__(self) -> str:
        return f"{self.person} at {self.group}: {self.stage}"


def attendances(case: Folded) -> Iterator[AttendanceRow]:
    it: Attendance = case.state
    if it.stage is Stage.NEW:
        return
    yield AttendanceRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        meeting=it.meeting or "",
        person=it.person or "",
        organisation=it.organisation or "",
        stage=str(it.stage),
        invited=it.invited,
        role=str(it.role),
        reads=it.reads,
        until=it.until,
        opened_at=case.trail[0].position,
        audience=case.audience,
    )


PROJECTORS = (Projector(AttendanceRow, attendances, frozenset({"attendance"})),)
