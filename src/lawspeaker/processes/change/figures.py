"""The figures of a standard change, held against the thresholds that every decision is held to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lawspeaker.framework.carried import as_asked, named
from lawspeaker.framework.model import Carried
from lawspeaker.framework.names import Pence
from lawspeaker.framework.sums import Amounts
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.spending import Spent, carried, weighs

ANSWERS: Final[tuple[Carried, ...]] = ("model", "consumers", "competition")


class YesNo(StrEnum):
    YES = "yes"
    NO = "no"


@dataclass(frozen=True)
class Figures:
    """What a change costs, and which thresholds that are no amount it meets."""

    cost: Pence = Pence(0)
    benefit: Pence = Pence(0)
    saving: Pence = Pence(0)
    model: YesNo = YesNo.NO
    consumers: YesNo = YesNo.NO
    competition: YesNo = YesNo.NO

    @property
    def amounts(self) -> Amounts:
        return Amounts(self.cost, self.benefit, self.saving)

    def at(self, cost: Pence) -> Figures:
        """Return the same at another cost."""
        answers = (self.model, self.consumers, self.competition)
        return Figures(cost, self.benefit, self.saving, *answers)


def asked(framework: Framework) -> Iterable[str]:
    """Return the figures that must be given, so that each threshold has its answer."""
    yield "cost"
    if weighs(framework, "benefit"):
        yield "benefit"
    yield from (each for each in ANSWERS if any(named(framework, each)))


def met(framework: Framework, spent: Spent, figures: Figures) -> tuple[Name, ...]:
    """Return the thresholds that a change meets, all that was accepted before it included."""
    known = {
        **carried(framework, spent, figures.amounts),
        "model": figures.model is YesNo.YES,
        "consumers": figures.consumers is YesNo.YES,
        "competition": figures.competition is YesNo.YES,
    }
    return tuple(map(Name, framework.thresholds_met(as_asked(framework, known))))
