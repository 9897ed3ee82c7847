"""Which event gives which notice to whom: a closed list of kinds, one line to declare each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from lawspeaker.framework.names import Key
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.words import Event
from lawspeaker.notices import (
    appeals,
    assurance,
    attendances,
    changes,
    conduct,
    constituencies,
    consultations,
    decisions,
    directions,
    elections,
    escalations,
    groups,
    library,
    meetings,
    outputs,
    people,
    plans,
    raid,
    reports,
    submissions,
    surveys,
)
from lawspeaker.notices.people import LATE, SOON
from lawspeaker.notices.words import Notice

__all__ = ("KINDS", "LATE", "SOON", "Notice", "Telling", "ahead", "of", "telling")

KINDS: Final[dict[Key, Notice]] = {
    each.name: each
    for each in (
        *(*meetings.NOTICES, *reports.NOTICES, *decisions.NOTICES, *people.NOTICES),
        *(*constituencies.NOTICES, *consultations.NOTICES),
        *elections.NOTICES,
        *attendances.NOTICES,
        *groups.NOTICES,
        *outputs.NOTICES,
        *plans.NOTICES,
        *submissions.NOTICES,
        *surveys.NOTICES,
        *assurance.NOTICES,
        *raid.NOTICES,
        *directions.NOTICES,
        *escalations.NOTICES,
        *library.NOTICES,
        *conduct.NOTICES,
        *appeals.NOTICES,
        *changes.NOTICES,
    )
}
_OF: Final[dict[type[Event], tuple[Notice, ...]]] = {
    event: tuple(each for each in KINDS.values() if event in each.on)
    for event in {event for each in KINDS.values() for event in each.on}
}


@dataclass(frozen=True)
class Telling:
    """A notice that an event gives, and the names of those it goes to."""

    notice: Notice
    to: tuple[str, ...]


def telling(event: Event, it: Any, framework: Framework) -> Iterator[Telling]:
    """Yield the notices that an event gives; `it` is its case as the event leaves it."""
    for notice in of(event):
        if notice.when(event, it):
            yield Telling(notice, _names(notice, event, it, framework))


def ahead(notice: Notice, it: Any, framework: Framework) -> Telling:
    """Return what is told of a day to come that a case names."""
    return Telling(notice, _names(notice, None, it, framework))


def _names(notice: Notice, event: Event | None, it: Any, framework: Framework) -> tuple[str, ...]:
    to = (name for name in notice.to(event, it, framework) if name)
    return tuple(dict.fromkeys(to))


def of(event: Event) -> tuple[Notice, ...]:
    """Return the notices that an event may give."""
    return _OF.get(type(event), ())
