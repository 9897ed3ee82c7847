"""Who came to the last meetings of a group: for which seats, and whether by an alternate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.facts import Phase
from lawspeaker.records.adoptions import NoFramework
from lawspeaker.records.people import Sat, sat
from lawspeaker.records.reading.meetings import LATEST, MOST, rows_of_day
from lawspeaker.records.shown import AttendedShown, Came
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.meetings import MeetingRow
from lawspeaker.records.tables.seats import MEMBER

HELD: Final = '"group" = %s AND phase = %s AND day <= %s'


def attendance(
    sight: Sight, group: Group, day: date | None = None, most: int = 6
) -> tuple[AttendedShown, ...]:
    """Return who came to the last meetings up to a day, the earliest of them first."""
    until = day or sight.viewer.today
    if not (found := _held(sight, group, until, most)):
        return ()
    who = sat(sight.programme, group, sight.using)
    return tuple(
        AttendedShown(CaseId(row.case), row.day, tuple(came(row, framework, who)))
        for row in reversed(found)
        if (framework := _framework(sight, row.day)) is not None
    )


def _held(sight: Sight, group: Group, until: date, most: int) -> list[MeetingRow]:
    """Return the last meetings that were held, of those a page of the group reads if they do."""
    ours = sight.readable().also('"group" = %s', group)
    if until < sight.viewer.today:
        then = rows_of_day(sight, until, ours)
        return [each for each in then if each.phase == Phase.CLOSED and each.day <= until][:most]
    read = ours.rows(MeetingRow, sight.using, f"{LATEST} LIMIT {MOST + 1}")
    held = [each for each in read if each.phase == Phase.CLOSED and each.day <= until]
    if len(held) >= most or len(read) <= MOST:
        return held[:most]
    asked = sight.readable().also(HELD, group, Phase.CLOSED.value, until)
    return asked.rows(MeetingRow, sight.using, f"{LATEST} LIMIT {most}")


def _framework(sight: Sight, day: date) -> Framework | None:
    """Return the framework of a day; of what was before the record began there is none."""
    try:
        return sight.framework(day)
    except NoFramework:
        return None


def came(row: MeetingRow, framework: Framework, who: Sat) -> Iterator[Came]:
    """Yield the seats that somebody came for; whoever left before the end or led it, too."""
    here = {(person, seat) for person, seat in row.came}
    for sits in who(framework, row.day):
        chairs = sits.person == row.chair and sits.sits_as == MEMBER
        if (sits.person, sits.seat) in here or chairs:
            yield Came(sits.seat, sits.organisation, sits.sits_as != MEMBER)
