"""The cases that people worked by hand from the source: each is worked again and compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from lawspeaker.framework.calendar import Calendar, NotPublished, UnknownCalendar, load_calendar
from lawspeaker.framework.cells import routing_readings
from lawspeaker.framework.clocks import due
from lawspeaker.framework.facts import WrongFacts, from_pounds
from lawspeaker.framework.faults import Fault
from lawspeaker.framework.lines import Path
from lawspeaker.framework.route import Answer, Undecided
from lawspeaker.framework.text import DatedCase, WorkedCase
from lawspeaker.framework.thresholds import read_by
from lawspeaker.framework.version import Framework

Calendars = Callable[[str], Calendar]
Wrong = Iterator[tuple[Path, str]]
Answered = Answer | Undecided | WrongFacts  # or why there is no one answer


def worked(framework: Framework, calendars: Calendars = load_calendar) -> tuple[Fault, ...]:
    """Return a fault for each case that comes out otherwise than it was worked."""
    wrong = (*wrong_matters(framework), *wrong_deadlines(framework, calendars))
    return tuple(framework.written.fault(path, says) for path, says in wrong)


def wrong_matters(framework: Framework) -> Wrong:
    """Yield each matter that is answered otherwise than it was worked."""
    answers = answered(framework)
    for name, case in framework.text.cases.items():
        if says := _matter(case, answers[name]):
            yield ("cases", name), says


def wrong_deadlines(framework: Framework, calendars: Calendars = load_calendar) -> Wrong:
    """Yield each deadline that comes out otherwise than it was worked."""
    for name, dated in framework.text.dated.items():
        if says := _deadline(framework, dated, calendars):
            yield ("dated", name), says


@lru_cache(maxsize=1)
def answered(framework: Framework) -> Mapping[str, Answered]:
    """Return how each matter comes out; one check after the other asks it of one framework.

    Cases that are read alike, as far as who decides turns on it, are answered together, so that
    the rules are compiled once for all of them.
    """
    turning = {*routing_readings(framework.text), *filter(None, read_by(framework.thresholds))}
    alike: dict[frozenset[tuple[str, str]], list[str]] = defaultdict(list)
    for name, case in framework.text.cases.items():
        read = {**framework.readings, **case.readings}
        alike[frozenset((each, read[each]) for each in turning)].append(name)
    found: dict[str, Answered] = {}
    for names in alike.values():
        read_so = framework.with_readings(framework.text.cases[names[0]].readings)
        found |= {name: answered_by(read_so, framework.text.cases[name]) for name in names}
    return found


def answered_by(read: Framework, case: WorkedCase) -> Answered:
    """Return how a matter comes out as a framework is read, whatever the case chooses."""
    try:
        return read.route(from_pounds(read.facts, case.given))
    except (Undecided, WrongFacts) as error:
        return error


def _matter(case: WorkedCase, answer: Answered) -> str:
    if not isinstance(answer, Answer):
        return f"It must have one answer. {answer}."
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
