"""Thresholds: a named fact compared with a value of the file; one that is met is enough."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lawspeaker.framework.facts import Known, Value, pounds
from lawspeaker.framework.model import Threshold

AT_LEAST, MORE_THAN = "at_least", "more_than"  # the choices of a reading that compares


@dataclass(frozen=True)
class Limit:
    """One threshold as a reading has it; an amount is in pence."""

    name: str
    fact: str
    amount: int | None
    more_than: bool
    truth: bool
    compare: str  # the reading that settles what holds at the limit itself

    def met(self, facts: Known) -> bool | None:
        """Say whether it is met; None where the fact is not known."""
        value = facts.get(self.fact)
        if value is None:
            return None
        if self.amount is None:
            return value is self.truth
        return value > self.amount if self.more_than else value >= self.amount

    def is_at(self, facts: Known) -> bool:
        """Say whether the amount is the limit to the penny, where the reading decides."""
        return bool(self.compare) and facts.get(self.fact) == self.amount


@dataclass(frozen=True)
class Measured:
    """A threshold beside what was given: the figures, and a sentence."""

    threshold: str
    fact: str
    limit: str
    given: str
    met: bool
    says: str


def limits(thresholds: Mapping[str, Threshold], chosen: Mapping[str, str]) -> tuple[Limit, ...]:
    """Return the thresholds under the readings chosen."""
    return tuple(
        Limit(
            name,
            each.fact,
            None if each.at_least is None else each.at_least * 100,
            chosen.get(each.compare) == MORE_THAN,
            each.is_ is True,
            each.compare,
        )
        for name, each in thresholds.items()
    )


def read_by(thresholds: Mapping[str, Threshold]) -> Iterator[str]:
    """Yield the readings that settle what holds at a limit, or what is held against it."""
    for line in thresholds.values():
        yield from (line.compare, *(name for each in line.sums for name in each.under))


def met(limits: tuple[Limit, ...], facts: Known) -> tuple[str, ...]:
    """Name the thresholds that are met."""
    return tuple(each.name for each in limits if each.met(facts))


def edges(limits: tuple[Limit, ...], facts: Known) -> Iterator[str]:
    """Yield each reading under whose other choice it would be otherwise whether any is met."""
    at = [each for each in limits if each.is_at(facts)]
    for reading in dict.fromkeys(each.compare for each in at):
        other = [
            bool(each.met(facts)) != (each in at and each.compare == reading) for each in limits
        ]
        if any(other) != any(each.met(facts) for each in limits):
            yield reading


def measured(limits: tuple[Limit, ...], facts: Known) -> tuple[Measured, ...]:
    """Return every threshold whose fact is known, with its figures."""
    return tuple(_measured(each, facts[each.fact]) for each in limits if each.fact in facts)


def _measured(limit: Limit, value: Value) -> Measured:
    if limit.amount is None:
        wanted, given = _yes_no(limit.truth), _yes_no(bool(value))
        is_met = value is limit.truth
        says = f'The answer is "{given}", which {"meets" if is_met else "does not meet"} it.'
        return Measured(limit.name, limit.fact, wanted, given, is_met, says)
    wanted, given = pounds(limit.amount), pounds(value)
    is_met = bool(limit.met({limit.fact: value}))
    if value == limit.amount:
        says = f"{given} is exactly the limit, which {'meets' if is_met else 'does not meet'} it."
    else:
        says = f"{given} is {'over' if value > limit.amount else 'under'} {wanted}."
    return Measured(limit.name, limit.fact, wanted, given, is_met, says)


def _yes_no(value: bool) -> str:  # noqa: FBT001  (it is the value)
    return "yes" if value else "no"
