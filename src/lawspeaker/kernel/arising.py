"""What rests on another case, a decision or a meeting names it: each must be on record."""

from __future__ import annotations

from typing import Any, Final

from lawspeaker.framework.names import Key
from lawspeaker.kernel.elsewhere import CaseNow
from lawspeaker.kernel.facts import MeetingNow, Need, Settled
from lawspeaker.kernel.words import Case, Rule

ABOUT: Final = Need("case", "about", optional=True)
DECISION: Final = Need("settled", "decision", optional=True)
MEETING: Final = Need("meeting", "meeting", optional=True)
SAYS: Final = "The case that it arose from must be on record."


def arose_from_a_known_case(key: Key) -> Rule[[Any, Case[Any]]]:
    """Make the rule for commands with a field `about` that need `ABOUT`."""
    return Rule(
        key, SAYS, lambda command, case: command.about is None or case.has(CaseNow), "about"
    )


def names_a_known_decision(key: Key) -> Rule[[Any, Case[Any]]]:
    """Make the rule for commands with a field `decision` that need `DECISION`."""
    says = "The decision must be one on record."
    return Rule(key, says, lambda it, case: it.decision is None or case.has(Settled), "decision")


def names_a_known_meeting(key: Key) -> Rule[[Any, Case[Any]]]:
    """Make the rule for commands with a field `meeting` that need `MEETING`."""
    says = "The meeting must be one on record."
    return Rule(key, says, lambda it, case: it.meeting is None or case.has(MeetingNow), "meeting")
