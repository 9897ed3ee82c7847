"""How two texts are read while they are compared: every choice of what routing turns on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Final

from lawspeaker.framework.cells import routing_readings
from lawspeaker.framework.version import Framework

MOST: Final = 64  # combinations; of more, one reading at a time is chosen otherwise


@dataclass(frozen=True)
class Range:
    """The readings that are chosen otherwise than they are, and each choice that was made."""

    readings: tuple[str, ...]
    choices: tuple[Mapping[str, str], ...]  # only what is chosen otherwise; at first nothing
    is_whole: bool  # every combination, not one reading at a time

    @property
    def proved(self) -> str:
        """Say over what it is proved that nobody decides differently."""
        named = " and ".join(filter(None, (", ".join(self.readings[:-1]), *self.readings[-1:])))
        alone = "" if self.is_whole else ", one at a time"
        read = f" under every choice of the readings {named}{alone}," if named else ""
        return (
            f"that is proved over all matters{read or ','}"
            " over the place, chair, delegate, scope, life and counted seats of every group,"
            " and over all facts, thresholds, sums, consensus, outcomes and moves."
        )


def ranging(before: Framework, after: Framework) -> Range:
    """Range over the readings on which it turns who decides; what is compared as read stays so."""
    return over((name for each in (before, after) for name in _turning(each)), before, after)


def over(readings: Iterable[str], before: Framework, after: Framework) -> Range:
    """Range over some readings; the order is theirs."""
    turning = dict.fromkeys(readings)
    chosen = {name: _chosen(name, before, after) for name in turning}
    others = {
        name: tuple(each for each in _offered(name, before, after) if each not in made)
        for name, made in chosen.items()
        if len(made) == 1
    }
    is_whole = prod(1 + len(each) for each in others.values()) <= MOST
    return Range(tuple(others), tuple(_choices(others, is_whole=is_whole)), is_whole)


def read_so(framework: Framework, chosen: Mapping[str, str]) -> Framework:
    """Read a text so, as far as it has the readings and these choices of them."""
    readings = framework.text.readings
    own = {n: c for n, c in chosen.items() if n in readings and c in readings[n].choices}
    return framework.with_readings(own) if own else framework


def _choices(
    others: Mapping[str, tuple[str, ...]], *, is_whole: bool
) -> Iterator[Mapping[str, str]]:
    if is_whole:
        for made in product(*(("", *each) for each in others.values())):
            yield {name: choice for name, choice in zip(others, made, strict=True) if choice}
    else:
        yield {}
        yield from ({name: choice} for name, every in others.items() for choice in every)


def _turning(framework: Framework) -> Iterator[str]:
    yield from routing_readings(framework.text)
    yield from filter(None, (each.compare for each in framework.thresholds.values()))


def _chosen(name: str, *frameworks: Framework) -> set[str]:
    return {each.readings[name] for each in frameworks if name in each.readings}


def _offered(name: str, *frameworks: Framework) -> tuple[str, ...]:
    lines = (each.text.readings[name] for each in frameworks if name in each.text.readings)
    return tuple(dict.fromkeys(choice for line in lines for choice in line.choices))
