"""Stage 9, what a change brings: the findings of the text before it, and of the text it makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from lawspeaker.framework.checks.changing import amended
from lawspeaker.framework.checks.finding import FEW, Check, Finding, Found, check
from lawspeaker.framework.checks.looking import found_in
from lawspeaker.framework.version import Framework

LAST_ALONE: Final = 8  # the last stage that looks at a text by itself


@check("brings-findings", 9, "notice")
def brings_findings(framework: Framework) -> Iterator[Found]:
    """What a change brings that was not found before it is for somebody to weigh."""
    if before := amended(framework):
        yield from _told(
            "It brings what was not found before", found_in(framework), found_in(before)
        )


@check("mends-findings", 9, "notice")
def mends_findings(framework: Framework) -> Iterator[Found]:
    """What a change mends, so that it is found no more, is for somebody to know."""
    if before := amended(framework):
        yield from _told("It mends what was found before", found_in(before), found_in(framework))


def _told(what: str, here: Iterable[Finding], there: Iterable[Finding]) -> Iterator[Found]:
    """Tell errors and warnings, wherever they are new; notices say only how words fit."""
    known = {(each.code, each.where) for each in there}
    found = [
        each
        for each in here
        if each.severity != "notice" and each.stage <= LAST_ALONE
        if (each.code, each.where) not in known
    ]
    if found:
        named = tuple(f"{each.code} {each.where}" for each in found)
        more = f" and {len(named) - FEW} more" if len(named) > FEW else ""
        clauses = tuple(dict.fromkeys(on for each in found for on in each.clauses))
        yield Found(
            ("made_by",), f"{what}: {', '.join(named[:FEW])}{more}.", {"all": named}, clauses
        )


def apart(here: Iterable[Finding], there: Iterable[Finding]) -> Iterator[Finding]:
    """Yield what is found in one text and not in the other, wherever it stands in the file."""
    known = {*map(_key, there)}
    return (each for each in here if _key(each) not in known)


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.where, finding.says


CHECKS: Final[tuple[Check, ...]] = (brings_findings, mends_findings)
