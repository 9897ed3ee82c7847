"""What a matter carries, told under the names that a framework gives to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lawspeaker.framework.facts import misfit
from lawspeaker.framework.model import Carried, Fact
from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework


def means(name: str, fact: Fact) -> str:
    """Return what of a matter a fact is; what names nothing else carries its own name."""
    return fact.of or name


def named(framework: Framework, carried: Carried) -> Iterator[str]:
    """Yield the facts by which a framework asks for something that a matter carries."""
    return (name for name, fact in framework.facts.items() if means(name, fact) == carried)


def may_be_said(framework: Framework, carried: Carried, group: Group) -> bool:
    """Say whether something can be true of the matters of a group: a scope may leave it out."""
    line = framework.groups.get(group)
    scopes = [framework.facts[each].scope for each in named(framework, carried)]
    return any(not each or (line is not None and each in line.scope) for each in scopes)


def as_told(framework: Framework, facts: Mapping[str, object], carried: Carried) -> object:
    """Return something that a matter carries as its facts tell it; None where none of them does."""
    return next((facts[each] for each in named(framework, carried) if each in facts), None)


def as_asked(framework: Framework, carried: Mapping[str, object]) -> dict[str, object]:
    """Return what is known of a matter by the facts of a framework; None is what is not known.

    What is not of the kind the framework asks for is not known: history may say anything.
    """
    found = {
        name: _narrowed(fact, carried.get(means(name, fact)), carried)
        for name, fact in framework.facts.items()
    }
    asked = framework.facts
    return {n: v for n, v in found.items() if v is not None and not misfit(asked[n], v)}


def _narrowed(fact: Fact, value: object, carried: Mapping[str, object]) -> object:
    """Return what a fact is of a matter; one of other levels than this matter's does not hold."""
    for levels, where in ((fact.home, carried.get("home")), (fact.at, carried.get("at"))):
        if levels and where is not None and where not in levels:
            return False
    return value
