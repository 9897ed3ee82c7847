"""What a framework says of its logs and reports, as plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.controlling import CALLED, ChangeControl
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
        whole = f"{rates} The {line.reviewed_by} reviews it."
        yield Sentence("progress", f"{whole} {LOCAL}" if line.local else whole, line.by)


def consultations(framework: Framework) -> Iterator[Sentence]:
    """Say from when on the time to answer is shown as short."""
    if (line := framework.text.consultations) is not None:
        days = f"{line.short_under} working days"
        whole = f"A consultation of fewer than {days} is shown as short, and is not refused."
        yield Sentence("consultations", f"{whole} {LOCAL}" if line.local else whole, line.by)


def templates(framework: Framework) -> Iterator[Sentence]:
    """Say what parties can be asked to send in, and how often."""
    for name, line in framework.text.templates.items():
        again = f", and again every {line.months} months" if line.months else ""
        asks = listed([f"“{each.title}”" for each in line.columns.values()])
        says = f"Parties may be asked for “{line.title}” within {line.working_days} working days"
        whole = f"{says}{again}. Each row says {asks}."
        yield Sentence(f"templates.{name}", f"{whole} {LOCAL}" if line.local else whole, line.by)


def change_control(framework: Framework) -> Iterator[Sentence]:
    """Say what a change request must say, by what it is measured, and what parties are asked."""
    if (line := framework.text.change_control) is not None:
        yield Sentence("change_control", " ".join(_change_control(line)), line.by)


def _change_control(line: ChangeControl) -> Iterator[str]:
    needed = listed([CALLED[each] for each in line.needed])
    yield f"A change request must say {needed}." if needed else "A change request may say little."
    if line.criteria:
        yield f"It is valid where this holds: {' '.join(line.criteria.values())}"
    if line.impact:
        yield f"Each party that it touches is asked: {' '.join(line.impact.values())}"
    if line.local:
        yield f"The source lists none of it. {LOCAL}"
