"""The lines of a change file: its steps, and when each part of them commences."""

# ruff: noqa: RUF012  (a Struct copies its empty defaults; ruff sees that only beside its base)

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import msgspec

from lawspeaker.framework.model import Line, Statements
from lawspeaker.framework.names import Group, Seat


class Commences(Line, frozen=True, kw_only=True):
    """When a part commences, if not with the change: on a day, or on what the ledger records."""

    on: date | None = None
    on_event: str = ""
    expected: str = ""  # in words, as the source has it: "2024-Q1"


class Part(Line, frozen=True, kw_only=True):
    """Steps that commence together. Its title stands in sentences: "before Split of TMAG"."""

    title: str
    why: str
    commences: Commences | None = None


class Step(Line, frozen=True, kw_only=True):
    """One edit. `was` guards it: a step that meets another text than it was written for is refused.

    `at` is a path as TOML writes one: `groups.SITAG`, `grounds."escalation.group_above".says`.
    """

    part: str
    do: Literal["add", "end", "set", "remove"]
    at: str
    by: Statements
    why: str = ""
    value: Any = msgspec.UNSET  # add: the line added at a new key
    item: Any = msgspec.UNSET  # add, remove: one entry of a list
    was: Any = msgspec.UNSET  # set, remove: what must stand there; left out where nothing stands
    now: Any = msgspec.UNSET  # set


class Heirs(Line, frozen=True, kw_only=True):
    """Who takes over what an ended group or seat leaves: old -> new."""

    children: dict[Group, Group] = {}  # a group -> the parent it gets
    matters: dict[Group, Group] = {}
    delegations: dict[Group, Group] = {}
    actions: dict[Group, Group] = {}
    amendments: dict[Group, Group] = {}  # asked for to the reports of its last meetings
    seats: dict[Seat, Seat] = {}


class Change(Line, frozen=True, kw_only=True):
    """A change file: the version it amends, the version it makes, and the steps between."""

    change: str
    title: str
    amends: str
    makes: str
    on: date
    in_flight: Literal["finish_under_old", "move"]
    events: dict[str, str] = {}  # what parts may wait for, in words
    moves: tuple[str, ...] = ()  # processes whose cases are records that stand: they move anyhow
    parts: dict[str, Part]
    step: tuple[Step, ...]
    framework: str = ""  # the built-in framework it amends, for a draft kept elsewhere
    published: date | None = None
    heirs: Heirs = Heirs()

    def commences(self, part: str, told: date | None = None) -> date | None:
        """Return the day a part commences; None while it waits for an event nobody told of."""
        when = self.parts[part].commences
        return self.on if when is None else when.on or told
