"""Plain rows: who people are, how to reach them, and what they left half written."""

from typing import Any, ClassVar, override
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class Organisation(models.Model):
    """A body that people act for. The ledger knows its id only."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    name = models.CharField(max_length=200)
    short = models.CharField(max_length=60, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)

    def __str__(self) -> str:
        return self.short or self.name


class Person(models.Model):
    """Somebody. Erasing a person blanks this row; the ledger keeps the id and its meaning."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="people"
    )

    def __str__(self) -> str:
        return self.name or "Name erased"

    def erase(self) -> None:
        """Forget name and contact details; what was done stays, by somebody no longer named."""
        self.name = self.email = self.phone = ""
        self.save(update_fields=("name", "email", "phone"))


class Users(BaseUserManager["User"]):
    """Makes accounts."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make the account of a person; without a password they choose one by mail."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    @override
    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """The account a person signs in with. It gives no power: capacities come from the ledger."""

    email = models.EmailField(unique=True)
    person = models.OneToOneField(
        Person, null=True, on_delete=models.PROTECT, related_name="account"
    )
    is_active = models.BooleanField(default=True)

    objects: ClassVar[Users] = Users()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    @override
    def __str__(self) -> str:
        return self.email


class Draft(models.Model):
    """An unfinished command: its fields as somebody left them."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="drafts")
    programme = models.SlugField()
    process = models.CharField(max_length=40)
    case = models.CharField(max_length=40)  # "new" for a command that opens one
    command = models.CharField(max_length=60)
    about = models.CharField(max_length=64, blank=True)  # a digest of what its address asks for
    fields = models.JSONField(default=dict)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("person", "programme", "process", "case", "command", "about"),
                name="one_draft",
            ),
        )

    def __str__(self) -> str:
        return f"{self.process} {self.case} {self.command}"


class Preference(models.Model):
    """What a person chose about how they are served, such as when their digest comes."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="preferences")
    key = models.CharField(max_length=60)
    value = models.JSONField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "key"), name="one_choice_of_each"),
        )

    def __str__(self) -> str:
        return f"{self.key}: {self.value}"


class Outgoing(models.Model):
    """One notice to one person: written with the entry it tells of, and how far it has come.

    It holds no words: they are found when it is sent or shown, so that what was erased since, or
    may not be read any more, is not told. `about` is the entry, or what makes a duty this one.
    """

    programme = models.SlugField()
    about = models.CharField(max_length=200)
    kind = models.CharField(max_length=60)
    person = models.CharField(max_length=40)
    case = models.CharField(max_length=80)
    made = models.DateTimeField()
    due = models.DateTimeField()  # when it goes out: at once, or with the digest of its day
    alone = models.BooleanField()  # it goes out by itself, not in a digest
    tries = models.PositiveIntegerField(default=0)
    taken_until = models.DateTimeField(null=True)  # a sender has it in hand
    ended = models.DateTimeField(null=True)
    end = models.CharField(max_length=10, blank=True)  # sent, declined, dropped, failed
    trouble = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("programme", "about", "kind", "person"), name="told_once"
            ),
        )
        indexes = (
            models.Index(fields=("due",), condition=models.Q(ended=None), name="outgoing_due"),
            models.Index(fields=("programme", "person", "-made"), name="outgoing_person"),
        )

    def __str__(self) -> str:
        return f"{self.kind} of {self.about} to {self.person}"


class Guise(models.Model):
    """A person of the demo's story whom a visitor may be."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True)
    programme = models.SlugField()
    role = models.CharField(max_length=120)
    tries = models.CharField(max_length=200)  # what is worth trying as this person
    opens = models.CharField(max_length=200)  # the page to begin at
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("place", "role")

    def __str__(self) -> str:
        return f"{self.person}, {self.role}"
