"""What passes to an heir when a group ends: from a group that has it in hand, to another."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from lawspeaker.framework.names import Group
from lawspeaker.kernel.words import Case, Rule

PASSES = "It must pass from a group that has it in hand to another."


def _its_own(state: Any) -> tuple[Group, ...]:
    return (state.group,)


def passes_to_another(
    process: str, has: Callable[[Any], Iterable[Group]] = _its_own
) -> Rule[[Any, Case[Any]]]:
    """Make the rule for a command that names the group which `ended`, and whom it passes `to`."""

    def passes(asked: Any, case: Case[Any]) -> bool:
        return asked.ended != asked.to and asked.ended in has(case.state)

    return Rule(f"{process}.heir", PASSES, passes, "to")
