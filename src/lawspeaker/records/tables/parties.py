"""The parties of the programme, and the constituencies they belong to, from when to when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.party import Party
from lawspeaker.processes.party.life import Belonging, Contest
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class PartyRow(ReadRow):
    """A party, from when to when it takes part."""

    pk = models.CompositePrimaryKey("programme", "case")
    organisation = models.CharField(max_length=ID)
    name = models.TextField()
    constituencies = models.JSONField()  # to which it belongs with no end to it yet
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    class Meta:
        db_table = "records_party"
        indexes: ClassVar = [
            models.Index(fields=["programme", "organisation"], name="records_party_organisation"),
        ]

    def __str__(self) -> str:
        return self.name


class BelongingRow(ReadRow):
    """That a party belongs to a constituency, from a day until a day."""

    pk = models.CompositePrimaryKey("programme", "case", "n")
    n = models.IntegerField()
    constituency = models.CharField(max_length=ID)
    organisation = models.CharField(max_length=ID)
    name = models.TextField()
    since = models.DateField()
    until = models.DateField(null=True)
    contested = models.BooleanField()  # the party holds that it does not belong there

    class Meta:
        db_table = "records_belonging"
        indexes: ClassVar = [
            models.Index(
                fields=["programme", "constituency", "since"], name="records_belonging_body"
            ),
            models.Index(fields=["programme", "organisation"], name="records_belonging_party"),
        ]

    def __str__(self) -> str:
        return f"{self.name} in {self.constituency} from {self.since}"


class ObligationRow(ReadRow):
    """That a party is under an obligation, from a day until a day."""

    pk = models.CompositePrimaryKey("programme", "case", "n")
    n = models.IntegerField()
    obligation = models.CharField(max_length=ID)
    organisation = models.CharField(max_length=ID)
    name = models.TextField()
    since = models.DateField()
    until = models.DateField(null=True)
    contested = models.BooleanField()  # the party holds that it is not under it

    class Meta:
        db_table = "records_obligation"
        indexes: ClassVar = [
            models.Index(fields=["programme", "obligation"], name="records_obligation_name"),
            models.Index(fields=["programme", "organisation"], name="records_obligation_party"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.obligation} from {self.since}"


def parties(case: Folded) -> Iterator[PartyRow]:
    it: Party = case.state
    if it.organisation is None:
        return
    yield PartyRow(
        programme=case.programme,
        case=case.case,
        organisation=it.organisation,
        name=it.known_as or "",
        constituencies=[each.name for each in it.belongings if each.until in (None, it.until)],
        since=it.since,
        until=it.until,
    )


def belongings(case: Folded) -> Iterator[BelongingRow]:
    it: Party = case.state
    if it.organisation is None:
        return
    for n, each in enumerate(it.belongings):
        contest = it.contest(each.name)
        yield BelongingRow(
            programme=case.programme,
            case=case.case,
            n=n,
            constituency=each.name,
            organisation=it.organisation,
            name=it.known_as or "",
            since=each.since,
            until=each.until,
            contested=_denied(contest, each),
        )


def obligations(case: Folded) -> Iterator[ObligationRow]:
    it: Party = case.state
    for n, each in enumerate(it.obligations):
        yield ObligationRow(
            programme=case.programme,
            case=case.case,
            n=n,
            obligation=each.name,
            organisation=it.organisation or "",
            name=it.known_as or "",
            since=each.since,
            until=each.until,
            contested=_denied(it.duty_contest(each.name), each),
        )


def _denied(contest: Contest | None, each: Belonging) -> bool:
    return contest is not None and not contest.should_belong and each.until is None


PROJECTORS = (
    Projector(PartyRow, parties, frozenset({"party"})),
    Projector(BelongingRow, belongings, frozenset({"party"})),
    Projector(ObligationRow, obligations, frozenset({"party"})),
)
