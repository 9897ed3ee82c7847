"""Who reads, and what is wanted of a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import Capacity, CaseId, Group, Person


@dataclass(frozen=True)
class Viewer:
    """Somebody who reads; without a person, or without a capacity, it is the public."""

    person: Person | None
    capacities: tuple[Capacity, ...]  # what the person holds on the day: from the ledger
    programme: str
    today: date

    @property
    def is_public(self) -> bool:
        return self.person is None or not self.capacities


@dataclass(frozen=True)
class Filter:
    """What is wanted of a list: what is left empty is not asked for."""

    group: Group | None = None
    stage: str = ""
    outcome: str = ""
    text: str = ""  # words that the title or the texts hold
    since: date | None = None  # the first day of the period: of taking, holding, opening
    until: date | None = None  # its last day
    change: CaseId | None = None
    owner: str = ""
    decision: CaseId | None = None


EVERYTHING = Filter()


class StillToCome(ValueError):
    """It is asked how things stood on a day that has not been."""

    def __init__(self, day: date) -> None:
        super().__init__(
            f"As of must be today or a day before; {day} is still to come, and what is planned "
            "for it is not how things stood."
        )


def past(day: date | None, today: date) -> date | None:
    """Return the day it is asked about, which must not be still to come."""
    if day is not None and day > today:
        raise StillToCome(day)
    return day


class NoSuchPage(ValueError):
    """A list is asked for from where no page of it ended."""

    def __init__(self, after: str) -> None:
        super().__init__(f"after must be what the page before ended with, not {after[:40]!r}.")
