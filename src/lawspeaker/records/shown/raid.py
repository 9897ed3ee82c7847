"""An item of the RAID log in one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Organisation


@dataclass(frozen=True)
class RaidLine:
    """An item: whose it is, how much it weighs now, weighed at first and is to weigh."""

    case: CaseId
    group: Group
    kind: str
    title: str
    stage: str
    owner: str
    raiser: Organisation
    material: bool
    probability: int | None
    impact: int | None
    score: int | None
    first: int | None
    aimed: int | None
    response: str
    raised_on: date | None
    review_on: date | None
    trigger_on: date | None
    came_about_on: date | None
    kept_on: date | None
    closed_on: date | None
    ending: str
    about: CaseId | None
