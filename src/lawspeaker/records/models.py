"""The programmes, and the tables made from their ledgers: each row belongs to one case."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from lawspeaker.kernel.notes import Vkey

SLUG = 60
ID = 80


class Programme(models.Model):
    """A programme of this installation: the key it signs with, the framework it was founded under.

    `key` names where the private key is kept, which is never in the database.
    """

    slug = models.SlugField(primary_key=True, max_length=SLUG)
    title = models.CharField(max_length=200)
    vkey = models.CharField(max_length=400)
    key = models.CharField(max_length=200)
    framework = models.CharField(max_length=400)  # its name, or the path of its file
    zone = models.CharField(max_length=60, default="Europe/London")
    fictional = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What people call it."""
        return self.title or self.slug

    @property
    def origin(self) -> str:
        """The name of its log, which a recovery changes."""
        return Vkey.read(self.vkey).name


class ReadRow(models.Model):
    """A row made from one case: which says what it is: nothing else writes it."""

    programme = models.CharField(max_length=SLUG)
    case = models.CharField(max_length=ID)

    class Meta:
        abstract = True


class CaseRow(ReadRow):
    """A case of any process, as it stands."""

    pk = models.CompositePrimaryKey("programme", "case")
    process = models.CharField(max_length=ID)
    number = models.BigIntegerField(null=True)  # None: a random id
    stage = models.CharField(max_length=ID)
    title = models.TextField()
    group = models.CharField(max_length=ID)
    audience = models.CharField(max_length=ID)  # who may know of it
    members = models.CharField(max_length=ID)  # who may read the whole of it
    version = models.IntegerField()
    opened_on = models.DateField()
    opened_at = models.BigIntegerField()  # the position of its first entry
    changed_at = models.BigIntegerField()  # the position of its last entry
    framework = models.CharField(max_length=ID)
    state = models.JSONField()

    class Meta:
        db_table = "records_case"
        indexes: ClassVar = [
            models.Index(fields=["programme", "process", "number"], name="records_case_number"),
            models.Index(fields=["programme", "group", "process"], name="records_case_group"),
            models.Index(fields=["programme", "changed_at"], name="records_case_changed"),
            models.Index(fields=["programme", "opened_at"], name="records_case_opened"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}".rstrip()


class DutyRow(ReadRow):
    """What somebody must do next: its due day is computed when it is read, never kept."""

    pk = models.CompositePrimaryKey("programme", "case", "n")
    n = models.IntegerField()
    process = models.CharField(max_length=ID)
    command = models.CharField(max_length=ID)
    holder = models.CharField(max_length=ID)
    group = models.CharField(max_length=ID)
    audience = models.CharField(max_length=ID)
    anchor = models.DateField()
    clock = models.CharField(max_length=ID)
    agreed = models.DateField(null=True)  # a day that the case itself names

    class Meta:
        db_table = "records_duty"
        indexes: ClassVar = [
            models.Index(fields=["programme", "holder"], name="records_duty_holder")
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.command}: {self.holder}"


class HoldingRow(ReadRow):
    """A capacity somebody holds from a day until a day, and the entry it rests on."""

    pk = models.CompositePrimaryKey("programme", "case", "n")
    n = models.IntegerField()
    person = models.CharField(max_length=ID)
    organisation = models.CharField(max_length=ID)
    hat = models.CharField(max_length=ID)
    holds = models.CharField(max_length=ID)
    group = models.CharField(max_length=ID)
    since = models.DateField()
    until = models.DateField(null=True)
    rests_on = models.BigIntegerField()

    class Meta:
        db_table = "records_holding"
        indexes: ClassVar = [
            models.Index(fields=["programme", "person"], name="records_holding_person"),
            models.Index(fields=["programme", "holds"], name="records_holding_holds"),
        ]

    def __str__(self) -> str:
        return f"{self.person}:{self.holds}{self.group and '@' + self.group}"


class AdoptionRow(ReadRow):
    """A version of the framework or of its calendar, or readings, and the day it commences.

    What an adoption leaves as it was is empty: the one before it says so.
    """

    pk = models.CompositePrimaryKey("programme", "case", "n")
    n = models.IntegerField()
    position = models.BigIntegerField()
    commences = models.DateField()
    framework = models.CharField(max_length=ID)
    sha256 = models.CharField(max_length=64)
    readings = models.JSONField(default=dict)
    calendar = models.CharField(max_length=ID)
    change = models.CharField(max_length=ID, default="")  # the request that made the version

    class Meta:
        db_table = "records_adoption"
        indexes: ClassVar = [
            models.Index(fields=["programme", "position"], name="records_adoption_position")
        ]

    def __str__(self) -> str:
        return f"{self.framework} from {self.commences}"


class FrameworkText(models.Model):
    """The text of a framework that entries were judged by: kept, whatever becomes of its file."""

    pk = models.CompositePrimaryKey("programme", "sha256")
    programme = models.CharField(max_length=SLUG)
    sha256 = models.CharField(max_length=64)
    text = models.BinaryField()

    class Meta:
        db_table = "records_framework_text"

    def __str__(self) -> str:
        return f"{self.programme}: {self.sha256[:8]}"


class Projection(models.Model):
    """Which projectors the read tables of a programme were made by."""

    programme = models.CharField(primary_key=True, max_length=SLUG)
    made_by = models.CharField(max_length=64)

    class Meta:
        db_table = "records_projection"

    def __str__(self) -> str:
        return f"{self.programme}: {self.made_by[:8]}"
