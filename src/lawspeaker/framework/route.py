"""Who decides a matter: the rules compiled to an index, one cell for each kind of matter."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from lawspeaker.framework.cells import (
    Axis,
    Chosen,
    bits,
    cells_of,
    fits_of,
    fitting,
    possible_cells,
    routing_readings,
)
from lawspeaker.framework.facts import ABOVE, Known, Value, WrongFacts, known
from lawspeaker.framework.model import Fact
from lawspeaker.framework.names import MOST_PENCE, Statement
from lawspeaker.framework.text import Text
from lawspeaker.framework.thresholds import edges, limits, met

_NOTHING: Final = (type(None), ())


@dataclass(frozen=True)
class Answer:
    """Who decides, how, what else is lawful, and the rules, statements and readings it rests on.

    `thresholds` are those met; a reading is named where another choice would answer otherwise.
    """

    decider: str
    how: str
    may_also: tuple[str, ...]
    rules: tuple[str, ...]
    clauses: tuple[Statement, ...]
    thresholds: tuple[str, ...]
    readings: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Partial:
    """What can be said before all is known: each answer still possible, and the facts to ask."""

    deciders: tuple[Answer, ...]
    separated_by: tuple[str, ...]


KEPT: Final = 200  # of what was possible under facts that were asked about


class NoRules(WrongFacts):
    """Nobody can be asked who decides: the framework says it of no matter."""

    def __init__(self) -> None:
        says = "The framework must have a rule of who decides, under [who_decides]; it has none."
        super().__init__((says,))


class Undecided(Exception):
    """Who decides depends on facts that were not given."""

    def __init__(self, partial: Partial, asked: Mapping[str, Fact]) -> None:
        self.partial = partial
        names = dict.fromkeys(each.decider for each in partial.deciders)
        facts = "; ".join(f"{name} ({asked[name].ask})" for name in partial.separated_by)
        super().__init__(
            f"It may be for {' or '.join(names)}: these facts would separate them: {facts}"
        )


class Index:
    """The rules of a framework under some readings, ready to answer."""

    def __init__(self, text: Text, chosen: Chosen) -> None:
        self.text = text
        self.chosen = chosen
        self.cells = cells_of(text)
        self.limits = limits(text.thresholds, chosen)
        self._fitting = fits_of(text, self.cells)
        self.rules = self._rules()
        self.above = 0  # how far apart the cells lie for a matter below and above the thresholds
        self.places: dict[str, dict[Value, int]] = {}
        for axis in self.cells.axes:
            if axis.fact == ABOVE:
                self.above = axis.stride
            else:
                self.places[axis.fact] = {v: n * axis.stride for n, v in enumerate(axis.values)}
        self._answers: dict[tuple[int, tuple[str, ...], tuple[str, ...]], Answer] = {}
        self._partials: dict[tuple[tuple[str, Any], ...], Partial] = {}
        self._fits = {name: _kind(each) for name, each in text.facts.items()}
        self._defaults = known(text.facts, {})

    def _rules(self) -> list[tuple[str, ...]]:
        rules: list[tuple[str, ...]] = [()] * self.cells.count
        for name, cells in fitting(self.text, self._fitting, self.chosen).items():
            for cell in bits(cells):
                rules[cell] = (*rules[cell], name)
        return rules

    @cached_property
    def rests_on(self) -> list[tuple[str, ...]]:
        """Return for each cell the readings under whose other choices other rules answer."""
        on: list[tuple[str, ...]] = [()] * self.cells.count
        own = fitting(self.text, self._fitting, self.chosen)
        for reading in routing_readings(self.text):
            turning = 0
            for choice in self.text.readings[reading].choices:
                read = {**self.chosen, reading: choice}
                others = fitting(self.text, self._fitting, read)
                for name in own.keys() | others.keys():
                    turning |= own.get(name, 0) ^ others.get(name, 0)
            for cell in bits(turning):
                on[cell] = (*on[cell], reading)
        return on

    def known(self, given: Mapping[str, object]) -> Known:
        """Check the facts given, and add the defaults."""
        for name, value in given.items():
            kind, values = self._fits.get(name, _NOTHING)
            if type(value) is not kind or value not in values:
                return known(self.text.facts, given)
        looked_at: dict[str, Any] = {**self._defaults, **given}
        return looked_at

    def answer(self, given: Mapping[str, object]) -> Answer:
        """Return who decides; refuse to guess where that depends on a fact that is not given."""
        facts = self.known(given)
        if not self.text.who_decides:
            raise NoRules
        over = met(self.limits, facts)
        cell = self._cell(facts, over)
        if cell is not None:
            return self._at(cell, over, tuple(edges(self.limits, facts)) if self.above else ())
        partial = self._partial(facts)
        if len(partial.deciders) > 1:
            raise Undecided(partial, self.text.facts)
        return partial.deciders[0]

    def possible(self, given: Mapping[str, object]) -> Partial:
        """Return every answer that the facts given leave possible; a page asks it many times."""
        facts = self.known(given)
        asked = tuple(sorted(facts.items()))
        found = self._partials.get(asked)
        if found is None:
            if len(self._partials) >= KEPT:
                self._partials.clear()
            found = self._partials[asked] = self._partial(facts)
        return found

    def _cell(self, facts: Known, over: tuple[str, ...]) -> int | None:
        cell = 0
        for fact, places in self.places.items():
            value = facts.get(fact)
            if value is None:
                return None
            cell += places[value]
        if self.above and over:
            return cell + self.above
        if self.above and any(each.fact not in facts for each in self.limits):
            return None
        return cell

    def _at(self, cell: int, over: tuple[str, ...], edge: tuple[str, ...]) -> Answer:
        key = (cell, over, edge)
        if key not in self._answers:
            on = self._turning(cell, edge)
            self._answers[key] = self._made(self.rules[cell], over, on)
        return self._answers[key]

    def _turning(self, cell: int, edge: tuple[str, ...]) -> set[str]:
        """Return the readings under whose other choices another rule answers."""
        if not edge:
            return {*self.rests_on[cell]}
        is_above = cell // self.above % 2
        turned = cell - self.above if is_above else cell + self.above
        turns = edge if self.rules[turned] != self.rules[cell] else ()
        return {*self.rests_on[cell], *turns}

    def _made(self, rules: tuple[str, ...], over: tuple[str, ...], rests_on: set[str]) -> Answer:
        lines = [self.text.who_decides[name] for name in rules]
        cited = [each for line in lines for each in (*line.by, *line.also_by)]
        if any(line.when.get(ABOVE) for line in lines):
            cited += [each for name in over for each in self.text.thresholds[name].by]
        return Answer(
            lines[0].decider,
            lines[0].how,
            lines[0].may_also,
            rules,
            tuple(dict.fromkeys(cited)),
            over,
            tuple((name, self.chosen[name]) for name in self.text.readings if name in rests_on),
        )

    def _partial(self, facts: Known) -> Partial:
        over = met(self.limits, facts)
        cells = [*bits(self._still(facts))]
        edge = tuple(edges(self.limits, facts)) if self.above else ()
        kinds: dict[tuple[str, ...], set[str]] = {}
        for cell in cells:
            kinds.setdefault(self.rules[cell], set()).update(self._turning(cell, edge))
        answers = tuple(self._made(rules, over, on) for rules, on in sorted(kinds.items()) if rules)
        return Partial(answers, self._separating(facts, cells) if len(answers) > 1 else ())

    def _still(self, facts: Known) -> int:
        cells = possible_cells(self.cells, self.limits, facts)
        for fact in self.places.keys() & facts.keys():
            cells &= self.cells.having[fact, facts[fact]]
        return cells

    def _separating(self, facts: Known, cells: list[int]) -> tuple[str, ...]:
        """Name the facts not known whose value alone can change which rules answer."""
        free = [axis for axis in self.cells.axes if axis.fact not in facts]
        among = set(cells)
        found = {
            axis.fact
            for cell in cells
            for axis in free
            for other in (cell + n * axis.stride for n in range(1, len(axis.values)))
            if other in among
            and _same_but(axis, cell, other)
            and self.rules[other] != self.rules[cell]
        }
        # None is found where a fact that is not known is a threshold too: both change at once.
        if ABOVE in found or not found:
            found |= {each.fact for each in self.limits}
        return tuple(name for name in self.text.facts if name in found and name not in facts)


def _same_but(axis: Axis, cell: int, other: int) -> bool:
    period = axis.stride * len(axis.values)
    return cell // period == other // period


def _kind(fact: Fact) -> tuple[type, Container[object]]:
    if fact.yes_no:
        return bool, (False, True)
    return int, range(MOST_PENCE + 1) if fact.money else fact.one_of
