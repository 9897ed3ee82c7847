"""Openings: what may be erased stands beside the record, and its salted digest inside it.

Shaped like the disclosures of RFC 9901: an opening is base64url of the canonical JSON of
`[salt, name, value]`, its digest is base64url of the SHA-256 of that text. The name is the path of
the value: `d.concern`, `d.views.3.text`, `departures.0.reason`. A sealed member is absent; a sealed
element of a list leaves `{"...": digest}`, so that its neighbours keep their places.
"""

import hashlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

from lawspeaker.kernel.canonical import Json, NotCanonical, canonical, parse

ERASED: Final = "(erased)"
SALT_BYTES: Final = 16
PLACE: Final = "..."

type Salts = Callable[[], bytes]  # 16 fresh random bytes each time; the kernel knows no chance


class Opening(NamedTuple):
    """The text to be kept beside the record, the digest that stands in it, and what it opens."""

    text: str
    digest: str
    name: str


class Opened(NamedTuple):
    """What an opening says."""

    salt: str
    name: str
    value: Json


class Value(NamedTuple):
    """What is put back: where, what, and the digest it must have been sealed as, if that counts."""

    name: str
    value: Json
    sealed_as: str | None = None


def seal(name: str, value: Json, salt: bytes) -> Opening:
    """Return the opening of one value; without the salt a short text could be guessed."""
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt must be {SALT_BYTES} bytes, and this has {len(salt)}")
    text = _encoded(canonical([_encoded(salt), name, value]))
    return Opening(text, digest(text), name)


def digest(text: str) -> str:
    """Return the digest of an opening: 43 characters."""
    return _encoded(hashlib.sha256(text.encode("ascii")).digest())


def unseal(text: str) -> Opened:
    """Read an opening, or say why it is none."""
    match parse(_decoded(text)):
        case [str(salt), str(name), value] if len(_decoded(salt)) == SALT_BYTES:
            return Opened(salt, name, value)
        case _:
            raise NotCanonical("an opening must be [salt of 16 bytes, name, value]")


def set_aside(
    members: dict[str, Json], names: Iterable[str], salts: Salts
) -> tuple[dict[str, Json], tuple[Opening, ...]]:
    """Seal the named values, the deepest first; return what is left, and their openings."""
    left = _copied(members)
    return left, take_aside(left, names, salts)


def take_aside(left: dict[str, Json], names: Iterable[str], salts: Salts) -> tuple[Opening, ...]:
    """Seal the named values in the record itself, which must be nobody else's."""
    openings = []
    for name in sorted(names, key=_depth, reverse=True):
        holder, last = _place(left, name)
        opening = seal(name, _held(holder, last, name), salts())
        openings.append(opening)
        if isinstance(holder, list):
            holder[int(last)] = {PLACE: opening.digest}
        else:
            del holder[last]
    return tuple(openings)


def put_back(
    members: dict[str, Json], openings: Iterable[str], erased: Iterable[str] = ()
) -> dict[str, Json]:
    """Put opened values where they were sealed, and a marker where the named ones were erased."""
    whole = _copied(members)
    values = [Value(*unseal(text)[1:], digest(text)) for text in openings]
    put_values(whole, (*values, *(Value(name, ERASED) for name in erased)))
    return whole


def put_values(whole: dict[str, Json], values: Iterable[Value]) -> None:
    """Put values back into the record itself, the outermost first."""
    for name, value, sealed_as in sorted(values, key=lambda each: _depth(each.name)):
        holder, last = _place(whole, name)
        if isinstance(holder, list):
            _must_be_sealed(_held(holder, last, name), sealed_as, name)
            holder[int(last)] = value
        elif last in holder:
            raise NotCanonical(f"{name} must be sealed, and stands in the open")
        else:
            holder[last] = value


def _must_be_sealed(element: Json, sealed_as: str | None, name: str) -> None:
    if not (isinstance(element, dict) and tuple(element) == (PLACE,)):
        raise NotCanonical(f"{name} must be sealed, and stands in the open")
    if sealed_as not in {None, element[PLACE]}:
        raise NotCanonical(f"{name} must be opened by its own opening, not by {sealed_as}")


def _place(tree: dict[str, Json], name: str) -> tuple[Any, str]:
    """Return the record or list that holds a value, and what the value is called there."""
    *path, last = name.split(".")
    holder: Any = tree
    for step in path:
        holder = _held(holder, step, name)
    if not isinstance(holder, dict | list):
        raise NotCanonical(f"{name} must lead to a member of a record or an element of a list")
    return holder, last


def _held(holder: Any, step: str, name: str) -> Json:
    if isinstance(holder, dict) and step in holder:
        return holder[step]
    if isinstance(holder, list) and step.isdecimal() and int(step) < len(holder):
        return holder[int(step)]
    raise NotCanonical(f"{name} must lead to a value, and there is no {step!r} on the way")


def _depth(name: str) -> tuple[int, str]:
    return name.count("."), name


def _copied(members: dict[str, Json]) -> dict[str, Json]:
    copy: dict[str, Json] = listed(members)
    return copy


def listed(value: Json) -> Any:
    """Return a copy with lists for tuples, so that an element can be sealed in its place."""
    if isinstance(value, dict):
        return {name: listed(member) for name, member in value.items()}
    if isinstance(value, list | tuple):
        return [listed(element) for element in value]
    return value


def _encoded(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def _decoded(text: str) -> bytes:
    try:
        raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError as error:
        raise NotCanonical(f"an opening must be base64url: {error}") from error
    if _encoded(raw) != text:
        raise NotCanonical("an opening must be base64url without padding or stray characters")
    return raw
