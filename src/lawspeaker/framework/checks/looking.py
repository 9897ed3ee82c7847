"""Looking at one text: every check that knows no other text, and the statements it is on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from lawspeaker.framework.checks import (
    behind,
    cases,
    citing,
    clocks,
    drafting,
    groups,
    life,
    naming,
    parts,
    seats,
    sources,
    tables,
    terms,
    topics,
    unsaid,
    words,
)
from lawspeaker.framework.checks.finding import Check, Finding, Found
from lawspeaker.framework.cited import cited_around, cited_at
from lawspeaker.framework.source import dotted
from lawspeaker.framework.version import Framework

PROOF: Final = tables.PROOF
# What every other check of the rules rests on comes first; the rest run whatever they find.
CHECKS: Final[tuple[Check, ...]] = (
    *PROOF,
    *citing.CHECKS,
    *terms.CHECKS,
    *topics.CHECKS,
    *unsaid.CHECKS,
    *words.CHECKS,
    *sources.CHECKS,
    *behind.CHECKS,
    *naming.CHECKS,
    *drafting.CHECKS,
    *cases.CHECKS,
    *seats.CHECKS,
    *tables.CHECKS,
    *groups.CHECKS,
    *life.CHECKS,
    *parts.CHECKS,
    *clocks.CHECKS,
)
NEEDS_PROOF: Final = frozenset((*cases.CHECKS, *tables.CHECKS))


@lru_cache(maxsize=8)
def found_in(framework: Framework) -> tuple[Finding, ...]:
    """Return what is found in a text by itself, whoever accepts it."""
    found = [each for one in PROOF for each in run(one, framework)]
    left = [one for one in CHECKS if one not in PROOF and not (found and one in NEEDS_PROOF)]
    return (*found, *(each for one in left for each in run(one, framework)))


def run(one: Check, framework: Framework) -> Iterator[Finding]:
    """Yield what one check finds."""
    for each in one.find(framework):
        yield finding_of(framework, one, each)


def finding_of(framework: Framework, one: Check, found: Found) -> Finding:
    """Return what a check yields, with its statements and its place."""
    raw = framework.written.raw
    source, line = framework.written.spot(found.path)
    clauses = found.clauses or cited_at(raw, found.path)
    clauses = clauses or cited_together(framework, found) or cited_around(raw, found.path)
    where, witness = dotted(found.path), found.witness or {"written": source.written(line)}
    told = clauses, source.file, line, where, found.says, dict(witness)
    return Finding(one.stage, one.code, one.severity, *told)


def cited_together(framework: Framework, found: Found) -> tuple[str, ...]:
    """Return the statements on which everything is that one finding names: it is one, or cites."""
    named = found.witness.get("all")
    every = named if isinstance(named, tuple) else ()
    return tuple(
        dict.fromkeys(it for one in every for it in _on(framework, str(found.path[0]), one))
    )


def _on(framework: Framework, table: str, named: str) -> Iterator[str]:
    """Yield the statements that "name (what is odd)" is on: of a table, or named with its own."""
    name, _, odd = named.partition(" (")
    stated = [each for each in (name, *odd.rstrip(")").split(", ")) if each in framework.statements]
    yield from stated or _cites(_line(framework, table, name))


def _line(framework: Framework, table: str, name: str) -> Any:
    if name.startswith("step "):
        return framework.written.sources[-1].raw["step"][int(name.split()[1])]
    own, _, key = name.partition(".")
    raw = framework.written.raw
    tables = (raw.get(table), raw.get(own))  # a bare setting, such as the title, has no lines
    first, second = (each if isinstance(each, dict) else {} for each in tables)
    return first.get(name) or second.get(key)


def _cites(line: Any) -> Iterator[str]:
    for each in line if isinstance(line, list) else [line]:
        yield from map(str, each.get("by", ()) if isinstance(each, dict) else ())
