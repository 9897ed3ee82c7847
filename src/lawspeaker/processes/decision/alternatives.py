"""A matter that was put with alternatives: whoever accepts it says which of them."""

from __future__ import annotations

from typing import Protocol

from lawspeaker.kernel.kinds import Count
from lawspeaker.kernel.words import Case, rule
from lawspeaker.processes.decision.matter import Matter


class Choosing(Protocol):
    """A word on a matter that may name one of its alternatives, by number."""

    @property
    def alternative(self) -> Count | None: ...

    def is_accepting(self, case: Case[Matter]) -> bool:
        """Say whether it accepts what was put."""


@rule(
    "decision.alternative",
    "What is accepted must be one of the alternatives that were put, named by its number.",
    "alternative",
)
def names_one_that_was_put(command: Choosing, case: Case[Matter]) -> bool:
    put = range(1, len(case.state.alternatives) + 1)
    if put and command.is_accepting(case):
        return command.alternative in put
    return command.alternative is None
