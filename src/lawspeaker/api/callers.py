"""Who calls: by the session of the site, by e-mail and password, or nobody in particular."""

from __future__ import annotations

import hmac
import secrets
from base64 import b64decode
from copy import copy
from dataclasses import dataclass
from typing import Final

from allauth.account.adapter import get_adapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from ninja.utils import check_csrf

from lawspeaker.api.problems import Troubled
from lawspeaker.directory.models import User
from lawspeaker.framework.names import Person
from lawspeaker.surfaces.answers import Problem

SAFE: Final = ("GET", "HEAD", "OPTIONS")
ASKS: Final = {"WWW-Authenticate": 'Basic realm="Lawspeaker", charset="UTF-8"'}


@dataclass(frozen=True)
class Caller:
    """Somebody, or without a person the public. What they may do the ledger says."""

    person: Person = Person("")  # noqa: RUF009  # the id of nobody


def anybody(request: HttpRequest) -> Caller:
    """Let everybody read; credentials that are given must be right."""
    user = _user(request)
    return Caller(Person(str(user.person_id or ""))) if user else Caller()


def somebody(request: HttpRequest) -> Caller:
    """Let those act who are known."""
    caller = anybody(request)
    if not caller.person:
        raise _unknown("Sign in to act: by e-mail and password, or with the session of the site.")
    return caller


def _user(request: HttpRequest) -> User | None:
    if header := request.headers.get("Authorization"):
        return _by_password(request, header)
    if not request.user.is_authenticated:
        return None
    if request.method not in SAFE and check_csrf(request):
        says = "An act in a session must carry its X-CSRFToken: it may come from another site."
        raise Troubled(403, Problem(says))
    return request.user


def _by_password(request: HttpRequest, header: str) -> User:
    email, password = _parted(header)
    known = hmac.digest(_SECRET, f"{email}\0{password}".encode(), "sha256")
    if user := _remembered(known):
        return user
    asked = copy(request)
    asked.method = "POST"  # allauth counts no attempts to GET something, and we let people try so
    try:
        user = get_adapter(asked).authenticate(asked, email=email, password=password)
    except ValidationError:
        says = "There were too many failed attempts to sign in: wait some minutes."
        raise Troubled(429, Problem(says)) from None
    if not isinstance(user, User) or not user.is_active:  # allauth finds closed accounts too
        raise _unknown("The e-mail address or the password is wrong.")
    _remember(known, user)
    return user


# A good hash of a password takes a second on purpose, and a program signs in with every request.
# What is remembered opens nothing: without the secret of this process it is no password's digest.
_SECRET: Final = secrets.token_bytes(32)
_MOST: Final = 1000
_known: dict[bytes, tuple[int, str]] = {}


def _remember(known: bytes, user: User) -> None:
    if len(_known) >= _MOST:
        _known.clear()
    _known[known] = (user.pk, user.password)


def _remembered(known: bytes) -> User | None:
    """Return an account whose password was right before, and has not been changed since."""
    pk, hashed = _known.get(known, (0, ""))
    return User.objects.filter(pk=pk, password=hashed, is_active=True).first() if pk else None


def _parted(header: str) -> tuple[str, str]:
    scheme, _, written = header.partition(" ")
    try:
        email, colon, password = b64decode(written.strip(), validate=True).decode().partition(":")
    except ValueError:
        colon = ""
    if scheme.lower() != "basic" or not colon or not (email + password).isprintable():
        raise _unknown("Authorization must be Basic, with e-mail address and password in base64.")
    return email, password


def _unknown(says: str) -> Troubled:
    return Troubled(401, Problem(says), ASKS)
