"""Stage 3, what rests on readings nobody has agreed, and what a line of the file leaves unsaid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Final

from lawspeaker.framework.cells import bits, routing_readings
from lawspeaker.framework.checks.finding import Check, Found, check
from lawspeaker.framework.model import Ground, Power
from lawspeaker.framework.tables import told
from lawspeaker.framework.version import Framework

UNSAID: Final = ("base", "window", "reset", "offset")


@check("open-holder", 3, "warning")
def open_holder(framework: Framework) -> Iterator[Found]:
    """Who holds a power, and what a rule rests on, must not turn on a reading nobody has agreed."""
    turning: dict[str, list[str]] = defaultdict(list)
    for table in ("powers", "grounds"):
        for key, lines in getattr(framework.text, table).items():
            for line in lines if isinstance(lines, tuple) else (lines,):
                for reading in _open(framework, line):
                    turning[reading].append(f"{table}.{key}")
    for reading, keys in turning.items():
        named = dict.fromkeys(keys)
        says = (
            f"Nobody has agreed how this is read: {framework.text.readings[reading].question} "
            f"On it turns {', '.join(named)}."
        )
        yield Found(("readings", reading, "agreed_by"), says, {"keys": tuple(named)})


def _open(framework: Framework, line: Power | Ground) -> Iterator[str]:
    for reading in line.under:
        if not framework.text.readings[reading].agreed_by:
            yield reading


@check("touches-otherwise", 3, "notice")
def touches_otherwise(framework: Framework) -> Iterator[Found]:
    """A reading that says by facts alone what it touches must touch what it decides otherwise."""
    index = framework.index
    for name in routing_readings(framework.text) if not framework.troubles else ():
        touches = framework.text.readings[name].touches
        if not touches or any(each.amounts or each.hangs_on or each.where for each in touches):
            continue
        shown = reduce(or_, (index.cells.fitting(each.when) for each in touches))
        turning = sum(1 << cell for cell, on in enumerate(index.rests_on) if name in on)
        for wrong, what in ((shown & ~turning, "touches"), (turning & ~shown, "does not touch")):
            for cell in bits(wrong & -wrong):
                facts = index.cells.matter(cell)
                says = (
                    f"{name} {what} {wrong.bit_count()} kinds of matter on the deciding of which "
                    f"it {'has no' if what == 'touches' else 'has an'} effect, such as one with "
                    f"{told(facts, framework.text)}."
                )
                yield Found(("readings", name, "touches"), says, dict(facts))


@check("threshold-incomplete", 3, "warning")
def threshold_incomplete(framework: Framework) -> Iterator[Found]:
    """A threshold must say what is added up, from when, until when, less what, and who says so."""
    for name, line in framework.thresholds.items():
        wanted = (*UNSAID, "assessor") if line.at_least is not None else ("assessor",)
        unsaid = [each for each in wanted if not getattr(line, each)]
        if unsaid:
            says = f'The threshold "{name}" does not say its {", ".join(unsaid)}.'
            yield Found(("thresholds", name), says, {"unsaid": tuple(unsaid)})


CHECKS: Final[tuple[Check, ...]] = (open_holder, touches_otherwise, threshold_incomplete)
