"""Stage 9, the parts of a change: what commences apart must be able to stand apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from lawspeaker.framework.change_references import HEIRLOOMS
from lawspeaker.framework.checks.finding import Check, Found, check
from lawspeaker.framework.checks.words import all_at_once
from lawspeaker.framework.names import Group
from lawspeaker.framework.steps import path_of
from lawspeaker.framework.version import Framework

_LINE: Final = 2  # "groups.SITAG": a table and the name of a line in it


class _Step(NamedTuple):
    """A step of the change that made a version: its number, its part, what it does and names."""

    number: int
    part: str
    table: str
    brings: str  # the line it adds or ends; empty: it alters one
    ends: bool
    names: frozenset[str]

    def __str__(self) -> str:
        return f"step {self.number}"


@check("part-apart", 9, "warning")
def part_apart(framework: Framework) -> Iterator[Found]:
    """A part of a change must not name what only a part that commences later adds."""
    steps, late = _steps(framework), _late(framework)
    late_steps = [each for each in steps if each.part in late and not each.ends]
    brought = {each.brings: each.part for each in late_steps if each.brings}
    odd = (
        f"{each} names {name} of {brought[name]}"
        for each in steps
        if each.table != "statements"  # the words are published whole, whatever waits
        for name in sorted(each.names & brought.keys())
        if brought[name] != each.part
    )
    yield from all_at_once("A part names what may commence later", odd, "made_by")


@check("needless-wait", 9, "notice")
def needless_wait(framework: Framework) -> Iterator[Found]:
    """A step should wait with its part only for what the part adds or ends."""
    steps = _steps(framework)
    odd: list[str] = []
    for part in sorted(_late(framework)):
        own = [each for each in steps if each.part == part]
        brought = {each.brings for each in own if each.brings}
        named = {name for each in own for name in each.names}
        odd += [
            f"{each} ({part})" for each in own if not each.names & brought | {each.brings} & named
        ]
    yield from all_at_once("A step waits, and names nothing its part adds or ends", odd, "made_by")


@check("ends-without-heirs", 9, "warning")
def ends_without_heirs(framework: Framework) -> Iterator[Found]:
    """What is open at a group that a change ends must pass to a group that stands."""
    raw = framework.written.sources[-1].raw
    heirs: dict[str, dict[str, str]] = raw.get("heirs", {})
    stays = {"children", *(["matters"] if raw.get("in_flight") == "finish_under_old" else [])}
    for each in _steps(framework):
        if not each.ends or each.table != "groups":
            continue
        passed = {name: heirs.get(name, {}).get(each.brings) for name in HEIRLOOMS}
        open_ = [name for name, heir in passed.items() if heir is None and name not in stays]
        below = framework.children(Group(each.brings))
        open_ += [f"the group {child}" for child in below if child not in heirs.get("children", {})]
        gone = sorted({h for h in passed.values() if h and not framework.stands(Group(h))})
        if open_ or gone:
            says = f"{each.brings} ends."
            if open_:
                says += f" It must be said to whom these pass: {', '.join(open_)}."
            if gone:
                says += f" An heir must stand, and these do not: {', '.join(gone)}."
            witness = {"open": tuple(open_), "gone": tuple(gone)}
            yield Found(("groups", each.brings, "ended_by"), says, witness)


def _late(framework: Framework) -> frozenset[str]:
    """Return the parts that do not commence with the version itself."""
    parts = framework.written.sources[-1].raw.get("parts", {})
    return frozenset(name for name, part in parts.items() if "commences" in part)


def _steps(framework: Framework) -> tuple[_Step, ...]:
    raw = framework.written.sources[-1].raw.get("step", ())
    return tuple(_step(number, each) for number, each in enumerate(raw))


def _step(number: int, raw: dict[str, Any]) -> _Step:
    path = [str(each) for each in path_of(raw["at"])]
    ends = raw["do"] == "end"
    brings = ends or (raw["do"] == "add" and len(path) == _LINE)
    said = (raw.get(each) for each in ("value", "item", "now", "was"))
    where = () if brings else path[1:]
    names = frozenset((*where, *(name for each in said for name in _names(each))))
    return _Step(number, raw["part"], path[0], path[-1] if brings else "", ends, names)


def _names(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _names(each)
        case dict():
            yield from value
            for each in value.values():
                yield from _names(each)


CHECKS: Final[tuple[Check, ...]] = (part_apart, needless_wait, ends_without_heirs)
