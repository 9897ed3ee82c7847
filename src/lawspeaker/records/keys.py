"""The keys that programmes sign with: in files or in the environment, never in the database."""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from functools import lru_cache
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

FILE: Final = "file:"  # below the data folder
ENVIRONMENT: Final = "env:"
ONLY_OWNER: Final = 0o600
OTHERS: Final = 0o077


class NoKey(Exception):
    """The private key of a programme cannot be used: where it should be, and what is wrong."""


def data_folder() -> Path:
    """Where this installation keeps what must not be in its database."""
    return Path(settings.LAWSPEAKER_DATA)


def make_key(slug: str) -> str:
    """Make the key of a new programme, and return where it is kept."""
    path = data_folder() / "keys" / f"{slug}.key"
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    raw = b64encode(Ed25519PrivateKey.generate().private_bytes_raw())
    try:
        # Never open to others, not even for the moment between making it and closing it.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, ONLY_OWNER)
    except FileExistsError as error:
        raise NoKey(f"{path} must not be there yet: it is the key of another ledger") from error
    with os.fdopen(handle, "wb") as file:
        file.write(raw + b"\n")
        file.flush()
        os.fsync(file.fileno())
    return f"{FILE}keys/{path.name}"


def read_key(reference: str) -> Ed25519PrivateKey:
    """Return the key kept there."""
    if reference.startswith(ENVIRONMENT):
        name = reference.removeprefix(ENVIRONMENT)
        return _key(os.environ.get(name, ""), f"the environment variable {name}")
    path = data_folder() / reference.removeprefix(FILE)
    try:
        if path.stat().st_mode & OTHERS:
            raise NoKey(f"{path} must be readable by its owner only: chmod 600 {path}")
        return _key(path.read_text("ascii"), str(path))
    except OSError as error:
        raise NoKey(f"the signing key must be at {path}: {error.strerror}") from error


@lru_cache(32)  # it is asked for with every act
def _key(text: str, where: str) -> Ed25519PrivateKey:
    try:
        return Ed25519PrivateKey.from_private_bytes(b64decode(text.strip(), validate=True))
    except ValueError as error:
        raise NoKey(f"{where} must hold 32 bytes in base64: {error}") from error
