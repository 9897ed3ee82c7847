"""Caps: how many of one organisation may be elected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from lawspeaker.framework.counting.ballots import BadBallots, Ballots


@dataclass(frozen=True)
class Caps:
    """The organisation of each candidate who falls under a cap, and how many it may have."""

    of: Mapping[int, str]
    most: Mapping[str, int]

    def has_room(self, candidate: int, elected: Collection[int]) -> bool:
        """Say whether the organisation of a candidate may have one more."""
        return candidate not in self.of or self.room(self.of[candidate], elected) > 0

    def room(self, organisation: str, elected: Iterable[int]) -> int:
        taken = sum(1 for each in elected if self.of.get(each) == organisation)
        return self.most[organisation] - taken

    def electable(self, candidates: Collection[int], elected: Collection[int]) -> int:
        """Return how many of the candidates can be elected besides those who are."""
        count = Counter(self.of[each] for each in candidates if each in self.of)
        free = sum(1 for each in candidates if each not in self.of)
        return free + sum(min(n, self.room(each, elected)) for each, n in count.items())

    def crowded(self, together: Collection[int], elected: Collection[int]) -> tuple[int, ...]:
        """Return those of them whose organisation has no room for all it has among them."""
        count = Counter(self.of[each] for each in together if each in self.of)
        full = {each for each, n in count.items() if n > self.room(each, elected)}
        return tuple(each for each in together if self.of.get(each) in full)


def caps(ballots: Ballots, most: Mapping[str, int]) -> Caps:
    """Find the candidates under each cap."""
    known = {n: ballots.organisation(n) for n in range(len(ballots.names))}
    for each in most:
        if each not in known.values():
            near = get_close_matches(each, {*known.values()} - {""}, n=1)
            hint = f' Did you mean "{near[0]}"?' if near else ""
            raise BadBallots(
                "a cap must be on the organisation of a candidate, which stands in brackets after"
                f' the name; none is of "{each}".{hint}'
            )
    return Caps({n: each for n, each in known.items() if each in most}, most)
