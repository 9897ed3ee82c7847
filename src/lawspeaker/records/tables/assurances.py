"""The findings of the assurance provider, in one line each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.assurance.finding import Finding
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class FindingRow(ReadRow):
    """A finding in one line; `about` is the case and `entry` the entry that it is about."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    title = models.TextField()
    severity = models.CharField(max_length=ID)
    stage = models.CharField(max_length=ID)
    owner = models.CharField(max_length=ID)
    about = models.CharField(max_length=ID)
    entry = models.BigIntegerField(null=True)
    subject = models.CharField(max_length=ID)
    organisation = models.CharField(max_length=ID)
    raised_on = models.DateField(null=True)
    answer_by = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    unnoted = models.JSONField()  # the groups that are still to note it
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_finding"
        indexes: ClassVar = [
            models.Index(fields=["programme", "opened_at"], name="records_finding_opened"),
            models.Index(fields=["programme", "about"], name="records_finding_about"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


def findings(case: Folded) -> Iterator[FindingRow]:
    it: Finding = case.state
    yield FindingRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        title=it.title or "",
        severity=str(it.severity),
        stage=str(it.stage),
        owner=it.owner or "",
        about=it.case or "",
        entry=it.entry,
        subject=it.subject or "",
        organisation=it.organisation or "",
        raised_on=it.raised_on,
        answer_by=it.answer_by,
        closed_on=it.closed_on,
        unnoted=list(it.unnoted) if it.is_open else [],
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(FindingRow, findings, frozenset({"assurance"})),)
