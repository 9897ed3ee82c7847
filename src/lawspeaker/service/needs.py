"""The facts a command declares it needs: found inside the lock, or the command is refused."""

from __future__ import annotations

from typing import Any

from lawspeaker.kernel.words import Command, Reason, Refused
from lawspeaker.records import finding
from lawspeaker.records.onday import OnDay


def found(command: Command[Any], state: Any, case: str, on: OnDay) -> dict[str, object]:
    """Return the facts that a command declares it needs, or refuse it for those that are not."""
    facts: dict[str, object] = {}
    reasons = []
    for need in command.needs:
        named = _about(command, state, need.about, case)
        fact = finding.find(need.fact, named, on) if named or not need.about else None
        if fact is not None:
            facts[need.fact] = fact
        elif not need.optional:
            says = f"There must be such a {need.about or need.fact}, and {named or 'none'} is none."
            reasons.append(Reason(f"fact.{need.fact}", says, field=need.about))
    if reasons:
        raise Refused(*reasons)
    return facts


def _about(command: Command[Any], state: Any, about: str, case: str) -> str:
    if about == "case":
        return case
    return str(getattr(command, about, None) or getattr(state, about, None) or "") if about else ""
