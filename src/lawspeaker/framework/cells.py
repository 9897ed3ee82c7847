"""Kinds of matter: sets of cells as whole numbers, one bit a cell, so that answers are exact.

A cell is a value for every fact that the rules look at and, where they do, whether a threshold is
met. "Two rules clash" and "no rule fits" are then answers over all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_

from lawspeaker.framework.facts import ABOVE, Known, Value
from lawspeaker.framework.model import Fact, WhoDecides
from lawspeaker.framework.text import Text
from lawspeaker.framework.thresholds import Limit

Chosen = Mapping[str, str]


@dataclass(frozen=True)
class Axis:
    """A fact the rules look at: its values, and how far apart their cells lie."""

    fact: str
    values: tuple[Value, ...]
    stride: int

    def cells(self, count: int) -> dict[Value, int]:
        """Return for each value the set of all cells in which the fact has it."""
        first, period = (1 << self.stride) - 1, self.stride * len(self.values)
        while period < count:  # the pattern of one period, twice as long each time
            first, period = first | first << period, 2 * period
        first &= (1 << count) - 1
        return {value: first << self.stride * n for n, value in enumerate(self.values)}


@dataclass(frozen=True)
class Cells:
    """The cells of a table of rules."""

    axes: tuple[Axis, ...]
    count: int

    @cached_property
    def having(self) -> dict[tuple[str, Value], int]:
        """Return the set of cells for each value of each fact."""
        return {
            (axis.fact, value): cells
            for axis in self.axes
            for value, cells in axis.cells(self.count).items()
        }

    @property
    def all(self) -> int:
        return (1 << self.count) - 1

    def fitting(self, when: Mapping[str, Value]) -> int:
        """Return the set of cells that have all these values."""
        having = (self.having[each] for each in when.items())
        return reduce(and_, having) if when else self.all

    def matter(self, cell: int) -> dict[str, Value]:
        """Return the values of a cell."""
        return {
            axis.fact: axis.values[cell // axis.stride % len(axis.values)] for axis in self.axes
        }


def cells_of(text: Text) -> Cells:
    """Lay out the cells for the facts that the rules of a framework look at."""
    used = {fact for rule in text.who_decides.values() for fact in rule.when}
    axes, stride = [], 1
    for name in (*text.facts, ABOVE):
        if name in used:
            values = (False, True) if name == ABOVE else values_of(text.facts[name])
            axes.append(Axis(name, values, stride))
            stride *= len(values)
    return Cells(tuple(axes), stride)


def values_of(fact: Fact) -> tuple[Value, ...]:
    """Return the values a rule may name; none for money, which only thresholds look at."""
    return (False, True) if fact.yes_no else fact.one_of


def bits(cells: int) -> Iterator[int]:
    """Yield the cells of a set, the lowest first."""
    # As text, since each step on the number itself would go through all of it.
    written = bin(cells)[:1:-1]
    at = written.find("1")
    while at >= 0:
        yield at
        at = written.find("1", at + 1)


def holds_under(rule: WhoDecides, chosen: Chosen) -> bool:
    """Say whether the readings chosen let a rule hold."""
    return all(chosen[reading] == choice for reading, choice in rule.under.items())


def fits_of(text: Text, cells: Cells) -> dict[str, int]:
    """Return for each rule the cells it fits, whatever is chosen: once for all ways to read."""
    return {name: cells.fitting(rule.when) for name, rule in text.who_decides.items()}


def fitting(text: Text, fits: Mapping[str, int], chosen: Chosen) -> dict[str, int]:
    """Return for each rule the cells it answers: those it fits and no rule sets it aside in."""
    rules = text.who_decides
    left = {name: fit for name, fit in fits.items() if holds_under(rules[name], chosen)}
    for name in [*left]:
        for other in rules[name].despite:
            if other in left:
                left[other] &= ~fits[name]
    return left


def routing_readings(text: Text) -> tuple[str, ...]:
    """Return the readings that some rule holds under."""
    used = {reading for rule in text.who_decides.values() for reading in rule.under}
    return tuple(reading for reading in text.readings if reading in used)


def possible_cells(cells: Cells, limits: tuple[Limit, ...], facts: Known) -> int:
    """Return the cells that facts leave possible, as far as the thresholds tie them together."""
    if (ABOVE, True) not in cells.having:
        return cells.all
    some_met, none_met = 0, cells.all
    for limit in limits:
        here = cells.having.get((limit.fact, limit.truth)) if limit.amount is None else None
        match limit.met(facts):
            case True:
                some_met, none_met = cells.all, 0
            case None if here is not None:
                some_met, none_met = some_met | here, none_met & ~here
            case None:
                some_met = cells.all
    above, below = cells.having[ABOVE, True], cells.having[ABOVE, False]
    return (above & some_met) | (below & none_met)
