"""Rows as they stood then: those of the tables, but of cases that have gone on since.

What was recorded by then is of that day or an earlier one, because nobody records what is still to
come. So a case whose last entry was recorded by then stood as it stands, and is not folded again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from operator import attrgetter
from typing import Any, Final
from zoneinfo import ZoneInfo

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.records import memory
from lawspeaker.records.folding import as_they_stand
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import ReadRow
from lawspeaker.records.programmes import the_programme
from lawspeaker.records.projecting import Folded
from lawspeaker.records.reading.trail import NOW, Then, seen
from lawspeaker.records.sight import Sight
from lawspeaker.records.where import Where

STOOD: Final = '"case" IN (SELECT c."case" FROM records_case c WHERE c.programme = %s AND {0})'
AS_IT_IS: Final = STOOD.format("c.changed_at <= %s")
GONE_ON: Final = STOOD.format("c.changed_at > %s AND c.opened_at <= %s AND c.opened_on <= %s")
LAST: Final = 2**62  # behind every position


def rows_then[Row: ReadRow](
    sight: Sight, table: type[Row], asked: Where, then: Then, again: Callable[[CaseId], Row | None]
) -> list[Row]:
    """Return rows as they stood; `again` makes that of a case that has gone on since."""
    found, since = parted(sight, table, asked, then)
    return [*found, *_made_again(sight, since, again)]


def of_group_then[Row: ReadRow](
    sight: Sight,
    table: type[Row],
    group: Group,
    then: Then,
    made: Callable[[Folded], Iterator[Row]],
) -> list[Row]:
    """Return the rows of what a group had then and may be read whole, the last opened first.

    What has gone on since may have passed to another group: whose it was, its own entries say.
    """
    asked = sight.readable()
    found = as_they_were(sight, table, asked.also('"group" = %s', group), then)
    since = gone_on(sight, table, asked, then)
    rows: list[Any] = _made_again(sight, since, again_by(sight, then, made))
    theirs = (*found, *(each for each in rows if each.group == group))
    return sorted(theirs, key=attrgetter("opened_at"), reverse=True)


def _made_again[Row: ReadRow](
    sight: Sight, since: list[Row], again: Callable[[CaseId], Row | None]
) -> list[Row]:
    if memory.current(sight.using):  # where they are kept, they are read together
        as_they_stand(sight.programme, [each.case for each in since], sight.using)
    made = (again(CaseId(each.case)) for each in since)
    return [each for each in made if each is not None]


def made_then[Row: ReadRow](
    sight: Sight,
    table: type[Row],
    asked: Where,
    then: Then,
    made: Callable[[Folded], Iterator[Row]],
) -> list[Row]:
    """Return the rows of what may be read whole; `made` makes them of a case folded again."""
    return rows_then(sight, table, asked, then, again_by(sight, then, made))


def again_by[Row: ReadRow](
    sight: Sight, then: Then, made: Callable[[Folded], Iterator[Row]]
) -> Callable[[CaseId], Row | None]:
    """Return what makes the row of a case as it stood; none of what may not be read whole."""

    def again(case: CaseId) -> Row | None:
        it = seen(sight, case, then)
        return next(made(it.folded), None) if it and it.whole else None

    return again


def parted[Row: ReadRow](
    sight: Sight, table: type[Row], asked: Where, then: Then
) -> tuple[list[Row], list[Row]]:
    """Return the rows that stood as they stand; and those of cases that have gone on since."""
    if then == NOW:
        return asked.rows(table, sight.using), []
    return as_they_were(sight, table, asked, then), gone_on(sight, table, asked, then)


def as_they_were[Row: ReadRow](
    sight: Sight, table: type[Row], asked: Where, then: Then
) -> list[Row]:
    """Return the rows that stood then as they stand now."""
    upto = _upto(sight, then)
    return asked.also(AS_IT_IS, sight.programme, upto).rows(table, sight.using)


def gone_on[Row: ReadRow](sight: Sight, table: type[Row], asked: Where, then: Then) -> list[Row]:
    """Return the rows, as they stand now, of cases there were then that have gone on since."""
    opened = (LAST if then.position is None else then.position, then.day or date.max)
    filled = (sight.programme, _upto(sight, then), *opened)
    return asked.also(GONE_ON, *filled).rows(table, sight.using)


def _upto(sight: Sight, then: Then) -> int:
    """Return the position up to which every entry counts."""
    upto = LAST if then.position is None else then.position
    return upto if then.day is None else min(upto, recorded_by(sight, then.day))


def recorded_by(sight: Sight, day: date) -> int:
    """Return the position of the last entry recorded by the end of a day."""
    if day not in sight.recorded:
        zone = ZoneInfo(the_programme(sight.programme, sight.using).zone)
        end = datetime.combine(day + timedelta(days=1), time(), zone)
        count = Ledger(sight.programme, sight.using).recorded_before(int(end.timestamp() * 1_000))
        sight.recorded[day] = count - 1
    return sight.recorded[day]
