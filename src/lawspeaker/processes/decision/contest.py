"""An assessment that somebody contests: what it was held to be instead, and whether that stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Name


@dataclass(frozen=True)
class Contest:
    """Who contests an assessment, and which thresholds it is believed to meet."""

    by: Name  # the office or seat
    thresholds: tuple[Name, ...]
    text: Prose
    on: date
    answered: bool = False  # whoever is named for it has assessed it again since, all of it
    settled: tuple[Name, ...] = ()  # the thresholds of it that are answered

    @property
    def open(self) -> tuple[Name, ...]:
        """The thresholds that nobody who is named for them has answered yet."""
        return tuple(each for each in self.thresholds if each not in self.settled)
