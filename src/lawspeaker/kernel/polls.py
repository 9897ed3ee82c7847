"""The facts of elections: who may vote, and what a box holds."""

from __future__ import annotations

from dataclasses import dataclass

from lawspeaker.framework.names import Organisation
from lawspeaker.kernel.kinds import Count, Digest, Name


@dataclass(frozen=True)
class Elector:
    """An organisation on a roll, and the other constituencies of the group that it belongs to."""

    organisation: Organisation
    also: tuple[Name, ...] = ()


@dataclass(frozen=True)
class Electorate:
    """The parties of a constituency on a day."""

    constituency: Name
    electors: tuple[Elector, ...]


@dataclass(frozen=True)
class Rank:
    """Nominees that papers put level, by their number."""

    nominees: tuple[Count, ...]


@dataclass(frozen=True)
class Papers:
    """What so many papers say alike; none of them can be told from the others."""

    votes: Count
    ranks: tuple[Rank, ...]


@dataclass(frozen=True)
class KeyNow:
    """A public key: whether papers can be sealed to it, and whether a poll has had it already."""

    fits: bool
    used: bool


@dataclass(frozen=True)
class BoxNow:
    """What a key opens: the public part of the key, and the papers of the box sealed to it."""

    key: Digest | None
    papers: tuple[Papers, ...]
