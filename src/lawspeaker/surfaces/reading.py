"""Reading what was filled in, on any surface, into the same command: the one place that does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from typing import Any, Final

from lawspeaker.kernel.kinds import hints, optional, rows
from lawspeaker.kernel.words import Command
from lawspeaker.surfaces.values import near, quoted, value_of

FILL_IN: Final = "It must be filled in."
NOTHING: Final = object()  # no value could be read


@dataclass(frozen=True)
class Unread:
    """One thing that cannot be read: where it stands, and what it must be."""

    where: str  # "reason", "assessment/cost", "agenda/0/title"; empty: the whole
    says: str

    def __str__(self) -> str:
        return f"{self.where}: {self.says}" if self.where else self.says


class Unreadable(ValueError):
    """What was filled in cannot be read as the command: each field, and what it must be."""

    def __init__(self, where: str, says: str, *others: Unread) -> None:
        self.every = (Unread(where, says), *others)
        super().__init__(" ".join(map(str, self.every)))
        self.where, self.says = where, says

    @classmethod
    def of(cls, unread: list[Unread]) -> Unreadable:
        first, *others = unread
        return cls(first.where, first.says, *others)


def read(asked: type[Command[Any]], body: Mapping[str, Any], *, is_text: bool = False) -> Any:
    """Return the command that a body such as the REST operation takes says.

    Money is in pounds and a place in the recording may be "00:47:12". Raises Unreadable, with
    everything that is wrong.
    """
    reader = _Reader([], is_text=is_text)
    command = reader.record(asked, body, "")
    if reader.unread:
        raise Unreadable.of(reader.unread)
    return command


@dataclass(frozen=True)
class _Reader:
    """Reads on after what it cannot read, so that all of it can be told at once."""

    unread: list[Unread]
    is_text: bool

    def record(self, kind: Any, body: Mapping[str, Any], where: str) -> Any:
        """Return a command, or what is filled in at one place of it."""
        kinds = hints(kind)
        at = f"{where}/" if where else ""
        known = len(self.unread)
        for name in body:
            if name not in kinds:
                self._unknown(str(name), tuple(kinds), at)
        left_out = {f.name for f in fields(kind) if f.default is not MISSING} - body.keys()
        values = {
            name: self.field(each, body.get(name), f"{at}{name}")
            for name, each in kinds.items()
            if name not in left_out
        }
        return NOTHING if len(self.unread) > known else kind(**values)

    def field(self, kind: Any, value: Any, where: str) -> Any:
        bare = optional(kind)
        if value is None:
            return None if bare is not None else self._wrong(where, FILL_IN)
        return self._value(bare or kind, value, where)

    def _value(self, kind: Any, value: Any, where: str) -> Any:
        row = rows(kind)
        if row is not None:
            if not isinstance(value, list | tuple):
                return self._wrong(where, f"It must be a list, not {quoted(value)}.")
            return tuple(self.field(row, each, f"{where}/{n}") for n, each in enumerate(value))
        if is_dataclass(kind):
            if not isinstance(value, Mapping):
                return self._wrong(where, f"It must be an object, not {quoted(value)}.")
            return self.record(kind, value, where)
        try:
            return value_of(kind, value, is_text=self.is_text)
        except ValueError as error:
            return self._wrong(where, str(error))

    def _unknown(self, name: str, known: tuple[str, ...], at: str) -> None:
        fields_ = ", ".join(known) or "none"
        says = f"There is no such field; there must be one of: {fields_}.{near(name, known)}"
        self._wrong(f"{at}{name}", says)

    def _wrong(self, where: str, says: str) -> Any:
        self.unread.append(Unread(where, says))
        return NOTHING


def read_flat(asked: type[Command[Any]], flat: Mapping[str, Any]) -> Any:
    """Return the command that a form or a command line says, all text: `agenda/0/title`."""
    body: dict[str, Any] = {}
    for path, value in flat.items():
        if value not in ("", None):
            _put(body, path, value)
    return read(asked, _tables(asked, body), is_text=True)


def _put(body: dict[str, Any], path: str, value: Any) -> None:
    *within, last = path.split("/")
    place = body
    for name in within:
        place = place.setdefault(name, {})
        if not isinstance(place, dict):
            raise Unreadable(path, f"{name} must be given once: as a whole, or by its parts.")
    place[last] = value


def _tables(kind: Any, body: Any) -> Any:
    """Turn the numbered rows of a form into lists, and words between commas into tuples."""
    bare = optional(kind) or kind
    row = rows(bare)
    if row is not None and isinstance(body, str):
        return [each.strip() for each in body.split(",") if each.strip()]
    if row is not None and isinstance(body, dict):
        numbered = sorted(body, key=lambda each: (len(each), each))
        return [_tables(row, body[n]) for n in numbered]
    if is_dataclass(bare) and isinstance(body, dict):
        kinds = hints(bare)
        return {n: _tables(kinds[n], each) if n in kinds else each for n, each in body.items()}
    return body
