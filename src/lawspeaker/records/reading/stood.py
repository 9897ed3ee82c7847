"""The rows that say from when to when something holds, as they stood on a day.

The table of today knows what was said since: an end that was recorded later must not be told of a
day before. So what has gone on since is made again from the entries there were by then.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from operator import attrgetter
from typing import Any, Final

from lawspeaker.records.folding import as_they_stand
from lawspeaker.records.models import ReadRow
from lawspeaker.records.projecting import Folded
from lawspeaker.records.projectors import PROJECTORS, folded
from lawspeaker.records.reading.earlier import AS_IT_IS, recorded_by
from lawspeaker.records.reading.trail import Then
from lawspeaker.records.rows import among_these, values
from lawspeaker.records.sight import Sight
from lawspeaker.records.where import Where

GONE_ON: Final = (
    'SELECT "case" FROM records_case WHERE programme = %s AND changed_at > %s AND opened_on <= %s'
)


def stood[Row: ReadRow](  # noqa: PLR0913  # a table, what is wanted of it, and in which order
    sight: Sight,
    table: type[Row],
    asked: Where,
    day: date,
    *,
    order: tuple[str, ...],
    wanted: Callable[[Row], bool] = lambda _: True,
    of: Collection[str] = (),
) -> list[Row]:
    """Return rows as they stood on a day, of every case, whoever may see it.

    `wanted` says of a row that is made again what `asked` asks of the table; `of` are the processes
    whose cases may have one, where that is not all that the table is made of.
    """
    if day >= sight.viewer.today:
        named = ", ".join(f'"{each}"' for each in order)
        return asked.rows(table, sight.using, f"ORDER BY {named}")
    upto = recorded_by(sight, day)
    as_it_is = asked.also(AS_IT_IS, sight.programme, upto).rows(table, sight.using)
    again = (row for row in _again(sight, table, day, upto, of) if wanted(row))
    return sorted((*as_it_is, *again), key=attrgetter(*order))


def _again(
    sight: Sight, table: type[Any], day: date, upto: int, of: Collection[str]
) -> Iterator[Any]:
    """Yield the rows of cases that have gone on since, made of what was there by the day."""
    projector = next(each for each in PROJECTORS if each.table is table)
    processes = sorted(of or projector.of)
    asked = f"{GONE_ON} AND {among_these('process', processes)}"
    found = values(sight.using, asked, (sight.programme, upto, day, *processes))
    cases = as_they_stand(sight.programme, [case for (case,) in found], sight.using)
    for each in _before(cases, Then(day)):
        yield from projector.rows(each)


def _before(cases: Iterable[Folded], then: Then) -> Iterator[Folded]:
    for it in cases:
        if kept := tuple(each for each in it.entries if then.has(each)):
            yield it if len(kept) == len(it.entries) else folded(it.programme, it.process, kept)
