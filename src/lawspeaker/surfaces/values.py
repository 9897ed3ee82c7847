"""Reading one value as people and programs write it, of each kind on the closed list."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from typing import Any, Final, TypeGuard, get_args
from uuid import UUID

from msgspec import Meta

from lawspeaker.framework.names import Group, Organisation, Pence, Person, Prose
from lawspeaker.kernel.kinds import Link, Offset, is_choice

MOST_PENCE: Final = 2**53
LONGEST_ID: Final = 80  # what the read tables keep of one
LARGEST: Final = 2**53 - 1  # the largest number that every reader of JSON keeps exactly

_POUNDS = re.compile(r"£?(\d{1,40}|\d{1,3}(,\d{3}){1,13})(\.\d{1,2}0{0,40})?", re.ASCII)
_SECONDS = re.compile(r"\d{1,6}", re.ASCII)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,17}", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?")
# No database keeps all of these, and half a character is none.
_NEVER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_BREAKS = re.compile(r"[\t\n\r\u2028\u2029]")
_YES_NO: Final = {
    **dict.fromkeys(("yes", "true", "on", "1"), True),
    **dict.fromkeys(("no", "false", "off", "0"), False),
}


def quoted(value: object) -> str:
    """Return what was found, as short as a sentence allows."""
    text = str(value) if isinstance(value, Decimal) else repr(value)
    return text if len(text) <= LONGEST_ID else f"{text[: LONGEST_ID - 1]}…"


def near(found: object, known: tuple[str, ...]) -> str:
    """Return the near miss as a sentence, or nothing."""
    hit = get_close_matches(str(found)[:LONGEST_ID], known, n=1)
    return f" Did you mean {hit[0]}?" if hit else ""


def pounds(value: object) -> Pence:
    """Return decimal pounds as pence, exactly; more than two places are refused."""
    said = f"{value:f}" if _is_small(value) else str(value).strip()
    if isinstance(value, bool) or not _POUNDS.fullmatch(said):
        raise ValueError(
            "It must be pounds such as 410000 or 0.50, with at most two decimal places,"
            f" not {quoted(value)}."
        )
    amount = Decimal(said.removeprefix("£").replace(",", "")) * 100
    if amount >= MOST_PENCE:
        raise ValueError(f"It must be less than {MOST_PENCE // 100} pounds, not {quoted(value)}.")
    return Pence(int(amount))


def _is_small(value: object) -> TypeGuard[Decimal]:
    # Written out, 1e999999 would fill the memory.
    return isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < LONGEST_ID


def offset(value: object) -> Offset:
    """Return a place in the recording, "00:47:12" or seconds, as seconds."""
    text = "" if isinstance(value, bool) else str(value).strip()
    parts = _CLOCK.fullmatch(text)
    if parts:
        hours, minutes, seconds = (int(each or 0) for each in parts.groups())
        if max(minutes, seconds) < 60 and hours < 24:  # noqa: PLR2004  # as clocks have it
            return Offset(hours * 3600 + minutes * 60 + seconds)
    elif _SECONDS.fullmatch(text) and int(text) < 86_400:  # noqa: PLR2004  # seconds of a day
        return Offset(int(text))
    raise ValueError(
        f"It must be a place in the recording such as 00:47:12, within a day, not {quoted(value)}."
    )


def day(value: object) -> date:
    """Return a day as ISO 8601 writes it."""
    try:
        found = date.fromisoformat(str(value))
    except ValueError:
        found = None
    if found is None or found.isoformat() != str(value):
        raise ValueError(f"It must be a day written as 2023-12-06, not {quoted(value)}.")
    return found


def uuid(value: object) -> str:
    """Return the id of a person or an organisation."""
    try:
        found = str(UUID(str(value)))
    except ValueError:
        found = ""
    if not found or found != str(value).lower():
        raise ValueError(f"It must be the id of one, a UUID, not {quoted(value)}.")
    return found


def yes_no(value: object, *, is_text: bool) -> bool:
    if isinstance(value, bool):
        return value
    said = _YES_NO.get(str(value).lower()) if is_text else None
    if said is None:
        wanted = "yes or no" if is_text else "true or false"
        raise ValueError(f"It must be {wanted}, not {quoted(value)}.")
    return said


def whole(value: object, least: int, below: int, *, is_text: bool) -> int:
    """Return a whole number in its bounds; 1.0 is one, in JSON."""
    number = None
    if is_text and isinstance(value, str) and _WHOLE.fullmatch(value.strip()):
        number = int(value)
    elif isinstance(value, int) and not isinstance(value, bool):
        number = value
    elif _is_small(value) and value == value.to_integral_value():
        number = int(value)
    if number is None or not least <= number < below:
        raise ValueError(
            f"It must be a whole number from {least} to {below - 1}, not {quoted(value)}."
        )
    return number


def text(value: object, least: int, most: int, *, lines: bool) -> str:
    """Return a text of some length, which must be one that every database can keep."""
    if not isinstance(value, str):
        raise ValueError(f"It must be text, not {quoted(value)}.")  # noqa: TRY004  # of a sender
    if _NEVER.search(value):
        raise ValueError("It must be text without control characters.")
    if not lines and _BREAKS.search(value):
        raise ValueError("It must be text on one line.")
    said = value.replace("\r\n", "\n")
    if not least <= len(said) <= most or (least and not said.strip()):
        length = f"at most {most}" if least <= 1 else f"{least} to {most}"
        raise ValueError(f"It must be text of {length} characters, and must say something.")
    return value


def choice(kind: Any, value: object) -> Any:
    """Return one of the words of a closed list."""
    words = tuple(each.value for each in kind)
    if value not in words:
        listed = ", ".join(words)
        raise ValueError(f"It must be one of {listed}, not {quoted(value)}.{near(value, words)}")
    return kind(value)


def link(value: object) -> str:
    """Return an address that a browser may open."""
    found = text(value, *lengths(Link), lines=False)
    if not _ADDRESS.fullmatch(found):
        raise ValueError(f"It must be an address beginning with https://, not {quoted(value)}.")
    return found


@cache
def bounds(kind: Any) -> Meta:
    """Return the bounds that a kind sets its values."""
    inside = getattr(kind, "__supertype__", kind)
    return next((each for each in get_args(inside) if isinstance(each, Meta)), Meta())


def lengths(kind: Any) -> tuple[int, int]:
    """Return the least and the greatest length of a text of a kind."""
    meta = bounds(kind)
    least = 0 if kind is Group else 1  # NO_GROUP stands above the top group
    return meta.min_length or least, meta.max_length or LONGEST_ID


def limits(kind: Any) -> tuple[int, int]:
    """Return the least number of a kind, and the first that is too large."""
    meta = bounds(kind)
    return int(meta.ge or 0), int(meta.lt or LARGEST + 1)


READERS: Final[dict[Any, Callable[[object], Any]]] = {
    Pence: pounds,
    Offset: offset,
    date: day,
    Person: uuid,
    Organisation: uuid,
    Link: link,
}


def value_of(kind: Any, value: object, *, is_text: bool) -> Any:
    """Return a value of a kind; `is_text`: it comes from a form or a command line.

    Raises ValueError with a sentence that says what it must be.
    """
    if kind in READERS:
        return READERS[kind](value)
    if is_choice(kind):
        return choice(kind, value)
    if kind is bool:
        return yes_no(value, is_text=is_text)
    if _is_number(kind):
        return whole(value, *limits(kind), is_text=is_text)
    return text(value, *lengths(kind), lines=kind is Prose)


def _is_number(kind: Any) -> bool:
    inside = getattr(kind, "__supertype__", kind)
    return kind is int or int in get_args(inside)
