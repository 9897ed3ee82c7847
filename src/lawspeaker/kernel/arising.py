"""What arose from another case names it: that case must be on record."""

from __future__ import annotations

from typing import Any, Final

from lawspeaker.framework.names import Key
from lawspeaker.kernel.elsewhere import CaseNow
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.words import Case, Rule

ABOUT: Final = Need("case", "about", optional=True)
SAYS: Final = "The case that it arose from must be on record."


def arose_from_a_known_case(key: Key) -> Rule[[Any, Case[Any]]]:
    """Make the rule for commands with a field `about` that need `ABOUT`."""
    return Rule(
        key, SAYS, lambda command, case: command.about is None or case.has(CaseNow), "about"
    )
