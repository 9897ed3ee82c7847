"""Reading what was typed: the command, what goes with it, and everything that is wrong at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import IO, Any

from lawspeaker.cli.command_options import DIGEST, Flag, filled
from lawspeaker.cli.people import NotFound, person
from lawspeaker.framework.names import Person
from lawspeaker.surfaces.asking import Asked, asked_of
from lawspeaker.surfaces.menu import Asked as Kind
from lawspeaker.surfaces.reading import Unread, Unreadable, read_flat
from lawspeaker.surfaces.values import quoted


@dataclass(frozen=True)
class Typed:
    """A command as it was typed, what goes with it, and who typed it."""

    command: Any
    asked: Asked
    typist: Person


@dataclass(frozen=True)
class _Reading:
    """Reads on after what cannot be read, so that all of it is told at once."""

    unread: list[Unread] = field(default_factory=list)

    def of(self, read: Callable[[], Any], unsent: frozenset[str] = frozenset()) -> Any:
        try:
            return read()
        except Unreadable as error:
            self.unread.extend(e for e in error.every if unsent.isdisjoint(_around(e.where)))
            return None

    def must_be_whole(self) -> None:
        if self.unread:
            raise Unreadable.of(list(dict.fromkeys(self.unread)))


def _around(where: str) -> tuple[str, str]:
    return where, where.rpartition("/")[0]


type Sent = Callable[[Person, Mapping[str, Any]], Mapping[str, str]]


def typed(kind: Kind, flags: Iterable[Flag], given: Mapping[str, Any], sent: Sent) -> Typed:
    """Return what was typed, or raise Unreadable with everything in it that cannot be read."""
    reading = _Reading()
    whose = reading.of(lambda: _person("as", given["whose"]))
    typist = reading.of(lambda: _person("typed-by", given["typed_by"])) or whose
    typist = Person(typist or "")
    files = reading.of(lambda: sent(typist, given)) or {} if typist else {}
    digests = (e.where for e in reading.unread if e.where.endswith(DIGEST))
    unsent = frozenset(each.removesuffix(DIGEST) for each in digests)
    flat = reading.of(lambda: {**_file(given["fields"]), **files, **filled(flags, given)})
    command = reading.of(lambda: read_flat(kind, flat), unsent) if flat is not None else None
    asked = reading.of(lambda: _asked(given, whose))
    reading.must_be_whole()
    return Typed(command, asked, typist)


def _asked(given: Mapping[str, Any], whose: str | None) -> Asked:
    left = dict(_pair(each) for each in given["departures"])
    told = {name: given[name] for name in ("acting_as", "happened")}
    return asked_of({**told, "on_behalf_of": whose, "departures": left})


def _pair(written: str) -> tuple[str, str]:
    key, sign, reason = written.partition("=")
    if not sign:
        raise Unreadable("departure", f"It must be KEY=REASON, not {quoted(written)}.")
    return key, reason


def _person(option: str, known_as: str | None) -> str | None:
    try:
        return person(known_as) if known_as else None
    except NotFound as error:
        raise Unreadable(option, str(error)) from None


def _file(file: IO[str] | None) -> dict[str, Any]:
    """Return the fields in a file, which a REST body could be: numbers stay as they are written."""
    if file is None:
        return {}
    try:
        found = json.load(file, parse_float=str)
    except (ValueError, RecursionError) as error:
        raise Unreadable("fields", f"It must be a JSON object: {error}.") from None
    if not isinstance(found, dict):
        raise Unreadable("fields", "It must be a JSON object.")
    return found
