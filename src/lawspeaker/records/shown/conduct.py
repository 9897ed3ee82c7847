"""Questions, answers for all alike and declared interests, in lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Organisation


@dataclass(frozen=True)
class RequestLine:
    """A request for information: whose it is, who is asked, how it stands."""

    case: CaseId
    organisation: Organisation
    title: str
    stage: str
    asked: str
    ground: str
    reviewer: str
    asked_on: date | None
    moved_on: date | None
    until: date | None


@dataclass(frozen=True)
class AnswerLine:
    """An answer that every party alike may have."""

    case: CaseId
    title: str
    constituency: str
    published_on: date | None
    amended: int
    withdrawn: bool


@dataclass(frozen=True)
class InterestLine:
    """An interest of an organisation: on what, and what is done about it."""

    case: CaseId
    organisation: Organisation
    title: str
    topic: str
    stage: str
    has_interest: bool | None
    handling: str
    moved_on: date | None
