"""Whether the facts, thresholds, rules and cases of a framework speak of the same matters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final, NamedTuple, get_args

from lawspeaker.framework.convert import shown
from lawspeaker.framework.facts import ABOVE, Value, WrongFacts, from_pounds, known, misfit
from lawspeaker.framework.faults import near
from lawspeaker.framework.lines import Path
from lawspeaker.framework.model import (
    CarriedAmount,
    CarriedLevel,
    CarriedTruth,
    Fact,
    Ground,
    Power,
    Threshold,
    Touch,
)
from lawspeaker.framework.references import strangers
from lawspeaker.framework.text import Text
from lawspeaker.framework.thresholds import AT_LEAST, MORE_THAN

Wrong = Iterator[tuple[Path, str]]
KINDS: Final = {
    "money": get_args(CarriedAmount),
    "yes_no": get_args(CarriedTruth),
    "one_of": get_args(CarriedLevel),
}
TWO_AT_ONCE: Final = "two-lines-at-once"


def wrong_matters(text: Text) -> Wrong:
    """Yield what does not fit together about facts."""
    facts = [each for name, fact in text.facts.items() for each in _fact(fact, ("facts", name))]
    yield from (*facts, *_narrowed(text))
    for name, threshold in text.thresholds.items():
        yield from _threshold(text, threshold, ("thresholds", name))
    for name, rule in text.who_decides.items():
        for each, value in rule.when.items():
            yield from _condition(text, each, value, ("who_decides", name, "when", each))
    for name, reading in text.readings.items():
        for index, touch in enumerate(reading.touches):
            yield from _touch(text, touch, ("readings", name, "touches", index))
    for name, case in () if facts else text.cases.items():
        try:
            known(text.facts, from_pounds(text.facts, case.given))
        except WrongFacts as error:
            for says in error.says:
                yield ("cases", name, "given"), says


def _fact(fact: Fact, at: Path) -> Wrong:
    kinds = [bool(fact.money), bool(fact.yes_no), bool(fact.one_of)]
    if sum(kinds) != 1:
        yield at, "A fact must be one of money, yes_no and one_of."
    elif len(set(fact.one_of)) != len(fact.one_of):
        yield (*at, "one_of"), "No value may be listed twice."
    elif not getattr(fact, kind := _kind(fact, at)):
        yield at, f'A matter has "{fact.of or at[-1]}" as {kind}, and the fact must ask for that.'
    elif (fact.home or fact.at) and not fact.yes_no:
        yield at, "Only a yes_no may hold of matters of some levels only."
    elif fact.scope and not fact.yes_no:
        yield (*at, "scope"), "Only a yes_no may be said of matters of some groups only."
    elif fact.default is not None and (why := misfit(fact, fact.default)):
        yield (*at, "default"), f"It must be {why}; found {shown(fact.default)}."


def _narrowed(text: Text) -> Wrong:
    """Yield each fact of levels or groups that there are none of."""
    known = {line.level for line in text.groups.values()}
    scopes = {each for line in text.groups.values() for each in line.scope}
    for name, fact in text.facts.items():
        if fact.scope:
            yield from strangers(("facts", name, "scope"), "scope", [fact.scope], scopes)
        for field in ("home", "at"):
            for index, level in enumerate(getattr(fact, field)):
                if level not in known:
                    says = f"Some group must stand at level {level}; there are {sorted(known)}."
                    yield ("facts", name, field, index), says


def _kind(fact: Fact, at: Path) -> str:
    """Return the kind a fact must be of: that of what a matter carries, or its own."""
    means = fact.of or at[-1]
    for kind, names in KINDS.items():
        if means in names:
            return kind
    return next(kind for kind in KINDS if getattr(fact, kind))


def _threshold(text: Text, threshold: Threshold, at: Path) -> Wrong:
    yield from strangers((*at, "fact"), "fact", [threshold.fact], text.facts)
    fact = text.facts.get(threshold.fact)
    if (threshold.at_least is None) == (threshold.is_ is None):
        yield at, 'A threshold must have either "at_least" or "is".'
    elif fact and threshold.at_least is not None and not fact.money:
        yield (*at, "at_least"), f'The fact "{threshold.fact}" must be money.'
    elif fact and threshold.is_ is not None and not fact.yes_no:
        yield (*at, "is"), f'The fact "{threshold.fact}" must be a yes_no.'
    if threshold.at_least is not None and threshold.at_least < 0:
        yield (*at, "at_least"), "An amount must not be negative."
    if threshold.compare:
        yield from _compare(text, threshold, (*at, "compare"))


def _compare(text: Text, threshold: Threshold, at: Path) -> Wrong:
    yield from strangers(at, "reading", [threshold.compare], text.readings)
    reading = text.readings.get(threshold.compare)
    if reading and set(reading.choices) != {AT_LEAST, MORE_THAN}:
        yield at, f"A reading that compares must offer {AT_LEAST} and {MORE_THAN}."
    if threshold.at_least is None:
        yield at, "Only an amount can be compared in two ways."


def _condition(text: Text, name: str, value: Value, at: Path) -> Wrong:
    fact = text.facts.get(name)
    if name == ABOVE:
        if not isinstance(value, bool):
            yield at, f"It must be true or false; found {shown(value)}."
    elif fact is None:
        yield at, f'No such fact: "{name}".{near(name, {*text.facts, ABOVE})}'
    elif fact.money:
        yield at, f'A rule must not look at money: make a threshold, and ask for "{ABOVE}".'
    elif why := misfit(fact, value):
        yield at, f"It must be {why}; found {shown(value)}."


def _touch(text: Text, touch: Touch, at: Path) -> Wrong:
    for each, value in touch.when.items():
        yield from _condition(text, each, value, (*at, "when", each))
    yield from strangers((*at, "hangs_on"), "fact", touch.hangs_on, text.facts)
    yield from strangers((*at, "amounts"), "fact", touch.amounts, text.facts)
    for each in touch.amounts:
        if each in text.facts and not text.facts[each].money:
            yield (*at, "amounts"), f'The fact "{each}" must be money.'
    if not (touch.when or touch.amounts or touch.hangs_on or touch.where):
        yield at, "It must say of which matters it speaks."


class Overlap(NamedTuple):
    """Two lines of one key that hold at once: where the second stands, and what shows it."""

    path: Path
    says: str
    witness: Mapping[str, str | tuple[str, ...]]


def overlapping(text: Text) -> Iterator[Overlap]:
    """Yield each key of which two lines can apply at once, whatever reading is chosen."""
    for key, powers in text.powers.items():
        yield from _overlapping(powers, ("powers", key))
    for key, grounds in text.grounds.items():
        yield from _overlapping(grounds, ("grounds", key))


def _overlapping(
    lines: Power | Ground | tuple[Power, ...] | tuple[Ground, ...], at: Path
) -> Iterator[Overlap]:
    if not isinstance(lines, tuple):
        return
    if not lines:
        yield Overlap(at, "There must be a line.", {"lines": ()})
    among: tuple[Power | Ground, ...] = lines
    unders = [(index, line.under) for index, line in enumerate(among)]
    for (first, one), (index, other) in combinations(unders, 2):
        if all(one[each] == other[each] for each in one.keys() & other.keys()):
            says = "Only one line may apply at a time: put each under another choice of a reading."
            both = {"lines": (str(first + 1), str(index + 1))}
            yield Overlap((*at, index), says, {**one, **other, **both})
