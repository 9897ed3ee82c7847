"""What is known of a matter: the facts a framework asks for, checked; money exact, in pence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from lawspeaker.framework.convert import shown
from lawspeaker.framework.faults import near
from lawspeaker.framework.model import Fact
from lawspeaker.framework.names import MOST_PENCE

Value = bool | int
Known = dict[str, Value]

ABOVE: Final = "above_threshold"  # derived: whether any threshold is met
_PENCE: Final = 100
_MOST_DIGITS: Final = 40  # before or after the point
_NUMBER: Final = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?")


class WrongFacts(ValueError):
    """Facts that a matter cannot have, all of them."""

    def __init__(self, says: Iterable[str]) -> None:
        self.says = tuple(says)
        super().__init__(" ".join(self.says))


def known(asked: Mapping[str, Fact], given: Mapping[str, object]) -> Known:
    """Return what is known, with the defaults; amounts are in pence. Refuse anything else."""
    if wrong := [*_wrong(asked, given)]:
        raise WrongFacts(wrong)
    facts = {name: each.default for name, each in asked.items() if each.default is not None}
    return facts | {name: value for name, value in given.items() if isinstance(value, int)}


def _wrong(asked: Mapping[str, Fact], given: Mapping[str, object]) -> Iterator[str]:
    for name, value in given.items():
        if name == ABOVE:
            yield f'"{ABOVE}" follows from the thresholds: give the facts they look at.'
        elif name not in asked:
            yield f'No such fact: "{name}".{near(name, asked)}'
        elif why := misfit(asked[name], value):
            yield f'The fact "{name}" must be {why}; found {shown(value)}.'


def misfit(fact: Fact, value: object) -> str:
    """Say what a value must be where it is not; a number of pence is one for money."""
    if fact.yes_no:
        return "" if isinstance(value, bool) else "true or false"
    whole = isinstance(value, int) and not isinstance(value, bool)
    if fact.money:
        fits = whole and isinstance(value, int) and 0 <= value <= MOST_PENCE
        return "" if fits else "a number of pence from 0 to 9,007,199,254,740,991"
    if whole and value in fact.one_of:
        return ""
    return f"one of {', '.join(map(str, fact.one_of))}"


def from_pounds(asked: Mapping[str, Fact], given: Mapping[str, object]) -> dict[str, object]:
    """Return facts as people write them with their amounts in pence; other facts as they are."""
    facts, wrong = dict(given), []
    for name in given.keys() & asked.keys():
        if asked[name].money:
            try:
                facts[name] = pence(given[name])
            except ValueError as error:
                wrong.append(f'The fact "{name}" must be {error}.')
                del facts[name]
    if wrong := [*wrong, *_wrong(asked, facts)]:
        raise WrongFacts(wrong)
    return facts


def pence(amount: object) -> int:
    """Read an amount of pounds exactly; nothing is rounded, and nothing is guessed."""
    must = "an amount of pounds with at most two decimals, such as 4999999.99"
    exact = _decimal(amount)
    if exact is None:
        raise ValueError(f"{must}; found {shown(amount)}")
    if not exact.is_finite() or (exact and exact.adjusted() < -_MOST_DIGITS):
        raise ValueError(f"{must}; found {exact}")
    if exact < 0:
        raise ValueError(f"{must}, and not negative; found {exact}")
    if exact.adjusted() > _MOST_DIGITS:
        raise ValueError(f"{must}, and no more than {pounds(MOST_PENCE)}; found {exact:.3e}")
    return _whole(exact, must)


def _decimal(amount: object) -> Decimal | None:
    match amount:
        case Decimal():
            return amount
        case int() if not isinstance(amount, bool) and abs(amount) <= MOST_PENCE:
            return Decimal(amount)
        case str() if _NUMBER.fullmatch(amount):
            return Decimal(amount)
        case _:
            return None


def _whole(exact: Decimal, must: str) -> int:
    # A ratio, because the arithmetic of decimals rounds to 28 digits without a word.
    above, below = exact.as_integer_ratio() if exact else (0, 1)
    number, rest = divmod(above * _PENCE, below)
    if rest:
        raise ValueError(f"{must}; found {exact}")
    if number > MOST_PENCE:
        raise ValueError(f"{must}, and no more than {pounds(MOST_PENCE)}; found {exact}")
    return number


def pounds(amount: int) -> str:
    """Write an amount of pence as people do: £5m, £0.41m, £10,000, £4,999,999.99."""
    million, tenth, ten_thousand = 100_000_000, 10_000_000, 1_000_000
    if amount >= tenth and amount % ten_thousand == 0:
        return f"£{Decimal(amount) / million:,f}m"
    whole, rest = divmod(amount, _PENCE)
    return f"£{whole:,}" + (f".{rest:02}" if rest else "")
