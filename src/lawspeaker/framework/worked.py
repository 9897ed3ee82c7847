"""The cases that people worked by hand from the source: each is worked again and compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lawspeaker.framework.calendar import Calendar, NotPublished, UnknownCalendar, load_calendar
from lawspeaker.framework.clocks import due
from lawspeaker.framework.facts import from_pounds
from lawspeaker.framework.faults import Fault
from lawspeaker.framework.lines import Path
from lawspeaker.framework.route import NoRules, Undecided
from lawspeaker.framework.text import DatedCase, WorkedCase
from lawspeaker.framework.version import Framework

Calendars = Callable[[str], Calendar]
Wrong = Iterator[tuple[Path, str]]


def worked(framework: Framework, calendars: Calendars = load_calendar) -> tuple[Fault, ...]:
    """Return a fault for each case that comes out otherwise than it was worked."""
    wrong = (*wrong_matters(framework), *wrong_deadlines(framework, calendars))
    return tuple(framework.written.fault(path, says) for path, says in wrong)


def wrong_matters(framework: Framework) -> Wrong:
    """Yield each matter that is answered otherwise than it was worked."""
    for name, case in framework.text.cases.items():
        if says := _matter(framework, case):
            yield ("cases", name), says


def wrong_deadlines(framework: Framework, calendars: Calendars = load_calendar) -> Wrong:
    """Yield each deadline that comes out otherwise than it was worked."""
    for name, dated in framework.text.dated.items():
        if says := _deadline(framework, dated, calendars):
            yield ("dated", name), says


def _matter(framework: Framework, case: WorkedCase) -> str:
    read = framework.with_readings(case.readings)
    try:
        answer = read.route(from_pounds(framework.facts, case.given))
    except (NoRules, Undecided) as error:
        return f"It must have one answer. {error}."
    wanted = (case.decider, case.how, case.may_also)
    if (answer.decider, answer.how, answer.may_also) == wanted:
        return ""
    return (
        f"It must be for {_told(*wanted)}; the rules make it "
        f"{_told(answer.decider, answer.how, answer.may_also)} ({', '.join(answer.rules)})."
    )


def _told(decider: str, how: str, may_also: tuple[str, ...]) -> str:
    also = f", who may also {' or '.join(may_also)}" if may_also else ""
    return f"{decider} ({how}{also})"


def _deadline(framework: Framework, case: DatedCase, calendars: Calendars) -> str:
    try:
        calendar = calendars(case.calendar or framework.text.calendar)
        if case.known_on:
            calendar = calendar.known_on(case.known_on)
        day = due(framework, case.clock, case.event, calendar, case.next).day
    except (NotPublished, UnknownCalendar, ValueError) as error:
        return f"It cannot be counted: {error}"
    return "" if day == case.due else f"It must be due on {case.due}; the clock makes it {day}."
