"""The lines of a framework that the name in a field may be: an outcome, an owner, a reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from lawspeaker.framework.model import Outcome
from lawspeaker.framework.moving import appealing
from lawspeaker.framework.version import Framework


def _offices(framework: Framework) -> Mapping[str, str]:
    return {str(office): line.name for office, line in framework.offices.items()}


def owners(framework: Framework, group: str = "") -> Mapping[str, str]:
    """Return who may own an action: every office, and the seats of a group or of all."""
    seats = {
        str(seat): f"{line.group}: {line.name}"
        for seat, line in framework.seats.items()
        if group in ("", line.group) and not line.ended_by
    }
    return {**_offices(framework), **seats}


def _assessors(framework: Framework) -> Mapping[str, str]:
    """Return who may answer for an assessment: whom the thresholds name, if they name anybody."""
    named = {each for line in framework.thresholds.values() for each in line.assessor}
    known = owners(framework)
    return {each: says for each, says in known.items() if not named or each in named}


def _for_whom(framework: Framework) -> Mapping[str, str]:
    """Return whom an output may be for: groups that stand, offices, constituencies."""
    groups = {str(e): line.name for e, line in framework.groups.items() if not line.ended_by}
    constituencies = {str(e): line.name for e, line in framework.constituencies.items()}
    return {**groups, **_offices(framework), **constituencies}


def _reviewers(framework: Framework) -> Mapping[str, str]:
    named = {each for line in framework.text.withholding.values() for each in line.reviewers}
    return {each: says for each, says in _offices(framework).items() if each in named}


def _functions(framework: Framework) -> Mapping[str, str]:
    drawn = (line.chair.drawn_from for line in framework.groups.values() if line.chair)
    return {each: each for each in dict.fromkeys(drawn) if each}


def _grounds(framework: Framework) -> Mapping[str, str]:
    move = appealing(framework)
    return dict(move.grounds) if move else {}


def grounds_of(outcomes: Iterable[Outcome]) -> Mapping[str, str]:
    """Return the grounds some outcomes may carry; one code may stand for a ground of several."""
    found: dict[str, str] = {}
    for outcome in outcomes:
        for code, says in outcome.reasons.items():
            named = f"{outcome.name}: {says}"
            found[code] = f"{found[code]} {named}" if code in found else named
    return found


def _processes(framework: Framework) -> Mapping[str, str]:
    """Return the kinds of process in which a framework gives powers."""
    named = (key.partition(".")[0] for key in framework.text.powers)
    return {each: each.capitalize() for each in sorted({*named} - {"*"})}


LINES: Final[Mapping[str, Callable[[Framework], Mapping[str, str]]]] = {
    "owner": owners,
    "assessor": _assessors,
    "function": _functions,
    "for_whom": _for_whom,
    "document": lambda f: {name: each.name for name, each in f.text.documents.items()},
    "constituency": lambda f: {name: each.name for name, each in f.constituencies.items()},
    "obligation": lambda f: {name: each.name for name, each in f.text.obligations.items()},
    "fault": _grounds,
    "threshold": lambda f: {name: each.name for name, each in f.thresholds.items()},
    "outcome": lambda f: {name: each.name for name, each in f.outcomes.items()},
    "reason": lambda f: grounds_of(f.outcomes.values()),
    "principle": lambda f: {name: each.name for name, each in f.text.principles.items()},
    "subject": _processes,
    "ground": lambda f: {name: each.name for name, each in f.text.withholding.items()},
    "topic": lambda f: {name: each.name for name, each in f.text.subjects.items()},
    "line": lambda f: {name: each.organisation for name, each in f.text.separations.items()},
    "reviewer": _reviewers,
    "reading": lambda f: {name: each.question for name, each in f.text.readings.items()},
}
