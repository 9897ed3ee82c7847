"""What is told of directions: to whoever is directed, and to the sponsor what is reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.notices.words import Notice, secretariat
from lawspeaker.processes.direction.giving import EndIt
from lawspeaker.processes.direction.life import (
    CarriedOut,
    Direction,
    Ended,
    Given,
    Reported,
    ReportRequired,
)


def _directed(_event: object, it: Direction, framework: Framework) -> Iterator[str]:
    yield from it.named
    yield from secretariat(framework)


def _sponsor(_event: object, it: Direction, framework: Framework) -> Iterator[str]:
    """Tell whoever says when a direction is met, and the secretariat."""
    yield from who(framework, EndIt.name, Part(it.group))
    yield from secretariat(framework)


NOTICES: Final = (
    Notice(
        "direction.given",
        "The sponsor gives a direction",
        "Direction to {office}: {title}",
        "{office} is directed: “{title}”. {text}",
        _directed,
        on=(Given,),
    ),
    Notice(
        "direction.report_required",
        "The sponsor asks for one more report",
        "One more report is asked for: {title}",
        "One more report is asked for on the direction “{title}”.",
        _directed,
        on=(ReportRequired,),
    ),
    Notice(
        "direction.reported",
        "A report on a direction is given",
        "Report due on {due}: {title}",
        "The report due on {due} on the direction “{title}” is given: {text}",
        _sponsor,
        on=(Reported,),
    ),
    Notice(
        "direction.carried_out",
        "A direction is carried out",
        "Carried out: {title}",
        "The direction “{title}” is carried out: {text}",
        _sponsor,
        on=(CarriedOut,),
    ),
    Notice(
        "direction.ended",
        "A direction is met or withdrawn",
        "Ended: the direction {title}",
        "The direction “{title}” has ended: {text}",
        _directed,
        on=(Ended,),
    ),
)
