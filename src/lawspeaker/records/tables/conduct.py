"""Requests for information, answers for all alike, declared interests: one line each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.answer import Answer
from lawspeaker.processes.information.life import Request
from lawspeaker.processes.interest.life import Interest
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class RequestRow(ReadRow):
    """A request for information: whose it is, who is asked, how it stands."""

    pk = models.CompositePrimaryKey("programme", "case")
    organisation = models.CharField(max_length=ID)
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    asked = models.CharField(max_length=ID)  # as duties name them
    ground = models.CharField(max_length=ID)
    reviewer = models.CharField(max_length=ID)
    names = models.CharField(max_length=ID, default="")  # whoever asked, as all may read
    asked_on = models.DateField(null=True)
    moved_on = models.DateField(null=True)
    until = models.DateField(null=True)
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_request"
        indexes: ClassVar = [
            models.Index(fields=["programme", "stage"], name="records_request_stage"),
            models.Index(fields=["programme", "asked"], name="records_request_asked"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


class AnswerRow(ReadRow):
    """An answer that every party alike may have."""

    pk = models.CompositePrimaryKey("programme", "case")
    title = models.TextField()
    constituency = models.CharField(max_length=ID)
    published_on = models.DateField(null=True)
    amended = models.IntegerField()
    withdrawn = models.BooleanField()
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_answer"
        indexes: ClassVar = [
            models.Index(fields=["programme", "opened_at"], name="records_answer_opened")
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


class InterestRow(ReadRow):
    """An interest of an organisation: on what, and what is done about it."""

    pk = models.CompositePrimaryKey("programme", "case")
    organisation = models.CharField(max_length=ID)
    title = models.TextField()
    subject = models.CharField(max_length=ID)
    stage = models.CharField(max_length=ID)
    has_interest = models.BooleanField(null=True)
    handling = models.CharField(max_length=ID)
    moved_on = models.DateField(null=True)
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_interest"
        indexes: ClassVar = [
            models.Index(fields=["programme", "organisation"], name="records_interest_whose")
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


def requests(case: Folded) -> Iterator[RequestRow]:
    it: Request = case.state
    yield RequestRow(
        programme=case.programme,
        case=case.case,
        organisation=it.organisation or "",
        title=it.title or "",
        stage=str(it.stage),
        asked=next(iter(it.asked), ""),
        ground=it.ground or "",
        reviewer=it.reviewer or "",
        names=it.names or "",
        asked_on=it.asked_on,
        moved_on=it.moved_on,
        until=it.until,
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


def answers(case: Folded) -> Iterator[AnswerRow]:
    it: Answer = case.state
    yield AnswerRow(
        programme=case.programme,
        case=case.case,
        title=it.title or "",
        constituency=it.constituency or "",
        published_on=it.published_on,
        amended=it.amended,
        withdrawn=it.withdrawn,
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


def interests(case: Folded) -> Iterator[InterestRow]:
    it: Interest = case.state
    yield InterestRow(
        programme=case.programme,
        case=case.case,
        organisation=it.organisation or "",
        title=it.title or "",
        subject=it.topic or "",
        stage=str(it.stage),
        has_interest=it.has_interest,
        handling=str(it.handling or ""),
        moved_on=it.moved_on,
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


PROJECTORS = (
    Projector(RequestRow, requests, frozenset({"information"})),
    Projector(AnswerRow, answers, frozenset({"answer"})),
    Projector(InterestRow, interests, frozenset({"interest"})),
)
