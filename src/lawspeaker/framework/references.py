"""Every name a framework uses must be one it declares; and what it declares must fit together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Final

import msgspec

from lawspeaker.framework.faults import near
from lawspeaker.framework.lines import Path
from lawspeaker.framework.model import GroupLine, Power
from lawspeaker.framework.names import section
from lawspeaker.framework.text import Text

Wrong = Iterator[tuple[Path, str]]

CITING: Final = ("by", "also_by", "delegate_by")
BY_PLACE: Final = ("group", "chair", "parent")  # deciders that depend on who holds the matter
BY_MOVE: Final = ("parent", "child", "peer")


def strangers(path: Path, what: str, names: Iterable[str], known: Collection[str]) -> Wrong:
    """Yield each name that is not known, with the near miss."""
    for name in dict.fromkeys(names):
        if name not in known:
            yield path, f'No such {what}: "{name}".{near(name, known)}'


def wrong_references(text: Text) -> Wrong:
    """Yield every name that leads nowhere."""
    yield from _citations(text)
    yield from _register(text)
    for check in (_groups, _seats, _membership, _readings, _deciders, _outcomes, _clocks, _holders):
        yield from check(text)


def holders(text: Text) -> set[str]:
    """Return everything that may hold a power."""
    return {*text.offices, *text.seats, *text.relations}


def _citations(text: Text) -> Wrong:
    known = {*text.statements, *text.seats}
    for path, statements in citations(text):
        if text.statements:
            yield from strangers(path, "statement", statements, known)
        else:  # a small framework keeps no register: its citations are checked by section
            cited = (each for each in statements if each not in text.seats)
            yield from strangers(path, "section", map(section, cited), text.sections)


def citations(text: Text) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield every list of statements that a line cites, and where it stands."""
    for table in text.__struct_fields__:
        if table != "statements":  # they cite none
            yield from _cited(getattr(text, table), (table,))


