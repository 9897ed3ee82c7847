"""Stage 6, the rules of who decides over all matters: clash, gap, and what the rules never need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
)
from lawspeaker.framework.checks.finding import Check, Found, Value, check
from lawspeaker.framework.facts import ABOVE, pounds
from lawspeaker.framework.matters import overlapping
from lawspeaker.framework.route import Index
from lawspeaker.framework.tables import answer_of, choices, told
from lawspeaker.framework.text import Text
from lawspeaker.framework.thresholds import AT_LEAST, MORE_THAN, Limit, limits
from lawspeaker.framework.version import Framework

Table = tuple[Chosen, dict[str, int], int]  # a way to read, the cells of each rule, those possible


def _trouble(framework: Framework, code: str) -> Iterator[Found]:
    for each in framework.troubles:
        if each.code == code:
            yield Found(each.path, each.says, each.witness, cited_by(framework.text, *each.rules))


def cited_by(text: Text, *rules: str) -> tuple[str, ...]:
    """Return the statements that rules rest on, each once."""
    cited = (each for name in rules for each in text.who_decides[name].by)
    return tuple(dict.fromkeys(cited))


@check("clash", 6, "error")
def clash(framework: Framework) -> Iterator[Found]:
    """Two rules that fit one matter must answer alike."""
    yield from _trouble(framework, "clash")


@check("gap", 6, "error")
def gap(framework: Framework) -> Iterator[Found]:
    """Every matter must fit a rule."""
    yield from _trouble(framework, "gap")


@check("too-large", 6, "error")
def too_large(framework: Framework) -> Iterator[Found]:
    """The rules must not tell apart more kinds of matter than can all be looked at."""
    yield from _trouble(framework, "too-large")


@check("two-lines-at-once", 3, "error")
def two_lines_at_once(framework: Framework) -> Iterator[Found]:
    """Of the lines of a power or a ground only one may hold, however the framework is read."""
    yield from (Found(*each) for each in overlapping(framework.text))


@check("dead-rule", 6, "warning")
def dead_rule(framework: Framework) -> Iterator[Found]:
    """Every rule must answer some matter under some reading."""
    _, tables = _tables(framework.text)
    alive = _alive(tables)
    for name in framework.text.who_decides:
        if name not in alive:
            says = f"No matter is ever answered by {name}, however the framework is read."
            yield Found(("who_decides", name), says)


def _alive(tables: Iterable[Table]) -> set[str]:
    return {name for _, fits, possible in tables for name, fit in fits.items() if fit & possible}


@check("redundant-rule", 6, "warning")
def redundant_rule(framework: Framework) -> Iterator[Found]:
    """Every rule must answer some matter that no other rule answers."""
    text = framework.text
    _, tables = _tables(text)
    needed: set[str] = set()
    for _, fits, possible in tables:
        once, twice = 0, 0
        for fit in fits.values():
            once, twice = once | fit, twice | (once & fit)
        needed |= {name for name, fit in fits.items() if fit & possible & ~twice}
    alive = _alive(tables)
    for name, rule in text.who_decides.items():
        setting_aside = bool(rule.despite)
        if name not in needed and name in alive and not setting_aside:
            says = f"Every matter that {name} answers is answered alike by other rules as well."
            yield Found(("who_decides", name), says)


@check("needless-condition", 6, "notice")
def needless_condition(framework: Framework) -> Iterator[Found]:
    """Every condition of a rule must keep it away from some matter that has another answer.

    Without it the rule would fit more; where all of that is answered alike already, or cannot be,
    the condition says nothing.
    """
    text = framework.text
    cells, tables = _tables(text)
    alike = [(_by_answer(text, fits), fits, possible) for _, fits, possible in tables]
    beaten = {other for rule in text.who_decides.values() for other in rule.despite}
    for name, rule in text.who_decides.items():
        if rule.despite or name in beaten:
            continue
        own = answer_of(rule)
        for fact in rule.when:
            left = {each: value for each, value in rule.when.items() if each != fact}
            wider = cells.fitting(left)
            if not any(
                name in fits and wider & possible & ~answered[own]
                for answered, fits, possible in alike
            ):
                says = f'No matter would be decided otherwise if {name} did not look at "{fact}".'
                shown = _answered_alike(cells, tables, name, wider) or {fact: rule.when[fact]}
                yield Found(("who_decides", name, "when", fact), says, shown)


def _answered_alike(
    cells: Cells, tables: Iterable[Table], name: str, wider: int
) -> dict[str, Value]:
    """Return a matter that a rule would answer besides, as others do; nothing if there is none."""
    besides = (wider & possible & ~fits.get(name, 0) for _, fits, possible in tables)
    cell = next((cell for each in besides for cell in bits(each)), None)
    return {} if cell is None else dict(cells.matter(cell))


def _by_answer(text: Text, fits: Mapping[str, int]) -> dict[tuple[object, ...], int]:
    """Return the cells of each answer, whichever rules give it."""
    answered: dict[tuple[object, ...], int] = {}
    for name, fit in fits.items():
        own = answer_of(text.who_decides[name])
        answered[own] = answered.get(own, 0) | fit
    return answered


@check("idle-threshold", 6, "warning")
def idle_threshold(framework: Framework) -> Iterator[Found]:
    """Every threshold must be able to change who decides, by itself."""
    looked_at = any(ABOVE in rule.when for rule in framework.text.who_decides.values())
    bounds = limits(framework.thresholds, framework.readings)
    for limit in bounds:
        at = ("thresholds", limit.name)
        if not looked_at:
            yield Found(at, f'No rule asks whether a threshold is met, and "{limit.name}" is one.')
        for other in bounds:
            if other is not limit and _implies(limit, other):
                says = f'Whenever "{limit.name}" is met, "{other.name}" is met already.'
                yield Found(at, says, {"implies": other.name})


def _implies(limit: Limit, other: Limit) -> bool:
    """Say whether one threshold is never met without another; of two alike, the later is."""
    if limit.fact != other.fact or (limit.amount is None) != (other.amount is None):
        return False
    if limit.amount is None or other.amount is None:
        return limit.truth is other.truth and limit.name > other.name
    least, others = limit.amount + limit.more_than, other.amount + other.more_than
    return least > others or (least == others and limit.name > other.name)


@check("open-reading", 6, "warning")
def open_reading(framework: Framework) -> Iterator[Found]:
    """A reading that changes who decides must have been agreed by somebody."""
    text = framework.text
    cells = cells_of(text)
    for name in routing_readings(text) if not framework.troubles else ():
        line = text.readings[name]
        if line.agreed_by:
            continue
        rules = {
            choice: Index(text, {**framework.readings, name: choice}).rules
            for choice in line.choices
        }
        possible = possible_cells(cells, limits(text.thresholds, framework.readings), {})
        for cell in bits(possible):
            answers = {choice: _told(text, table[cell]) for choice, table in rules.items()}
            if len(set(answers.values())) > 1:
                facts = cells.matter(cell)
                says = (
                    f"Nobody has agreed how this is read: {line.question} A matter with "
                    f"{told(facts, text)} is for {_either(answers)}."
                )
                yield Found(("readings", name), says, {**facts, **answers})
                break


def _told(text: Text, rules: tuple[str, ...]) -> str:
    line = text.who_decides[rules[0]]
    return f"{line.decider} ({line.how})"


def _either(answers: dict[str, str]) -> str:
    return " or ".join(f'{answer} if it is "{choice}"' for choice, answer in answers.items())


@check("open-limit", 6, "warning")
def open_limit(framework: Framework) -> Iterator[Found]:
    """Who decides exactly at a limit must have been agreed by somebody."""
    text = framework.text
    cells = cells_of(text)
    for name, threshold in text.thresholds.items() if not framework.troubles else ():
        reading = text.readings.get(threshold.compare)
        if reading is None or reading.agreed_by or threshold.at_least is None:
            continue
        above = [each for each in cells.axes if each.fact == ABOVE]
        for cell in bits(cells.having[ABOVE, False]) if above else ():
            sides = [framework.index.rules[each] for each in (cell, cell + above[0].stride)]
            if all(sides) and len({_told(text, each) for each in sides}) > 1:
                below, met = (_told(text, each) for each in sides)
                amount = pounds(threshold.at_least * 100)
                says = (
                    f"At exactly {amount} two are competent: {met} if the limit itself meets "
                    f'"{name}", {below} if it does not.'
                )
                facts: dict[str, Value] = {**cells.matter(cell)}
                del facts[ABOVE]
                sided = {threshold.fact: amount, AT_LEAST: met, MORE_THAN: below}
                yield Found(("thresholds", name), says, {**facts, **sided}, reading.by)
                break


def _tables(text: Text) -> tuple[Cells, list[Table]]:
    """Return the cells, and for each way to read the rules the cells that each of them answers."""
    cells = cells_of(text)
    every = fits_of(text, cells)
    return cells, [
        (chosen, fitting(text, every, chosen), possible_cells(cells, bounds, {}))
        for chosen in choices(text)
        for bounds in (limits(text.thresholds, chosen),)
    ]


PROOF: Final[tuple[Check, ...]] = (clash, gap, too_large, two_lines_at_once)
CHECKS: Final[tuple[Check, ...]] = (
    dead_rule,
    redundant_rule,
    needless_condition,
    idle_threshold,
    open_reading,
    open_limit,
)
