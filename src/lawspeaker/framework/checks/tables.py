"""Stage 6, the rules of who decides over all matters: clash, gap, and what the rules never need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.checks.finding import Check, Found, check
from lawspeaker.framework.matters import overlapping
from lawspeaker.framework.text import Text
from lawspeaker.framework.version import Framework


def _trouble(framework: Framework, code: str) -> Iterator[Found]:
    for each in framework.troubles:
        if each.code == code:
            yield Found(each.path, each.says, each.witness, _by(framework.text, *each.rules))


def _by(text: Text, *rules: str) -> tuple[str, ...]:
    cited = (each for name in rules for each in text.who_decides[name].by)
    return tuple(dict.fromkeys(cited))


@check("clash", 6, "error")
def clash(framework: Framework) -> Iterator[Found]:
    """Two rules that fit one matter must answer alike."""
    yield from _trouble(framework, "clash")


@check("gap", 6, "error")
def gap(framework: Framework) -> Iterator[Found]:
    """Every matter must fit a rule."""
    yield from _trouble(framework, "gap")


@check("too-large", 6, "error")
def too_large(framework: Framework) -> Iterator[Found]:
    """The rules must not tell apart more kinds of matter than can all be looked at."""
    yield from _trouble(framework, "too-large")


@check("two-lines-at-once", 3, "error")
def two_lines_at_once(framework: Framework) -> Iterator[Found]:
    """Of the lines of a power or a ground only one may hold, however the framework is read."""
    yield from (Found(*each) for each in overlapping(framework.text))


PROOF: Final[tuple[Check, ...]] = (clash, gap, too_large, two_lines_at_once)
