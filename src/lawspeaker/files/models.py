"""The attachments of a programme: what each is, and who may read it. The bytes are in the store."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Blob(models.Model):
    """An attachment under the salted digest by which the ledger knows it.

    Without the salt nobody can tell from the digest whether a document they hold is the one.
    """

    pk = models.CompositePrimaryKey("programme", "digest")
    programme = models.CharField(max_length=60)
    digest = models.CharField(max_length=43)
    salt = models.BinaryField()
    name = models.CharField(max_length=200)  # as its owner called the file
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    audience = models.CharField(max_length=80)
    case = models.CharField(max_length=80, blank=True)  # empty: of a draft
    kept_by = models.CharField(max_length=80)  # a person
    kept_at = models.DateTimeField()

    class Meta:
        db_table = "files_blob"
        indexes: ClassVar = [models.Index(fields=["programme", "case"], name="files_blob_case")]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> str:
        """Where the store has its bytes."""
        return f"{self.programme}/{self.digest}"


class Box(models.Model):
    """The sealed papers of a poll: one row, written anew with every paper, and without a time.

    It is no read table: nothing in the ledger says what is in it.
    """

    pk = models.CompositePrimaryKey("programme", "case")
    programme = models.CharField(max_length=60)
    case = models.CharField(max_length=80)
    key = models.CharField(max_length=64)  # the public one that its papers are sealed to
    papers = models.BinaryField()  # all of one length, one after the other
    count = models.IntegerField()

    class Meta:
        db_table = "files_box"

    def __str__(self) -> str:
        return f"The box of {self.case}"

    @property
    def sealed(self) -> tuple[bytes, ...]:
        """The papers, each as it is sealed."""
        held = bytes(self.papers)
        length = len(held) // self.count if self.count else 0
        return tuple(held[n * length : (n + 1) * length] for n in range(self.count))
