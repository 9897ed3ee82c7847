"""What is told of how long a group stands: to whoever belongs to it, and in time before its end."""

from __future__ import annotations

from datetime import date
from typing import Final

from lawspeaker.notices.words import Coming, Notice, its_group
from lawspeaker.processes.group.life import Standing, TermSet

AHEAD: Final = 20  # working days: as long as its last meetings may take to be prepared


def _term(it: Standing) -> date | None:
    return it.term if it.since and it.until is None else None


NOTICES: Final = (
    Notice(
        "group.term_set",
        "It is set how long a group stands",
        "{group} stands until {until}",
        "By its terms of reference {group} stands until {until}: {terms}",
        its_group,
        on=(TermSet,),
    ),
    Notice(
        "group.term_ends",
        "The term of a group is about to end",
        "The term of {group} ends on {term}",
        "By its terms of reference {group} stands until {term}. What it has in hand then passes to "
        "an heir.",
        its_group,
        coming=Coming("group", _term, AHEAD),
    ),
)
