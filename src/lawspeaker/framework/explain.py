"""Why each rule answers a matter or does not: the rules read one by one, without the index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lawspeaker.framework.convert import shown
from lawspeaker.framework.facts import ABOVE, Known, Value, known
from lawspeaker.framework.model import WhoDecides
from lawspeaker.framework.thresholds import Limit, Measured, limits, measured
from lawspeaker.framework.version import Framework


@dataclass(frozen=True)
class WhyNot:
    """A rule that does not answer: the first fact that failed it, and a sentence.

    `fact` names a reading where that is what failed, and the other rule where one stands despite
    this; `given` is None where the fact is not known.
    """

    rule: str
    fact: str
    wanted: Value | str
    given: Value | str | None
    says: str


@dataclass(frozen=True)
class Explanation:
    """The rules that answer, why no other does, and every threshold with its figures."""

    rules: tuple[str, ...]
    others: tuple[WhyNot, ...]
    thresholds: tuple[Measured, ...]


def explain(framework: Framework, given: Mapping[str, object]) -> Explanation:
    """Explain the answer to a matter; amounts are in pence."""
    facts = known(framework.facts, given)
    bounds = limits(framework.thresholds, framework.readings)
    why = {
        name: _why_not(framework, name, rule, facts, bounds)
        for name, rule in framework.text.who_decides.items()
    }
    fitting = [name for name, each in why.items() if each is None]
    for name in fitting:
        for other in framework.text.who_decides[name].despite:
            if other in fitting:
                says = f"{name} stands despite {other}."
                why[other] = WhyNot(other, name, "not to fit", "fits", says)
    rules = tuple(name for name, each in why.items() if each is None)
    others = tuple(each for each in why.values() if each is not None)
    return Explanation(rules, others, measured(bounds, facts))


def _why_not(
    framework: Framework, name: str, rule: WhoDecides, facts: Known, bounds: tuple[Limit, ...]
) -> WhyNot | None:
    for reading, choice in rule.under.items():
        chosen = framework.readings[reading]
        if chosen != choice:
            says = f'{name} holds if "{reading}" is read as "{choice}"; it is read as "{chosen}".'
            return WhyNot(name, reading, choice, chosen, says)
    for fact, wanted in rule.when.items():
        given = _above(bounds, facts) if fact == ABOVE else facts.get(fact)
        if given != wanted:
            return WhyNot(name, fact, wanted, given, _says(name, fact, wanted, given))
    return None


def _says(name: str, fact: str, wanted: Value, given: Value | None) -> str:
    if fact == ABOVE:
        must = "that a threshold is met" if wanted else "that no threshold is met"
        found = "that is not known" if given is None else "one is" if given else "none is"
        return f"{name} needs {must}; {found}."
    found = "it is not known" if given is None else f"it is {shown(given)}"
    return f'{name} needs "{fact}" to be {shown(wanted)}; {found}.'


def _above(bounds: tuple[Limit, ...], facts: Known) -> bool | None:
    met = [each.met(facts) for each in bounds]
    if any(met):
        return True
    return None if None in met else False
