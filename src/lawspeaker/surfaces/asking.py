"""What goes with every command, and what the door makes of it: whose act, when, and why so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from lawspeaker.framework.names import Capacity, Key, Person, Prose
from lawspeaker.records.adoptions import NoFramework
from lawspeaker.records.asked import Viewer
from lawspeaker.records.models import Programme
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.sight import Sight
from lawspeaker.service import clock
from lawspeaker.service.asking import Asking
from lawspeaker.surfaces.capacities import chosen
from lawspeaker.surfaces.reading import Unread, Unreadable
from lawspeaker.surfaces.values import day, lengths, quoted, text, uuid

EARLIEST: Final = 1900  # no programme is older; far from where calendars end
LATEST: Final = 2200
LONGEST: Final = 200


@dataclass(frozen=True)
class Asked:
    """In which capacity something is asked, for whom, when it happened, which rules are left."""

    acting_as: str = ""
    on_behalf_of: str = ""  # whose act it is, where somebody else types it in
    happened: date | datetime | None = None
    departures: Mapping[Key, str] = field(default_factory=dict)


def asked_of(body: Mapping[str, Any]) -> Asked:
    """Read what goes with a command from the members of a body; raise Unreadable."""
    unread: list[Unread] = []
    found: dict[str, Any] = {}
    for name, reader in READERS.items():
        if body.get(name) not in (None, ""):
            try:
                found[name] = reader(body[name])
            except ValueError as error:
                unread.append(Unread(name, str(error)))
    if unread:
        raise Unreadable.of(unread)
    return Asked(**found)


def _capacity(value: object) -> str:
    return text(value, 1, LONGEST, lines=False)


def _happened(value: object) -> date | datetime:
    """Return a day, or an instant that says its zone."""
    try:
        found = _instant(str(value)) if "T" in str(value) else day(value)
    except ValueError:
        raise ValueError(
            "It must be a day such as 2023-12-06 or an instant with its zone such as"
            f" 2023-12-06T10:30:00Z, not {quoted(value)}."
        ) from None
    if not EARLIEST <= found.year < LATEST:
        raise ValueError(f"It must be from {EARLIEST} to {LATEST - 1}, not {quoted(value)}.")
    return found


def _instant(value: str) -> datetime:
    found = datetime.fromisoformat(value)
    if found.tzinfo is None:
        raise ValueError("it must say its zone")
    return found


def _departures(value: object) -> Mapping[Key, str]:
    """Return the rules that are left, and why."""
    if not isinstance(value, Mapping):
        raise ValueError(f"It must be an object of rules and reasons, not {quoted(value)}.")  # noqa: TRY004  # of a sender
    keyed = {text(key, 1, LONGEST, lines=False): why for key, why in value.items()}
    return {key: text(why, *lengths(Prose), lines=True) for key, why in keyed.items()}


READERS: Final[Mapping[str, Callable[[object], Any]]] = {
    "acting_as": _capacity,
    "on_behalf_of": uuid,
    "happened": _happened,
    "departures": _departures,
}
MEMBERS: Final = frozenset(READERS)  # no field of a command has one of these names


def asking(programme: Programme, typed_by: Person, asked: Asked, *, founds: bool) -> Asking:
    """Return what the door takes; it judges the capacity again, under the lock."""
    whose = Person(asked.on_behalf_of or typed_by)
    by: Capacity | str
    if founds:  # nobody holds anything yet
        by = f"{whose}:{asked.acting_as}"
    else:
        moment = clock.moment(asked.happened, clock.now(), programme.zone)
        capacities = known(programme.slug, whose, typed_by, moment.day)
        by = chosen(capacities, whose, asked.acting_as)
    return Asking(by, typed_by, asked.happened, asked.departures)


def known(programme: str, whose: Person, typed_by: Person, on: date) -> tuple[Capacity, ...]:
    """Return what somebody may act as, as far as whoever types it in may know of it."""
    capacities = held(programme, whose, on)
    if whose == typed_by or not capacities:
        return capacities
    typist = held(programme, typed_by, on)
    return Sight(Viewer(typed_by, typist, programme, on)).known_of(capacities)


def held(programme: str, person: str, on: date) -> tuple[Capacity, ...]:
    """Return what somebody may act as on a day; nothing before there was a framework."""
    try:
        return capacities_of(programme, person, on)
    except NoFramework:
        return ()
