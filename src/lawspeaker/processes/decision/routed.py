"""Who may decide a matter, as it was worked out for it."""

from __future__ import annotations

from dataclasses import dataclass

from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Event, record


@dataclass(frozen=True)
class Route:
    """Who may decide, as far as is known before the meeting, and on what that hangs."""

    deciders: tuple[Name, ...]
    separated_by: tuple[Name, ...]
    rules: tuple[Name, ...]


@record("decision.routed/1", "found who may decide")
class Routed(Event):
    route: Route
