"""What constituencies are asked, and what parties and the programme ask each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.constituency.life import Consultation
from lawspeaker.processes.contact.life import Contact
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class ConsultationRow(ReadRow):
    """What a representative asked a constituency, and how many of its parties have answered."""

    pk = models.CompositePrimaryKey("programme", "case")
    constituency = models.CharField(max_length=ID)
    seat = models.CharField(max_length=ID)
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    meeting = models.CharField(max_length=ID)
    action = models.CharField(max_length=ID)
    decisions = models.JSONField()  # the decisions its questions are about
    asked_on = models.DateField(null=True)
    until = models.DateField(null=True)
    parties = models.IntegerField()
    answered = models.IntegerField()
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_consultation"
        indexes: ClassVar = [
            models.Index(fields=["programme", "constituency"], name="records_consultation_body")
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


class ContactRow(ReadRow):
    """A contact with a party in one line."""

    pk = models.CompositePrimaryKey("programme", "case")
    organisation = models.CharField(max_length=ID)
    about = models.TextField()
    stage = models.CharField(max_length=ID)
    on = models.DateField(null=True)
    until = models.DateField(null=True)
    reminded = models.IntegerField()
    answered_on = models.DateField(null=True)
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_contact"
        indexes: ClassVar = [
            models.Index(fields=["programme", "stage"], name="records_contact_stage"),
            models.Index(fields=["programme", "organisation"], name="records_contact_party"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.about}"


def consultations(case: Folded) -> Iterator[ConsultationRow]:
    it: Consultation = case.state
    yield ConsultationRow(
        programme=case.programme,
        case=case.case,
        constituency=it.constituency,
        seat=it.seat,
        title=it.title or "",
        stage=str(it.stage),
        meeting=it.meeting or "",
        action=it.action or "",
        decisions=[each.decision for each in it.questions if each.decision],
        asked_on=it.asked_on,
        until=it.until,
        parties=len(it.parties),
        answered=len(it.responses),
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


def contacts(case: Folded) -> Iterator[ContactRow]:
    it: Contact = case.state
    yield ContactRow(
        programme=case.programme,
        case=case.case,
        organisation=it.organisation or "",
        about=it.about or "",
        stage=str(it.stage),
        on=it.on,
        until=it.until,
        reminded=it.reminded,
        answered_on=it.answered_on,
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (
    Projector(ConsultationRow, consultations, frozenset({"constituency"})),
    Projector(ContactRow, contacts, frozenset({"contact"})),
)
