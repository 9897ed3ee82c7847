"""Whether the rules of who decides give every matter one answer: clashes, gaps, witnesses."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from math import prod
from typing import Final

from lawspeaker.framework.cells import (
    Cells,
    Chosen,
    bits,
    cells_of,
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


def wrong_tables(text: Text) -> Iterator[tuple[Path, str]]:
    """Yield each clash and gap once, under the first choice of readings that shows it."""
    if not text.who_decides:
        return
    if too_many := _too_many(text):
        yield ("who_decides",), too_many
        return
    cells = cells_of(text)
    seen: set[tuple[str, ...]] = set()
    for chosen in choices(text):
        for rules, path, says in _wrong_table(text, cells, chosen):
            if rules not in seen:
                seen.add(rules)
                yield path, says


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


def _wrong_table(
    text: Text, cells: Cells, chosen: Chosen
) -> Iterator[tuple[tuple[str, ...], Path, str]]:
    """Yield what is wrong: the rules concerned, the path to blame, the sentence."""
    fits = fitting(text, cells, chosen)
    left = possible = possible_cells(cells, limits(text.thresholds, chosen), {})
    for one, other in combinations(fits, 2):
        both = fits[one] & fits[other] & possible
        if both and _answer(text.who_decides[one]) != _answer(text.who_decides[other]):
            witness = _told(cells.matter(next(bits(both))), text, chosen)
            yield (one, other), ("who_decides", other), _clash(text, one, other, witness)
    for each in fits.values():
        left &= ~each
    if left:
        witness = _told(cells.matter(next(bits(left))), text, chosen)
        says = f"Every matter must fit a rule; {left.bit_count()} of {cells.count} kinds fit none"
        yield (), ("who_decides",), f"{says}, one of them with {witness}. Add a rule, or widen one."


def _answer(rule: WhoDecides) -> tuple[object, ...]:
    return rule.decider, rule.how, rule.may_also


def _clash(text: Text, one: str, other: str, witness: str) -> str:
    first, second = text.who_decides[one], text.who_decides[other]
    return (
        f"{one} and {other} both fit a matter with {witness}, and answer differently: "
        f"{first.decider} ({first.how}) and {second.decider} ({second.how}). "
        f"Narrow one of them, or write which stands despite the other."
    )


def _told(matter: dict[str, Value], text: Text, chosen: Chosen) -> str:
    facts = ", ".join(f"{name} = {shown(value)}" for name, value in matter.items())
    under = ", ".join(f"{each} = {chosen[each]}" for each in routing_readings(text))
    return facts + (f", under the readings {under}" if under else "")
