"""The findings that touch a matter: what the source leaves open, and how it is read."""

from collections.abc import Iterable
from typing import Any

from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.circumstances import touching
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.records.shown import FrameworkLine
from lawspeaker.web.components import Line, Lines, Link, Soft, Status
from lawspeaker.web.framework.agreements import Agreements
from lawspeaker.web.framework.place import Place


def findings(case: Case[Matter], adopted: Iterable[FrameworkLine], place: Place) -> Lines | None:
    """List the findings that touch a matter, warnings first, each in one sentence."""
    found = sorted(touching(case), key=lambda each: not each.warns)
    if not found:
        return None
    agreed = agreed_on(case, adopted)
    return Lines(tuple(_line(agreed, place, each.reading, warns=each.warns) for each in found))


def agreed_on(case: Case[Any], adopted: Iterable[FrameworkLine]) -> Agreements:
    """Return how a case is read: as it was agreed to be by the day it began."""
    return Agreements.of(case.framework, adopted, case.trail[0].happened.day)


def about(
    case: Case[Any], adopted: Iterable[FrameworkLine], place: Place, statements: Iterable[str]
) -> Lines | None:
    """List the findings on some statements of the framework."""
    agreed, asked = agreed_on(case, adopted), {*statements}
    found = (key for key, e in case.framework.text.readings.items() if asked & {*e.by})
    lines = tuple(_line(agreed, place, key, warns=False) for key in found)
    return Lines(lines) if lines else None


def _line(agreed: Agreements, place: Place, key: str, *, warns: bool) -> Line:
    framework = agreed.framework
    line, choice = framework.text.readings[key], framework.readings[key]
    read = f"{agreed.whose(key)}: {line.choices[choice]}"
    cited = Soft(f" § {framework.cite(line.by)}")  # the page of the reading has the statements
    pieces = (Link(line.finding, place.reading(key)), f" {line.question} {read}", cited)
    return Line(pieces, Status("soon", "Warning") if warns else "")
