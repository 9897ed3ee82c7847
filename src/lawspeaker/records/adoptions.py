"""Which framework and which calendar an act is judged by: what was adopted, and since when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import Self

from lawspeaker.framework.calendar import Calendar, load_calendar
from lawspeaker.framework.load import load
from lawspeaker.framework.version import Framework
from lawspeaker.framework.versions import BUT_FOR, history, names
from lawspeaker.kernel.entries import Pinned
from lawspeaker.processes.founding import Founded
from lawspeaker.processes.framework.life import CalendarAdopted, ReadingAgreed, VersionAdopted
from lawspeaker.records.database import READING
from lawspeaker.records.models import AdoptionRow, FrameworkText
from lawspeaker.records.projecting import Folded, Projector
from lawspeaker.records.rows import is_there, rows
from lawspeaker.records.tables.parts import PartRow

Commenced = Callable[[str], Mapping[str, date]]


class NoFramework(LookupError):
    """No framework held for the programme on the day."""


class AnotherText(Exception):
    """A framework does not read as it did when it was adopted."""


def adoptions(case: Folded) -> Iterator[AdoptionRow]:
    for n, entry in enumerate(case.standing):
        row = AdoptionRow(
            programme=case.programme, case=case.case, n=n, position=entry.position, readings={}
        )
        match entry.event:
            case Founded() as it:
                row.framework, row.sha256 = it.framework, it.framework_sha256
                row.calendar, row.commences = it.calendar, it.since
            case VersionAdopted() as it:
                row.framework, row.sha256 = it.version, it.sha256
                row.calendar, row.commences, row.change = "", it.commences, it.change
            case CalendarAdopted() as it:
                row.framework = row.sha256 = ""
                row.calendar = f"{it.calendar}@{it.version}"
                row.commences = entry.happened.day
            case ReadingAgreed() as it:
                row.framework = row.sha256 = row.calendar = ""
                row.readings, row.commences = {it.reading: it.choice}, it.since
            case _:
                continue
        yield row


PROJECTORS = (Projector(AdoptionRow, adoptions, frozenset({"programme", "framework"})),)


def framework_on(programme: str, day: date, using: str = READING) -> Framework:
    """Return the framework that a case opened on a day is judged by."""
    return Adopted.of(programme, using).framework_on(day)


def in_force(adopted: Iterable[AdoptionRow], day: date, told: Commenced) -> Framework | None:
    """Return what the version adopted last says on a day, as it was agreed to be read by then.

    `adopted` comes the last first; `told` finds the days on which acts let parts of a version
    commence. Without a version in force on the day the answer is None.
    """
    begun = [row for row in adopted if row.commences <= day]
    for row in begun:
        if row.framework:
            return _as_read(row, agreed(begun), day, told(row.framework))
    return None


def agreed(begun: Iterable[AdoptionRow]) -> dict[str, str]:
    """Return the readings agreed, of rows that come the last first: the last word holds."""
    found: dict[str, str] = {}
    for row in begun:
        found = {**row.readings, **found}
    return found


def _as_read(
    row: AdoptionRow, agreed: Mapping[str, str], day: date, told: Mapping[str, date]
) -> Framework:
    whole = loaded(row.framework, {})
    if whole.sha256 != row.sha256:
        raise AnotherText(
            f"{row.framework} must read as it did when it was adopted: its SHA-256 was"
            f" {row.sha256}, and is now {whole.sha256}"
        )
    waiting = waiting_parts(row.framework, day, told)
    text = loaded(BUT_FOR.join((row.framework, *waiting)), {})
    # A reading that the version no longer leaves open, or offers otherwise, is agreed no more.
    offered = text.text.readings
    kept = {
        key: choice
        for key, choice in agreed.items()
        if key in offered and choice in offered[key].choices
    }
    return loaded(text.id, kept)


def calendar_of(programme: str, using: str = READING) -> Calendar:
    """Return the calendar that was adopted last."""
    return Adopted.of(programme, using).calendar


@dataclass(frozen=True)
class Adopted:
    """What a programme has adopted, the last first: a few rows, and one question for all of it."""

    programme: str
    rows: tuple[AdoptionRow, ...]
    using: str

    @classmethod
    def of(cls, programme: str, using: str = READING) -> Self:
        found = rows(AdoptionRow, using, "programme = %s ORDER BY position DESC", (programme,))
        return cls(programme, tuple(found), using)

    def framework_on(self, day: date) -> Framework:
        """Return the framework that a case opened on a day is judged by."""
        found = in_force(
            self.rows, day, lambda version: _commenced(self.programme, version, self.using)
        )
        if found is not None:
            return found
        raise NoFramework(f"a framework must have been in force for {self.programme} on {day}")

    @property
    def calendar(self) -> Calendar:
        """The calendar that was adopted last."""
        for row in self.rows:
            if row.calendar:
                return load_calendar(row.calendar)
        raise NoFramework(f"a calendar must have been adopted for {self.programme}")

    def calendar_on(self, day: date) -> Calendar:
        """Return the calendar that had been adopted last by the end of a day."""
        before = tuple(row for row in self.rows if row.commences <= day)
        return replace(self, rows=before).calendar


def _commenced(programme: str, version: str, using: str) -> dict[str, date]:
    found = rows(PartRow, using, "programme = %s AND version = %s", (programme, version))
    return {row.part: row.on for row in found}


def waiting_parts(version: str, day: date, told: Mapping[str, date]) -> tuple[str, ...]:
    """Return the parts of a version that had not commenced on a day."""
    name, _, number = version.partition("@")
    if name not in _built_in():
        return ()
    waiting: list[str] = []
    for file in history(name).changes:
        days = {part: file.change.commences(part, told.get(part)) for part in file.change.parts}
        waiting += [part for part, begins in days.items() if begins is None or begins > day]
        if file.change.makes == number:
            return tuple(waiting)
    return ()


@cache
def _built_in() -> tuple[str, ...]:
    return names()


def repinned(pinned: Framework, latest: Framework, process: str = "") -> Framework:
    """Return the framework for an open case: the newer only if the change says that cases move.

    A change may say it of all cases, or of those of a process, each time a part of it commences.
    """
    if latest.name != pinned.name or latest.name not in _built_in():
        return pinned
    moved = pinned
    for file in history(latest.name).changes:
        of_all = moved.version == file.change.amends and file.change.in_flight == "move"
        if of_all or (file.change.makes == latest.version and process in file.change.moves):
            moved = latest
    return moved


def keep_text(programme: str, framework: Framework, using: str) -> None:
    """Keep the text that entries are judged by, so that it can be exported with them for ever."""
    if not is_there(FrameworkText, using, (programme, framework.sha256)):
        row = FrameworkText(programme=programme, sha256=framework.sha256, text=framework.canonical)
        row.save(using=using, force_insert=True)


def text_of(programme: str, sha256: str, using: str = READING) -> bytes:
    """Return the text of a framework as it was when entries were judged by it."""
    return bytes(FrameworkText.objects.using(using).get(programme=programme, sha256=sha256).text)


def pinned_by(framework: Framework, calendar: Calendar) -> Pinned:
    """Return what an entry says it was judged by."""
    return Pinned(
        calendar=calendar.id,
        id=framework.id,
        readings=dict(framework.readings),
        sha256=framework.sha256,
    )


def loaded(ref: str, readings: Mapping[str, str]) -> Framework:
    """Return a framework as it is read; compiled once, however many cases it judges."""
    last = _last.get(ref)
    if last is not None and last[0] == readings:
        return last[1]
    found = _loaded(ref, tuple(readings.items()))
    _last[ref] = dict(readings), found
    return found


# What was asked for last: one entry after another asks for the same, and dozens of readings take
# as long to hash as an entry takes to read.
_last: dict[str, tuple[dict[str, str], Framework]] = {}


@lru_cache(maxsize=128)  # their readings come in two orders: of the text, and of an entry
def _loaded(ref: str, readings: tuple[tuple[str, str], ...]) -> Framework:
    in_order = tuple(sorted(readings))
    return load(ref, dict(readings)) if readings == in_order else _loaded(ref, in_order)
