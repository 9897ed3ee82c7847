"""What was accepted so far, and what it comes to with one matter more, however it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lawspeaker.framework.carried import named
from lawspeaker.framework.model import Threshold
from lawspeaker.framework.names import Pence
from lawspeaker.framework.sums import Amounts, Sum, chosen, counted
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.kinds import Count


@dataclass(frozen=True)
class Spent:
    """What has been accepted since the baseline: the cost, and beside it benefits and savings.

    `since_sponsor` is what of it followed the sponsor's last word on the total, if it gave one.
    """

    cumulative: Pence
    decisions: Count
    benefit: Pence = Pence(0)
    saving: Pence = Pence(0)
    since_sponsor: Amounts | None = None

    def total(self, how: Sum, this: Amounts) -> Amounts:
        """Return what is added up with a matter, from the day on which the sum begins."""
        since = Amounts(self.cumulative, self.benefit, self.saving)
        if how.since == "sponsor" and self.since_sponsor is not None:
            since = self.since_sponsor
        return since + this


@dataclass(frozen=True)
class Reckoned:
    """A total as one reading makes it; `adopted` where the framework is read so."""

    threshold: str
    how: Sum
    total: Amounts
    counted: Pence
    adopted: bool


def totalled(framework: Framework) -> Iterator[tuple[str, Threshold]]:
    """Yield the thresholds of many decisions, with their names."""
    facts = {*named(framework, "cumulative")}
    return ((name, line) for name, line in framework.thresholds.items() if line.fact in facts)


def weighs(framework: Framework, amount: str) -> bool:
    """Say whether a threshold asks for an amount beside the cost, to hold it against its limit."""
    return any(amount in line.asks for line in framework.thresholds.values())


def reckoned(framework: Framework, spent: Spent, this: Amounts) -> Iterator[Reckoned]:
    """Yield the total of a matter and all before it under each reading there is of it."""
    for name, line in totalled(framework):
        read = chosen(line.sums, framework.readings)
        for how in line.sums or (read,):
            total = spent.total(how, this)
            yield Reckoned(name, how, total, counted(how, total), how == read)


def cumulative(framework: Framework, spent: Spent, this: Amounts) -> Pence:
    """Return the total as the framework is read: what decides."""
    sums = tuple(each for _, line in totalled(framework) for each in line.sums)
    how = chosen(sums, framework.readings)
    return counted(how, spent.total(how, this))


def carried(framework: Framework, spent: Spent, this: Amounts) -> dict[str, object]:
    """Return the amounts that thresholds look at; cost and benefit are each taken by itself."""
    return {"cost": this.greater, "cumulative": cumulative(framework, spent, this)}
