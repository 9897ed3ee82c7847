"""What of a decision everybody may read once it is published: no person, and no way there."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.kernel.seals import ERASED
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.records.projecting import Folded


def words(case: Folded) -> Iterator[str]:
    """Yield the texts of its public form."""
    it = case.state
    if isinstance(it, Matter):
        said: list[str | None] = [it.title, it.question, it.direction]
        if it.ruling is not None:
            said += [it.ruling.text, it.ruling.condition]
        for view in it.views:
            said += [view.text, view.minority]
        yield from (each for each in said if each and each != ERASED)
