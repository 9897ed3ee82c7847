"""What is wrong with a change file by itself, whatever text it meets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

import msgspec

from lawspeaker.framework.change import Change, Step
from lawspeaker.framework.faults import MOST_TOLD, Fault, near
from lawspeaker.framework.lines import Path
from lawspeaker.framework.source import dotted
from lawspeaker.framework.steps import UNFIT, ChangeFile, Unfit, as_written, path_of

_TAKES: Final = {"add": ("value", "item"), "set": ("now",), "remove": ("item",), "end": ()}
_SAYING: Final = ("value", "item", "now")
_UNKNOWN: Final = "unknown-name"
Wrong = Iterator[tuple[Path, str, str]]  # where, what is wrong, and the code of that fault


def wrong_amending(file: ChangeFile) -> Iterator[Fault]:
    """Yield all that is wrong with a change file."""
    wrong = chain(_parts(file.change), _steps(file.change), _twice(file))
    for each in islice(wrong, MOST_TOLD):
        yield file.source.fault(*each)


def _parts(change: Change) -> Wrong:
    used = {step.part for step in change.step}
    for name, part in change.parts.items():
        at: Path = ("parts", name)
        if name not in used:
            yield at, "A part must have a step.", UNFIT
        if (when := part.commences) is None:
            continue
        if bool(when.on) == bool(when.on_event):
            says = "A part must commence either on a day or on an event: with on, or with on_event."
            yield (*at, "commences"), says, UNFIT
        if when.on_event and when.on_event not in change.events:
            says = f'No such event: "{when.on_event}".{near(when.on_event, change.events)}'
            yield (*at, "commences", "on_event"), f"{says} Say under [events] what it is.", _UNKNOWN


def _steps(change: Change) -> Wrong:
    for index, step in enumerate(change.step):
        at: Path = ("step", index)
        if step.part not in change.parts:
            says = f'No such part: "{step.part}".{near(step.part, change.parts)}'
            yield (*at, "part"), says, _UNKNOWN
        given = [each for each in _SAYING if getattr(step, each) is not msgspec.UNSET]
        takes = _TAKES[step.do]
        if any(each not in takes for each in given):
            yield at, f'A step "{step.do}" must not have {", ".join(given)}.', UNFIT
        elif takes and len(given) != 1 and step.do != "remove":
            yield at, f'A step "{step.do}" must have {" or ".join(takes)}.', UNFIT
        if step.was is not msgspec.UNSET and step.do in {"add", "end"}:
            yield (*at, "was"), f'A step "{step.do}" must not have was.', UNFIT


def _twice(file: ChangeFile) -> Wrong:
    """Yield each step that changes what another step of its part changes already."""
    first: dict[tuple[str, Path, str], int] = {}
    for index, step in enumerate(file.change.step):
        thing = (step.part, _path(step), as_written(step.item))
        if (before := first.setdefault(thing, index)) != index:
            says = (
                f"The step on line {file.source.lines['step', before]}, of the same part, changes "
                f"{dotted(thing[1])} already: make one step of the two."
            )
            yield ("step", index, "at"), says, UNFIT


def _path(step: Step) -> Path:
    try:
        return path_of(step.at)
    except Unfit:  # told when it is made
        return (step.at,)