def _cited(line: object, path: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    if isinstance(line, msgspec.Struct):
        for field in line.__struct_fields__:
            value = getattr(line, field)
            if field in CITING:
                yield (*path, field), value
            elif isinstance(value, dict | tuple | msgspec.Struct):
                yield from _cited(value, (*path, field))
    elif isinstance(line, dict):
        for name, value in line.items():
            yield from _cited(value, (*path, name))
    elif isinstance(line, tuple):
        for index, value in enumerate(line):
            yield from _cited(value, (*path, index))


def _register(text: Text) -> Wrong:
    for statement, line in text.statements.items():
        at: Path = ("statements", statement)
        yield from strangers(at, "section", [section(statement)], text.sections)
        yield from strangers((*at, "refers"), "section", line.refers, text.sections)
    yield from _taken(text)


def _taken(text: Text) -> Wrong:
    """Yield each id that would mean two things."""
    seats_and_offices: set[str] = {*text.offices, *text.seats}
    for relation in text.relations.keys() & seats_and_offices:
        yield ("relations", relation), f'"{relation}" must not be an office or a seat as well.'
    others: set[str] = {*seats_and_offices, *text.relations, *text.groups}
    for body in text.bodies.keys() & others:
        yield ("bodies", body), f'"{body}" must not be an office, a seat or a group as well.'
    for table, ids in (("offices", text.offices), ("groups", text.groups), ("bodies", text.bodies)):
        for each in {*BY_PLACE} & {*map(str, ids)}:
            yield (table, each), f'"{each}" is kept for who holds the matter: take another id.'


def _groups(text: Text) -> Wrong:
    functions = {each.function for each in text.offices.values() if each.function}
    for name, line in text.groups.items():
        at: Path = ("groups", name)
        if line.parent is not None and line.parent != "unknown":
            yield from strangers((*at, "parent"), "group", [line.parent], text.groups)
        for field in ("predecessors", "successors"):
            yield from strangers((*at, field), "group", getattr(line, field), text.groups)
        if line.parent_reading:
            names = [line.parent_reading]
            yield from strangers((*at, "parent_reading"), "reading", names, text.readings)
        if line.chair is not None:
            offices = [line.chair.office]
            yield from strangers((*at, "chair", "office"), "office", offices, text.offices)
            if line.chair.drawn_from:
                drawn = [line.chair.drawn_from]
                yield from strangers((*at, "chair", "drawn_from"), "function", drawn, functions)
        yield from _moved(line, at)
        if line.since and line.until and line.until <= line.since:
            yield (*at, "until"), f"A group must end after it begins, {line.since}."
    yield from _circles(text)


def _moved(line: GroupLine, at: Path) -> Wrong:
    for day in line.meets.moved if line.meets else ():
        try:
            date.fromisoformat(day)
        except ValueError:
            yield (*at, "meets", "moved", day), f'It must be the day by the rule; found "{day}".'


def _circles(text: Text) -> Wrong:
    """Yield one fault for each circle of parents, at its first group."""
    seen: set[str] = set()
    for name in text.groups:
        way: list[str] = []
        at: str | None = name
        while at in text.groups and at not in seen:
            seen.add(at)
            way.append(at)
            at = text.groups[type(name)(at)].parent
        if at in way:
            circle = [*way[way.index(at) :], at]
            says = f"No group may stand above itself: {' is under '.join(circle)}."
            yield ("groups", circle[0], "parent"), says


def _seats(text: Text) -> Wrong:
    for name, line in text.seats.items():
        at: Path = ("seats", name)
        yield from strangers((*at, "group"), "group", [line.group], text.groups)
        if line.group in text.groups and not name.startswith(f"M-{line.group}-"):
            yield at, f'The id of a seat of {line.group} must begin "M-{line.group}-".'
        if line.office is not None:
            yield from strangers((*at, "office"), "office", [line.office], text.offices)
        if line.constituency:
            names = [line.constituency]
            at_constituency = (*at, "constituency")
            yield from strangers(at_constituency, "constituency", names, text.constituencies)
        if line.drawn_from:
            obliged = [line.drawn_from]
            yield from strangers((*at, "drawn_from"), "obligation", obliged, text.obligations)
        if (line.hat == "constituency") != bool(line.constituency):
            says = "A seat must name a constituency if its hat is one, and only then"
            yield at, f'{says}: hat "{line.hat}", constituency "{line.constituency}".'


def _membership(text: Text) -> Wrong:
    for name, line in text.constituencies.items():
        at: Path = ("constituencies", name, "shares_with")
        yield from strangers(at, "constituency", line.shares_with, text.constituencies)
    for group in text.membership.summary if text.membership else ():
        yield from strangers(("membership", "summary", group), "group", [group], text.groups)


def _readings(text: Text) -> Wrong:
    for name, reading in text.readings.items():
        at: Path = ("readings", name, "default")
        yield from strangers(at, "choice", [reading.default], reading.choices)
    for path, under in _chosen(text):
        for name, choice in under.items():
            yield from strangers((*path, name), "reading", [name], text.readings)
            if name in text.readings:
                choices = text.readings[name].choices
                yield from strangers((*path, name), f'choice of "{name}"', [choice], choices)


def _chosen(text: Text) -> Iterator[tuple[Path, dict[str, str]]]:
    for name, rule in text.who_decides.items():
        yield ("who_decides", name, "under"), rule.under
    for name, case in text.cases.items():
        yield ("cases", name, "readings"), case.readings
    for name, limit in text.thresholds.items():
        for index, each in enumerate(limit.sums):
            yield ("thresholds", name, "sums", index, "under"), each.under
    for table in ("accountable", "spared", "powers", "grounds", "silent"):
        for key, lines in getattr(text, table).items():
            if not isinstance(lines, tuple):
                yield (table, key, "under"), lines.under
                continue
            for index, line in enumerate(lines):
                yield (table, key, index, "under"), line.under


def _deciders(text: Text) -> Wrong:
    deciders = {*text.offices, *text.groups, *text.bodies, *BY_PLACE}
    for name, rule in text.who_decides.items():
        at: Path = ("who_decides", name)
        yield from strangers((*at, "decider"), "decider", [rule.decider], deciders)
        yield from strangers((*at, "despite"), "rule", rule.despite, text.who_decides)
        for other in rule.despite:
            if other in text.who_decides and name in text.who_decides[other].despite:
                yield (*at, "despite"), f"{name} and {other} must not each stand despite the other."
    for name, case in text.cases.items():
        yield from strangers(("cases", name, "decider"), "decider", [case.decider], deciders)
    to = {*deciders, *BY_MOVE}
    for name, move in text.moves.items():
        yield from strangers(("moves", name, "to"), "place to move to", [move.to], to)


def _outcomes(text: Text) -> Wrong:
    levels = {line.level for line in text.groups.values()}
    for name, outcome in text.outcomes.items():
        for index, at in enumerate(outcome.at):
            if at.level not in levels:
                says = f"Some group must stand at level {at.level}; there are {sorted(levels)}."
                yield ("outcomes", name, "at", index, "level"), says


def _clocks(text: Text) -> Wrong:
    known = holders(text)
    for name, clock in text.clocks.items():
        yield from strangers(("clocks", name, "who"), "holder", [clock.who], known)
    for name, dated in text.dated.items():
        at: Path = ("dated", name)
        yield from strangers((*at, "clock"), "clock", [dated.clock], text.clocks)
        clock_line = text.clocks.get(dated.clock)
        if clock_line and (clock_line.counts_from == "next") != (dated.next is not None):
            says = "A case must give the next meeting if its clock counts from it, and only then."
            yield at, says


UNSAID: Final = (
    "A power must cite the statements it rests on, or say local = true; or both, for some holders."
)


def _unsaid(line: Power, at: Path) -> Wrong:
    if (line.local is True) == bool(line.by) or line.local == ():
        yield at, UNSAID
    if isinstance(line.local, tuple):
        others = line.holders if {*line.holders} - {*line.local} else ()
        yield from strangers((*at, "local"), "other holder", line.local, others)


def _holders(text: Text) -> Wrong:
    known = holders(text)
    for key, lines in text.powers.items():
        for line in lines if isinstance(lines, tuple) else (lines,):
            yield from strangers(("powers", key, "holders"), "holder", line.holders, known)
            yield from strangers(("powers", key, "typed_by"), "holder", line.typed_by, known)
            yield from _unsaid(line, ("powers", key))
    for key, grounds in text.grounds.items():
        for ground in grounds if isinstance(grounds, tuple) else (grounds,):
            offices = [] if ground.override is None else [ground.override]
            yield from strangers(("grounds", key, "override"), "office", offices, text.offices)
    for key in text.silent.keys() & {*text.grounds, *text.powers}:
        if text.silent[key].under:  # of another reading than the ground or power
            continue
        yield (
            ("silent", key),
            "A framework must not be silent on what it has a ground or power for.",
        )
    for name, threshold in text.thresholds.items():
        at = ("thresholds", name, "assessor")
        yield from strangers(at, "holder", threshold.assessor, known)
    for name, relation in text.relations.items():
        group = relation.is_ in {"chair", "seat", "counted_seat"}
        if group != bool(relation.of):
            says = "It must say of which group" if group else "It must not say of which group"
            yield ("relations", name), f'{says}: is = "{relation.is_}", of = "{relation.of}".'
