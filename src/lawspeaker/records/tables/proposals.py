"""The proposals about groups: what is proposed of which, and how far each has come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.proposal.life import Proposal, Stage
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class ProposalRow(ReadRow):
    """A proposal in one line."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    what = models.CharField(max_length=ID)
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    into = models.JSONField()  # the groups it is to be split into
    proposed_on = models.DateField(null=True)
    consultation = models.CharField(max_length=ID)
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_proposal"
        indexes: ClassVar = [
            models.Index(fields=["programme", "group", "stage"], name="records_proposal_group"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


def proposals(case: Folded) -> Iterator[ProposalRow]:
    it: Proposal = case.state
    if it.stage is Stage.NEW or it.what is None:
        return
    yield ProposalRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        what=str(it.what),
        title=it.title or "",
        stage=str(it.stage),
        into=[*it.into],
        proposed_on=it.proposed_on,
        consultation=it.consultation or "",
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (Projector(ProposalRow, proposals, frozenset({"proposal"})),)
