"""Signed notes of C2SP: the checkpoint that says what the record was, the receipt that says an
entry is in it.

A checkpoint is origin, size and root, one a line. A receipt is origin, the word `receipt`, position
and leaf of the entry, size and root of the record when it was given; the word keeps anybody from
taking one for the other.
"""

import hashlib
import re
from base64 import b64decode, b64encode
from functools import lru_cache
from typing import Final, NamedTuple, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from lawspeaker.kernel.tree import HASH_BYTES

ED25519: Final = b"\x01"
ID_BYTES: Final = 4
MOST_SIGNATURES: Final = 100
RECEIPT: Final = "receipt"

_NAME = re.compile(r"[^\s+]+")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,15}", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")


class BadNote(ValueError):
    """A note, key, checkpoint or receipt that cannot be relied on; the message says why."""


class Vkey(NamedTuple):
    """The public half of a key, with the name it signs under."""

    name: str
    public: bytes

    @classmethod
    def of(cls, name: str, key: Ed25519PrivateKey) -> Self:
        """Return the key others verify with."""
        if not _NAME.fullmatch(name):
            raise BadNote(f"the name of a key must have no spaces and no plus, unlike {name!r}")
        return cls(name, key.public_key().public_bytes_raw())

    @classmethod
    def read(cls, text: str) -> Self:
        """Read `name+id+key`; the id must follow from the other two."""
        name, _, rest = text.partition("+")
        key = cls(name, _unbase64(rest.partition("+")[2])[1:])
        if str(key) != text or not _NAME.fullmatch(name) or len(key.public) != HASH_BYTES:
            raise BadNote(f"a key must read name+id+base64 for Ed25519, unlike {text!r}")
        return key

    @property
    def id(self) -> bytes:
        named = self.name.encode() + b"\n" + ED25519 + self.public
        return hashlib.sha256(named).digest()[:ID_BYTES]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{_base64(ED25519 + self.public)}"


def sign(text: str, name: str, key: Ed25519PrivateKey) -> str:
    """Return a text as a note under one signature."""
    if not text.endswith("\n") or _CONTROL.search(text):
        raise BadNote("a note must end with a new line and hold no other control characters")
    signature = _id_of(name, key) + key.sign(text.encode())
    return f"{text}\n— {name} {_base64(signature)}\n"


@lru_cache(32)  # the same few keys sign every act
def _id_of(name: str, key: Ed25519PrivateKey) -> bytes:
    return Vkey.of(name, key).id


def verified(note: str, vkey: Vkey) -> str:
    """Return the text of a note that the key signed; the signatures of others are passed over."""
    text, gap, below = note.rpartition("\n\n")
    if not gap or not below.endswith("\n") or _CONTROL.search(note):
        raise BadNote("a note must be a text, an empty line, and lines of signatures")
    text += "\n"
    signed = [_signature(line) for line in below.removesuffix("\n").split("\n")]
    ours = [
        raw[ID_BYTES:] for name, raw in signed if (name, raw[:ID_BYTES]) == (vkey.name, vkey.id)
    ]
    if not ours or len(signed) > MOST_SIGNATURES:
        raise BadNote(f"the note must be signed by {vkey.name} under the key {vkey}")
    for each in ours:
        _must_have_signed(vkey, each, text)
    return text


def _must_have_signed(vkey: Vkey, signature: bytes, text: str) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(vkey.public).verify(signature, text.encode())
    except InvalidSignature as error:
        raise BadNote(f"the signature of {vkey.name} does not fit the text above it") from error


def _signature(line: str) -> tuple[str, bytes]:
    match line.split(" "):
        case ["—", name, encoded] if _NAME.fullmatch(name):
            return name, _unbase64(encoded)
        case _:
            raise BadNote(f"a line of a signature must read '— name base64', unlike {line!r}")


class Checkpoint(NamedTuple):
    """What a record was at a size."""

    origin: str
    size: int
    root: bytes

    def signed(self, key: Ed25519PrivateKey) -> str:
        """Return the note to publish. Whoever calls it has checked that the tree only grew."""
        text = f"{self.origin}\n{self.size}\n{_base64(self.root)}\n"
        return sign(text, self.origin, key)

    @classmethod
    def read(cls, note: str, vkey: Vkey) -> Self:
        """Read a checkpoint that the key signed."""
        match verified(note, vkey).split("\n"):
            case [origin, size, root, *_] if origin and _NUMBER.fullmatch(size):
                return cls(origin, int(size), _hash(root))
            case _:
                raise BadNote("a checkpoint must be origin, size and root, one a line")


class Receipt(NamedTuple):
    """That an entry stands at a position of the record, whose root then was this."""

    origin: str
    position: int
    leaf: bytes
    size: int
    root: bytes

    def signed(self, key: Ed25519PrivateKey) -> str:
        """Return the note to hand to whoever acted."""
        lines = (RECEIPT, self.position, _base64(self.leaf), self.size, _base64(self.root))
        return sign("".join(f"{line}\n" for line in (self.origin, *lines)), self.origin, key)

    @classmethod
    def read(cls, note: str, vkey: Vkey) -> Self:
        """Read a receipt that the key signed."""
        match verified(note, vkey).split("\n"):
            case [origin, word, position, leaf, size, root, ""] if (
                word == RECEIPT and _NUMBER.fullmatch(position) and _NUMBER.fullmatch(size)
            ):
                return cls(origin, int(position), _hash(leaf), int(size), _hash(root))
            case _:
                raise BadNote("a receipt must be origin, receipt, position, leaf, size and root")


def _hash(text: str) -> bytes:
    if len(raw := _unbase64(text)) != HASH_BYTES:
        raise BadNote(f"a hash must have {HASH_BYTES} bytes, and {text!r} has {len(raw)}")
    return raw


def _base64(raw: bytes) -> str:
    return b64encode(raw).decode()


def _unbase64(text: str) -> bytes:
    try:
        raw = b64decode(text, validate=True)
    except ValueError as error:
        raise BadNote(f"{text!r} must be base64: {error}") from error
    if _base64(raw) != text:  # stray last bits would let two spellings pass for one
        raise BadNote(f"{text!r} must be base64 in its only spelling")
    return raw
