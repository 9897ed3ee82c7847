"""A parcel of notices as a letter: text and HTML, an entry for a calendar, how to decline it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date
from email.utils import formataddr
from functools import cached_property
from typing import Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from lawspeaker.directory.models import Outgoing, Person
from lawspeaker.directory.names import Names
from lawspeaker.documents.calendars import Invitation, invitation
from lawspeaker.framework.names import Group, section
from lawspeaker.notices.words import secretariat
from lawspeaker.records.database import READING
from lawspeaker.records.models import Programme
from lawspeaker.records.programmes import the_programme
from lawspeaker.service.declining import DIGEST, Stop, declined, token
from lawspeaker.service.mail import Parcel, Written
from lawspeaker.service.telling import Teller, Told
from lawspeaker.surfaces.notices import Words, named_in, words

CANCELS: Final = "meeting.cancelled"


@dataclass(frozen=True)
class Item:
    """One notice in a letter."""

    subject: str
    says: str
    to: str
    clauses: str
    stop: str  # where it is declined; empty: it may not be


@dataclass(frozen=True)
class Letter:
    """What the templates show."""

    programme: str
    items: tuple[Item, ...]
    digest: bool
    notices: str
    stop: str

    @property
    def subject(self) -> str:
        if self.digest and len(self.items) > 1:
            return f"{self.programme}: {len(self.items)} notices"
        return self.items[0].subject


@dataclass
class Writer:
    """Writes letters of any programme; what it needs of one is read once."""

    _tellers: dict[str, Teller] = field(default_factory=dict)

    def write(self, parcel: Parcel) -> Written:
        """Write a letter of what may still be told, and say what is left out."""
        teller = self._teller(parcel[0].programme)
        person = Person.objects.filter(id=parcel[0].person).first()
        refused = declined((parcel[0].person,))
        left: dict[int, str] = {}
        tellable: list[tuple[Outgoing, Told]] = []
        for row in parcel:
            told = teller.told(row)
            if told is None or person is None or not person.email:
                left[row.id] = "dropped"
            elif _is_declined(row, teller, told, refused):
                left[row.id] = "declined"
            else:
                tellable.append((row, told))
        if not tellable or person is None:
            return Written(None, left)
        return Written(Addressed(teller, person, tuple(tellable)).message, left)

    def _teller(self, slug: str) -> Teller:
        if slug not in self._tellers:
            self._tellers[slug] = Teller(the_programme(slug), READING)
        return self._tellers[slug]


def _is_declined(row: Outgoing, teller: Teller, told: Told, refused: frozenset[Stop]) -> bool:
    if not teller.may_be_declined(told.notice):
        return False
    kinds = {row.kind} if row.alone else {row.kind, DIGEST}
    return any(each.kind in kinds for each in refused)


@dataclass(frozen=True)
class Addressed:
    """A letter to somebody, of notices they may read."""

    teller: Teller
    person: Person
    told: tuple[tuple[Outgoing, Told], ...]

    @property
    def programme(self) -> Programme:
        return self.teller.programme

    @property
    def message(self) -> EmailMultiAlternatives:
        letter = self.letter
        sender = formataddr((f"{self.programme.name} by Lawspeaker", settings.DEFAULT_FROM_EMAIL))
        message = EmailMultiAlternatives(
            subject=letter.subject,
            body=render_to_string("mail/letter.txt", {"letter": letter}),
            from_email=sender,
            to=[formataddr((self.person.name, self.person.email))],
            reply_to=self._secretariat,
            headers=self._headers(letter),
        )
        message.attach_alternative(
            render_to_string("mail/letter.html", {"letter": letter}), "text/html"
        )
        if (asked := self._invitation(letter)) is not None:
            message.attach_alternative(
                invitation(asked).decode(), f"text/calendar; method={asked.method}"
            )
        return message

    @cached_property
    def letter(self) -> Letter:
        digest = not self.told[0][0].alone
        items = tuple(self._item(row, told) for row, told in self.told)
        stop = self._stop(DIGEST) if digest else items[0].stop
        notices = _absolute("notices:index", programme=self.programme.slug)
        return Letter(self.programme.name, items, digest, notices, stop)

    def _item(self, row: Outgoing, told: Told) -> Item:
        said = self._words(told)
        may = self.teller.may_be_declined(told.notice)
        clauses = ", ".join(dict.fromkeys(map(section, said.clauses)))
        to = _absolute("notices:notice", programme=self.programme.slug, notice=row.id)
        return Item(said.subject, said.says, to, clauses, self._stop(row.kind) if may else "")

    def _words(self, told: Told) -> Words:
        return words(told, Names.of(named_in(told)).full, self.teller.framework)

    def _stop(self, kind: str) -> str:
        return _absolute("stop", token=token(Stop(str(self.person.id), kind)))

    def _headers(self, letter: Letter) -> dict[str, str]:
        first = self.told[0][0]
        host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2]
        headers = {
            "Message-ID": f"<notice.{first.id}.{first.made.astimezone(UTC):%Y%m%d%H%M%S}@{host}>",
            "Auto-Submitted": "auto-generated",
            "List-Id": f"{self.programme.name} <{self.programme.slug}.{host}>",
        }
        if letter.stop:
            headers["List-Unsubscribe"] = f"<{letter.stop}>"
            headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        return headers

    @cached_property
    def _secretariat(self) -> list[str]:
        """Return where an answer goes: to whoever keeps the record."""
        offices = frozenset(secretariat(self.teller.framework))
        roll = self.teller.roll.everybody
        ids = [person for person, each in roll.items() if each.names & offices]
        found = Person.objects.filter(id__in=ids).exclude(email="").order_by("name")
        return [formataddr((each.name, each.email)) for each in found]

    def _invitation(self, letter: Letter) -> Invitation | None:
        row, told = self.told[0]
        day: date | None = getattr(told.it, "day", None)
        if not told.notice.invites or day is None:
            return None
        group = told.framework.groups.get(Group(told.it.group))
        return Invitation(
            uid=f"{row.case}@{self.programme.slug}",
            name=group.name if group else letter.subject,
            day=day,
            page=letter.items[0].to,
            sequence=told.sequence,
            cancels=row.kind == CANCELS,
            organiser=settings.DEFAULT_FROM_EMAIL,
            attendee=self.person.email,
            made=row.made,
        )


def _absolute(name: str, **parts: object) -> str:
    return f"{settings.LAWSPEAKER_BASE_URL}{reverse(name, kwargs=parts)}"
