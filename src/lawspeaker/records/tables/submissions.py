"""What parties are asked to send in: whose it is, of which round, how it stands, what was sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from django.db import models

from lawspeaker.processes.submission.life import Stage, Submission
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector

SENT: Final = frozenset({Stage.SENT.value, Stage.ACCEPTED.value})


class AskedRow(ReadRow):
    """What one party is asked to fill in, and what it filled in."""

    title = models.TextField()
    organisation = models.CharField(max_length=ID)
    stage = models.CharField(max_length=ID)
    due = models.DateField(null=True)
    sent_on = models.DateField(null=True)
    late = models.IntegerField(null=True)
    columns = models.JSONField()  # name, kind: of those that can be counted
    cells = models.JSONField()  # column, value: of the same

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.case} {self.title}"

    @property
    def is_in(self) -> bool:
        """Say whether what it holds counts."""
        return self.sent_on is not None


class SubmissionRow(AskedRow):
    """What one party is asked for in one round."""

    pk = models.CompositePrimaryKey("programme", "case")
    template = models.CharField(max_length=ID)
    number = models.IntegerField()
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_submission"
        indexes: ClassVar = [
            models.Index(fields=["programme", "template"], name="records_submission_of"),
            models.Index(fields=["programme", "organisation"], name="records_submission_whose"),
        ]

    @property
    def is_in(self) -> bool:
        return self.stage in SENT


def submissions(case: Folded) -> Iterator[SubmissionRow]:
    it: Submission = case.state
    counted = {each.name: each for each in it.columns if each.kind.is_counted}
    yield SubmissionRow(
        programme=case.programme,
        case=case.case,
        template=it.template or "",
        title=it.title or "",
        number=it.number,
        organisation=it.organisation or "",
        stage=str(it.stage),
        due=it.due,
        sent_on=it.sent_on,
        late=it.late,
        columns=[[each.name, each.kind.value] for each in counted.values()],
        cells=[[each.column, each.value] for each in it.cells if each.column in counted],
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(SubmissionRow, submissions, frozenset({"submission"})),)
