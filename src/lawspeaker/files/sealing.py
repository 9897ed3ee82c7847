"""Sealing papers to a key, in as many layers as there are papers in the box: HPKE, RFC 9180.

Each time a paper comes in, every paper in the box gets one layer more, and the new one as many as
they have. So all are of one length, none looks as it did before, and of two states of the box
nobody without the private key can say which paper is the new one.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
INFO: Final = b"lawspeaker ballot 1"
ROOM: Final = 512  # bytes: every paper is as long as the longest
PRIVATE: Final = "private-"
BYTES: Final = 32  # of a key


class BadKey(ValueError):
    """A key that is none: what must hold, and what was found."""


class BadSeal(ValueError):
    """A paper that the key does not open."""


def make_key() -> tuple[str, str]:
    """Return a new private key, and the public one that papers are sealed to.

    The private one says that it is: pasted for the public one, it is no key to seal to.
    """
    private = X25519PrivateKey.generate()
    public = _written(private.public_key().public_bytes_raw())
    return f"{PRIVATE}{_written(private.private_bytes_raw())}", public


def public_of(private: str) -> str:
    """Return the public part of a private key."""
    return _written(_private(private).public_key().public_bytes_raw())


def is_key(public: str) -> bool:
    """Say whether papers could be sealed to it."""
    try:
        key = _read(public)
        SUITE.encrypt(b"", X25519PublicKey.from_public_bytes(key), INFO)
    except ValueError:  # a BadKey, or a point nobody could share a secret with
        return False
    return _written(key) == public  # the box is opened by this spelling of it alone


def added(box: tuple[bytes, ...], paper: str, public: str) -> tuple[bytes, ...]:
    """Return the box with a paper more; the order of what is in it says nothing."""
    key = X25519PublicKey.from_public_bytes(_read(public))
    sealed = paper.encode().ljust(ROOM)
    if len(sealed) > ROOM:
        raise ValueError(f"a paper must have at most {ROOM} bytes, and has {len(sealed)}.")
    for _ in box:
        sealed = SUITE.encrypt(sealed, key, INFO)
    return tuple(sorted(SUITE.encrypt(each, key, INFO) for each in (*box, sealed)))


def opened(box: tuple[bytes, ...], private: str) -> tuple[str, ...]:
    """Return the papers of a box, in an order that says nothing of who put them in."""
    key = _private(private)
    return tuple(sorted(_opened(each, len(box), key) for each in box))


def _opened(sealed: bytes, layers: int, key: X25519PrivateKey) -> str:
    try:
        for _ in range(layers):
            sealed = SUITE.decrypt(sealed, key, INFO)
    except (InvalidTag, ValueError) as error:
        raise BadSeal("a paper must be sealed to this key; one is not.") from error
    return sealed.decode().strip()


def _private(written: str) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(_read(written.strip().removeprefix(PRIVATE)))


def _read(written: str) -> bytes:
    try:
        key = urlsafe_b64decode(f"{written.strip()}=")
    except ValueError as error:
        raise BadKey("a key must be 43 letters, digits, - and _.") from error
    if len(key) != BYTES:
        raise BadKey("a key must be 43 letters, digits, - and _.")
    return key


def _written(key: bytes) -> str:
    return urlsafe_b64encode(key).decode().rstrip("=")
