"""Where seats differ: who sits in which group, who is counted, and who may be sent or elected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lawspeaker.framework.checks.compared import DISPLAYED, Stands, said, standing_otherwise
from lawspeaker.framework.names import Seat
from lawspeaker.framework.version import Framework


def seats_otherwise(before: Framework, after: Framework) -> Iterator[Stands]:
    """Yield each seat that differs, and each line that says who may hold one."""
    for seat in dict.fromkeys((*before.seats, *after.seats)):
        yield from standing_otherwise(f"seats.{seat}", _seat(before, seat), _seat(after, seat))
    for table in ("offices", "bodies", "constituencies", "obligations"):
        old, new = (getattr(each.text, table) for each in (before, after))
        for name in dict.fromkeys((*old, *new)):
            both = (said(each.get(name), DISPLAYED[table]) for each in (old, new))
            yield from standing_otherwise(f"{table}.{name}", *both)


def _seat(framework: Framework, seat: Seat) -> dict[str, Any] | None:
    line = framework.seats.get(seat)
    if line is None:
        return None
    return {**(said(line) or {}), "counted": framework.counts(line) and not line.ended_by}
