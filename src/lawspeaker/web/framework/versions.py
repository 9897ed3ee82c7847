"""The versions of a framework: what each adds and takes away, and when the programme adopted it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from lawspeaker.framework.kept import Edition
from lawspeaker.framework.version import Framework
from lawspeaker.framework.versions import BUT_FOR, PartState, Version, names, versions
from lawspeaker.kernel.calendars import calendar
from lawspeaker.records.adoptions import loaded
from lawspeaker.records.shown import FrameworkLine, PartLine
from lawspeaker.web import dates
from lawspeaker.web.components import (
    Act,
    Column,
    Day,
    Diff,
    Entry,
    Head,
    Line,
    Lines,
    Link,
    Mono,
    Row,
    Soft,
    Standing,
    Status,
    Table,
    Trail,
)
from lawspeaker.web.framework.differences import differences
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.words import adopted, capital, plural

type Days = Mapping[tuple[str, str], date]  # by the version and its part

TEXTS: Final = {
    "known": Status("done", "Known"),
    "carried_back": Status("half", "Carried back"),
    "unknown": Status("none", "Unknown"),
}


@dataclass(frozen=True)
class VersionsPage:
    """The versions, the newest first."""

    base: str
    head: Head
    standing: Standing
    kept: str  # of a day before today: that no later version is shown
    made: tuple["Made", ...]
    record: Table | None
    adopted: Trail | None
    text: Lines


@dataclass(frozen=True)
class Made:
    """A version: the change that made it, its parts, and what it says otherwise."""

    title: str
    note: str
    compare: Link | None  # with the version before it
    parts: Lines | None
    diff: Diff | None


def shown(
    framework: Framework, place: Place, adopted: Iterable[FrameworkLine]
) -> tuple[Version, ...]:
    """Return every version there is; of a day before today those that were adopted by it."""
    every = versions(framework.name) if framework.name in names() else ()
    if place.as_of is None:
        return every
    here = {each.framework.partition(BUT_FOR)[0] for each in adopted}
    return tuple(each for each in every if each.id in here)


def kept(place: Place) -> str:
    """Say of a day before today that no version is shown that was adopted later."""
    return f"Only versions adopted by {dates.said(place.as_of)} are shown." if place.as_of else ""


def versions_page(
    framework: Framework,
    place: Place,
    adopted: Iterable[FrameworkLine],
    commenced: Iterable[PartLine],
) -> VersionsPage:
    """Make the page of versions."""
    lines = tuple(adopted)
    every = shown(framework, place, lines)
    ours = f"{framework.name}@{framework.version}"
    of_it = (each for each in lines if each.framework.partition(BUT_FOR)[0] == ours)
    latest = max(of_it, key=lambda each: each.position, default=None)
    before = (None, *every[:-1])
    days = {(each.framework, each.part): each.on for each in commenced}
    pairs = tuple(zip(every, before, strict=True))
    return VersionsPage(
        place.base,
        Head("Versions", framework.text.full_title, (place.home,), _links(place)),
        Standing(
            stands=Status("done", f"Version {framework.version} is in force"),
            stands_note=framework.text.source,
            act=Act("Read it clause by clause", place.index, variant="primary", small=False),
            act_note="Every clause in our own words, with what rests on it.",
            when=dates.said(latest.commences) if latest else _since(framework),
            when_asks="Since when",
            when_note="The day it commenced here." if latest else "The day the text gives.",
        ),
        kept(place),
        tuple(_made(now, was, days, place) for now, was in reversed(pairs)),
        _record(framework) if framework.text.versions else None,
        _trail(framework, lines) if lines else None,
        Lines(
            (
                Line("SHA-256 of the consolidated text", Mono(framework.sha256[:16] + "…")),
                Line(("Bank holidays of ", calendar(framework.text.calendar))),
                Line("Made by", framework.text.made_by or "the first text"),
            )
        ),
    )


def _links(place: Place) -> tuple[Link, ...]:
    return (
        Link("Compare any two", place.asked("compare")),
        Link("Structure on any day", place.asked("structure")),
    )


def _record(framework: Framework) -> Table:
    columns = (
        Column("Version", nowrap=True, card="title"),
        Column("Day", nowrap=True, card="due"),
        Column("What the record says", card="note"),
        Column("Change requests", card="for"),
        Column("Text", nowrap=True, card="state"),
    )
    rows = (
        Row(
            (
                name,
                Day(each.on),
                " ".join(_recorded(framework, each)),
                ", ".join(each.made_by) or Soft("None is named"),
                TEXTS[each.text],
            )
        )
        for name, each in reversed(framework.text.versions.items())
    )
    return Table("The change record", columns, tuple(rows), folds=True)


def _recorded(framework: Framework, edition: Edition) -> Iterable[str]:
    return (framework.statements[e].says for e in edition.by if e in framework.statements)


def _since(framework: Framework) -> str:
    since = framework.text.in_force.from_
    return dates.said(since) if since else "No day is given"


def _made(now: Version, was: Version | None, days: Days, place: Place) -> Made:
    on = f", in force from {dates.said(now.on)}" if now.on else ""
    lines = differences(loaded(was.id, {}), loaded(now.id, {})) if was else ()
    return Made(
        title=f"Version {now.version}",
        compare=Link(
            f"Compare with {was.version}",
            place.asked("compare", before=was.version, after=now.version),
        )
        if was
        else None,
        note=f"{now.title} ({now.made_by}){on}" if now.made_by else f"{now.title}{on}",
        parts=Lines(tuple(_part(e, days.get((now.id, e.name))) for e in now.parts))
        if now.parts
        else None,
        diff=Diff(f"What version {now.version} changes", lines) if lines else None,
    )


def _part(part: PartState, told: date | None) -> Line:
    """Return a part with the day it commences: as its text says, or as an act told since."""
    if on := part.on or told:
        return Line(part.why, Status("done", f"From {dates.said(on)}"))
    expected = f" Expected {part.expected}." if part.expected else ""
    waits = f" {part.awaits}" if part.awaits else ""
    return Line((part.why, Soft(waits + expected)), Status("open", "Waits"))


def _trail(framework: Framework, lines: tuple[FrameworkLine, ...]) -> Trail:
    entries = (
        Entry(
            dates.short(each.commences),
            _adopted(framework, each),
            each.commences.isoformat(),
        )
        for each in sorted(lines, key=lambda each: -each.position)
    )
    return Trail(tuple(entries), narrow=True)


def _adopted(framework: Framework, line: FrameworkLine) -> str:
    told = f", {line.commences.year}, entry {line.position}"
    for key, choice in line.readings:
        reading = framework.text.readings.get(key)
        if reading is None or choice not in reading.choices:  # as of a day when it was not open
            return f"A reading of another version agreed{told}"
        return f"Reading {reading.finding} agreed{told}: {reading.choices[choice]}"
    return capital(adopted(line.framework) if line.framework else calendar(line.calendar)) + told


def timeline(framework: Framework, place: Place, adopted: Iterable[FrameworkLine]) -> Lines:
    """List the versions there are, in few words."""
    return Lines(
        tuple(
            Line(
                (Link(f"Version {each.version}", place.asked("versions")), f" {each.title}"),
                dates.said(each.on) if each.on else plural(len(each.parts), "part"),
            )
            for each in reversed(shown(framework, place, adopted))
        )
    )
