"""What a framework says of its logs and reports, as plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.logs import Raid
from lawspeaker.framework.sentence import LOCAL, Sentence, listed
from lawspeaker.framework.version import Framework


def raid(framework: Framework) -> Iterator[Sentence]:
    """Say how risks and the like are rated, and when they go up or are looked at again."""
    if (line := framework.text.raid) is not None:
        yield Sentence("raid", " ".join(_raid(line)), line.by)


def _raid(line: Raid) -> Iterator[str]:
    steps = f"probability, from {_ends(line.probability)}, times impact, from {_ends(line.impact)}"
    yield f"An item of the RAID log is scored by its {steps}."
    yield f"From {line.headline} it is told of in status reports."
    for up in line.taken_up:
        yield f"From {up.score} a group at Level {up.level} takes it to the group above."
    for each in line.reviewed:
        yield f"From {each.score} it is reviewed within {each.working_days} working days."
    if line.local:
        yield f"The source says nothing of it. {LOCAL}"


def _ends(steps: tuple[str, ...]) -> str:
    return f"“{steps[0]}” to “{steps[-1]}”"


def progress(framework: Framework) -> Iterator[Sentence]:
    """Say what a status report rates, and who reviews it."""
    if (line := framework.text.progress) is not None:
        rates = f"A status report rates {listed([*line.areas])}."
        yield Sentence("progress", f"{rates} The {line.reviewed_by} reviews it.", line.by)
