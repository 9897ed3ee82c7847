"""What parties answer in surveys: of which survey, how it stands, what was answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.response import Response
from lawspeaker.records.models import ID
from lawspeaker.records.projecting import Folded, Projector
from lawspeaker.records.tables.submissions import AskedRow


class ResponseRow(AskedRow):
    """What one party is asked in one survey."""

    pk = models.CompositePrimaryKey("programme", "case")
    survey = models.CharField(max_length=ID)
    texts = models.JSONField()  # column, value: of those that cannot be counted
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_response"
        indexes: ClassVar = [
            models.Index(fields=["programme", "survey"], name="records_response_of"),
        ]


def responses(case: Folded) -> Iterator[ResponseRow]:
    it: Response = case.state
    counted = {each.name: each for each in it.columns if each.kind.is_counted}
    yield ResponseRow(
        programme=case.programme,
        case=case.case,
        survey=it.survey or "",
        title=it.title or "",
        organisation=it.organisation or "",
        stage=str(it.stage),
        due=it.due,
        sent_on=it.given_on,
        late=it.late,
        columns=[[each.name, each.kind.value] for each in counted.values()],
        cells=[[each.column, each.value] for each in it.cells if each.column in counted],
        texts=[[each.column, each.value] for each in it.cells if each.column not in counted],
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(ResponseRow, responses, frozenset({"response"})),)
