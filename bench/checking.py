"""The checker: the MHHS framework, and whole ones of which each is twice the one before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.figures import Figure, least
from bench.large import written
from bench.large_words import RULES
from lawspeaker.framework.checks.finding import STAGES
from lawspeaker.framework.checks.run import check, check_text
from lawspeaker.framework.load import drafted, load
from lawspeaker.framework.version import Framework

GROUPS = (62, 125, 250, 500)  # with four rules, statements and worked cases for each
NO_WORK = {1, 2, 9}  # stages of what cannot be loaded, and of what a change makes
MOST = {"mhhs": 1.0, "large": 10.0}  # seconds


def figures() -> Iterator[Figure]:
    mhhs = load("mhhs")
    taken = least(lambda: check_text(fresh(mhhs)))
    found = len(check_text(mhhs))
    note = f"{found} findings"
    yield Figure("checking the MHHS framework", taken, MOST["mhhs"], " s", note=note)
    before = 0.0
    for groups in GROUPS:
        taken, found = _large(groups)
        growth = f", {taken / before:.1f} times the one before" if before else ""
        name = f"checking {groups} groups and {RULES * groups:,} rules"
        note = f"{found:,} findings{growth}"
        yield Figure(name, taken, MOST["large"], " s", note=note)
        before = taken


def fresh(framework: Framework) -> Framework:
    """Return the same framework with nothing worked out yet."""
    return drafted(framework.id, framework.written)


def _large(groups: int) -> tuple[float, int]:
    """Return what it takes to read and check the files of a whole framework, and what is found."""
    with TemporaryDirectory(prefix="lawspeaker-bench-") as folder:
        first = str(written(groups, Path(folder)))
        found = check(first)
        # An error would keep later stages from their work: there must be none, and nothing stale.
        assert {each.stage for each in found} == {*STAGES} - NO_WORK
        assert not [each for each in found if each.severity == "error"]
        return least(lambda: check(first), times=2), len(found)
