"""Which readings touch a matter: those that say so, or else those on which who decides turns."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from lawspeaker.framework.facts import ABOVE, Known
from lawspeaker.framework.model import Touch
from lawspeaker.framework.thresholds import met
from lawspeaker.framework.version import Framework


@dataclass(frozen=True)
class Touched:
    """A reading that touches a matter, and whether it does so as a warning."""

    reading: str
    warns: bool = False


def touched(
    framework: Framework, facts: Mapping[str, object], seen: Container[str]
) -> tuple[Touched, ...]:
    """Return the readings that touch a matter of these facts, where these circumstances hold."""
    known = framework.index.known(facts)
    turning = _turning(framework, facts)
    found = []
    for name, line in framework.text.readings.items():
        holding = [each for each in line.touches if _holds(each, framework, known, seen)]
        if holding or (not line.touches and name in turning):
            found.append(Touched(name, any(each.warns for each in holding)))
    return tuple(found)


def _turning(framework: Framework, facts: Mapping[str, object]) -> frozenset[str]:
    answers = framework.possible(facts).deciders
    return frozenset(name for name, _ in answers[0].readings) if len(answers) == 1 else frozenset()


def _holds(touch: Touch, framework: Framework, known: Known, seen: Container[str]) -> bool:
    has = {**known, **_above(framework, known)}
    return (
        touch.when.items() <= has.items()
        and all(known.get(each, 0) > 0 for each in touch.amounts)
        and (not touch.hangs_on or _may_turn(framework, known, touch.hangs_on))
        and all(each in seen for each in touch.where)
    )


def _above(framework: Framework, known: Known) -> Known:
    """Return whether a threshold is met, where that is known."""
    bounds = framework.index.limits
    if met(bounds, known):
        return {ABOVE: True}
    return {} if any(each.fact not in known for each in bounds) else {ABOVE: False}


def _may_turn(framework: Framework, known: Known, names: tuple[str, ...]) -> bool:
    """Say whether who decides could not be said if these facts were not known."""
    others = {name: value for name, value in known.items() if name not in names}
    return not set(names).isdisjoint(framework.possible(others).separated_by)
