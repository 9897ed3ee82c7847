"""Working days: Monday to Friday and no bank holiday; outside the published years, no answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Final

import msgspec
import tomli

from lawspeaker import frameworks
from lawspeaker.framework.faults import near

DAY = timedelta(days=1)
FOLDER: Final = Path(next(iter(frameworks.__path__))) / "calendars"
WEEKEND = {5: "Saturday", 6: "Sunday"}


class NotPublished(Exception):
    """A day was asked for whose holidays are not published: refused, never guessed."""


class UnknownCalendar(LookupError):
    """No calendar has this name."""


@dataclass(frozen=True)
class Holiday:
    """A bank holiday; `announced` is None for one of every year, `dropped` when it was moved."""

    day: date
    title: str
    announced: date | None = None
    dropped: date | None = None

    def known_on(self, day: date) -> bool:
        """Say whether somebody who looked it up on that day found it."""
        return (self.announced is None or self.announced <= day) and (
            self.dropped is None or day < self.dropped
        )


@dataclass(frozen=True)
class Counted:
    """One step of a count: a day, its number if it is a working day, else why it is none."""

    day: date
    number: int
    why_not: str = ""


@dataclass(frozen=True)
class Calendar:
    """The working days of one division as they were known on a day, or are known now."""

    name: str
    title: str
    first: date
    last: date
    history: tuple[Holiday, ...]
    known: date = date.max

    def known_on(self, day: date) -> Calendar:
        """Return the calendar somebody had on that day: without what was announced later."""
        return replace(self, known=day)

    @cached_property
    def holidays(self) -> tuple[Holiday, ...]:
        """Return the bank holidays known, in order."""
        return tuple(h for h in self.history if h.known_on(self.known))

    @cached_property
    def titles(self) -> dict[date, str]:
        """Return what each bank holiday is called."""
        return {h.day: h.title for h in self.holidays}

    @property
    def version(self) -> str:
        """Return the day of the last announcement known: what was adopted when it was."""
        days = [h.announced for h in self.history if h.announced and h.announced <= self.known]
        return max(days).isoformat() if days else "ordinary"

    @property
    def id(self) -> str:
        """Return the name and the version, as a ledger keeps them."""
        return f"{self.name}@{self.version}"

    @property
    def sha256(self) -> str:
        """Return the hash of what it says: two calendars that count alike share it."""
        from hashlib import sha256

        days = {h.day.isoformat(): h.title for h in self.holidays}
        content = [self.name, self.first.isoformat(), self.last.isoformat(), days]
        return sha256(msgspec.json.encode(content, order="sorted")).hexdigest()

    def unpublished(self, day: date) -> str:
        """Say why nothing can be counted from a day; empty if its holidays are published."""
        if self.first <= day <= self.last:
            return ""
        return (
            f"A day must lie in the years whose bank holidays are published for {self.title}, "
            f"{self.first} to {self.last}; {day} does not. Take a day inside, or add the "
            "years to the calendar when they are published."
        )

    def why_not(self, day: date) -> str:
        """Say why a day is not a working day; empty if it is one."""
        if says := self.unpublished(day):
            raise NotPublished(says)
        return WEEKEND.get(day.weekday()) or self.titles.get(day, "")

    def is_working(self, day: date) -> bool:
        """Say whether it is a working day."""
        return not self.why_not(day)

    def count(self, day: date, working_days: int) -> tuple[Counted, ...]:
        """Count from a day, which is not counted itself; backwards if the number is negative."""
        self.why_not(day)
        step, steps, number = (DAY if working_days > 0 else -DAY), [], 0
        while number < abs(working_days):
            day += step
            why = self.why_not(day)
            number += not why
            steps.append(Counted(day, 0 if why else number, why))
        return tuple(steps)

    def shift(self, day: date, working_days: int) -> date:
        """Return the day so many working days later, or earlier if negative; 0 is the day."""
        steps = self.count(day, working_days)
        return steps[-1].day if steps else day

    def after(self, day: date, working_days: int) -> date:
        """Return the nth working day after: the last day of "within n working days of"."""
        return self.shift(day, working_days)

    def before(self, day: date, working_days: int) -> date:
        """Return the nth working day before: the last day of "at least n working days before"."""
        return self.shift(day, -working_days)

    def between(self, start: date, end: date) -> int:
        """Return how many working days lie after one day, up to and with another."""
        if end < start:
            return -self.between(end, start)
        self.why_not(start)
        days = (start + DAY * i for i in range(1, (end - start).days + 1))
        return sum(map(self.is_working, days))

    def left(self, last: date, on: date) -> int:
        """Return how many working days there are until a last day; past it, less than none.

        Only on the day itself is it none: the day after is late, and be it a Saturday.
        """
        if on > last:
            return -self.past(last, on)
        return max(self.between(on, last), int(last > on))

    def past(self, last: date, on: date) -> int:
        """Return by how many working days a last day was missed: as soon as it is over, one."""
        return max(self.between(last, on), 1) if on > last else 0


class Announcement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was made known of some days after they were first told."""

    on: date
    why: str
    source: str
    adds: dict[date, str]
    drops: tuple[date, ...] = ()


class CalendarFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A calendar as it is written."""

    name: str
    title: str
    first: date
    last: date
    source: str
    ordinary: dict[date, str]
    announced: tuple[Announcement, ...] = ()


def _folder() -> dict[str, Path]:
    # Not importlib.resources, which takes longer to import than a deadline takes to count.
    return {f.stem: f for f in sorted(FOLDER.glob("*.toml"))}


def _calendar(text: str) -> Calendar:
    read = msgspec.convert(tomli.loads(text), CalendarFile)
    dropped = {day: a.on for a in read.announced for day in a.drops}
    ordinary = (Holiday(day, title, None, dropped.get(day)) for day, title in read.ordinary.items())
    added = (Holiday(day, title, a.on) for a in read.announced for day, title in a.adds.items())
    history = tuple(sorted((*ordinary, *added), key=lambda h: (h.day, h.title)))
    return Calendar(read.name, read.title, read.first, read.last, history)


@cache
def calendar_names() -> tuple[str, ...]:
    """Return the names of the calendars there are."""
    return tuple(_folder())


@cache
def load_calendar(ref: str) -> Calendar:
    """Load a calendar by its name, or as it was adopted: "england_and_wales@2022-09-10"."""
    name, _, version = ref.partition("@")
    if name not in calendar_names():
        hint = near(name, calendar_names())
        raise UnknownCalendar(f'A calendar must be one of those there are; found "{name}".{hint}')
    calendar = _calendar(_folder()[name].read_text("utf-8"))
    return _as_adopted(calendar, version) if version else calendar


def _as_adopted(calendar: Calendar, version: str) -> Calendar:
    if version == "ordinary":
        return calendar.known_on(date.min)
    try:
        known = calendar.known_on(date.fromisoformat(version))
    except ValueError:
        known = None
    if known is None or known.version != version:
        has = sorted({h.announced.isoformat() for h in calendar.history if h.announced})
        raise UnknownCalendar(
            f"A version of {calendar.name} must be the day of an announcement, one of "
            f'ordinary, {", ".join(has)}; found "{version}".'
        )
    return known
