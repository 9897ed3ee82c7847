"""A lot anybody can repeat: the draw of RFC 3797, from numbers published after it was declared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import md5

from lawspeaker.framework.counting.ballots import shown


class BadLot(ValueError):
    """A source of a lot cannot be read."""


@dataclass(frozen=True)
class Lot:
    """The numbers of each declared source, in the order in which the sources were declared."""

    sources: tuple[tuple[int, ...], ...]

    @property
    def key(self) -> str:
        """The string both ends of RFC 3797 work from: each source's numbers from the smallest."""
        return "".join(
            "".join(f"{number}." for number in sorted(source)) + "/" for source in self.sources
        )

    def drawn[Name](self, names: Sequence[Name]) -> tuple[Name, ...]:
        """Return all names in the order drawn; the pool is in the order of the ballot paper."""
        pool = list(names)
        return tuple(pool.pop(self._number(n) % len(pool)) for n in range(len(names)))

    def _number(self, index: int) -> int:
        ends = index.to_bytes(2)
        drawn = md5(ends + self.key.encode() + ends, usedforsecurity=False)
        return int.from_bytes(drawn.digest())


def lot(sources: Sequence[str]) -> Lot:
    """Read each source: whole numbers with spaces between."""
    return Lot(tuple(_source(each) for each in sources))


def _source(written: str) -> tuple[int, ...]:
    numbers = written.split()
    if not numbers or not all(re.fullmatch(r"[0-9]{1,18}", each) for each in numbers):
        raise BadLot(
            "a source must be whole numbers with spaces between, as 2 5 12;"
            f" found {shown(written)}."
        )
    return tuple(map(int, numbers))
