"""The one spelling of a value in JSON that the record accepts: equal values are equal bytes.

Inside the profile (whole numbers below 2**53, ASCII names, NFC texts) RFC 8785 spells the same.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final
from unicodedata import is_normalized

import msgspec

LARGEST: Final = 2**53 - 1  # a number above it changes in readers that know only doubles

_TEXT: Final = frozenset({str})

type Json = Any  # what JSON can say: None, truth, whole number, text, list or tuple, dict of texts

_ENCODER: Final = msgspec.json.Encoder(order="sorted")


class NotCanonical(ValueError):
    """The record cannot hold this: the message says where it stands and what to write instead."""


def canonical(value: Json) -> bytes:
    """Return the only spelling of a value: members sorted, no spaces, no escapes but the needed."""
    if not _is_plain(value) and (faults := tuple(_faults(value, "$"))):
        raise NotCanonical("; ".join(faults))
    return _ENCODER.encode(value)


def parse(spelling: bytes) -> Json:
    """Return the value of a canonical spelling, and refuse every other spelling of it."""
    try:
        value = msgspec.json.decode(spelling)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotCanonical(f"must be JSON: {error}") from error
    if spelling.isascii() and _ENCODER.encode(value) == spelling and _is_whole(value):
        return value  # of ASCII in its only spelling, with whole numbers: no walk finds a fault
    if (only := canonical(value)) != spelling:
        raise NotCanonical(f"must be spelled canonically, from byte {_differs(only, spelling)} on")
    return value


def _is_whole(value: Json) -> bool:
    """Say whether every number that was read is one the record holds."""
    kind = type(value)
    if kind is dict or kind is list:
        # Texts are passed over here: a call for each would cost more than what it looks at.
        within = value.values() if kind is dict else value
        return all(type(each) is str or _is_whole(each) for each in within)
    return kind is not float and (kind is not int or -LARGEST <= value <= LARGEST)


def _is_plain(value: Json) -> bool:
    """Say at once of nearly every value that it has no fault; the slow walk settles the rest."""
    kind = type(value)
    if kind is str:
        return value.isascii() or (is_normalized("NFC", value) and _is_unicode(value))
    if kind is dict:
        if not (_TEXT.issuperset(map(type, value)) and all(map(str.isascii, value))):
            return False
        return _are_plain(value.values())
    if kind is list or kind is tuple:
        return _are_plain(value)
    return value is None or kind is bool or (kind is int and -LARGEST <= value <= LARGEST)


def _are_plain(values: Iterable[Json]) -> bool:
    for each in values:  # most are ASCII texts: a call for each would cost more than a look
        if not (type(each) is str and each.isascii()) and not _is_plain(each):
            return False
    return True


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return False
    return True


def _faults(value: Json, at: str) -> Iterator[str]:
    if isinstance(value, str):
        yield from _faults_of_text(value, at)
    elif isinstance(value, dict):
        for name, member in value.items():
            yield from _faults_of_name(name, at)
            yield from _faults(member, f"{at}.{name}")
    elif isinstance(value, list | tuple):
        for place, element in enumerate(value):
            yield from _faults(element, f"{at}[{place}]")
    elif isinstance(value, int):
        if abs(value) > LARGEST:
            yield f"{at} is {value}: a number must stay below 2**53; write larger ones as text"
    elif value is not None:
        yield f"{at} is {value!r}: only whole numbers and texts are recorded; write money in pence"


def _faults_of_name(name: object, at: str) -> Iterator[str]:
    if not (isinstance(name, str) and name.isascii()):
        yield f"{at} has a member {name!r}: names of members must be ASCII"


def _faults_of_text(text: str, at: str) -> Iterator[str]:
    if text.isascii():
        return
    if any("\ud800" <= character <= "\udfff" for character in text):
        yield f"{at} has half of a surrogate pair: it must be Unicode text"
    elif not is_normalized("NFC", text):
        yield f"{at} must be in normal form NFC: normalise it before it is recorded"


def _differs(one: bytes, other: bytes) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
