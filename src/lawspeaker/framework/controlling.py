"""How a framework, or whoever runs its record, has changes controlled: what is said and asked."""

# ruff: noqa: RUF012  (a Struct copies its empty defaults; ruff sees that only beside its base)

from __future__ import annotations

from typing import Final, Literal

from lawspeaker.framework.model import Line
from lawspeaker.framework.names import Statement

Detail = Literal[
    "description",
    "justification",
    "without_it",
    "alternatives",
    "objectives",
    "budget",
    "schedule",
    "resources",
    "cost",
    "priority",
    "wanted_by",
    "contact",
]

CALLED: Final[dict[str, str]] = {
    "description": "what is to change",
    "justification": "why",
    "without_it": "the impact of not doing it",
    "alternatives": "what else could be done",
    "objectives": "what it does to objectives and outputs",
    "budget": "what it does to the budget",
    "schedule": "what it does to the schedule",
    "resources": "what resources it takes",
    "cost": "what it is expected to cost",
    "priority": "how urgent it is",
    "wanted_by": "by when it is wanted",
    "contact": "whom to ask about it",
}


class ChangeControl(Line, frozen=True, kw_only=True):
    """What a request must say, what it is measured by, and what parties are asked of it."""

    needed: tuple[Detail, ...] = ()  # the details that nobody can assess a request without
    criteria: dict[str, str] = {}  # of validity: what is sent back fails one of them
    impact: dict[str, str] = {}  # the template of an impact assessment: its questions
    by: tuple[Statement, ...] = ()
    local: bool = False  # a setting of this installation, not of the framework
