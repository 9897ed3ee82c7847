"""The words of every case, to be searched: apart for each audience that may read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from hashlib import sha256
from typing import Any, ClassVar, Final

from django.db import models

from lawspeaker.kernel.kinds import PLAIN, SEALED, elements
from lawspeaker.kernel.seals import ERASED
from lawspeaker.records.database import Cursor
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector
from lawspeaker.records.sight import OF_GROUP, PUBLIC
from lawspeaker.records.tables import artefacts, published
from lawspeaker.records.tables.matters import TELL, parts

OF_MATTER: Final = "matter:"  # before a decision: the audience of those who may know of it


class TextRow(ReadRow):
    """What one audience may find a case by. The index of the words is the database's own.

    What a meeting and its report say of a decision is for those who may know of the decision.
    `number` is made from the key, because the index of SQLite names its rows by whole numbers.
    """

    pk = models.CompositePrimaryKey("programme", "case", "audience")
    audience = models.CharField(max_length=ID)
    number = models.BigIntegerField()
    title = models.TextField()
    body = models.TextField()

    class Meta:
        db_table = "records_text"
        indexes: ClassVar = [models.Index(fields=["number"], name="records_text_number")]

    def __str__(self) -> str:
        return f"{self.case} for {self.audience}"


def texts(case: Folded) -> Iterator[TextRow]:
    """Yield a row for each audience: an entry is found by those who may read that entry."""
    bodies: dict[str, list[str]] = {case.members: []}
    for audience, said in _said(case):
        bodies.setdefault(audience, []).extend(words(said))
    if case.audience != case.members:
        bodies.setdefault(case.audience, []).extend(published.words(case))
    if open_form := artefacts.told(case):
        bodies.setdefault(PUBLIC, []).extend(words(open_form))
    title = f"{case.process.title(case.state) or ''} {case.case}".lstrip()
    for audience, body in bodies.items():
        yield TextRow(
            programme=case.programme,
            case=case.case,
            audience=audience,
            number=_number(case.programme, case.case, audience),
            title=title,
            body="\n".join(dict.fromkeys(body)),
        )


def _said(case: Folded) -> Iterator[tuple[str, Any]]:
    """Yield what its entries say, each with the audience that may find the case by it."""
    told = parts(case) if case.process.name in TELL else {}
    for past, entry in zip(case.trail, case.entries, strict=True):
        if past.position in case.life.retracted:
            continue
        for said, about in told.get(past.position, ((past.event, None),)):
            apart = about and not entry.audience.startswith(OF_GROUP)
            yield f"{OF_MATTER}{about}" if apart else entry.audience, said


def words(record: Any) -> Iterator[str]:
    """Yield every text of a record that has not been erased."""
    of: Any = type(record)
    for field, kind in _telling(of):
        value = getattr(record, field)
        for each in value if isinstance(value, tuple) else (value,):
            if kind in SEALED:
                if each is not None and each != ERASED:
                    yield each
            elif is_dataclass(each):
                yield from words(each)


@cache  # every word of a case is looked at again with each of its entries
def _telling(record: Any) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a record that may hold texts."""
    return tuple((n, kind) for n, kind in elements(record) if kind not in PLAIN)


def forget_deleted(cursor: Cursor, vendor: str) -> None:
    """Take deleted words out of the index of SQLite, which else keeps them until it is merged."""
    if vendor == "sqlite":
        cursor.execute("INSERT INTO records_words (records_words) VALUES ('optimize')")


def _number(*key: str) -> int:
    digest = sha256("\0".join(key).encode()).digest()
    return int.from_bytes(digest[:8]) >> 1  # a signed 64-bit number that is never negative


PROJECTORS = (Projector(TextRow, texts),)
