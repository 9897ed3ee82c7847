"""What is added up for a threshold of many decisions: since when, of what, less which savings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import msgspec

from lawspeaker.framework.names import MOST_PENCE, Pence


class Sum(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a total is made under some readings; what is left out is the sum that is never less."""

    called: str = ""  # a few words for it
    under: dict[str, str] = {}
    since: Literal["baseline", "sponsor"] = "baseline"  # sponsor: its last word on this total
    adds: Literal["apart", "together"] = "apart"  # cost and benefit: the greater counts, or both
    savings: Literal["beside", "off"] = "beside"


@dataclass(frozen=True)
class Amounts:
    """What decisions cost, what benefit they change and what they save, each by itself."""

    cost: Pence = Pence(0)
    benefit: Pence = Pence(0)
    saving: Pence = Pence(0)

    def __add__(self, other: Amounts) -> Amounts:
        # More than the record can say meets every threshold all the same.
        pairs = ((self.cost, other.cost), (self.benefit, other.benefit))
        cost, benefit, saving = (
            Pence(min(one + two, MOST_PENCE)) for one, two in (*pairs, (self.saving, other.saving))
        )
        return Amounts(cost, benefit, saving)

    @property
    def net(self) -> Pence:
        """The cost less what is saved; it is nothing where more is saved."""
        return Pence(max(0, self.cost - self.saving))

    @property
    def greater(self) -> Pence:
        """The cost or the benefit, each taken by itself."""
        return max(self.cost, self.benefit)


def counted(how: Sum, total: Amounts) -> Pence:
    """Return what of a total is held against the threshold."""
    cost = total.net if how.savings == "off" else total.cost
    if how.adds == "together":
        return Pence(min(cost + total.benefit, MOST_PENCE))
    return max(cost, total.benefit)


def chosen(sums: tuple[Sum, ...], readings: Mapping[str, str]) -> Sum:
    """Return how a total is made as the framework is read."""
    return next((each for each in sums if each.under.items() <= readings.items()), Sum())
