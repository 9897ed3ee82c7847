"""What follows from an act, asked of one case each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from lawspeaker.framework.names import CaseId
from lawspeaker.reactions import Asked, AskedOfEach
from lawspeaker.records.rows import values

NAMING: Final = (
    'SELECT DISTINCT c."case", c.opened_at FROM records_link l JOIN records_case c'
    ' ON c.programme = l.programme AND c."case" = l."case"'
    " WHERE l.programme = %s AND l.names = %s AND c.process = %s AND c.stage = %s"
    " ORDER BY c.opened_at"
)


def of_each(follows: Iterable[Asked | AskedOfEach], on: tuple[str, str]) -> Iterator[Asked]:
    """Yield what is asked; of each case that names another, where that is what is meant."""
    programme, using = on
    for asked in follows:
        if isinstance(asked, Asked):
            yield asked
            continue
        filled = (programme, asked.names, asked.process, str(asked.stage))
        yield from (asked.of(CaseId(case)) for case, _ in values(using, NAMING, filled))
