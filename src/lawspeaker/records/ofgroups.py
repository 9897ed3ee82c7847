"""What a viewer may read of the work of groups, of what is proposed of them, and of their days."""

from __future__ import annotations

from datetime import date

from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.reading import exceptions, registers
from lawspeaker.records.shown import (
    ExceptionLine,
    FrequencyLine,
    OutputLine,
    Page,
    ProposalLine,
)
from lawspeaker.records.sight import Sight


class OfGroups:
    """The part of a view that is about groups: what they make, and the days they meet."""

    sight: Sight

    def exceptions(self, since: date | None = None) -> tuple[ExceptionLine, ...]:
        """Return what chairs have said of days of their rules, from a day on."""
        return exceptions.exceptions(self.sight, since)

    def frequencies(self) -> tuple[FrequencyLine, ...]:
        """Return how often groups meet, as their chairs last found it."""
        return exceptions.frequencies(self.sight)

    def outputs(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[OutputLine]:
        """Return the outputs of work programmes, the last planned first."""
        return registers.outputs(self.sight, wanted, after, most)

    def proposals(
        self, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
    ) -> Page[ProposalLine]:
        """Return the proposals about groups, the last made first."""
        return registers.proposals(self.sight, wanted, after, most)
