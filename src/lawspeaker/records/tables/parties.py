"""The parties of the programme, and the constituencies they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.party import Party
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class PartyRow(ReadRow):
    """A party, from when to when it takes part."""

    pk = models.CompositePrimaryKey("programme", "case")
    organisation = models.CharField(max_length=ID)
    name = models.TextField()
    constituencies = models.JSONField()
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    class Meta:
        db_table = "records_party"
        indexes: ClassVar = [
            models.Index(fields=["programme", "organisation"], name="records_party_organisation"),
        ]

    def __str__(self) -> str:
        return self.name


def parties(case: Folded) -> Iterator[PartyRow]:
    it: Party = case.state
    if it.organisation is None:
        return
    yield PartyRow(
        programme=case.programme,
        case=case.case,
        organisation=it.organisation,
        name=it.known_as or "",
        constituencies=list(it.constituencies),
        since=it.since,
        until=it.until,
    )


PROJECTORS = (Projector(PartyRow, parties, frozenset({"party"})),)
