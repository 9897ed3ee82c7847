"""Who has acted in a capacity: what an appointment has already led to on its day."""

from __future__ import annotations

from typing import Final

from django.db import connections

from lawspeaker.kernel.elsewhere import ActedUnder
from lawspeaker.kernel.entries import Act, Entry
from lawspeaker.kernel.kinds import Count, Position
from lawspeaker.processes.meeting.events import Came
from lawspeaker.records import lines
from lawspeaker.records.database import cursor_of
from lawspeaker.records.lines import Span
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import values

GAVE: Final = "SELECT person, holds FROM records_holding WHERE programme = %s AND rests_on = %s"
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
        held = frozenset(values(on.using, GAVE, (on.programme, position)))
    acts = sum(_is_under(each, position, held) for each in since)
    return ActedUnder(Position(position), Count(acts))


def _is_under(entry: Entry, position: int, held: frozenset[tuple[str, str]]) -> bool:
    """Say whether somebody acted under what the entry gave, or came to a meeting in that seat."""
    if isinstance(entry.act, Act) and entry.act.by.rests_on == position:
        return True
    if entry.kind != Came.name or not isinstance(entry.d, dict):
        return False
    return (entry.d["person"], entry.d.get("seat") or "") in held
