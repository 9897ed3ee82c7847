"""Constituencies, what they are asked, and contacts with parties, in lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Organisation, Seat


@dataclass(frozen=True)
class BelongingLine:
    """That a party belongs to a constituency, from a day until a day."""

    constituency: str
    case: CaseId  # of the party
    organisation: Organisation
    name: str
    since: date
    until: date | None
    contested: bool


@dataclass(frozen=True)
class ObligationLine:
    """That a party is under an obligation, from a day until a day."""

    obligation: str
    case: CaseId  # of the party
    organisation: Organisation
    name: str
    since: date
    until: date | None
    contested: bool


@dataclass(frozen=True)
class ConsultationLine:
    """What a representative asked a constituency, and how many of its parties answered."""

    case: CaseId
    constituency: str
    seat: Seat
    title: str
    stage: str
    meeting: CaseId | None
    action: CaseId | None
    decisions: tuple[CaseId, ...]
    asked_on: date | None
    until: date | None
    parties: int
    answered: int


@dataclass(frozen=True)
class ContactLine:
    """A contact with a party: what is asked of whom, since when, and whether it is answered."""

    case: CaseId
    organisation: Organisation
    about: str
    stage: str
    on: date | None
    until: date | None
    reminded: int
    answered_on: date | None
