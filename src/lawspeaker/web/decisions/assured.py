"""What the assurance opinion on a decision says was not in line: each step, and its entry."""

from collections.abc import Iterable
from typing import Final

from lawspeaker.processes.decision.events import Assured
from lawspeaker.processes.decision.steps import Missed
from lawspeaker.records.shown import EntryShown
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Column, Link, Row, Says, Table
from lawspeaker.web.framework.words import capital

COLUMNS: Final = (
    Column("Step", card="title"),
    Column("What was found", card="note"),
    Column("Shown by", nowrap=True, card="clause"),
)


def not_in_line(programme: str, trail: Iterable[EntryShown]) -> Table | None:
    """List the steps that the opinion names; none where all was in line, or nobody has said."""
    said = (each.past.event for each in trail if not each.retracted)
    opinion = next((each for each in said if isinstance(each, Assured)), None)
    if opinion is None or not opinion.steps:
        return None
    rows = tuple(_row(programme, each) for each in opinion.steps)
    return Table("Steps that were not in line", COLUMNS, rows, folds=True)


def _row(programme: str, each: Missed) -> Row:
    return Row((capital(each.step), each.text or "", _entry(programme, each.entry)))


def _entry(programme: str, position: int | None) -> Says:
    if position is None:
        return ""
    return Link(
        f"Entry {position}", find("ledger:entry", programme=programme, position=str(position))
    )
