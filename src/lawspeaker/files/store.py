"""Keeping attachments: each written once, under its salted digest, and never over another."""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from hmac import compare_digest
from typing import Any, Final
from unicodedata import category

from django.conf import settings
from django.db import transaction

from lawspeaker.files.models import Blob
from lawspeaker.files.sniffing import NotAllowed, sniff

MOST: Final = 25 * 1024 * 1024
SALT: Final = 16
LONGEST_NAME: Final = 200
UNSEEN: Final = ("Cc", "Cf", "Cs", "Zl", "Zp")  # a name with them reads as another


class Lost(Exception):
    """The bytes of an attachment are not in the store, or are others."""


@dataclass(frozen=True)
class Offered:
    """A file that somebody wants to attach."""

    programme: str
    name: str
    content: bytes
    audience: str  # "public", "registered", "constituency", or "group:" and a group
    person: str
    at: datetime
    case: str = ""


def keep(offered: Offered, using: str = "default") -> Blob:
    """Keep a file, or refuse it; the digest of what is returned goes into the command."""
    name = offered.name.replace("\\", "/").rpartition("/")[2].strip()
    _must_fit(name, offered.content)
    media_type = sniff(name, offered.content)
    salt = secrets.token_bytes(SALT)
    blob = Blob(
        programme=offered.programme,
        digest=salted(salt, offered.content),
        salt=salt,
        name=name,
        media_type=media_type,
        size=len(offered.content),
        audience=offered.audience,
        case=offered.case,
        kept_by=offered.person,
        kept_at=offered.at,
    )
    # Bytes without a row are litter; a row without its bytes would be a lie.
    _store().put(blob.path, offered.content, mode="create")
    blob.save(using=using, force_insert=True)
    return blob


def _must_fit(name: str, content: bytes) -> None:
    if not name or len(name) > LONGEST_NAME:
        raise NotAllowed(f"the name of a file must have 1 to {LONGEST_NAME} characters")
    if any(category(each) in UNSEEN for each in name):
        raise NotAllowed("the name of a file must be without control characters and hidden signs")
    if not content:
        raise NotAllowed(f"{name} must not be empty")
    if len(content) > MOST:
        size, most = len(content) / 1024**2, MOST // 1024**2
        raise NotAllowed(f"{name} must have at most {most} MB, and has {size:.1f}")


def salted(salt: bytes, content: bytes) -> str:
    """Return the digest by which the ledger knows an attachment."""
    return urlsafe_b64encode(sha256(salt + content).digest()).rstrip(b"=").decode()


def find(programme: str, digest: str, using: str = "default") -> Blob | None:
    """Return an attachment. Whether somebody may read it, its audience says."""
    return Blob.objects.using(using).filter(programme=programme, digest=digest).first()


def read(blob: Blob) -> bytes:
    """Return the bytes of an attachment, which must be those that were kept."""
    try:
        content = bytes(_store().get(blob.path).bytes())
    except FileNotFoundError as error:
        raise Lost(f"{blob.name} must be in the store as {blob.path}, and is not") from error
    if not compare_digest(salted(bytes(blob.salt), content), blob.digest):
        raise Lost(f"{blob.name} must be as it was kept, and was changed in the store")
    return content


def belong(blobs: list[Blob], case: str, audience: str, using: str = "default") -> None:
    """Let attachments of a draft belong to the case that they were recorded in."""
    with transaction.atomic(using):
        for blob in blobs:
            blob.case, blob.audience = case, audience
            blob.save(using=using, update_fields=("case", "audience"))


def erase(blob: Blob, using: str = "default") -> None:
    """Forget an attachment; the ledger keeps its digest, which says nothing."""
    _store().delete(blob.path)
    Blob.objects.using(using).filter(programme=blob.programme, digest=blob.digest).delete()


def _store() -> Any:
    return _opened(settings.LAWSPEAKER_FILES_URL)


@lru_cache(maxsize=8)
def _opened(url: str) -> Any:
    from obstore.store import MemoryStore, from_url

    if url.startswith("memory:"):
        return MemoryStore()
    return from_url(url, mkdir=True) if url.startswith("file:") else from_url(url)
