"""Two texts beside each other: what they say, who decides, sits, is due and may, what is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lawspeaker.framework.checks.bringing import apart
from lawspeaker.framework.checks.compared import Stands
from lawspeaker.framework.checks.deciding import Otherwise, decided_otherwise
from lawspeaker.framework.checks.empowered import powers_otherwise
from lawspeaker.framework.checks.finding import Finding
from lawspeaker.framework.checks.ranging import Range, ranging
from lawspeaker.framework.checks.run import BESIDE, check_alone
from lawspeaker.framework.checks.seated import seats_otherwise
from lawspeaker.framework.checks.timed import clocks_otherwise
from lawspeaker.framework.source import dotted
from lawspeaker.framework.version import Framework


@dataclass(frozen=True)
class Edit:
    """One value that stands otherwise: None where nothing stands."""

    at: str
    before: object
    after: object


@dataclass(frozen=True)
class Difference:
    """What a change makes: of the text, of who decides, sits, is due and may, of what is found."""

    edits: tuple[Edit, ...]
    who_decides_differently: tuple[Otherwise, ...]
    found: tuple[Finding, ...]
    found_no_more: tuple[Finding, ...]
    range: Range
    seats: tuple[Stands, ...]
    clocks: tuple[Stands, ...]
    powers: tuple[Stands, ...]


def diff(before: Framework, after: Framework) -> Difference:
    """Compare two frameworks as they are read."""
    was, now = check_alone(before), check_alone(after)
    return Difference(
        tuple(edits(before, after)),
        tuple(decided_otherwise(before, after)),
        only_there(now, was),
        only_there(was, now),
        ranging(before, after),
        tuple(seats_otherwise(before, after)),
        tuple(clocks_otherwise(before, after)),
        tuple(powers_otherwise(before, after)),
    )


def only_there(found: Iterable[Finding], elsewhere: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what is found in one text and not in the other, wherever it stands in the file."""
    beside = {one.code for one in BESIDE}  # told by what differs
    return tuple(each for each in apart(found, elsewhere) if each.code not in beside)


def edits(before: Framework, after: Framework) -> Iterator[Edit]:
    """Yield each value of the text that stands otherwise, whatever it is."""
    return _edits((), before.written.raw, after.written.raw)


def _edits(path: tuple[str, ...], before: Any, after: Any) -> Iterator[Edit]:
    if isinstance(before, dict) and isinstance(after, dict):
        for name in sorted({*before, *after}):
            if before.get(name) != after.get(name):
                yield from _edits((*path, str(name)), before.get(name), after.get(name))
    else:
        yield Edit(dotted(path), before, after)
