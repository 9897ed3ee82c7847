"""Tiers of milestones: how weighty one is, and whose decision a change of it must rest on."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from lawspeaker.framework.model import Line
from lawspeaker.framework.names import Statement

OWN_GROUP: Final = "group"  # the group that decides on the milestone


class TierLimit(Line, frozen=True, kw_only=True):
    """A move by more days than this, counted from the baseline, must rest on a decision.

    A milestone that is added or dropped always must.
    """

    more_than_days: Annotated[int, Meta(ge=0)]
    decided_by: Annotated[tuple[str, ...], Meta(min_length=1)]  # groups, offices, or "group"
    says: str
    by: tuple[Statement, ...] = ()
    local: bool = False  # a choice of whoever runs the record


class Tier(Line, frozen=True, kw_only=True):
    """One tier. Several vocabularies may be in use at once: a milestone has one tier `of` each."""

    name: str
    of: str
    by: tuple[Statement, ...] = ()
    local: bool = False
    reported: bool = False  # it is reported on
    limits: tuple[TierLimit, ...] = ()
