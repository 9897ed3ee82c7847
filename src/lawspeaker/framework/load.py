"""Loading a framework by its name, version, day or file: all of its faults at once, or none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import chain, islice
from pathlib import Path as File
from types import MappingProxyType
from typing import Final

from lawspeaker.framework.change_references import wrong_change
from lawspeaker.framework.cited import declared
from lawspeaker.framework.convert import convert
from lawspeaker.framework.faults import MOST_TOLD, Faults, NoSuchFramework, near
from lawspeaker.framework.kept_references import wrong_kept
from lawspeaker.framework.matters import TWO_AT_ONCE, overlapping, wrong_matters
from lawspeaker.framework.parsing import read
from lawspeaker.framework.references import (
    Wrong,
    strangers,
    wrong_references,
)
from lawspeaker.framework.source import Written
from lawspeaker.framework.steps import UNFIT, ChangeFile, apply
from lawspeaker.framework.text import Text
from lawspeaker.framework.version import NO_CHOICE, Framework
from lawspeaker.framework.versions import (
    BUT_FOR,
    FOLDER,
    History,
    consolidated,
    history,
    names,
    on_day,
    read_base,
    read_change,
)

NOTHING_TOLD: Final[Mapping[str, date]] = MappingProxyType({})
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def load(
    ref: str,
    readings: Mapping[str, str] = NO_CHOICE,
    commenced: Mapping[str, date] = NOTHING_TOLD,
) -> Framework:
    """Load a framework: "mhhs", "mhhs@3.1", "mhhs@2023-12-05", or the path of a TOML file.

    A day counts the parts of changes that have commenced by then; of those that wait for an event
    only the ones `commenced` names, with their days.
    """
    if ref.endswith(".toml") or "/" in ref:
        return _of_file(ref).with_readings(readings)
    name, _, version = ref.partition("@")
    of = history(name)
    return _built_in(name, *_parsed(ref, of, version, commenced)).with_readings(readings)


def draft(ref: str) -> Framework:
    """Load a framework whose names hold, whatever its rules say: what the checker looks at."""
    if ref.endswith(".toml") or "/" in ref:
        return drafted(ref, *_read(ref))
    return load(ref)


def _parsed(
    ref: str, of: History, version: str, commenced: Mapping[str, date]
) -> tuple[str, tuple[str, ...]]:
    """Return the version that is meant, and the parts that do not count."""
    for part in commenced:
        if part not in of.parts():
            raise NoSuchFramework(ref, f'No such part: "{part}".{near(part, of.parts())}')
    if not version:
        return of.versions()[-1], ()
    if _DAY.fullmatch(version):
        return _on(ref, of, version, commenced)
    version, *but_for = version.split(BUT_FOR)
    if version not in of.versions():
        raise NoSuchFramework(ref, _no_version(of, version))
    for part in but_for:
        if part not in of.parts():
            raise NoSuchFramework(ref, f'No such part: "{part}".{near(part, of.parts())}')
    return version, tuple(but_for)


def _no_version(of: History, version: str) -> str:
    record = of.base.raw.get("versions")
    if isinstance(record, dict) and version in record:
        known = ", ".join(of.versions())
        return (
            f"Of version {version} only the change record is known, not the text. Known: {known}."
        )
    return f'No such version: "{version}".{near(version, of.versions())}'


def _on(
    ref: str, of: History, day: str, commenced: Mapping[str, date]
) -> tuple[str, tuple[str, ...]]:
    try:
        on = date.fromisoformat(day)
    except ValueError as error:
        raise NoSuchFramework(ref, f"It must be a day of the calendar; {day} is none.") from error
    force = of.base.raw.get("in_force")
    since = force.get("from") if isinstance(force, dict) else None
    if isinstance(since, date) and on < since:
        says = f"Its first version known, {of.versions()[0]}, holds from {since}: take a later day."
        raise NoSuchFramework(ref, says)
    return on_day(of, on, commenced)


@cache
def _built_in(name: str, version: str, but_for: tuple[str, ...]) -> Framework:
    ref = BUT_FOR.join((f"{name}@{version}", *but_for))
    of = history(name)
    made_by = [each for each in of.changes if each.change.makes == version and not but_for]
    return _checked(ref, consolidated(of, version, but_for), *made_by)


def _of_file(ref: str) -> Framework:
    return _checked(ref, *_read(ref))


def _read(ref: str) -> tuple[Written, *tuple[ChangeFile, ...]]:
    source = read(File(ref))
    if "change" not in source.raw:
        return (read_base(File(ref)),)
    file = read_change(source)
    of = _amended(file)
    if file.change.amends not in of.versions():
        says = f'No such version: "{file.change.amends}".{near(file.change.amends, of.versions())}'
        raise Faults((source.fault(("amends",), says, UNFIT),))
    base = consolidated(of, file.change.amends, ())
    return apply(base, file, tuple(file.change.parts)), file


def _amended(file: ChangeFile) -> History:
    name = file.change.framework
    if name in names():
        return history(name)
    says = f'It must name the built-in framework that it amends; found "{name}".'
    raise Faults(
        (file.source.fault(("framework",), f"{says}{near(name, names())}", "unknown-name"),)
    )


def _checked(ref: str, written: Written, *made_by: ChangeFile) -> Framework:
    """Make typed lines of a text and look at everything that can be wrong with it."""
    # The tables say nothing sensible while a rule looks at a fact that is not there.
    framework = drafted(ref, written, *made_by)
    faults = [written.fault(each.path, each.says, each.code) for each in framework.troubles]
    overlaps = overlapping(framework.text)
    faults += [written.fault(each.path, each.says, TWO_AT_ONCE) for each in overlaps]
    if faults:
        raise Faults(faults)
    return framework


def drafted(ref: str, written: Written, *made_by: ChangeFile) -> Framework:
    """Make typed lines of a text, and look whether every name leads somewhere."""
    text = convert(written.raw, Text, written.fault)
    found = {
        "unknown-name": chain(wrong_references(text), wrong_kept(text), _wrong_calendars(text)),
        "misfit": wrong_matters(text),
    }
    every = ((code, each) for code, wrong in found.items() for each in islice(wrong, MOST_TOLD))
    faults = [written.fault(*each, code) for code, each in every]
    for file in made_by:
        wrong = islice(wrong_change(file.change, text), MOST_TOLD)
        found_there = (file.source.fault(*each, "unknown-name") for each in wrong)
        faults += [replace(e, clauses=declared(written.raw, e.clauses)) for e in found_there]
    if faults:
        raise Faults(faults)
    defaults = {name: line.default for name, line in text.readings.items()}
    return Framework(ref, text, MappingProxyType(defaults), written)


def _wrong_calendars(text: Text) -> Wrong:
    # By the names of the files: to count in them is not yet asked for.
    known = {each.stem for each in (FOLDER / "calendars").glob("*.toml")}
    yield from strangers(("calendar",), "calendar", [text.calendar], known)
    for name, dated in text.dated.items():
        if dated.calendar:
            at = ("dated", name, "calendar")
            yield from strangers(at, "calendar", [dated.calendar], known)
