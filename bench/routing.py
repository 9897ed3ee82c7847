"""Who decides: the compiled index against the same rules read row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from bench.figures import Figure, least
from lawspeaker.framework.facts import ABOVE, known
from lawspeaker.framework.load import load
from lawspeaker.framework.model import WhoDecides
from lawspeaker.framework.thresholds import limits
from lawspeaker.framework.version import Framework

AIM = 2.0
AMOUNTS = (0, 1_999_999_999, 2_000_000_000)

type Matter = Mapping[str, object]


def figures() -> Iterator[Figure]:
    framework = load("mhhs")
    matters = tuple(_matters(framework))
    rows = Rows(framework)
    for each in matters:
        assert rows.route(each) == framework.route(each).rules
    index = least(lambda: [framework.route(each) for each in matters])
    by_row = least(lambda: [rows.route(each) for each in matters])
    note = f"{len(matters) / index:,.0f} answers a second, {len(matters):,} matters"
    yield Figure("routing, against row by row", by_row / index, AIM, "x", at_most=False, note=note)


class Rows:
    """The rules read one by one, with no more work than it takes to find those that fit."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self.limits = limits(framework.thresholds, framework.readings)
        self.rules = framework.text.who_decides

    def route(self, given: Matter) -> tuple[str, ...]:
        facts = known(self.framework.facts, given)
        above = any(each.met(facts) for each in self.limits)
        whole = {**facts, ABOVE: above}
        fits = [name for name, rule in self.rules.items() if self._fits(rule, whole)]
        beaten = {other for name in fits for other in self.rules[name].despite}
        return tuple(name for name in fits if name not in beaten)

    def _fits(self, rule: WhoDecides, whole: Matter) -> bool:
        chosen = self.framework.readings
        return all(chosen[r] == c for r, c in rule.under.items()) and all(
            whole.get(f) == v for f, v in rule.when.items()
        )


def _matters(framework: Framework) -> Iterator[Matter]:
    """Yield every kind of matter there is, and amounts on both sides of the limits."""
    names = tuple(framework.facts)
    every = [
        AMOUNTS if fact.money else fact.one_of or (False, True) for fact in framework.facts.values()
    ]
    for n, values in enumerate(product(*every)):
        if n % 7 == 0:  # some thousands will do
            yield dict(zip(names, values, strict=True))
