"""The facts around a meeting: who was in its room, who may be, and which meeting follows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.meetings import ExceptedDay
from lawspeaker.framework.names import CaseId, Group, Person


@dataclass(frozen=True)
class Attended:
    """Who was ever in the room of a meeting, whoever was in the chair included."""

    meeting: CaseId
    persons: tuple[Person, ...]


@dataclass(frozen=True)
class Guests:
    """Who may attend a meeting without a seat: those invited to it, or admitted to its group."""

    meeting: CaseId
    persons: tuple[Person, ...]


@dataclass(frozen=True)
class Alternates:
    """Who was named to stand in at one meeting alone: the cases that say so."""

    meeting: CaseId
    cases: tuple[CaseId, ...]


@dataclass(frozen=True)
class Meets:
    """The days on which a group meets from now on, or has met today; what is cancelled left out."""

    group: Group
    days: tuple[date, ...]
    excepted: tuple[ExceptedDay, ...] = ()  # what its chair has said of days of its rule


@dataclass(frozen=True)
class Arranged:
    """The meetings that are called from today on, of groups that everybody may follow."""

    meetings: tuple[tuple[Group, date], ...]


@dataclass(frozen=True)
class Following:
    """The meeting of the month after another, from which some time limits are counted back.

    It is the next one where that month has none; `meeting` is None until it is called.
    """

    meeting: CaseId | None
    day: date
    papers_on: date | None
