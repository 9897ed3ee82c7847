"""Who has acted in a capacity: what an appointment has already led to on its day."""

from __future__ import annotations

from typing import Final

from django.db import connections

from lawspeaker.kernel.elsewhere import ActedUnder
from lawspeaker.kernel.entries import Act
from lawspeaker.kernel.kinds import Count, Position
from lawspeaker.records import lines
from lawspeaker.records.database import cursor_of
from lawspeaker.records.lines import Span
from lawspeaker.records.onday import OnDay

# An older entry is no slip of the day, and so is never asked about again.
LONGEST: Final = 2 * 24 * 60 * 60 * 1000  # milliseconds


def acted(on: OnDay, about: str) -> ActedUnder | None:
    """Count the acts in a capacity that rests on an entry of the last days; None: it is older."""
    if not about.isdecimal():
        return None
    position = int(about)
    with cursor_of(connections[on.using]) as cursor:
        last = lines.head(cursor, on.programme).last_ms
        entry = next(lines.lines(cursor, on.programme, Span("", position - 1, position + 1)), None)
        if entry is None or last - entry.at_ms > LONGEST:
            return None
        since = lines.opened(cursor, on.programme, Span(after=position))
    acts = sum(isinstance(e.act, Act) and e.act.by.rests_on == position for e in since)
    return ActedUnder(Position(position), Count(acts))
