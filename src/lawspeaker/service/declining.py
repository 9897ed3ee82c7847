"""Declining notices: by kind, on the page of preferences or by a signed link that needs no sign-in.

The page goes on showing what was declined; only the mail stops.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple
from uuid import UUID

from django.core import signing

from lawspeaker.directory.models import Person, Preference

SALT: Final = "lawspeaker.notices.stop"
PREFIX: Final = "notice:"
DIGEST: Final = "digest"  # declines whatever would come with the digest


class Stop(NamedTuple):
    """What a link declines: a kind of notice, or the digest, for one person."""

    person: str
    kind: str


def token(stop: Stop) -> str:
    """Sign what a link declines; without the time, because letters are read late."""
    return signing.Signer(salt=SALT).sign_object(list(stop))


def stop_of(token: str) -> Stop | None:
    """Return what a link declines, or None if nobody here signed it."""
    try:
        person, kind = signing.Signer(salt=SALT).unsign_object(token)
    except (signing.BadSignature, ValueError):
        return None
    return Stop(str(person), str(kind))


def decline(stop: Stop) -> None:
    """Send somebody no more mail of a kind."""
    if Person.objects.filter(id=UUID(stop.person)).exists():
        Preference.objects.update_or_create(
            person_id=stop.person, key=f"{PREFIX}{stop.kind}", defaults={"value": False}
        )


def ask_again(stop: Stop) -> None:
    """Send mail of a kind again."""
    Preference.objects.filter(person_id=stop.person, key=f"{PREFIX}{stop.kind}").delete()


def declined(people: Iterable[str]) -> frozenset[Stop]:
    """Return what some people have declined."""
    rows = Preference.objects.filter(person_id__in=list(people), key__startswith=PREFIX)
    return frozenset(Stop(str(e.person_id), e.key.removeprefix(PREFIX)) for e in rows)
