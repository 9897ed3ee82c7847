"""The library in one line an artefact, and its tranches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models
from msgspec import to_builtins

from lawspeaker.processes.artefact.publishing import open_form
from lawspeaker.processes.artefact.state import Artefact
from lawspeaker.processes.tranche import Tranche
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector
from lawspeaker.records.sight import OF_GROUP, PUBLIC


class ArtefactRow(ReadRow):
    """An artefact in one line; `closes` is the last day of its review, while it is open."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    title = models.TextField()
    number = models.CharField(max_length=ID)
    document = models.CharField(max_length=ID)
    tranche = models.CharField(max_length=ID)
    stage = models.CharField(max_length=ID)
    version = models.CharField(max_length=ID)  # the newest
    in_force = models.CharField(max_length=ID)
    closes = models.DateField(null=True)
    approved_on = models.DateField(null=True)
    baselined_on = models.DateField(null=True)
    reviewers = models.JSONField()  # groups, while it is out for review
    commented_by = models.JSONField()  # organisations, in the review that is open
    comments = models.IntegerField()
    undisposed = models.IntegerField()
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_artefact"
        indexes: ClassVar = [
            models.Index(fields=["programme", "opened_at"], name="records_artefact_opened"),
            models.Index(fields=["programme", "tranche"], name="records_artefact_tranche"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


class TrancheRow(ReadRow):
    """A tranche in one line."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    document = models.CharField(max_length=ID)
    number = models.IntegerField()
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    baseline = models.DateField(null=True)
    last = models.DateField(null=True)
    baselined_on = models.DateField(null=True)
    audience = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_tranche"

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


class PublishedArtefactRow(ReadRow):
    """What everybody may read of an artefact: the version that was published, and its comments.

    `told` is its open form: organisations are named, and whoever commented by name alone is not.
    """

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    title = models.TextField()
    number = models.CharField(max_length=ID)
    document = models.CharField(max_length=ID)
    version = models.CharField(max_length=ID)
    published_on = models.DateField()
    told = models.JSONField()
    audience = models.CharField(max_length=ID)

    class Meta:
        db_table = "records_published_artefact"

    def __str__(self) -> str:
        return f"{self.case} {self.version}"


def artefacts(case: Folded) -> Iterator[ArtefactRow]:
    it: Artefact = case.state
    out = it.round if it.round and not it.round.closed_on else None
    stands = it.in_force
    said = (e for e in it.comments if out and e.round == out.number)
    yield ArtefactRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        title=it.title or "",
        number=it.number or "",
        document=it.document or "",
        tranche=it.tranche or "",
        stage=str(it.stage),
        version=it.newest.version if it.newest else "",
        in_force=stands.version if stands else "",
        closes=out.closes if out else None,
        approved_on=stands.approved_on if stands else None,
        baselined_on=stands.baselined_on if stands else None,
        reviewers=list(out.groups) if out else [],
        commented_by=sorted({each.organisation for each in said if each.organisation}),
        comments=len(it.comments),
        undisposed=len(it.undisposed),
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


def tranches(case: Folded) -> Iterator[TrancheRow]:
    it: Tranche = case.state
    yield TrancheRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        document=it.document or "",
        number=it.number,
        title=it.title or "",
        stage=str(it.stage),
        baseline=it.baseline,
        last=it.last,
        baselined_on=it.baselined_on,
        audience=case.audience,
        opened_at=case.trail[0].position,
    )


def told(case: Folded) -> Artefact | None:
    """Return what is public of it; a closed group keeps its own, whatever was recorded."""
    it = case.state
    if not isinstance(it, Artefact) or it.published is None or case.members.startswith(OF_GROUP):
        return None
    return open_form(it, it.published)


def published(case: Folded) -> Iterator[PublishedArtefactRow]:
    it = told(case)
    if it is None or it.published is None or it.published.published_on is None:
        return
    version, on = it.published, it.published.published_on
    yield PublishedArtefactRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        title=it.title or "",
        number=it.number or "",
        document=it.document or "",
        version=version.version,
        published_on=on,
        told=to_builtins(it),
        audience=PUBLIC,
    )


PROJECTORS = (
    Projector(PublishedArtefactRow, published, frozenset({"artefact"})),
    Projector(ArtefactRow, artefacts, frozenset({"artefact"})),
    Projector(TrancheRow, tranches, frozenset({"tranche"})),
)
