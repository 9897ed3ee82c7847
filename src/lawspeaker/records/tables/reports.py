"""The reports of the meetings, and whether they were issued in time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.report.life import Report
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class ReportRow(ReadRow):
    """A report in one line; the verdict is the one it was given when it was issued."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    meeting = models.CharField(max_length=ID)
    day = models.DateField(null=True)
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    issued_on = models.DateField(null=True)
    due = models.DateField(null=True)
    late = models.IntegerField(null=True)
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_report"
        indexes: ClassVar = [
            models.Index(fields=["programme", "opened_at"], name="records_report_opened"),
            models.Index(fields=["programme", "group", "opened_at"], name="records_report_group"),
            models.Index(fields=["programme", "meeting"], name="records_report_meeting"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


def reports(case: Folded) -> Iterator[ReportRow]:
    it: Report = case.state
    yield ReportRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        meeting=it.meeting or "",
        day=it.day,
        title=case.process.title(it),
        stage=str(it.stage),
        issued_on=it.issued_on,
        due=it.timing.due if it.timing else None,
        late=it.timing.late if it.timing else None,
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(ReportRow, reports, frozenset({"report"})),)
