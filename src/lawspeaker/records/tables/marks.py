"""What assurance looks at: duties met or late, departures, overrides, opinions, interests.

A row is made of one entry. What is still owed is not here: `records_duty` says it, and the day by
which it is due is counted when it is read. A verdict is the one that was given with the entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Final

from django.db import models

from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.names import NO_GROUP
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.common import Adopted, Corrected, Overridden, Retracted
from lawspeaker.kernel.entries import Entry
from lawspeaker.kernel.lasting import days_late
from lawspeaker.kernel.words import Duty, Past
from lawspeaker.processes.decision.events import Assured, Taken
from lawspeaker.processes.meeting.events import InterestDeclared
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector
from lawspeaker.records.tables.readings import readings

MET, DEPARTURE, OVERRIDE, CORRECTION, RETRACTION, READING, OPINION, INTEREST = SORTS = (
    "met",
    "departure",
    "override",
    "correction",
    "retraction",
    "reading",
    "opinion",
    "interest",
)
IN_LINE, NOT_IN_LINE = "in line", "not in line"
LONGEST: Final = ID - 1


class MarkRow(ReadRow):
    """Something in the record that assurance looks at, and the entry that it follows from."""

    pk = models.CompositePrimaryKey("programme", "case", "n")
    n = models.IntegerField()
    position = models.BigIntegerField()
    process = models.CharField(max_length=ID)
    group = models.CharField(max_length=ID)
    audience = models.CharField(max_length=ID)
    day = models.DateField()
    sort = models.CharField(max_length=ID)
    key = models.CharField(max_length=ID)  # a command, a rule, a field, a reading
    by = models.CharField(max_length=ID)  # what whoever acted holds
    anchor = models.DateField(null=True)
    clock = models.CharField(max_length=ID)
    due = models.DateField(null=True)
    late = models.IntegerField(null=True)  # working days, 0 in time; None: no day was set for it
    calendar = models.CharField(max_length=ID)  # the version the verdict was given under
    about = models.BigIntegerField(null=True)  # the entry that is corrected or retracted
    text = models.TextField()

    class Meta:
        db_table = "records_mark"
        indexes: ClassVar = [
            models.Index(fields=["programme", "day", "position"], name="records_mark_day"),
            models.Index(fields=["programme", "sort", "position"], name="records_mark_sort"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.position}: {self.sort} {self.key}"


@dataclass(frozen=True)
class Step:
    """One entry of a case, with the state before it and the state after it."""

    case: Folded
    entry: Any  # an opened entry has all its members
    past: Past
    before: Any
    after: Any

    @property
    def event(self) -> Any:
        return self.past.event

    def duties(self, state: Any) -> dict[tuple[str, str, date], Duty]:
        """Return what is owed in a state, by the command, whoever owes it and since when."""
        found = self.case.process.duties(state, self.case.framework)
        return {(d.command.name, holder, d.anchor): d for d in found for holder in d.holders}


def marks(case: Folded) -> Iterator[MarkRow]:
    """Yield the marks of a case, in the order of its entries."""
    made = (mark for step in _steps(case) for mark in _of(step))
    for n, mark in enumerate(made):
        mark.n = n
        yield mark


def _steps(case: Folded) -> Iterator[Step]:
    state = case.process.start
    for entry, past in zip(case.entries, case.trail, strict=True):
        if past.position in case.life.retracted:
            continue
        before = state
        match past.event:
            case Adopted() as adopted:
                state = adopted.state
            case Retracted() | Corrected() | Overridden():
                pass
            case event:
                state = case.process.evolve(state, event)
        yield Step(case, entry, past, before, state)


def _of(step: Step) -> Iterator[MarkRow]:
    match step.event:
        case Retracted(entry=entry, reason=reason):
            yield _mark(step, RETRACTION, "", about=entry, text=reason)
        case Corrected(entry=entry, field=field, reason=reason):
            yield _mark(step, CORRECTION, field, about=entry, text=reason)
        case Overridden(key=key, reason=reason):
            yield _mark(step, OVERRIDE, key, text=reason)
        case Adopted():
            return
        case Taken():
            for name in _readings(step):
                yield _mark(step, READING, name)
        case Assured() as said:
            yield _mark(step, OPINION, IN_LINE if said.followed else NOT_IN_LINE, text=_why(said))
        case InterestDeclared(item=item, seat=seat, text=text, stays_out=out):
            says = f"Item {item}{', stays out' if out else ''}: {text}"
            yield _mark(step, INTEREST, seat, text=says)
    for each in step.entry.departures:
        yield _mark(step, DEPARTURE, each.key, text=each.reason or "")
    yield from _met(step)


def _why(said: Assured) -> str:
    """Return an opinion, after the steps that it names."""
    steps = ", ".join(each.step for each in said.steps)
    return f"{steps}: {said.text}" if steps else said.text


def _readings(step: Step) -> tuple[str, ...]:
    made = (step.case.case, step.entry, step.past, step.before, step.case.framework)
    return readings(*made)


def _met(step: Step) -> Iterator[MarkRow]:
    """Yield what somebody owed, and has done with this entry; what fell away is not met."""
    owed = step.duties(step.before)
    left = step.duties(step.after).keys() if owed else ()
    done = {name: d for (name, *rest), d in owed.items() if (name, *rest) not in left}
    timings = [each for each in vars(step.event).values() if isinstance(each, Timing)]
    for name, duty in done.items():
        if name not in step.entry.grounds:
            continue
        given = next((each for each in timings if each.clock == duty.clock), None)
        due, late, calendar = _verdict(step.entry, step.past.happened.day, duty, given)
        yield _mark(
            *(step, MET, name),
            anchor=duty.anchor,
            clock=duty.clock,
            due=due,
            late=late,
            calendar=calendar,
        )


def _verdict(
    entry: Entry, day: date, duty: Duty, given: Timing | None
) -> tuple[date | None, int | None, str]:
    """Return when it was due, how many working days late it was, and by which calendar."""
    if given is not None:
        return given.due, given.late, given.calendar
    pinned: Any = entry.framework
    if duty.agreed is None or duty.clock:
        return None, None, ""
    late = days_late(load_calendar(pinned.calendar), duty.agreed, day)
    return duty.agreed, late, pinned.calendar


def _mark(step: Step, sort: str, key: str, **more: Any) -> MarkRow:
    case, by = step.case, step.past.by
    blank = {"anchor": None, "clock": "", "due": None, "late": None, "calendar": "", "about": None}
    return MarkRow(
        programme=case.programme,
        case=case.case,
        position=step.past.position,
        process=case.process.name,
        group=step.after.group or NO_GROUP,
        audience=case.members,
        day=step.past.happened.day,
        sort=sort,
        key=key[:LONGEST],
        by=by.holds,
        **{**blank, "text": "", **more},
    )


PROJECTORS = (Projector(MarkRow, marks),)
