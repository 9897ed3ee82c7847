"""The rows that say from when to when something holds, as they stood on a day.

The table of today knows what was said since: an end that was recorded later must not be told of a
day before. So what has gone on since is made again from the entries there were by then.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from operator import attrgetter
from typing import Any, Final

from lawspeaker.records.folding import as_they_stand
from lawspeaker.records.models import ReadRow
from lawspeaker.records.projecting import Folded
from lawspeaker.records.projectors import PROJECTORS
from lawspeaker.records.reading.earlier import AS_IT_IS, recorded_by
from lawspeaker.records.reading.trail import Then, before
from lawspeaker.records.rows import among_these, values
from lawspeaker.records.sight import Sight
from lawspeaker.records.where import Where

GONE_ON: Final = (
    'SELECT "case" FROM records_case WHERE programme = %s AND changed_at > %s AND opened_on <= %s'
)


def is_past(sight: Sight, day: date) -> bool:
    """Say whether a day is before the one on which the viewer looks."""
    return day < sight.viewer.today


def stood[Row: ReadRow](  # noqa: PLR0913  # a table, what is wanted of it, and in which order
    sight: Sight,
    table: type[Row],
    asked: Where,
    day: date,
    *,
    order: tuple[str, ...],
    wanted: Callable[[Row], bool] = lambda _: True,
    of: Collection[str] = (),
    seen: Callable[[str], bool] = lambda _: True,
) -> list[Row]:
    """Return rows as they stood on a day; of every case, unless `seen` says for whom one must be.

    `wanted` says of a row that is made again what `asked` asks of the table; `of` are the processes
    whose cases may have one, where that is not all that the table is made of.
    """
    if not is_past(sight, day):
        named = ", ".join(f'"{each}"' for each in order)
        return asked.rows(table, sight.using, f"ORDER BY {named}")
    upto = recorded_by(sight, day)
    as_it_is = asked.also(AS_IT_IS, sight.programme, upto).rows(table, sight.using)
    made = next(each for each in PROJECTORS if each.table is table)
    gone_on = _gone_on(sight, day, upto, sorted(of or made.of))
    then = (before(it, Then(day)) for it in gone_on if seen(it.audience))
    again: Any = (row for it in then if it and seen(it.audience) for row in made.rows(it))
    return sorted((*as_it_is, *filter(wanted, again)), key=attrgetter(*order))


def _gone_on(sight: Sight, day: date, upto: int, processes: list[str]) -> list[Folded]:
    """Return the cases there were on a day that have gone on since, as they stand."""
    asked = f"{GONE_ON} AND {among_these('process', processes)}"
    found = values(sight.using, asked, (sight.programme, upto, day, *processes))
    return as_they_stand(sight.programme, [case for (case,) in found], sight.using)
