"""Whole numbers in what is asked for: whatever else stands there is no number, and no fault."""

from typing import Final

LONGEST: Final = 18  # digits: what every database takes for a number


def whole(text: str) -> int | None:
    """Return the number that a text is, or nothing where it is none that could be meant."""
    said = text.isascii() and text.isdecimal() and len(text) <= LONGEST
    return int(text) if said else None
