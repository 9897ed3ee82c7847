"""What the steps of a change make of a framework; a step that meets another text is refused."""

from __future__ import annotations

import re
from collections.abc import Collection
from copy import copy
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from lawspeaker.framework.change import Change, Step
from lawspeaker.framework.convert import shown
from lawspeaker.framework.faults import MOST_TOLD, Fault, Faults, near
from lawspeaker.framework.lines import Path
from lawspeaker.framework.source import Edit, Source, Written, dotted

_NAME: Final = re.compile(r'(?:"([^"]+)"|\'([^\']+)\'|([A-Za-z0-9_-]+))(?:\.(?!$)|$)')
UNFIT: Final = "unfit-step"  # the code of what is wrong here
_WITH_A_LIFE: Final = ("groups", "seats")


class Unfit(Exception):
    """A step does not fit the text it meets."""


@dataclass(frozen=True, eq=False)
class ChangeFile:
    """A change as it is written, and its lines."""

    change: Change
    source: Source


def path_of(at: str) -> Path:
    """Read a path as TOML writes one: `grounds."escalation.tell".by`."""
    names, end = [], 0
    while match := _NAME.match(at, end):
        names.append(next(filter(None, match.groups())))
        end = match.end()
    if end != len(at) or not names:
        raise Unfit(f'It must be a path such as groups.PSG.parent; found "{at}".')
    return tuple(names)


def apply(written: Written, file: ChangeFile, parts: Collection[str]) -> Written:
    """Return the framework with the steps of some parts of a change made."""
    change = file.change
    if written.raw.get("version") != change.amends:
        says = f'It amends version "{change.amends}"; found "{written.raw.get("version")}".'
        raise Faults((file.source.fault(("amends",), says, UNFIT),))
    raw, edits, faults = copy(written.raw), list(written.edits), list[Fault]()
    for index, step in enumerate(change.step):
        if len(faults) == MOST_TOLD:
            break
        try:
            path = path_of(step.at)
            if step.part in parts:
                field = _make(raw, step, path, change)
                edits.append(Edit(path, file.source, ("step", index, *field)))
        except Unfit as error:
            faults.append(file.source.fault(("step", index, "at"), str(error), UNFIT))
    if faults:
        raise Faults(faults)
    return Written(raw | _head(change), (*written.sources, file.source), tuple(edits))


def _head(change: Change) -> dict[str, Any]:
    head = {
        "version": change.makes,
        "follows": change.amends,
        "made_by": change.change,
        "in_force": {"from": change.on},
    }
    return head | ({"published": change.published} if change.published else {})


def _make(raw: dict[str, Any], step: Step, path: Path, change: Change) -> tuple[str, ...]:
    """Make one step, and say in which of its fields the new value stands."""
    if step.item is not msgspec.UNSET:
        _change_list(raw, step, path)
        return ("item",)
    table, name = _holder(raw, path), path[-1]
    match step.do:
        case "add":
            if name in table:
                raise Unfit("Nothing may stand there yet; something does.")
            table[name] = step.value
            return ("value",)
        case "set":
            _guard(table, name, step.was)
            table[name] = step.now
            return ("now",)
        case "remove":
            _present(table, name)
            if step.was is not msgspec.UNSET:
                _guard(table, name, step.was)
            del table[name]
        case "end":
            table[name] = _ended(_present(table, name), path, change, step)
    return ()


def _holder(raw: dict[str, Any], path: Path) -> dict[str | int, Any]:
    """Return the table that a path leads into; a whole new table may be begun.

    What lies on the way is copied, because versions share everything that no step touches.
    """
    table: Any = raw
    for depth, name in enumerate(path[:-1]):
        at: Any = name
        if isinstance(table, list) and str(name).isdecimal() and int(name) < len(table):
            at = int(name)
        elif not isinstance(table, dict):
            raise Unfit(f"{dotted(path[:depth])} must be a table; found {shown(table)}.")
        elif name not in table:
            if depth:
                raise Unfit(f"{dotted(path[: depth + 1])} must stand there.{near(at, table)}")
            table[name] = {}
        table[at] = copy(table[at])
        table = table[at]
    if not isinstance(table, dict):
        raise Unfit(f"{dotted(path[:-1])} must be a table; found {shown(table)}.")
    return table


def _present(table: dict[str | int, Any], name: str | int) -> Any:
    if name not in table:
        raise Unfit(f'"{name}" must stand there; it does not.{near(str(name), map(str, table))}')
    return table[name]


def _guard(table: dict[str | int, Any], name: str | int, was: object) -> None:
    if was is msgspec.UNSET:
        if name in table:
            raise Unfit(f"It must say what was there: was = {shown(table[name])}.")
    elif name not in table:
        raise Unfit(f"{shown(was)} must stand there; nothing does.")
    elif not _same(table[name], was):
        raise Unfit(f"{shown(was)} must stand there; found {shown(table[name])}.")


def as_written(value: object) -> str:
    """Return a value so that two are alike just where they are written alike: 1 is not true."""
    import json

    return json.dumps(value, sort_keys=True, default=repr)


def _same(one: object, other: object) -> bool:
    return as_written(one) == as_written(other)


def _change_list(raw: dict[str, Any], step: Step, path: Path) -> None:
    table, name = _holder(raw, path), path[-1]
    entries = copy(table.get(name, []) if step.do == "add" else _present(table, name))
    if not isinstance(entries, list):
        raise Unfit(f"A list must stand there; found {shown(entries)}.")
    at = [index for index, each in enumerate(entries) if _same(each, step.item)]
    if step.do == "add":
        if at:
            raise Unfit(f"{shown(step.item)} must not be in the list yet; it is.")
        entries.append(step.item)
    elif not at:
        raise Unfit(f"{shown(step.item)} must be in the list; it is not.")
    else:
        del entries[at[0]]
    table[name] = entries


def _ended(line: Any, path: Path, change: Change, step: Step) -> dict[str, Any]:
    if path[0] not in _WITH_A_LIFE or len(path) != len(("groups", "PSG")):
        raise Unfit(f"Only a group or a seat can end; found {dotted(path)}.")
    if not isinstance(line, dict) or line.get("ended_by"):
        raise Unfit("It must not have ended yet; it has.")
    # What waits for an event ends on a day that only the ledger knows: no text can say it.
    until = change.commences(step.part) if path[0] == "groups" else None
    return {**line, "ended_by": change.change} | ({"until": until} if until else {})
