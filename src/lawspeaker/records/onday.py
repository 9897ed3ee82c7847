"""A programme on a day: what every question about its groups and people is asked of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from lawspeaker.framework.names import holds_on
from lawspeaker.framework.version import Framework
from lawspeaker.records.database import READING

# What picks the rows that hold on a day, to be filled with what `held` returns.
HELD: Final = "since <= %s AND (until IS NULL OR until > %s)"
HOLDS: Final = f"programme = %s AND {HELD}"


@dataclass(frozen=True)
class OnDay:
    """A programme as it is on a day, under the framework in force, read by one connection."""

    programme: str
    day: date
    framework: Framework
    using: str = READING

    def is_within(self, since: date, until: date | None) -> bool:
        """Say of the day what HOLDS asks."""
        return holds_on(self.day, since, until)

    @property
    def held(self) -> tuple[str, date, date]:
        """What HOLDS is filled with."""
        return self.programme, self.day, self.day
