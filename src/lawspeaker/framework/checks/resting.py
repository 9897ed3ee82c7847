"""On what else it rests who decides: facts, totals, consensus, outcomes and moves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, Final, NamedTuple

from lawspeaker.framework.checks.compared import CITES, DISPLAYED, said, standing_otherwise, told
from lawspeaker.framework.checks.ranging import over, read_so
from lawspeaker.framework.facts import pounds
from lawspeaker.framework.names import Pence
from lawspeaker.framework.sums import Amounts, Sum, chosen, counted
from lawspeaker.framework.version import Framework

type Told = str | None
AMOUNT: Final = 100_000_000
SINCE: Final = {"baseline": "since the baseline", "sponsor": "since the sponsor last decided"}
# What is told by a matter that is decided otherwise, or is added up otherwise.
BY_MATTERS: Final = {
    "facts": {"money", "yes_no", "one_of"},
    "thresholds": {"fact", "at_least", "compare", "is_", "sums"},
}


class Rested(NamedTuple):
    """A line on which it rests who decides, and what it is otherwise: None where it is not."""

    line: str
    before: Told
    after: Told
    amounts: Mapping[str, str] = {}
    readings: Mapping[str, str] = {}


def resting_otherwise(before: Framework, after: Framework) -> Iterator[Rested]:
    """Yield each line that differs in what no matter can show."""
    for table in ("facts", "thresholds"):
        old, new = (getattr(each, table) for each in (before, after))
        for name in (each for each in old if each in new):  # of others, matters tell
            yield from _otherwise(
                f"{table}.{name}", _line(table, old[name]), _line(table, new[name])
            )
    for name in (each for each in before.thresholds if each in after.thresholds):
        yield from _added_otherwise(before, after, name)
    old, new = (_line("consensus", each.text.consensus) for each in (before, after))
    yield from _otherwise("consensus", old, new)
    for table in ("outcomes", "moves"):
        old, new = (getattr(each.text, table) for each in (before, after))
        for name in dict.fromkeys((*old, *new)):
            both = (_line(table, each.get(name)) for each in (old, new))
            yield from _otherwise(f"{table}.{name}", *both)


def _line(table: str, line: Any) -> dict[str, Any] | None:
    kept = said(line, DISPLAYED.get(table, frozenset()) | BY_MATTERS.get(table, set()) | CITES)
    if kept and table == "outcomes":
        kept["at"] = [each["level"] for each in kept["at"]]
    return kept


def _otherwise(at: str, old: dict[str, Any] | None, new: dict[str, Any] | None) -> Iterator[Rested]:
    for each in standing_otherwise(at, old, new):
        yield Rested(at, _said(each.before), _said(each.after))


def _said(line: Mapping[str, object] | None) -> Told:
    return None if line is None else told(line) or "nothing more"


def _added_otherwise(before: Framework, after: Framework, name: str) -> Iterator[Rested]:
    """Yield each way in which a total is made otherwise, with amounts that show it."""
    old, new = (each.thresholds[name].sums for each in (before, after))
    seen: set[tuple[Told, Told]] = set()
    for read in over((n for each in (*old, *new) for n in each.under), before, after).choices:
        one = chosen(old, read_so(before, read).readings)
        other = chosen(new, read_so(after, read).readings)
        for each in _summed(f"thresholds.{name}.sums", one, other, read):
            if (each.before, each.after) not in seen:
                seen.add((each.before, each.after))
                yield each


def _summed(at: str, old: Sum, new: Sum, read: Mapping[str, str]) -> Iterator[Rested]:
    if old.since != new.since:
        yield Rested(at, SINCE[old.since], SINCE[new.since], readings=read)
    for cost, benefit, saving in product((AMOUNT, 0), repeat=3):
        total = Amounts(Pence(cost), Pence(benefit), Pence(saving))
        one, other = counted(old, total), counted(new, total)
        if one != other:
            amounts = {"cost": cost, "benefit": benefit, "saving": saving}
            shown = {name: pounds(each) for name, each in amounts.items()}
            yield Rested(at, f"{pounds(one)} counts", f"{pounds(other)} counts", shown, read)
            return
