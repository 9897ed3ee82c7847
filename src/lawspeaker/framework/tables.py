"""Whether the rules of who decides give every matter one answer: clashes, gaps, witnesses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod
from types import MappingProxyType
from typing import Final

from lawspeaker.framework.cells import (
    Cells,
    Chosen,
    bits,
    cells_of,
    fits_of,
    fitting,
    possible_cells,
    routing_readings,
    values_of,
)
from lawspeaker.framework.convert import shown
from lawspeaker.framework.facts import ABOVE, Value
from lawspeaker.framework.lines import Path
from lawspeaker.framework.model import WhoDecides
from lawspeaker.framework.text import Text
from lawspeaker.framework.thresholds import limits

MOST_CELLS: Final = 2**16
MOST_CHOICES: Final = 256  # ways to choose the readings that the rules hold under
NO_MATTER: Final[Mapping[str, Value | str]] = MappingProxyType({})


@dataclass(frozen=True)
class Trouble:
    """A clash, a gap, or a table too large: the rules concerned, and a matter that shows it.

    A witness holds the facts of the matter and the readings under which it is shown.
    """

    code: str
    path: Path
    says: str
    rules: tuple[str, ...] = ()
    witness: Mapping[str, Value | str] = NO_MATTER


def troubles(text: Text) -> Iterator[Trouble]:
    """Yield each clash and gap once, under the first choice of readings that shows it."""
    if not text.who_decides:
        return
    if too_many := _too_many(text):
        yield Trouble("too-large", ("who_decides",), too_many)
        return
    cells = cells_of(text)
    fits = fits_of(text, cells)
    seen: set[tuple[str, ...]] = set()
    for chosen in choices(text):
        for each in _troubles(text, cells, fits, chosen):
            if each.rules not in seen:
                seen.add(each.rules)
                yield each


def choices(text: Text) -> Iterator[Chosen]:
    """Yield every way to choose the readings that routing depends on, the defaults first."""
    readings = routing_readings(text)
    defaults = {name: line.default for name, line in text.readings.items()}
    options = [
        [defaults[name], *(c for c in text.readings[name].choices if c != defaults[name])]
        for name in readings
    ]
    for chosen in product(*options):
        yield {**defaults, **dict(zip(readings, chosen, strict=True))}


def _too_many(text: Text) -> str:
    used = {fact for rule in text.who_decides.values() for fact in rule.when}
    kinds = prod(2 if name == ABOVE else len(values_of(text.facts[name])) for name in used)
    if kinds > MOST_CELLS:
        return f"The rules must not tell apart more than {MOST_CELLS:,} kinds of matter: {kinds:,}."
    ways = prod(len(text.readings[each].choices) for each in routing_readings(text))
    if ways > MOST_CHOICES:
        return f"There must not be more than {MOST_CHOICES} ways to choose the readings: {ways:,}."
    return ""


def _troubles(
    text: Text, cells: Cells, every: Mapping[str, int], chosen: Chosen
) -> Iterator[Trouble]:
    fits = fitting(text, every, chosen)
    possible = possible_cells(cells, limits(text.thresholds, chosen), {})
    for one, other, both in _clashes(text, fits, possible):
        witness = witness_of(text, cells, next(bits(both)), chosen)
        says = _clash(text, one, other, told(witness, text))
        yield Trouble("clash", ("who_decides", other), says, (one, other), witness)
    left = possible
    for each in fits.values():
        left &= ~each
    if left:
        witness = witness_of(text, cells, next(bits(left)), chosen)
        says = (
            f"Every matter must fit a rule; {left.bit_count()} of {cells.count} kinds fit none, "
            f"one of them with {told(witness, text)}. Add a rule, or widen one."
        )
        yield Trouble("gap", ("who_decides",), says, (), witness)


def _clashes(text: Text, fits: Mapping[str, int], possible: int) -> Iterator[tuple[str, str, int]]:
    """Yield each two rules that answer one matter differently, and the cells they share.

    What was answered before is kept by the answer, so that rules apart cost nothing: there may be
    thousands of rules, and there are few answers.
    """
    answered: dict[tuple[object, ...], int] = {}
    before: dict[tuple[object, ...], list[str]] = {}
    for other, fit in fits.items():
        here, own = fit & possible, answer_of(text.who_decides[other])
        for answer, cells in answered.items():
            if answer != own and cells & here:
                shared = ((one, fits[one] & here) for one in before[answer])
                yield from ((one, other, both) for one, both in shared if both)
        answered[own] = answered.get(own, 0) | here
        before.setdefault(own, []).append(other)


def answer_of(rule: WhoDecides) -> tuple[object, ...]:
    """Return what must agree where two rules fit one matter."""
    return rule.decider, rule.how, rule.may_also


def _clash(text: Text, one: str, other: str, witness: str) -> str:
    first, second = text.who_decides[one], text.who_decides[other]
    return (
        f"{one} and {other} both fit a matter with {witness}, and answer differently: "
        f"{first.decider} ({first.how}) and {second.decider} ({second.how}). "
        f"Narrow one of them, or write which stands despite the other."
    )


def witness_of(text: Text, cells: Cells, cell: int, chosen: Chosen) -> dict[str, Value | str]:
    """Return the facts of a cell, and how the rules are read there."""
    return cells.matter(cell) | {each: chosen[each] for each in routing_readings(text)}


def told(witness: Mapping[str, Value | str], text: Text) -> str:
    """Tell a matter in words: its facts, then the readings it is seen under."""
    under = [f"{name} = {each}" for name, each in witness.items() if name in text.readings]
    facts = [
        f"{name} = {shown(each)}" for name, each in witness.items() if name not in text.readings
    ]
    return ", ".join(facts) + (f", under the readings {', '.join(under)}" if under else "")
