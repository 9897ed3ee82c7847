"""The facts a command declares it needs: found inside the lock, or the command is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lawspeaker.framework.names import Capacity
from lawspeaker.kernel.elsewhere import ACTOR
from lawspeaker.kernel.words import Command, Reason, Refused
from lawspeaker.records import finding
from lawspeaker.records.onday import OnDay


def found(
    command: Command[Any], state: Any, case: str, on: OnDay, by: Capacity
) -> dict[str, object]:
    """Return the facts that a command declares it needs, or refuse it for those that are not.

    `by` is whoever acts: a need may be about their organisation.
    """
    facts: dict[str, object] = {}
    reasons = []
    for need in command.needs:
        named = by.organisation if need.about == ACTOR else _about(command, state, need.about, case)
        then = replace(on, day=getattr(command, need.on, None) or on.day) if need.on else on
        fact = finding.find(need.fact, named, then) if named or not need.about else None
        if fact is not None:
            facts[need.fact] = fact
        elif not need.optional:
            says = (
                _missing(need.about, named) if need.about else f"No {need.fact} is on record yet."
            )
            reasons.append(Reason(f"fact.{need.fact}", says, field=need.about))
    if reasons:
        raise Refused(*reasons)
    return facts


def _missing(about: str, named: str) -> str:
    if not named:
        return f"The {about} must be named: fill it in."
    return f"The {about} must be one on record; {named} is none."


def _about(command: Command[Any], state: Any, about: str, case: str) -> str:
    if about == "case":
        return case
    return str(command.named(about, state) or "") if about else ""
