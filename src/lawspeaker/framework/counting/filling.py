"""Filling seats from a ranking, level by level, within the caps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lawspeaker.framework.counting.caps import Caps
from lawspeaker.framework.counting.lot import Lot

type Level = tuple[int, ...]


@dataclass(frozen=True)
class Filled:
    """Who is elected from a ranking, and who of one level had to be told apart."""

    elected: tuple[int, ...]
    tied: tuple[Level, ...] = ()
    settled: bool = True


def fill(levels: Sequence[Level], seats: int, caps: Caps, lot: Lot | None) -> Filled:
    """Elect from the top; a level that cannot be elected whole is a tie."""
    elected: list[int] = []
    tied: list[Level] = []
    for level in levels:
        able = tuple(each for each in level if caps.has_room(each, elected))
        contested = _contested(able, seats - len(elected), caps, elected)
        elected += [each for each in able if each not in contested]
        if contested:
            tied.append(contested)
            if lot is None:
                return Filled(tuple(elected), tuple(tied), settled=False)
            for each in lot.drawn(contested):
                if len(elected) < seats and caps.has_room(each, elected):
                    elected.append(each)
        if len(elected) == seats:
            break
    return Filled(tuple(elected), tuple(tied))


def _contested(able: Level, left: int, caps: Caps, elected: Sequence[int]) -> Level:
    """Return those of a level of whom not all can be elected."""
    crowded = caps.crowded(able, elected)
    room = sum(caps.room(each, elected) for each in {caps.of[n] for n in crowded})
    return able if len(able) - len(crowded) + room > left else crowded
