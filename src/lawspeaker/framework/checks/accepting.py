"""Findings that somebody accepts, with why and by whom; what is found no more goes stale."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Final

from lawspeaker.framework.checks.finding import Accepted, Check, Finding, Found
from lawspeaker.framework.cited import cited
from lawspeaker.framework.faults import near
from lawspeaker.framework.steps import Unfit, path_of
from lawspeaker.framework.version import Framework


def accepted(framework: Framework, found: Iterable[Finding]) -> list[Finding]:
    """Return the findings, each that is accepted with who accepts it and why."""
    by = {(each.code, each.at): each for each in framework.text.accepted.values()}
    return [
        replace(each, accepted=Accepted(line.why, line.agreed_by))
        if (line := by.get((each.code, each.where)))
        else each
        for each in found
    ]


def stale(
    framework: Framework, found: Iterable[Finding], codes: Collection[str]
) -> Iterator[Found]:
    """Yield each acceptance of something that is not found."""
    there = {(each.code, each.where) for each in found}
    for name, line in framework.text.accepted.items():
        if line.code not in codes:
            says = f'There is no check "{line.code}".{near(line.code, codes)}'
            yield Found(("accepted", name, "code"), says, {"code": line.code, "at": line.at})
        elif (line.code, line.at) not in there:
            says = (
                f'Nothing "{line.code}" is found at {line.at} any more, and {line.agreed_by} '
                f"accepts it: take the acceptance away."
            )
            shows = {"code": line.code, "at": line.at}
            yield Found(("accepted", name), says, shows, _cited(framework, line.at))


def _cited(framework: Framework, at: str) -> tuple[str, ...]:
    try:
        return cited(framework.written.raw, path_of(at))
    except Unfit:  # what is accepted is at no path
        return ()


def _none(framework: Framework) -> Iterator[Found]:
    """An acceptance must be of something that is still found."""
    yield from stale(framework, (), ())


STALE: Final = Check("stale-acceptance", 3, "error", _none)
