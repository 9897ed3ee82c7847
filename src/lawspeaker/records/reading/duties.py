"""What is owed: anchor and clock come from the case, the day from the calendar as it is today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any

from lawspeaker import processes
from lawspeaker.framework.calendar import Calendar, NotPublished
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.words import Command, Duty, power_of
from lawspeaker.records import adoptions
from lawspeaker.records.asked import EVERYTHING, Filter, Viewer
from lawspeaker.records.models import CaseRow, DutyRow
from lawspeaker.records.projecting import Folded
from lawspeaker.records.shown import DutyShown
from lawspeaker.records.sight import Sight, names_of, own_names

FAR = date.max


@cache
def command(name: str) -> type[Command[Any]]:
    """Return the command of a name."""
    process, _, verb = name.partition(".")
    found = processes.process(process).command(verb)
    if found is None:
        raise LookupError(f"a duty must be to do what its process knows; {name} is not that")
    return found


def of_case(sight: Sight, case: Folded, on: date | None = None) -> tuple[DutyShown, ...]:
    """Return what is owed in one case; of a day gone by, counted from it by its calendar."""
    found = case.process.duties(case.state, case.framework)
    title, group = case.process.title(case.state) or "", case.state.group
    return in_order(
        _shown(sight, each, case.framework, (case.case, case.process.name, title, group), on)
        for each in found
    )


def owed_by(sight: Sight, viewer: Viewer) -> tuple[DutyShown, ...]:
    """Return what somebody owes under any name.

    Whoever owes an act in a name of their own knows of its case; what is for every party is
    told to those who may see the case.
    """
    asked = sight.here.among("holder", sorted(names_of(viewer)))
    own = own_names(viewer)
    rows = asked.rows(DutyRow, sight.using)
    return listed(sight, (e for e in rows if e.holder in own or sight.may_see(e.audience)))


def duties(sight: Sight, wanted: Filter = EVERYTHING) -> tuple[DutyShown, ...]:
    """Return what is owed in all that the viewer may see."""
    asked = sight.visible()
    if wanted.group is not None:
        asked = asked.also('"group" = %s', wanted.group)
    if wanted.owner:
        asked = asked.also("holder = %s", wanted.owner)
    found = listed(sight, asked.rows(DutyRow, sight.using))
    last = wanted.until or FAR
    return tuple(each for each in found if wanted.until is None or (each.due or FAR) <= last)


def listed(sight: Sight, found: Iterable[DutyRow]) -> tuple[DutyShown, ...]:
    """Return duties as they are shown, from their rows."""
    rows = sorted(found, key=attrgetter("case", "n"))
    of = sorted({row.case for row in rows})
    lines = sight.here.among("case", of).rows(CaseRow, sight.using) if of else ()
    cases = {each.case: each for each in lines}
    together: dict[tuple[object, ...], list[DutyRow]] = {}
    for row in rows:
        duty = (row.case, row.command, row.anchor, row.clock, row.agreed)
        together.setdefault(duty, []).append(row)
    return in_order(_of_rows(sight, same, cases[same[0].case]) for same in together.values())


def _of_rows(sight: Sight, rows: list[DutyRow], case: CaseRow) -> DutyShown:
    first = rows[0]
    holders = tuple(row.holder for row in rows)
    duty = Duty(command(first.command), holders, first.anchor, first.clock, first.agreed)
    about = (CaseId(case.case), case.process, case.title, Group(first.group))
    # A clock reads the same under every choice of readings, so the version is enough.
    return _shown(sight, duty, adoptions.loaded(case.framework, {}), about)


def _shown(
    sight: Sight,
    duty: Duty,
    framework: Framework,
    about: tuple[CaseId, str, str, Group],
    on: date | None = None,
) -> DutyShown:
    case, process, title, group = about
    calendar = sight.calendar_on(on)
    due = _due(calendar, duty, framework)
    clock, power = framework.clocks.get(duty.clock), power_of(framework, duty.command.name)
    return DutyShown(
        case=case,
        process=process,
        title=title,
        group=group,
        command=duty.command.name,
        says=duty.command.says,
        holders=duty.holders,
        anchor=duty.anchor,
        clock=duty.clock,
        due=due,
        countable=due is not None or duty.clock not in framework.clocks,
        left=_left(calendar, due, on or sight.viewer.today),
        clauses=tuple(clock.by if clock else power.by if power else ()),
    )


def _due(calendar: Calendar, duty: Duty, framework: Framework) -> date | None:
    if duty.clock not in framework.clocks:
        return duty.agreed
    try:
        return duty.due(framework, calendar)
    except NotPublished:
        return None  # a day nobody can count to yet; the page of the calendar says up to when


def _left(calendar: Calendar, due: date | None, today: date) -> int | None:
    if due is None:
        return None
    try:
        return calendar.left(due, today)
    except NotPublished:
        return None


def in_order(found: Iterable[DutyShown] | Iterator[DutyShown]) -> tuple[DutyShown, ...]:
    """Return duties, the first due first, those without a day last."""
    return tuple(sorted(found, key=lambda each: (each.due or FAR, each.anchor, each.case)))
