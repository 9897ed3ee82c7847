"""How a framework, or whoever runs its record, rates what stands in the way, and reports on it."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from lawspeaker.framework.model import Level, Line
from lawspeaker.framework.names import Group, Statement

Steps = Annotated[tuple[str, ...], Meta(min_length=2, max_length=10)]  # from the least


class TakenUp(Line, frozen=True, kw_only=True):
    """From which score a group of a level takes an item to the group above."""

    level: Level
    score: int


class Reviewed(Line, frozen=True, kw_only=True):
    """From which score an item is looked at again within how many working days."""

    score: int
    working_days: Annotated[int, Meta(ge=1)]


class Raid(Line, frozen=True, kw_only=True):
    """The scale of risks and the like: a score is the step of the one times that of the other."""

    probability: Steps
    impact: Steps
    headline: int  # the score from which an item is told of to whoever steers
    taken_up: tuple[TakenUp, ...] = ()
    reviewed: tuple[Reviewed, ...] = ()
    by: tuple[Statement, ...] = ()
    local: bool = False  # a setting of this installation, not of the framework

    @property
    def worst(self) -> int:
        """The highest score there is."""
        return len(self.probability) * len(self.impact)

    def taken_up_from(self, level: int) -> int | None:
        """Return the score from which a group of a level takes an item up."""
        return next((each.score for each in self.taken_up if each.level == level), None)

    def review_days(self, score: int) -> int | None:
        """Return within how many working days an item of a score is looked at again."""
        fitting = [each for each in self.reviewed if score >= each.score]
        return max(fitting, key=lambda each: each.score).working_days if fitting else None


class Consultations(Line, frozen=True, kw_only=True):
    """Under how many working days the time to answer is shown as short; it is never refused."""

    short_under: Annotated[int, Meta(ge=1)]
    by: tuple[Statement, ...] = ()
    local: bool = False  # a setting of this installation, not of the framework


class Progress(Line, frozen=True, kw_only=True):
    """What a status report rates, and the group that reviews it."""

    areas: Annotated[tuple[str, ...], Meta(min_length=1)]
    reviewed_by: Group
    by: tuple[Statement, ...] = ()
    local: bool = False  # a setting of this installation, not of the framework
