"""What a viewer may read of registers as they stood: on a day, or at an entry of the ledger."""

from __future__ import annotations

from datetime import date

from lawspeaker.records.reading import decisions, logged
from lawspeaker.records.reading.trail import Then
from lawspeaker.records.shown import ChangeLine, DecisionLine
from lawspeaker.records.shown.logged import Logged
from lawspeaker.records.sight import Sight


class Earlier:
    """The part of a view that asks how things stood."""

    sight: Sight

    def decisions_then(
        self, on: date | None = None, at: int | None = None
    ) -> tuple[DecisionLine, ...]:
        """Return the decisions there were on a day, or at an entry, as they stood then."""
        return decisions.decisions_then(self.sight, Then(on, at))

    def changes_then(self, on: date) -> tuple[ChangeLine, ...]:
        """Return the change requests there were on a day, as they stood then."""
        return logged.changes_then(self.sight, Then(on))

    def change_log(self, on: date | None = None) -> tuple[Logged, ...]:
        """Return the change requests whole, as they stand, or as they stood on a day."""
        return logged.logged(self.sight, Then(on))
