"""What a report on the milestones tells of each: how it stands, which meetings are arranged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import Group
from lawspeaker.kernel.kinds import Count, Name


@dataclass(frozen=True)
class Line:
    """How one milestone stood when it was reported on."""

    milestone: Name
    due: date
    baseline: date | None = None
    forecast: date | None = None
    met_on: date | None = None


@dataclass(frozen=True)
class Arrangement:
    """The meetings that are called of the group that decides on a milestone, until its day."""

    milestone: Name
    group: Group
    meetings: Count
    last: date | None = None
