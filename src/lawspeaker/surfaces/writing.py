"""Writing records as the interface gives them: money in pounds, days as ISO 8601 has them."""

from __future__ import annotations

from dataclasses import is_dataclass
from decimal import Decimal
from typing import Any, Final

import msgspec

from lawspeaker.framework.names import Pence
from lawspeaker.kernel.kinds import hints, optional, rows

# Exact: a decimal is written as the number it is, never by way of a binary fraction.
_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")


def pounds(pence: int) -> int | Decimal:
    """Return pence as pounds: 410000, or 0.50."""
    whole, rest = divmod(pence, 100)
    return Decimal(pence).scaleb(-2) if rest else whole


def plain(value: Any, kind: Any = None) -> Any:
    """Return a record as plain values; money comes back into a command as it is written here."""
    bare = optional(kind) or kind
    if value is not None and bare is Pence:
        return pounds(value)
    if is_dataclass(value):
        kinds = hints(type(value)).items()
        return {name: plain(getattr(value, name), each) for name, each in kinds}
    if isinstance(value, tuple | list):
        row = None if bare is None else rows(bare)
        return [plain(each, row) for each in value]
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    return value


def encoded(value: Any) -> bytes:
    """Return a record as JSON."""
    return _ENCODER.encode(plain(value))
