"""Measure everything in one run, and say of each figure what was aimed at and whether it was met.

Nothing here is a test: times depend on the machine and on who else uses it. Compare figures of one
run with each other, and runs of one machine.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import (
    appending,
    boxes,
    checking,
    pages,
    polls,
    recording,
    replaying,
    routing,
    stage,
    syncs,
    worker,
)
from bench.figures import Figure, yardstick
from bench.site import Visitor


def measure(folder: Path) -> Iterator[Figure]:
    """Yield every figure, the cheapest to get first."""
    yield from routing.figures()
    yield from checking.figures()
    yield from polls.figures()
    yield from boxes.figures()
    stage.prepare(folder)
    yield from appending.figures(folder)
    stage.say("Playing the story of the demo through the door …")
    view = stage.play(folder)
    yield from replaying.figures(stage.SLUG)
    yield from recording.figures(view)
    yield from syncs.figures(folder)
    visitor = Visitor(stage.SECRETARY)
    yield from pages.figures(visitor, view)
    yield from worker.figures(folder, visitor)


def main(told: Callable[[str], object] = print) -> int:
    """Print the figures, and return how many aims were missed."""
    parser = ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--folder", type=Path, help="where to measure the disk; else one for the while"
    )
    given = parser.parse_args()
    told(f"{'':52}{'measured':>12}  {'aim':>15}")
    missed = 0
    with TemporaryDirectory(prefix="lawspeaker-bench-", dir=given.folder) as folder:
        for figure in measure(Path(folder)):
            told(str(figure))
            missed += not figure.is_met
    told(f"\n{missed} not met. {yardstick()}")
    return missed


if __name__ == "__main__":
    sys.exit(min(main(), 1))
