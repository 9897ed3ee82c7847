"""What an act may rest on: a decision that nobody can take back any more."""

from __future__ import annotations

from typing import Any

from lawspeaker.kernel.facts import Settled
from lawspeaker.kernel.words import Case, Rule


def _is_final(case: Case[Any]) -> bool:
    if not case.has(Settled):
        return True
    return case.known(Settled).final or not case.known(Settled).accepted


def nobody_can_take_back(field: str = "decision") -> Rule[[Case[Any]]]:
    """Make the rule for the decision that a field of a command names."""
    says = "The decision it rests on must be confirmed, and its meeting closed."
    return Rule("decision.final", says, _is_final, field)
