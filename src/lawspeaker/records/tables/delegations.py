"""Who may chair which group in the place of the office that does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.delegation import Delegation
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class DelegationRow(ReadRow):
    """The chair of a group, given to somebody from a day until a day."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    person = models.CharField(max_length=ID)
    organisation = models.CharField(max_length=ID)
    by = models.CharField(max_length=ID)  # the office or seat that gave it
    function = models.CharField(max_length=ID)
    instrument = models.TextField()
    since = models.DateField()
    until = models.DateField(null=True)
    rests_on = models.BigIntegerField()
    audience = models.CharField(max_length=ID)

    class Meta:
        db_table = "records_delegation"
        indexes: ClassVar = [
            models.Index(fields=["programme", "group"], name="records_delegation_group"),
        ]

    def __str__(self) -> str:
        return f"Chair of {self.group}: {self.person} from {self.since}"


def delegations(case: Folded) -> Iterator[DelegationRow]:
    it: Delegation = case.state
    if it.since is None or (it.until is not None and it.until <= it.since):
        return
    yield DelegationRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        person=it.to or "",
        organisation=it.organisation or "",
        by=case.trail[0].by.holds,
        function=it.function or "",
        instrument=it.instrument or "",
        since=it.since,
        until=it.until,
        rests_on=case.trail[0].position,
        audience=case.audience,
    )


PROJECTORS = (Projector(DelegationRow, delegations, frozenset({"delegation"})),)
