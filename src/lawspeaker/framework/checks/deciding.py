"""Who decides differently under two texts, with witnesses; where nothing is told, nobody does.

Every kind of matter of either is asked of both, however they are read, and so is every group.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from lawspeaker.framework.cells import values_of
from lawspeaker.framework.checks.grouped import grouped_otherwise
from lawspeaker.framework.checks.ranging import ranging, read_so
from lawspeaker.framework.checks.resting import resting_otherwise
from lawspeaker.framework.facts import ABOVE, Known, Value, WrongFacts, pounds
from lawspeaker.framework.route import Answer
from lawspeaker.framework.thresholds import Limit, limits
from lawspeaker.framework.version import Framework

Matter = Mapping[str, Value | str]


@dataclass(frozen=True)
class Otherwise:
    """What is decided otherwise, and the answers: None where there is none.

    The witness is a matter, with the readings to be chosen for it; a group, of all its matters; or
    a line on which it rests, with the amounts of a matter where they show it.
    """

    matter: Matter
    before: str | None
    after: str | None
    answered: tuple[Answer | None, Answer | None] = (None, None)
    readings: Mapping[str, str] = field(default_factory=dict)
    group: str = ""
    line: str = ""


def decided_otherwise(before: Framework, after: Framework) -> Iterator[Otherwise]:
    """Yield each group and line that differs, and a matter for each pair of different answers.

    The matter is the first in the order of the facts, as the texts are read; only then otherwise.
    """
    for group, old, new in grouped_otherwise(before, after):
        yield Otherwise({}, old, new, group=group)
    for at, old, new, amounts, readings in resting_otherwise(before, after):
        yield Otherwise(amounts, old, new, readings=readings, line=at)
    seen: set[tuple[object, ...]] = set()
    for chosen in ranging(before, after).choices:
        one, other = read_so(before, chosen), read_so(after, chosen)
        for each in _answered_otherwise(one, other, chosen):
            if (each.before, each.after) not in seen:
                seen.add((each.before, each.after))
                yield each


def _answered_otherwise(
    before: Framework, after: Framework, chosen: Mapping[str, str]
) -> Iterator[Otherwise]:
    for facts in _matters(before, after):
        answered = _answer(before, facts), _answer(after, facts)
        old, new = map(_said, answered)
        if old != new:
            yield Otherwise(_shown(before, after, facts), old, new, answered, chosen)


def _matters(before: Framework, after: Framework) -> Iterator[Known]:
    """Yield a matter for every kind there is to either of them.

    Facts that no rule looks at matter only where they meet a threshold. Meeting one is enough, so
    of all their values one matter stands for each pair of "met before" and "met after".
    """
    asked = {**before.facts, **after.facts}
    ruled = {fact for each in (before, after) for fact in _ruled(each)}
    values = {name: _values(name, before, after) for name in asked if name in ruled}
    measured = [n for n in asked if n not in ruled and (_met(before, n) or _met(after, n))]
    apart: dict[tuple[bool, bool], Known] = {(False, False): {}}
    for name in measured:
        both: dict[tuple[bool, bool], Known] = {}
        for (old, new), facts in apart.items():
            for value in _values(name, before, after):
                given = {name: value}
                met = (old or _is_met(before, given), new or _is_met(after, given))
                both.setdefault(met, facts | given)
        apart = both
    for chosen in product(*values.values()):
        for facts in apart.values():
            yield dict(zip(values, chosen, strict=True)) | facts


def _ruled(framework: Framework) -> set[str]:
    return {fact for rule in framework.text.who_decides.values() for fact in rule.when} - {ABOVE}


def _met(framework: Framework, fact: str) -> list[Limit]:
    bounds = limits(framework.thresholds, framework.readings)
    return [limit for limit in bounds if limit.fact == fact]


def _is_met(framework: Framework, facts: Known) -> bool:
    return any(limit.met(facts) for fact in facts for limit in _met(framework, fact))


def _values(name: str, *frameworks: Framework) -> tuple[Value, ...]:
    """Return the values to look at: of amounts nothing, and a penny around each limit."""
    values: dict[Value, None] = {}
    for framework in frameworks:
        if name in framework.facts and not framework.facts[name].money:
            values |= dict.fromkeys(values_of(framework.facts[name]))
    if values:
        return tuple(values)
    amounts = [each.amount for f in frameworks for each in _met(f, name) if each.amount is not None]
    around = {amount + step for amount in amounts for step in (-1, 0, 1)}
    return (0, *sorted(each for each in around if each > 0))


def _answer(framework: Framework, facts: Known) -> Answer | None:
    """Return who decides a matter; None if it cannot be asked."""
    own = {name: value for name, value in facts.items() if name in framework.facts}
    try:
        return framework.route(own)
    except WrongFacts:
        return None


def _said(answer: Answer | None) -> str | None:
    """Say who decides, how, and what else is lawful."""
    if answer is None:
        return None
    also = f", or {' or '.join(answer.may_also)}" if answer.may_also else ""
    return f"{answer.decider} ({answer.how}{also})"


def _shown(before: Framework, after: Framework, facts: Known) -> Matter:
    asked = {**before.facts, **after.facts}
    return {n: pounds(v) if asked[n].money else v for n, v in facts.items()}
