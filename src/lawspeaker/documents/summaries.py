"""How the summary of a meeting begins in its report: what was decided, and what was noted.

Whoever writes the report goes on from these words; nothing of them is recorded until they send it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lawspeaker.documents.accounts import is_there, told
from lawspeaker.framework.names import CaseId
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import DecisionLine


@dataclass(frozen=True)
class Taken:
    """An item of the agenda as it was taken: what was noted of it, and the decision it was for."""

    number: int
    title: str
    note: str
    decision: DecisionLine | None
    text: str  # the decision in words


def summary(meeting: CaseId, items: Iterable[Taken], framework: Framework) -> str:
    """Return how each decision of a meeting ended, and what was noted, in the agenda's order."""
    return "\n".join(line for each in items for line in _lines(meeting, each, framework))


def _lines(meeting: CaseId, item: Taken, framework: Framework) -> Iterator[str]:
    if item.decision is not None:
        yield _ended(meeting, item.decision, item.text, framework)
    if is_there(item.note):
        yield told(f"Noted of item {item.number}, {item.title}", item.note)


def _ended(meeting: CaseId, line: DecisionLine, text: str, framework: Framework) -> str:
    """Say how a matter was decided; what has gone on from the meeting was not decided there."""
    name = f"{line.title} ({line.case})"
    outcome = framework.outcomes.get(line.outcome) if line.meeting == meeting else None
    if outcome is None:
        return told(name, "Not decided at this meeting")
    words = f" {text.strip()}" if is_there(text) else ""
    return f"{told(name, outcome.name)}{words}"
