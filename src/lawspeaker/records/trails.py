"""The trail of a case: its entries as the events they record, and events as what an entry says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import msgspec

from lawspeaker.framework.names import Person
from lawspeaker.kernel.acts import Moment
from lawspeaker.kernel.entries import Entry
from lawspeaker.kernel.kinds import Position, change_sealed
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Event, Past
from lawspeaker.records.upcasts import upcast


class Unknown(LookupError):
    """An entry is of a kind that its process does not know."""


class Said(NamedTuple):
    """What an event says, and the names of the texts in it that are sealed."""

    d: dict[str, Any]
    private: tuple[str, ...]


def said_by(event: Event) -> Said:
    """Return an event as an entry spells it."""
    private: list[str] = []

    def name(path: tuple[str, ...], text: str) -> str:
        private.append(".".join(("d", *path)))
        return text

    change_sealed(event, name)
    return Said(msgspec.to_builtins(event), tuple(private))


def trail_of(process: Process[Any], entries: Iterable[Entry]) -> tuple[Past, ...]:
    """Return entries of one case, which must be opened, as events."""
    known = _kinds(process.name, process.events)
    return tuple(_past(known, each) for each in entries)


def _past(known: Mapping[str, type[Event]], entry: Entry) -> Past:
    whole: Any = entry  # an opened entry has all its members
    return Past(
        Position(entry.seq),
        _event(known, entry.kind, whole.d),
        whole.act.by.capacity,
        Person(whole.act.typed_by),
        Moment(whole.happened.at, whole.happened.day),
    )


def event_of(process: Process[Any], kind: str, said: dict[str, Any]) -> Event:
    """Return what an entry of a kind records."""
    return _event(_kinds(process.name, process.events), kind, said)


def _event(known: Mapping[str, type[Event]], kind: str, said: dict[str, Any]) -> Event:
    now, said = upcast(kind, said)
    made = known.get(now)
    if made is None:
        process = process_of(next(iter(known)))
        raise Unknown(f"an entry must be of a kind of the process {process}; {now} is none")
    event: Event = msgspec.convert(said, made)
    return event


@cache
def _kinds(_process: str, events: tuple[type[Event], ...]) -> dict[str, type[Event]]:
    return {each.name: each for each in events}


def process_of(kind: str) -> str:
    """Return which process a kind of entries belongs to."""
    return kind.partition(".")[0]


def by_case(entries: Iterable[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """Yield the entries of each case together, in the order in which the cases were opened."""
    cases: dict[str, list[Entry]] = {}
    for each in entries:
        cases.setdefault(each.case, []).append(each)
    yield from cases.items()
