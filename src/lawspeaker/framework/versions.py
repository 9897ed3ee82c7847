"""The versions of a framework: a base and its change files, each part from when it commences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path as File
from typing import Final

from lawspeaker import frameworks
from lawspeaker.framework.amending import wrong_amending
from lawspeaker.framework.change import Change
from lawspeaker.framework.convert import convert, shown
from lawspeaker.framework.faults import MOST_TOLD, Fault, Faults, NoSuchFramework, near
from lawspeaker.framework.parsing import read
from lawspeaker.framework.source import Source, Written
from lawspeaker.framework.steps import UNFIT, ChangeFile, apply

BUT_FOR: Final = "~"  # "mhhs@3.2~split": version 3.2 but for the part "split"
MOST_FILES: Final = 100  # that a framework includes
_TWICE: Final = "Another file says it already."
_NESTED: Final = "Only the first file of a framework may include others."
FOLDER: Final = File(next(iter(frameworks.__path__)))


@dataclass(frozen=True)
class PartState:
    """A part of a change: the day it commences, or the event that it waits for."""

    name: str
    why: str
    on: date | None
    on_event: str
    awaits: str  # the event, in words
    expected: str


@dataclass(frozen=True)
class Version:
    """A version of a built-in framework, and the change that made it."""

    id: str
    version: str
    title: str
    made_by: str
    on: date | None
    parts: tuple[PartState, ...]


@dataclass(frozen=True, eq=False)
class History:
    """A framework from its base on: its change files in the order in which they build."""

    name: str
    base: Written
    changes: tuple[ChangeFile, ...]

    def versions(self) -> tuple[str, ...]:
        return (str(self.base.raw.get("version")), *(each.change.makes for each in self.changes))

    def parts(self) -> tuple[str, ...]:
        return tuple(part for each in self.changes for part in each.change.parts)


def names() -> tuple[str, ...]:
    """Return the built-in frameworks."""
    return tuple(sorted(each.parent.name for each in FOLDER.glob("*/*-*.toml")))


@cache
def history(name: str) -> History:
    """Read a built-in framework with all its changes."""
    if name not in names():
        says = f'No such framework: "{name}". Name a built-in one or a file.{near(name, names())}'
        raise NoSuchFramework(name, says)
    bases = sorted((FOLDER / name).glob(f"{name}-*.toml"))
    if len(bases) != 1:
        raise Faults((Fault(name, 0, "", f"There must be one file {name}-….toml."),))
    base = read_base(bases[0], f"{name}/{bases[0].name}")
    used = {bases[0].name, *(File(each.file).name for each in base.sources)}
    files = (f for f in sorted((FOLDER / name).glob("*.toml")) if f.name not in used)
    changes = [read_change(read(each, f"{name}/{each.name}")) for each in files]
    return History(name, base, tuple(in_order(str(base.raw.get("version")), changes)))


def read_base(path: File, name: str = "") -> Written:
    """Read the first file of a framework and those it includes from beside it."""
    first = read(path, name)
    sources, faults, paths = [first], list[Fault](), [path]
    for index, other in enumerate(_included(first)):
        at, beside = ("include", index), path.with_name(File(other).name or path.name)
        try:
            if why := _wrong_include(other, beside, paths):
                faults.append(first.fault(at, why))
                continue
            source = read(beside, str(File(first.file).with_name(other)))
        except NoSuchFramework as error:
            faults.append(first.fault(at, error.faults[0].says))
        except Faults as error:
            faults.extend(error.faults)
        else:
            sources.append(source)
            paths.append(beside)
            if "include" in source.raw:
                faults.append(source.fault(("include",), _NESTED))
    return base_of(sources, faults)


def _wrong_include(other: str, beside: File, read_already: Iterable[File]) -> str:
    if File(other).name != other or not other.endswith(".toml"):
        return f"It must name a TOML file beside this; found {shown(other)}."
    with suppress(OSError, ValueError):  # that it cannot be read is told when it is read
        if any(beside.samefile(each) for each in read_already):
            return f"A file must be read once, and must not include itself; found {shown(other)}."
    return ""


def base_of(sources: Collection[Source], faults: Iterable[Fault] = ()) -> Written:
    """Lay the files of a base together; the first is the one that includes the others."""
    raw, twice = _merged(sources)
    if wrong := [*faults, *twice]:
        raise Faults(wrong)
    return Written(raw, tuple(sources))


def _included(first: Source) -> list[str]:
    include = first.raw.get("include", [])
    if not isinstance(include, list) or not all(isinstance(each, str) for each in include):
        raise Faults((first.fault(("include",), "It must be a list of files beside this one."),))
    if len(include) > MOST_FILES:
        says = f"A framework must not include more than {MOST_FILES} files; found {len(include):,}."
        raise Faults((first.fault(("include",), says),))
    return include


def _merged(sources: Iterable[Source]) -> tuple[dict[str, object], list[Fault]]:
    """Lay files over one another; none may say again what another says."""
    raw: dict[str, object] = {}
    faults: list[Fault] = []
    for source in sources:
        for table, lines in source.raw.items():
            if table == "include":
                continue
            there = raw.get(table)
            if table not in raw:
                raw[table] = dict(lines) if isinstance(lines, dict) else lines
            elif isinstance(there, dict) and isinstance(lines, dict):
                twice = [(table, key) for key in lines if key in there]
                faults += [source.fault(at, _TWICE) for at in twice[:MOST_TOLD]]
                there.update(lines)
            else:
                faults.append(source.fault((table,), _TWICE))
    return raw, faults


def read_change(source: Source) -> ChangeFile:
    """Read a change file."""
    file = ChangeFile(convert(source.raw, Change, source.fault), source)
    if faults := [*wrong_amending(file)]:
        raise Faults(faults)
    return file


def in_order(version: str, changes: Collection[ChangeFile]) -> Iterator[ChangeFile]:
    """Yield changes in the order in which they build on one another."""
    left = list(changes)
    while left:
        after = [each for each in left if each.change.amends == version]
        if len(after) != 1:
            says = f'Just one change must amend version "{version}"; {len(after)} do.'
            raise Faults(each.source.fault(("amends",), says, UNFIT) for each in after or left)
        left.remove(after[0])
        version = after[0].change.makes
        yield after[0]


def versions(name: str) -> tuple[Version, ...]:
    """Return the versions of a built-in framework, the base first."""
    of = history(name)
    first = str(of.base.raw.get("version"))
    force = of.base.raw.get("in_force", {})
    title, made_by = str(of.base.raw.get("title")), str(of.base.raw.get("made_by", ""))
    return (
        Version(f"{name}@{first}", first, title, made_by, force.get("from"), ()),
        *(_version(name, each.change) for each in of.changes),
    )


def _version(name: str, change: Change) -> Version:
    parts = tuple(
        PartState(
            each,
            part.why,
            change.commences(each),
            part.commences.on_event if part.commences else "",
            change.events.get(part.commences.on_event, "") if part.commences else "",
            part.commences.expected if part.commences else "",
        )
        for each, part in change.parts.items()
    )
    makes = change.makes
    return Version(f"{name}@{makes}", makes, change.title, change.change, change.on, parts)


def consolidated(of: History, version: str, but_for: Collection[str]) -> Written:
    """Return a version with every part of its changes made, but for some."""
    written = of.base
    for file in of.changes:
        if written.raw.get("version") == version:
            break
        parts = [each for each in file.change.parts if each not in but_for]
        written = apply(written, file, parts)
    return written


def on_day(of: History, day: date, commenced: Mapping[str, date]) -> tuple[str, tuple[str, ...]]:
    """Return the version that holds on a day, and the parts of it that have not commenced."""
    version, waiting = str(of.base.raw.get("version")), list[str]()
    for file in of.changes:
        days = {n: file.change.commences(n, commenced.get(n)) for n in file.change.parts}
        if not any(each and each <= day for each in days.values()):
            break
        version = file.change.makes
        waiting += [name for name, each in days.items() if each is None or each > day]
    return version, tuple(waiting)
